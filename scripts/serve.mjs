// Serves the built demo under a strict content security policy: `npm start`, or `serve()` in a test.
import { once } from 'node:events';
import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.jsonl': 'application/jsonl; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
};

const HEADERS = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

/**
 * @param {object} [options]
 * @param {number} [options.port] 0 = a free one
 * @param {string | string[]} [options.root] folders to look in, the first that has the file
 * @param {string[]} [options.connect] origins besides its own that pages may connect to
 * @returns {Promise<{url: string, port: number, close(): Promise<void>}>}
 *   rejects with code `EADDRINUSE` where the port is taken
 */
export async function serve({ port = 0, root = fileURLToPath(new URL('../dist/demo', import.meta.url)), connect = [] } = {}) {
  const roots = await Promise.all([root].flat().map((folder) => realpath(folder)));
  const policy = POLICY.replace("connect-src 'self'", ["connect-src 'self'", ...connect].join(' '));
  const server = createServer((request, response) => void answer(roots, policy, request, response));
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const taken = server.address().port;
  return {
    url: `http://127.0.0.1:${taken}/`,
    port: taken,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

async function answer(roots, policy, request, response) {
  const send = (status, headers, body) => {
    response.writeHead(status, { ...HEADERS, 'content-security-policy': policy, ...headers });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
  const say = (status, words) => send(status, { 'content-type': 'text/plain; charset=utf-8' }, words);
  if (request.method !== 'GET' && request.method !== 'HEAD') return say(405, 'Only GET and HEAD\n');
  const path = pathOf(request.url);
  const file = path && (await find(roots, path));
  // Browsers ask for the icon by themselves; a missing one is no news for the console.
  if (!file && path === '/favicon.ico') return send(204, {});
  if (!file) return say(404, 'Not found\n');
  try {
    send(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' }, await readFile(file));
  } catch {
    say(500, 'Could not be read\n');
  }
}

/** The path asked for, decoded; undefined where it makes no sense. */
function pathOf(url) {
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0]);
    if (!path.startsWith('/') || path.includes('\0')) return undefined;
    return path.endsWith('/') ? `${path}index.html` : path;
  } catch {
    return undefined;
  }
}

/** The first root that has the file; what lies outside, by `..` or by a link, is not there. */
async function find(roots, path) {
  for (const root of roots) {
    const file = await realpath(join(root, path)).catch(() => undefined);
    if (file?.startsWith(root + sep) && (await stat(file)).isFile()) return file;
  }
  return undefined;
}
