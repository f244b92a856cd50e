import { once } from 'node:events';
import { connect, createServer } from 'node:net';

/** A stretch of network in front of a server, which can be cut, or be dead without saying so. */
export async function startProxy(address) {
  const [host, port] = address.replace(/^\w+:\/\//, '').split(':');
  const pairs = new Set();
  let [cut, dead] = [false, false];
  const server = createServer((near) => {
    if (cut) return near.destroy();
    const far = connect(Number(port), host);
    const pair = [near, far];
    pairs.add(pair);
    for (const [from, to] of [pair, [far, near]]) {
      from.on('data', (data) => { if (!dead) to.write(data); });
      from.on('error', () => undefined);
      from.on('close', () => (to.destroy(), pairs.delete(pair)));
    }
    return undefined;
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `ws://127.0.0.1:${server.address().port}`,
    cut() {
      cut = true;
      for (const pair of pairs) for (const socket of pair) socket.destroy();
    },
    heal() {
      cut = false;
      dead = false;
    },
    /** From now on nothing passes, and no socket is closed. */
    die() {
      dead = true;
    },
    /** Reads nothing more from the server, as a browser that hangs. */
    stall(stalled) {
      for (const [, far] of pairs) if (stalled) far.pause(); else far.resume();
    },
    close() {
      for (const pair of pairs) for (const socket of pair) socket.destroy();
      server.close();
    },
  };
}
