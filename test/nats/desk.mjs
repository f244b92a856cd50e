// Members of one tenant, at the lowest level: a token from the endpoint, and a bare client that may try anything.
import { createSession } from '../../dist/server/nats.js';
import { h, randomId } from './ids.mjs';
import { pause } from './server.mjs';
import { headers, jwtAuthenticator, nkeys, PermissionViolationError, wsconnect } from '@nats-io/nats-core';

export const encode = (value) => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));

export const tip = (by, text = 'said', more = {}) => ({ v: 1, kind: 'tip', id: randomId(), by, rev: 1, at: Date.now() - 1000, body: { text }, ...more });

/** @param {{secrets?: string[], circles: string[], life?: number}} options */
export async function mintFor(tenant, name, { circles, secrets = [], life, more = {} }) {
  const member = await h('member', tenant.id, name);
  const pair = nkeys.createUser();
  const identity = { tenant: tenant.id, member, circles };
  const wish = { key: pair.getPublicKey(), tenant: tenant.id, member, circles, secrets, ...more };
  return { member, pair, identity, wish, grant: await createSession(tenant, identity, wish, life) };
}

export const signIn = (server, { grant, pair }) =>
  wsconnect({ servers: server.websockets, authenticator: jwtAuthenticator(grant.token, pair.getSeed()), reconnect: false, timeout: 5000 });

/** A member who knows NATS: publishes and subscribes as they like, and collects what the server says to that. */
export async function attacker(server, minted) {
  const connection = await signIn(server, minted);
  const refused = [];
  void (async () => {
    for await (const status of connection.status()) if (status.type === 'error') refused.push(status.error);
  })();
  /** The server says so before it answers a ping, the client a little after. */
  const wasRefused = async (before) => {
    await connection.flush();
    for (let i = 0; i < 10 && refused.length === before; i++) await pause(3);
    return refused.slice(before).some((error) => error instanceof PermissionViolationError);
  };
  return {
    ...minted,
    connection,
    refused,
    /** Resolves when the server has taken it in. True: it was refused. */
    async publish(subject, data = '', { reply, set = {} } = {}) {
      const before = refused.length;
      const head = headers();
      for (const [key, value] of Object.entries(set)) head.append(key, value);
      connection.publish(subject, encode(data), { ...(reply && { reply }), headers: head });
      return wasRefused(before);
    },
    async subscribe(subject) {
      const before = refused.length;
      const heard = [];
      connection.subscribe(subject, { callback: (error, message) => (error ? refused.push(error) : heard.push(message.subject)) });
      return { refused: await wasRefused(before), heard };
    },
  };
}
