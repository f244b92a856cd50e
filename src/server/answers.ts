import type { HubErrorCode } from '../hub/hub.js';
import { HubError } from '../hub/hub.js';

/** Why a request is refused before it reaches the records. */
export class Refusal extends Error {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.name = 'Refusal';
    this.status = status;
    this.headers = headers;
  }
}

const STATUS: Readonly<Record<HubErrorCode, number>> = { conflict: 409, forbidden: 403, 'too-large': 413, busy: 503, full: 507, offline: 503 };
const WORDS: Readonly<Record<number, string>> = { 400: 'bad-request', 401: 'unknown', 403: 'forbidden', 404: 'not-found', 405: 'not-allowed', 413: 'too-large', 415: 'not-json', 429: 'busy', 503: 'busy' };

export const json = (status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(typeof value === 'string' ? value : JSON.stringify(value), { status, headers: { 'content-type': 'application/json', ...headers } });

/** What went wrong, in the protocol's words. Undefined: nothing that a client may know. */
export function answerTo(error: unknown): Response | undefined {
  if (error instanceof Refusal) {
    return json(error.status, { error: WORDS[error.status] ?? 'refused', message: error.message }, error.headers);
  }
  if (!(error instanceof HubError)) return undefined;
  const { code, message, standing, retryAfter } = error;
  const wait = retryAfter ?? (code === 'busy' ? 1000 : undefined);
  return json(STATUS[code], { error: code, message, standing }, wait === undefined ? {} : { 'retry-after': String(Math.ceil(wait / 1000)) });
}
