import { once } from 'node:events';
import { createServer } from 'node:net';

// Below the ports that the system hands to connections (32768 and up on Linux): nothing takes one between its finding and its use.
const [LOWEST, COUNT] = [10_240, 22_000];
const given = new Set();

/** A port of this machine that nobody listens on just now, and that this process was not given before. */
export async function freePort() {
  for (;;) {
    const port = LOWEST + Math.floor(Math.random() * COUNT);
    if (given.has(port)) continue;
    const server = createServer().listen(port, '127.0.0.1');
    const free = await once(server, 'listening').then(() => true, () => false);
    server.close();
    if (!free) continue;
    given.add(port);
    return port;
  }
}
