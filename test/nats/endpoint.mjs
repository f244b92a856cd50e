import { once } from 'node:events';
import { createServer } from 'node:http';
import { sessionHandler } from '../../dist/server/nats.js';

/** Believes what a test says: `Bearer` and base64url of JSON `{tenant, member, circles}`. */
const testLogin = ({ headers }) => {
  const [, token] = /^Bearer (.+)$/.exec(headers.get('authorization') ?? '') ?? [];
  return token && JSON.parse(Buffer.from(token, 'base64url').toString());
};

export const bearerOf = ({ tenant, member, circles }) => Buffer.from(JSON.stringify({ tenant, member, circles })).toString('base64url');

function wishIn(body) {
  try {
    return JSON.parse(body ?? '{}');
  } catch {
    return {};
  }
}

/** The session endpoint behind a real HTTP server. `down` makes it answer nothing. */
export async function startEndpoint(tenants, options = {}) {
  const handle = sessionHandler({ tenants, authenticate: testLogin, rate: { perSecond: 1000, burst: 100_000 }, ...options });
  const endpoint = { down: false, asked: 0, catchUps: [] };
  const server = createServer(async (incoming, outgoing) => {
    if (endpoint.down) return void incoming.socket.destroy();
    endpoint.asked++;
    const parts = [];
    for await (const part of incoming) parts.push(part);
    const body = parts.length ? Buffer.concat(parts) : undefined;
    const { catchUp } = wishIn(body);
    if (catchUp) endpoint.catchUps.push(catchUp);
    const response = await handle(new Request(`http://127.0.0.1${incoming.url}`, { method: incoming.method, headers: incoming.headers, body }));
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    outgoing.end(Buffer.from(await response.arrayBuffer()));
    return undefined;
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return Object.assign(endpoint, {
    url: `http://127.0.0.1:${server.address().port}/session`,
    close: () => (server.closeAllConnections(), server.close()),
  });
}
