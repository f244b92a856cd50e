import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { headers, jwtAuthenticator, nkeys, wsconnect } from '@nats-io/nats-core';
import { NatsHub } from 'kollega/nats.js';
import { createSession, NatsTenant, setUpTenant } from 'kollega/server/nats.js';
import { randomId } from '../../../dist/domain/hash.js';
import { PlainWebSocket } from '../../plain-web-socket.mjs';
import { startNatsServer } from '../../team/nats-server.mjs';

globalThis.WebSocket = PlainWebSocket;

const maxRecords = 200_000;

/** nats-server in a process of its own; the endpoint is called directly, and the bare client is nats-core with the same token. */
export const NATS = {
  async start() {
    const folder = mkdtempSync(join(tmpdir(), 'kollega-bench-'));
    const server = await startNatsServer({ data: folder, tenants: ['bench'] });
    const tenant = await NatsTenant.open({ tenant: 'bench', servers: server.client, account: server.keys.tenants.bench });
    await setUpTenant(tenant, { maxRecords });
    const ask = (wish) => createSession(tenant, { tenant: tenant.id, member: wish.member, circles: wish.circles }, wish);
    return {
      tenant: tenant.id,
      hub: () => new NatsHub({ servers: server.websocket, session: ask }),
      async bare({ member, circles }) {
        const pair = nkeys.createUser();
        const wish = { key: pair.getPublicKey(), tenant: tenant.id, member, circles, secrets: [] };
        const { token } = await ask(wish);
        const connection = await wsconnect({ servers: server.websocket, authenticator: jwtAuthenticator(token, pair.getSeed()) });
        const waiting = new Map();
        connection.subscribe(`live.kollega.${tenant.id}.${circles[0]}.>`, { callback: (_, { subject }) => waiting.get(subject)?.() });
        await connection.flush();
        return {
          async put(circle, record) {
            const subject = `kollega.${tenant.id}.${circle}.${record.kind}.${record.id}.${record.by}`;
            const guard = headers();
            guard.set('Nats-Expected-Last-Subject-Sequence', '0');
            await new Promise((resolve) => {
              waiting.set(`live.${subject}`, resolve);
              connection.publish(subject, JSON.stringify(record), { headers: guard });
            });
            waiting.delete(`live.${subject}`);
          },
          // From nothing, as a page: a session, a connection, and what waits.
          async readAll(circle) {
            const { pending, token: another } = await ask({ ...wish, catchUp: { id: randomId(), after: {} } });
            const { on, last } = pending[circle];
            const reading = await wsconnect({ servers: server.websocket, authenticator: jwtAuthenticator(another, pair.getSeed()) });
            await new Promise((resolve) => {
              let read = 0;
              reading.subscribe(on, { callback: (_, message) => {
                read += JSON.parse(message.string()).rev;
                if (Number(message.reply.split('.')[5]) >= last) resolve(read);
              } });
            });
            void reading.close();
          },
          close: () => connection.close(),
        };
      },
      /** Stores what was said long ago, by the backend, as fast as it goes. */
      async fill(circle, records) {
        const { last_seq: before } = (await tenant.stream()).state;
        for (const [i, record] of records.entries()) {
          tenant.connection.publish(`kollega.${tenant.id}.${circle}.${record.kind}.${record.id}.${record.by}`, JSON.stringify(record));
          if (i % 500 === 499) await tenant.connection.flush();
        }
        while ((await tenant.stream()).state.last_seq < before + records.length) await new Promise((resolve) => { setTimeout(resolve, 20); });
        const { bytes, messages } = (await tenant.stream()).state;
        return Math.round(bytes / messages);
      },
      memory: () => Promise.resolve(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1] ?? 0) * 1024),
      async stop() {
        await tenant.close();
        await server.close();
        rmSync(folder, { recursive: true, force: true });
      },
    };
  },
};
