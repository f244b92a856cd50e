import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { freePort } from '../free-port.mjs';
import { fetchNatsServer } from '../nats-server.mjs';

const pause = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });

const listens = (address) => new Promise((resolve) => {
  const [host, port] = address.split(':');
  const socket = connect(Number(port), host, () => (socket.destroy(), resolve(true)));
  socket.on('error', () => resolve(false));
});

/**
 * One nats-server on loopback, with the configuration that `kollega-nats init` writes into `data`.
 * @returns {Promise<{keys: object, client: string, websocket: string, pid: number, close(): Promise<void>}>}
 */
export async function startNatsServer({ data, tenants, origins = [], websocketPort }) {
  const { initNats } = await import('kollega/server/nats.js');
  const node = { name: 'n1', client: `127.0.0.1:${await freePort()}`, websocket: `127.0.0.1:${websocketPort ?? await freePort()}` };
  const keys = await initNats({ folder: data, tenants, nodes: [node], origins, replace: true });
  const log = openSync(join(data, 'n1.log'), 'a');
  const child = spawn(fetchNatsServer(), ['-c', join(data, 'n1.conf')], { stdio: ['ignore', log, log] });
  for (const end = Date.now() + 20_000; !(await listens(node.websocket) && await listens(node.client)); await pause(20)) {
    if (child.exitCode !== null || Date.now() > end) throw new Error(`nats-server did not start: see ${join(data, 'n1.log')}`);
  }
  return {
    keys, client: `nats://${node.client}`, websocket: `ws://${node.websocket}`, pid: child.pid,
    async close() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}
