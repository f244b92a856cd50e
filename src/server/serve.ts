import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import { isForDevelopment } from './development-login.js';
import type { HandlerOptions } from './handler.js';
import { createHandler } from './handler.js';
import { traits } from './log.js';

export interface ServeOptions extends HandlerOptions {
  /** Default 8787; 0 = a free one. */
  readonly port?: number;
  /** Default `127.0.0.1`: TLS is for a proxy in front. */
  readonly host?: string;
  /** How many proxies stand in front: the caller's address is then the one that the outermost of them names. Default 0. */
  readonly proxies?: number;
}

export interface RunningServer {
  /** Where `HttpHub` is to connect. */
  readonly url: string;
  /** Ends live feeds, lets what was asked be answered, and closes the store. */
  close(): Promise<void>;
}

/** What is asked must be said within so long, ms; slow senders hold no place. */
const LIMITS = { headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 65_000, maxHeaderSize: 16 * 1024, connectionsCheckingInterval: 5000 };
/** What was not answered so long after the end is cut off, ms. */
const FAREWELL = 5000;
const LOOPBACK = /^(127(\.\d+){3}|::1|localhost)$/;

/**
 * The reference server: the handler on a port, with `/healthz` and `/metrics` beside its path.
 * @throws Error `EADDRINUSE` where the port is taken; where a development login would be reached by others
 */
export async function serve(options: ServeOptions): Promise<RunningServer> {
  const { port = 8787, host = '127.0.0.1', path = '/kollega', proxies = 0, store, log = () => undefined } = options;
  if (isForDevelopment(options.authenticate) && !LOOPBACK.test(host)) throw new Error('the development login is for this machine alone: host must be 127.0.0.1');
  const handler = createHandler(options);
  let closing = false;
  const server = createServer(LIMITS, (request, response) => void answer(request, response));
  server.listen(port, host);
  await once(server, 'listening');

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const said = (status: number, type: string, words: string): void => void response.writeHead(status, { 'content-type': type }).end(words);
    try {
      if (request.url === '/metrics') return said(200, 'text/plain; version=0.0.4', handler.metrics());
      if (request.url === '/healthz') return said(closing ? 503 : 200, 'application/json', JSON.stringify({ status: closing ? 'closing' : 'ok', records: store.size().records }));
      const asked = toRequest(request, response);
      if (!asked) return said(400, 'application/json', '{"error":"bad-request"}');
      await send(await handler.fetch(asked, { address: addressOf(request, proxies) }), request, response, closing);
    } catch (error) {
      // Who asked has gone, or the store can't be read.
      if (!response.destroyed) log({ level: 'error', event: 'failure', ...traits(error) });
      response.destroy();
    }
  }

  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${(server.address() as AddressInfo).port}${path}`,
    async close() {
      closing = true;
      const closed = once(server, 'close');
      server.close();
      handler.close();
      const late = setTimeout(() => server.closeAllConnections(), FAREWELL);
      const idle = setInterval(() => server.closeIdleConnections(), 20);
      await closed;
      clearTimeout(late);
      clearInterval(idle);
      store.close();
    },
  };
}

function toRequest(request: IncomingMessage, response: ServerResponse): Request | undefined {
  const { method = 'GET', headers, url = '' } = request;
  const host = headers.host ?? 'localhost';
  const whole = `http://${host}${url}`;
  // An address in absolute form, or one that leads out of its host, is a proxy's business.
  if (!url.startsWith('/') || !URL.canParse(whole) || new URL(whole).host !== host.toLowerCase().replace(/:80$/, '')) return undefined;
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const body = method === 'GET' || method === 'HEAD' ? null : Readable.toWeb(request);
  try {
    return new Request(whole, { method, headers: headersOf(request), body, signal: gone.signal, duplex: 'half' });
  } catch {
    return undefined;
  }
}

function addressOf({ headers, socket }: IncomingMessage, proxies: number): string {
  const named = proxies > 0 ? String(headers['x-forwarded-for'] ?? '').split(',').at(-proxies)?.trim() : '';
  return named || (socket.remoteAddress ?? '');
}

function headersOf({ rawHeaders }: IncomingMessage): Headers {
  const headers = new Headers();
  for (let i = 0; i + 1 < rawHeaders.length; i += 2) headers.append(rawHeaders[i]!, rawHeaders[i + 1]!);
  return headers;
}

async function send(answer: Response, request: IncomingMessage, response: ServerResponse, closing: boolean): Promise<void> {
  const { status, headers, body } = answer;
  // What was not read of a refused request would be taken for the next one.
  const last = closing || !request.complete;
  response.writeHead(status, { ...Object.fromEntries(headers), ...(last && { connection: 'close' }) });
  if (!body) return void response.end();
  response.flushHeaders();
  await pipeline(Readable.fromWeb(body as NodeStream<Uint8Array>), response);
}

