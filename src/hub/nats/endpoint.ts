import type { BearerRequest } from '../bearer.js';
import type { Scope } from '../hub.js';
import type { SessionGrant, SessionWish } from './wire.js';

/** Asks for a session: an address to POST to, or a function where the vendor has a way of its own. */
export type SessionSource = string | URL | ((wish: SessionWish) => Promise<SessionGrant>);

export interface NatsHubOptions {
  /** WebSocket addresses of the cluster's nodes, or of the one server. */
  readonly servers: string | readonly string[];
  /** The vendor's session endpoint: checks who calls and gives the token. */
  readonly session: SessionSource;
  /** Gives the token of the vendor's login. Without it the vendor's cookie says who this is. */
  readonly bearer?: (request: BearerRequest) => string | Promise<string>;
}

/** Why the endpoint gave no session. `refused`: this caller gets none; else it may be asked again. */
export class SessionError extends Error {
  readonly refused: boolean;
  /** When to ask again, ms from now. */
  readonly retryAfter: number | undefined;

  constructor(message: string, { refused = false, retryAfter }: { refused?: boolean; retryAfter?: number | undefined } = {}) {
    super(message);
    this.name = 'SessionError';
    this.refused = refused;
    this.retryAfter = retryAfter;
  }
}

/** An endpoint that says nothing for so long is not there, ms. */
const PATIENCE = 15_000;

/** Asks as one member. A refused bearer token is asked for anew, once. @throws SessionError */
export async function askForSession({ session, bearer }: NatsHubOptions, scope: Scope, wish: SessionWish): Promise<SessionGrant> {
  if (typeof session === 'function') return checkGrant(await session(wish));
  const ask = async (refused: boolean): Promise<Response> => {
    const token = await bearer?.({ scope, refused });
    return fetch(session, {
      method: 'POST',
      credentials: bearer ? 'same-origin' : 'include',
      redirect: 'error',
      headers: { 'content-type': 'application/json', ...(token !== undefined && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify(wish),
      signal: AbortSignal.timeout(PATIENCE),
    });
  };
  let response = await ask(false);
  if (response.status === 401 && bearer) response = await ask(true);
  if (response.ok) return checkGrant(await response.json());
  const seconds = Number(response.headers.get('retry-after')) || undefined;
  const message = `session endpoint: ${response.status} ${(await response.text()).slice(0, 200)}`;
  throw new SessionError(message, {
    // 400: it will never be understood.
    refused: [400, 401, 403].includes(response.status),
    retryAfter: seconds && seconds * 1000,
  });
}

/** Whatever answers with something else, a hotel's network or a proxy, is no endpoint of ours. @throws SessionError */
function checkGrant(value: unknown): SessionGrant {
  const grant = Object(value) as Partial<SessionGrant>;
  const { token, session, epoch, now, expiresIn, head } = grant;
  const texts = [token, session, epoch].every((text) => typeof text === 'string' && text !== '');
  if (texts && [now, expiresIn, head].every(Number.isFinite)) return grant as SessionGrant;
  throw new SessionError('what the session endpoint gave is no session');
}
