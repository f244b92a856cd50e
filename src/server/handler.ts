import { ALL } from '../domain/record.js';
import { answerTo, json, Refusal } from './answers.js';
import { readCircles, readJson, readPresence, readSession } from './bodies.js';
import { checkFeeds, polled, streamed } from './live.js';
import type { Log } from './log.js';
import { traits } from './log.js';
import type { Authenticate, Identity } from './login.js';
import { checkIdentity } from './login.js';
import { Metrics } from './metrics.js';
import { originHeaders } from './origins.js';
import { mayRead, writerOf } from './permission.js';
import type { Rate } from './rate.js';
import { RateLimit } from './rate.js';
import { putRecords, readPage } from './records.js';
import { Rooms } from './rooms.js';
import type { ServerStore } from './server-store.js';

export interface HandlerOptions {
  readonly store: ServerStore;
  readonly authenticate: Authenticate;
  /** Under which path it answers. Default `/kollega`. */
  readonly path?: string;
  /** Pages of other origins that may ask, as `https://desk.example`. */
  readonly origins?: readonly string[];
  /** What one member may ask for. Default 50 a second, 500 at once. */
  readonly rate?: Rate;
  /** Default: nothing is logged. */
  readonly log?: Log;
}

/** What the host knows of a connection. */
export interface Connection {
  /** Where it comes from; failed logins are limited by it. */
  readonly address?: string;
}

/** The backend as a function: `Request` → `Response`. */
export interface Handler {
  fetch(request: Request, connection?: Connection): Promise<Response>;
  metrics(): string;
  /** Ends every live feed; what comes now is answered by 503. The store stays open. */
  close(): void;
}

type Routes = Readonly<Record<string, Readonly<Record<string, (request: Request, identity: Identity, query: URLSearchParams) => Promise<Response>>>>>;

/** So many logins a second may fail from one address, and so many be tried at once. */
const FAILURES: Rate = { perSecond: 20, burst: 1000 };
const SAFE = { 'cache-control': 'no-store, no-transform', 'x-content-type-options': 'nosniff' };

export function createHandler(options: HandlerOptions): Handler {
  const { store, authenticate, path = '/kollega', origins = [], rate = { perSecond: 50, burst: 500 }, log = () => undefined } = options;
  const rooms = new Rooms(store);
  const members = new RateLimit(rate);
  const failures = new RateLimit(FAILURES);
  const metrics = new Metrics([
    { name: 'kollega_live_feeds', help: 'Open live feeds', read: () => rooms.open },
    { name: 'kollega_records', help: 'Records kept', read: () => store.size().records },
    { name: 'kollega_store_bytes', help: 'Bytes on disk', read: () => store.size().bytes },
    { name: 'kollega_memory_bytes', help: 'Resident memory', read: () => process.memoryUsage.rss() },
  ]);
  const prefix = `${path.replace(/\/+$/, '')}/v1/`;
  let closed = false;

  const routes: Routes = {
    records: { POST: (request, identity) => putRecords(request, identity, store, allow, failed), GET: (_, identity, query) => readPage(identity, query, store) },
    live: { GET: live },
    presence: { PUT: announce, DELETE: leave },
  };

  async function live(request: Request, identity: Identity, query: URLSearchParams): Promise<Response> {
    const circles = readCircles(query.get('circles')?.split(','));
    mayRead(identity, circles);
    const session = sessionOf(identity, query.get('session'));
    const room = rooms.room(identity.tenant);
    const wanted = { room, identity, circles, session, free: store.free(identity.tenant), signal: request.signal };
    checkFeeds(wanted);
    const mark = query.get('poll');
    const headers = { 'content-type': 'application/x-ndjson', 'x-accel-buffering': 'no' };
    return new Response(mark === null ? streamed(wanted) : await polled(wanted, mark), { headers });
  }

  async function announce(request: Request, identity: Identity): Promise<Response> {
    const { session, circles, who, presence, secret } = readPresence(await readJson(request));
    mayRead(identity, circles);
    const { member, anonymous } = await writerOf(identity, secret);
    if (who !== member && !anonymous.includes(who)) throw new Refusal(403, 'not your author');
    // Which circles a member reads may tell who they are, so an anonymous author is where everybody is.
    const visible = who !== member && circles.includes(ALL) ? [ALL] : circles;
    rooms.room(identity.tenant).announce(sessionOf(identity, session), visible, who, presence);
    return json(200, {});
  }

  function leave(_: Request, identity: Identity, query: URLSearchParams): Promise<Response> {
    rooms.room(identity.tenant).leave(sessionOf(identity, query.get('session')));
    return Promise.resolve(json(200, {}));
  }

  function allow({ tenant, member }: Identity, requests: number): void {
    const wait = members.take(`${tenant}/${member}`, requests);
    if (wait) throw new Refusal(429, 'too many requests', { 'retry-after': String(wait) });
  }

  function failed(error: unknown, route = 'records'): Response {
    const known = answerTo(error);
    if (!known) log({ level: 'error', event: 'failure', route, ...traits(error) });
    return known ?? json(500, { error: 'failure', message: 'see the log of the server' });
  }

  async function identify(request: Request, address: string): Promise<Identity> {
    // Taken before it is known, for many may be tried at once.
    if (failures.take(address)) throw new Refusal(429, 'too many failed logins', { 'retry-after': '5' });
    const identity = await ask(request);
    if (identity && (identity.expires ?? Infinity) > Date.now()) {
      failures.giveBack(address);
      return checkIdentity(identity);
    }
    throw new Refusal(401, 'who is this?', { 'www-authenticate': 'Bearer' });
  }

  async function ask({ url, headers }: Request): Promise<Identity | undefined> {
    try {
      return await authenticate(new Request(url, { headers }));
    } catch (error) {
      log({ level: 'error', event: 'login', ...traits(error) });
      throw new Refusal(503, 'the login does not answer', { 'retry-after': '5' });
    }
  }

  async function answer(request: Request, address: string, route: string, query: URLSearchParams): Promise<Response> {
    if (closed) throw new Refusal(503, 'closing', { 'retry-after': '1' });
    const methods = routes[route];
    if (!methods) throw new Refusal(404, 'nothing is here');
    if (request.method === 'OPTIONS') return new Response(null, { status: 204 });
    const method = Object.hasOwn(methods, request.method) && methods[request.method];
    if (!method) throw new Refusal(405, 'not this method', { allow: Object.keys(methods).join(', ') });
    const identity = await identify(request, address);
    allow(identity, 1);
    return method(request, identity, query);
  }

  return {
    metrics: () => metrics.text(),
    close() {
      closed = true;
      rooms.close();
    },
    async fetch(request, { address = '' } = {}) {
      const began = performance.now();
      const { pathname, searchParams } = new URL(request.url);
      const named = pathname.startsWith(prefix) ? pathname.slice(prefix.length) : '';
      const route = Object.hasOwn(routes, named) ? named : 'none';
      let headers: Record<string, string> = {};
      let response: Response;
      try {
        headers = originHeaders(request, origins);
        response = await answer(request, address, route, searchParams);
      } catch (error) {
        response = failed(error, route);
      }
      for (const [name, value] of Object.entries({ ...SAFE, ...headers })) response.headers.set(name, value);
      const ms = performance.now() - began;
      metrics.answered(route, response.status, ms / 1000);
      log({ level: response.status >= 500 ? 'warn' : 'info', event: 'request', method: request.method, route, status: response.status, ms: Math.round(ms) });
      return response;
    },
  };
}

const sessionOf = ({ member }: Identity, session: unknown): string => `${member}/${readSession(session)}`;
