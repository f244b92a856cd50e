import type { Authenticate } from './login.js';
import { identityOf, readNames } from './login.js';

/** Functions that believe whoever calls: only a server that nobody else reaches may use them. */
const forDevelopment = new WeakSet<Authenticate>();

export const isForDevelopment = (authenticate: Authenticate): boolean => forDevelopment.has(authenticate);

/**
 * Believes whatever names the page gives, as `Bearer` and base64url of JSON `{tenant, team, groups, member}`.
 * @throws Error in production
 */
export function developmentLogin(environment: string | undefined = process.env.NODE_ENV): Authenticate {
  if (environment === 'production') throw new Error('the development login lets anybody be anybody, and does not run in production');
  const authenticate: Authenticate = async ({ headers }) => {
    const [, token] = /^Bearer ([\w-]+)$/.exec(headers.get('authorization') ?? '') ?? [];
    const names = token && readNames(parse(Buffer.from(token, 'base64url').toString()));
    return names ? identityOf(names) : undefined;
  };
  forDevelopment.add(authenticate);
  return authenticate;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
