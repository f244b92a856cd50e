import { Refusal } from './answers.js';

const ASKED = { 'access-control-allow-methods': 'GET, POST, PUT, DELETE', 'access-control-allow-headers': 'authorization, content-type', 'access-control-max-age': '600' };

/**
 * What the answer says to the page that asked. A page of another origin than this server's is answered only if
 * it is on the list; the vendor's cookie would come along with anybody's.
 * @throws Refusal 403
 */
export function originHeaders(request: Request, allowed: readonly string[]): Record<string, string> {
  const origin = request.headers.get('origin');
  if (origin === null) {
    if (request.headers.get('sec-fetch-site') === 'cross-site') throw new Refusal(403, 'not from this site');
    return { vary: 'origin' };
  }
  const listed = allowed.includes(origin);
  if (!listed && hostOf(origin) !== new URL(request.url).host) throw new Refusal(403, 'not from this origin');
  return {
    vary: 'origin',
    ...(listed && { 'access-control-allow-origin': origin, 'access-control-allow-credentials': 'true', 'access-control-expose-headers': 'retry-after' }),
    ...(listed && request.method === 'OPTIONS' && ASKED),
  };
}

const hostOf = (origin: string): string | undefined => URL.canParse(origin) ? new URL(origin).host : undefined;
