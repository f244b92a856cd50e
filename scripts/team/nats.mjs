import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { startNatsServer } from './nats-server.mjs';

/**
 * nats-server and a session endpoint for the demo, with the login that believes everybody.
 * @param {{port: number, data: string, origin: string, tenants: string[], websocketPort?: number}} options `port`: of the endpoint; `data`: a
 *   folder; `origin`: of the desk's pages; `tenants`: as the desk calls them
 */
export async function startNats({ port, data, origin, tenants, websocketPort }) {
  const { developmentLogin, NatsTenant, sessionHandler, setUpTenant } = await import('kollega/server/nats.js');
  const maxRecords = 20_000;
  const server = await startNatsServer({ data: join(data, 'nats'), tenants, origins: [origin], websocketPort });
  const opened = [];
  for (const tenant of tenants) {
    opened.push(await NatsTenant.open({ tenant, servers: server.client, account: server.keys.tenants[tenant] }));
    await setUpTenant(opened.at(-1), { maxRecords });
  }
  const handle = sessionHandler({ tenants: opened, authenticate: developmentLogin(), origins: [origin], rate: { perSecond: 100, burst: 500 } });
  const endpoint = createServer((incoming, outgoing) => void answer(handle, incoming, outgoing)).listen(port, '127.0.0.1');
  await once(endpoint, 'listening');
  const url = `http://127.0.0.1:${endpoint.address().port}`;
  return {
    url,
    websocket: server.websocket,
    query: `nats=${encodeURIComponent(server.websocket)}&session=${encodeURIComponent(url)}`,
    connect: [url, server.websocket],
    async close() {
      endpoint.closeAllConnections();
      endpoint.close();
      for (const tenant of opened) await tenant.close();
      await server.close();
    },
  };
}

/** Node's request and response as the platform's; a vendor's own server has its way of doing this. */
async function answer(handle, incoming, outgoing) {
  const parts = [];
  for await (const part of incoming) parts.push(part);
  const { method, headers } = incoming;
  const response = await handle(new Request(`http://127.0.0.1${incoming.url}`, { method, headers, ...(parts.length && { body: Buffer.concat(parts) }) }));
  outgoing.writeHead(response.status, Object.fromEntries(response.headers)).end(Buffer.from(await response.arrayBuffer()));
}
