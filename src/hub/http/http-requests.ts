import type { BearerRequest } from '../bearer.js';
import type { HubErrorCode, Scope } from '../hub.js';
import { HubError } from '../hub.js';

export interface HttpHubOptions {
  /** Gives the token of the vendor's login. Without it the vendor's cookie says who this is. */
  readonly bearer?: (request: BearerRequest) => string | Promise<string>;
  /** Default: `same-origin` with a bearer token, else `include`. */
  readonly credentials?: RequestCredentials;
}

export interface Asked {
  readonly method?: string;
  readonly body?: unknown;
  readonly signal?: AbortSignal;
  /** May outlive the page. */
  readonly keepalive?: boolean;
}

/** How long an ordinary answer may take, ms. */
const TIMEOUT = 20_000;

const CODES: Readonly<Record<number, HubErrorCode>> = { 400: 'forbidden', 403: 'forbidden', 409: 'conflict', 413: 'too-large', 429: 'busy', 507: 'full' };

/** Asks the backend as one member, by cookie or bearer token. */
export class HttpRequests {
  readonly #base: string;
  readonly #scope: Scope;
  readonly #options: HttpHubOptions;

  constructor(base: string, scope: Scope, options: HttpHubOptions) {
    this.#base = base.replace(/\/+$/, '');
    this.#scope = scope;
    this.#options = options;
  }

  /** Rejects only where nothing answers. A refused token is asked for anew, once. */
  async send(path: string, asked: Asked = {}): Promise<Response> {
    const response = await this.#fetch(path, asked, false);
    if (response.status !== 401 || !this.#options.bearer) return response;
    void response.body?.cancel();
    return this.#fetch(path, asked, true);
  }

  /** @throws HubError why it was not done; `offline` also where the login is not known any more */
  async ask<Answer>(path: string, asked: Asked = {}): Promise<Answer> {
    const response = await this.send(path, { signal: AbortSignal.timeout(TIMEOUT), ...asked }).catch(unreachable);
    const answer: unknown = await response.json().catch(() => undefined);
    if (response.ok && answer) return answer as Answer;
    throw refusalOf(response.status, answer as Refused | undefined, waitOf(response));
  }

  async #fetch(path: string, { body, ...init }: Asked, refused: boolean): Promise<Response> {
    const { bearer, credentials = bearer ? 'same-origin' : 'include' } = this.#options;
    const token = await bearer?.({ scope: this.#scope, refused });
    return fetch(`${this.#base}/v1/${path}`, {
      ...init, credentials, cache: 'no-store', redirect: 'error',
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  }
}

/** What an answer says besides its status. */
export interface Refused {
  readonly message?: string;
  readonly standing?: HubError['standing'];
}

export function refusalOf(status: number, { message = `HTTP ${status}`, standing }: Refused = {}, retryAfter?: number): HubError {
  const code = CODES[status] ?? (retryAfter === undefined ? 'offline' : 'busy');
  return new HubError(code, message, { ...(standing && { standing }), ...(retryAfter !== undefined && { retryAfter }) });
}

const unreachable = (error: unknown): never => { throw new HubError('offline', String(error)); };

/** How long the backend wants to be left alone, ms. */
export function waitOf({ headers }: Response): number | undefined {
  const seconds = Number(headers.get('retry-after') ?? NaN);
  return seconds >= 0 ? seconds * 1000 : undefined;
}
