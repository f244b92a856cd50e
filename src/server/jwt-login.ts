import type { JWTPayload, JWTVerifyGetKey } from 'jose';
import type { Authenticate, Names } from './login.js';
import { identityOf, readNames } from './login.js';

export interface JwtLoginOptions {
  /** Who issues tokens; where no `keys` are given, its `/.well-known/openid-configuration` names them. */
  readonly issuer: string;
  /** Whom tokens must be meant for: this backend. */
  readonly audience: string;
  /** The address of the issuer's keys (JWKS). */
  readonly keys?: string | URL;
  /** One tenant for all, where tokens name none. */
  readonly tenant?: string;
  /** What claims hold the names. Default: `tenant`, `team`, `groups`, and `sub` for the member. */
  readonly claims?: Partial<Record<keyof Names, string>>;
}

/** Asymmetric ones only: a key that everybody can read must not sign. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];

/**
 * A login by OpenID Connect: `Authorization: Bearer` with a JWT whose signature, issuer, audience and expiry
 * are checked by `jose`.
 * @throws Error where `jose` is not installed
 */
export async function jwtLogin({ issuer, audience, keys, tenant, claims = {} }: JwtLoginOptions): Promise<Authenticate> {
  const { jwtVerify, createRemoteJWKSet } = await import('jose').catch((error: unknown) => {
    throw new Error('the login by JWT needs jose, which is not installed: npm i jose', { cause: error });
  });
  const found = keys ?? await keysOf(issuer);
  const getKey: JWTVerifyGetKey = createRemoteJWKSet(new URL(found));
  return async ({ headers }) => {
    const [, token] = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(headers.get('authorization') ?? '') ?? [];
    if (!token) return undefined;
    const checks = { issuer, audience, algorithms: ALGORITHMS, requiredClaims: ['exp', 'sub'], clockTolerance: 30 };
    const verified = await jwtVerify(token, getKey, checks).catch((error: { code?: string }) => {
      // The issuer can't be reached: nobody is refused for that, they are asked to come again.
      if (error.code === 'ERR_JWKS_TIMEOUT' || !error.code) throw error;
      return undefined;
    });
    const names = verified && namesIn(verified.payload, tenant, claims);
    if (!names) return undefined;
    return { ...await identityOf(names), expires: (verified.payload.exp ?? 0) * 1000 };
  };
}

function namesIn(payload: JWTPayload, tenant: string | undefined, claims: NonNullable<JwtLoginOptions['claims']>): Names | undefined {
  return readNames({
    tenant: tenant ?? payload[claims.tenant ?? 'tenant'],
    team: payload[claims.team ?? 'team'],
    groups: payload[claims.groups ?? 'groups'],
    member: payload[claims.member ?? 'sub'],
  });
}

async function keysOf(issuer: string): Promise<string> {
  const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
  const { jwks_uri: found } = await response.json() as { jwks_uri?: string };
  if (!found) throw new Error(`${issuer} names no keys`);
  return found;
}
