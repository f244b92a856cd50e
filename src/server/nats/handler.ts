import type { Authenticate } from '../login.js';
import { checkIdentity } from '../login.js';
import type { Rate } from '../rate.js';
import { RateLimit } from '../rate.js';
import { isSilence } from './insist.js';
import { createSession } from './session.js';
import type { NatsTenant } from './tenant.js';
import { MOST, SessionRefusal } from './wish.js';

export interface SessionHandlerOptions {
  readonly tenants: readonly NatsTenant[];
  /** The vendor's login. */
  readonly authenticate: Authenticate;
  /** Pages that may ask from another origin, `https://desk.example`. */
  readonly origins?: readonly string[];
  /** How often one member may ask. Default 5 a second, 60 at once. */
  readonly rate?: Rate;
  /** How long a token holds, ms. Default 15 minutes. */
  readonly life?: number;
  /** Hears what went wrong inside, which a browser is not told; not that no server answers. Default: a line on standard error. */
  readonly onError?: (error: unknown) => void;
}

/** In how many circles everyone may read at once, for each time that they may ask at once. */
const CIRCLES_EACH = 4;

/** Largest wish, bytes. */
const MAX_WISH = 64 * 1024;

/** The session endpoint, for any server that speaks `Request` and `Response`. Answers POST, and OPTIONS for other origins. */
export function sessionHandler(
  { tenants, authenticate, origins = [], rate = { perSecond: 5, burst: 60 }, life, onError = complain }: SessionHandlerOptions,
): (request: Request) => Promise<Response> {
  const limit = new RateLimit(rate);
  // Each is a consumer, alive for a minute, and a tenant has 10,000 of them: nobody may take those of all.
  const readers = new RateLimit({ perSecond: rate.perSecond, burst: rate.burst * CIRCLES_EACH });

  async function answer(request: Request): Promise<Response> {
    if (request.method !== 'POST') return new Response(null, { status: 405, headers: { allow: 'POST' } });
    // No form of another site can send this type.
    if (!request.headers.get('content-type')?.startsWith('application/json')) return say(415, 'application/json is expected');
    const identity = await authenticate(new Request(request.url, { headers: request.headers }));
    if (!identity) return say(401, 'who is this?');
    checkIdentity(identity);
    const who = `${identity.tenant} ${identity.member}`;
    const wait = limit.take(who);
    if (wait) return say(429, 'too often', wait);
    const tenant = tenants.find(({ id }) => id === identity.tenant);
    if (!tenant) return say(403, 'no such tenant here');
    const text = await readText(request);
    if (text === undefined) return say(413, 'too much');
    const wish = parse(text);
    const waitToRead = readers.take(who, readersOf(wish));
    if (waitToRead) return say(429, 'too much to read', waitToRead);
    const grant = await createSession(tenant, identity, wish, life);
    return Response.json(grant, { headers: { 'cache-control': 'no-store' } });
  }

  return async (request) => {
    const origin = request.headers.get('origin') ?? '';
    const cors = origins.includes(origin) ? corsOf(origin) : {};
    const response = request.method === 'OPTIONS' ? new Response(null, { status: 204 }) : await answer(request).catch((error: unknown) => refusal(error, onError));
    for (const [name, value] of Object.entries(cors)) response.headers.set(name, value);
    return response;
  };
}

/** How many consumers a wish would have, as far as it is one. */
function readersOf(wish: unknown): number {
  const { catchUp, circles } = Object(wish) as Record<string, unknown>;
  return catchUp !== undefined && Array.isArray(circles) ? Math.min(circles.length, MOST) : 0;
}

const complain = (error: unknown): void => void process.stderr.write(`kollega session endpoint: ${error instanceof Error ? error.stack ?? error.message : String(error)}\n`);

const corsOf = (origin: string): Record<string, string> => ({
  'access-control-allow-origin': origin,
  'access-control-allow-credentials': 'true',
  'access-control-allow-headers': 'content-type, authorization',
  'access-control-allow-methods': 'POST',
  'access-control-max-age': '600',
  vary: 'origin',
});

/** What went wrong inside is nobody's business outside; it comes again. */
function refusal(error: unknown, onError: (error: unknown) => void): Response {
  if (error instanceof SessionRefusal) return say(error.status, error.message, error.status === 503 ? 1 : undefined);
  // A server that is away for a while is no mistake of anybody's, and asked for by every desktop.
  if (!isSilence(error)) onError(error);
  return say(503, 'not now', 1);
}

const say = (status: number, message: string, wait?: number): Response =>
  Response.json({ message }, { status, headers: { 'cache-control': 'no-store', ...(wait && { 'retry-after': String(wait) }) } });

async function readText(request: Request): Promise<string | undefined> {
  const decoder = new TextDecoder();
  let [text, bytes] = ['', 0];
  for await (const part of request.body ?? []) {
    bytes += (part as Uint8Array).length;
    if (bytes > MAX_WISH) return undefined;
    text += decoder.decode(part as Uint8Array, { stream: true });
  }
  return text;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new SessionRefusal(400, 'not JSON');
  }
}
