// What stands between a client and its server, and what it does to them.
import { once } from 'node:events';
import { createServer as createHttp, request as ask } from 'node:http';
import { connect, createServer } from 'node:net';

/** A wire that can be cut, slowed down, and die without a word. */
export async function wire(port) {
  const pairs = new Set();
  const state = { delay: 0 };
  const dead = new WeakSet();
  const server = createServer((client) => {
    const target = connect(port, '127.0.0.1');
    const pair = [client, target];
    pairs.add(pair);
    const end = () => {
      pairs.delete(pair);
      for (const socket of pair) socket.destroy();
    };
    for (const [from, to] of [pair, [target, client]]) {
      from.on('error', end).on('close', end);
      from.on('data', (chunk) => {
        if (dead.has(pair)) return;
        if (state.delay) setTimeout(() => to.destroyed || to.write(chunk), state.delay);
        else to.write(chunk);
      });
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: server.address().port,
    state,
    cut: (share = 1) => { for (const pair of [...pairs]) if (Math.random() < share) for (const socket of pair) socket.destroy(); },
    /** What is open now stays open and carries nothing any more, as where a machine was asleep or moved. */
    die: () => { for (const pair of pairs) dead.add(pair); },
    async close() {
      this.cut();
      server.close();
      await once(server, 'close');
    },
  };
}

/** A proxy that hands on an answer once it has all of it. */
export async function bufferingProxy(port) {
  const server = createHttp((request, response) => {
    const onward = ask({ port, host: '127.0.0.1', path: request.url, method: request.method, headers: request.headers }, async (answer) => {
      const chunks = [];
      try {
        for await (const chunk of answer) chunks.push(chunk);
        response.writeHead(answer.statusCode, answer.headers).end(Buffer.concat(chunks));
      } catch {
        response.destroy();
      }
    });
    response.on('close', () => onward.destroy());
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: server.address().port,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
