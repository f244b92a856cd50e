// A real nats-server, or three, with the configuration that `kollega-nats init` writes, in a folder of its own.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { initNats, NatsTenant, setUpTenant } from '../../dist/server/nats.js';
import { freePort } from '../../scripts/free-port.mjs';
import { fetchNatsServer } from '../../scripts/nats-server.mjs';

export const pause = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });

/** Waits for what is bound to come. */
export async function until(holds, what, patience = 30_000) {
  for (const end = performance.now() + patience; !(await holds());) {
    if (performance.now() > end) throw new Error(`never happened: ${what}`);
    await pause(10);
  }
}

const answers = (port) => new Promise((resolve) => {
  const socket = connect(port, '127.0.0.1', () => (socket.destroy(), resolve(true)));
  socket.on('error', () => resolve(false));
});

const running = new Set();
process.on('exit', () => { for (const child of running) child.kill('SIGKILL'); });

/** @param {{tenants?: string[], nodes?: 1 | 3, maxRecords?: number, origins?: string[], folder?: string}} [options] */
export async function startNats({ tenants = ['acme'], nodes = 1, origins = [], maxRecords = 2000, folder = mkdtempSync(join(tmpdir(), 'kollega-nats-')) } = {}) {
  const program = fetchNatsServer();
  const all = [];
  for (let i = 1; i <= nodes; i++) {
    const [client, websocket, cluster] = [await freePort(), await freePort(), await freePort()];
    all.push({ name: `n${i}`, client: `127.0.0.1:${client}`, websocket: `127.0.0.1:${websocket}`, ...(nodes > 1 && { cluster: `127.0.0.1:${cluster}` }) });
  }
  const keys = await initNats({ folder, tenants, nodes: all, origins, replace: true });
  const children = new Map();
  const portOf = (address) => Number(address.split(':').at(-1));

  const server = {
    keys,
    nodes: all,
    folder,
    websockets: all.map(({ websocket }) => `ws://${websocket}`),
    clients: all.map(({ client }) => `nats://${client}`),
    pid: (name = 'n1') => children.get(name)?.pid,
    log: (name = 'n1') => readFileSync(join(folder, `${name}.log`), 'utf8'),
    async start(name = 'n1') {
      const { client, websocket } = all.find((node) => node.name === name);
      const stderr = openSync(join(folder, `${name}.stderr`), 'a');
      const child = spawn(program, ['-c', join(folder, `${name}.conf`), '-l', join(folder, `${name}.log`)], { stdio: ['ignore', 'ignore', stderr] });
      children.set(name, child);
      running.add(child);
      child.on('exit', () => running.delete(child));
      for (const address of [client, websocket]) {
        await until(async () => child.exitCode !== null || answers(portOf(address)), `${name} listens at ${address}`);
      }
      if (child.exitCode !== null) throw new Error(`nats-server ended: ${readFileSync(join(folder, `${name}.stderr`), 'utf8')} ${server.log(name)}`);
    },
    async kill(name = 'n1', signal = 'SIGKILL') {
      const child = children.get(name);
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      child.kill(signal);
      await once(child, 'exit');
    },
    /** The backend's connection to a tenant, which is set up. */
    async tenant(name = tenants[0], setUp = {}) {
      const tenant = await NatsTenant.open({ tenant: name, servers: server.clients, account: keys.tenants[name] });
      await until(() => setUpTenant(tenant, { replicas: nodes === 3 ? 3 : 1, maxRecords, ...setUp }).then(() => true, (error) => {
        if (!/503|10008|timeout|no responders|not available/i.test(String(error.message))) throw error;
        return false;
      }), 'the tenant is set up');
      return tenant;
    },
    async end() {
      for (const { name } of all) await server.kill(name);
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  for (const { name } of all) await server.start(name);
  return server;
}
