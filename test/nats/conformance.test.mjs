import { after, before, describe, it } from 'node:test';
import { WebSocket } from 'ws';
import { NatsHub } from '../../dist/nats.js';
import { NatsBackend, setUpTenant } from '../../dist/server/nats.js';
import { hubConformance } from '../../dist/testing.js';
import { bearerOf, startEndpoint } from './endpoint.mjs';
import { startProxy } from './proxy.mjs';
import { pause, startNats, until } from './server.mjs';

globalThis.WebSocket ??= WebSocket;

// A tenant, which is an account of its own, for each case.
const tenants = Array.from({ length: 32 }, (_, i) => `tenant ${i}`);
let server, taken = 0;
before(async () => { server = await startNats({ tenants }); });
after(async () => { await server?.end(); });

async function makeHub() {
  const tenant = await server.tenant(tenants[taken++]);
  const endpoint = await startEndpoint([tenant]);
  const proxy = await startProxy(server.websockets[0]);
  const hub = () => new NatsHub({ servers: proxy.url, session: endpoint.url, bearer: ({ scope }) => bearerOf(scope) });
  return {
    hub: hub(),
    tenant: tenant.id,
    another: hub,
    offline() {
      endpoint.down = true;
      proxy.cut();
    },
    online() {
      endpoint.down = false;
      proxy.heal();
    },
    async replaceAll() {
      await new NatsBackend(tenant).drop(tenant.id);
      await setUpTenant(tenant, { maxRecords: 2000 });
    },
    // In 180 days each reader has come back many times; here they do until their cursors have passed all there is.
    async forgetTombstones() {
      const { state: { last_seq: head } } = await tenant.stream();
      const asked = endpoint.catchUps.length;
      const passed = () => endpoint.catchUps.slice(asked).some(({ after }) => Object.values(after).every((at) => at >= head));
      for (let asks = asked; !passed(); asks = endpoint.catchUps.length) {
        proxy.cut();
        proxy.heal();
        await until(() => endpoint.catchUps.length > asks, 'readers catch up');
        await pause(100);
      }
      const backend = new NatsBackend(tenant);
      for (const circle of await backend.circles(tenant.id)) {
        const gone = [];
        for await (const { record } of backend.read(tenant.id, circle)) if (record.gone) gone.push(`${record.kind}/${record.id}/${record.by}`);
        await backend.purge(tenant.id, circle, gone, { tombstones: true });
      }
    },
    async dispose() {
      proxy.close();
      endpoint.close();
      await tenant.close();
    },
  };
}

describe('NatsHub over nats-server', () => {
  hubConformance(makeHub, { describe, it });
});
