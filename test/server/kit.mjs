// What tests of the server share: a real server on a free port, with a store of its own, and who asks.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { h, randomId } from '../../dist/domain/hash.js';
import { HttpHub } from 'kollega/http.js';
import { serve, SqliteStore } from 'kollega/server.js';

/** Everything that a test does at full speed. */
export const UNLIMITED = { perSecond: 1e6, burst: 1e6 };

/** A login for tests: the token is the identity, as ids. */
export const tokenOf = (identity) => Buffer.from(JSON.stringify(identity)).toString('base64url');
export const authenticate = ({ headers }) => {
  const [, token] = /^Bearer ([\w-]+)$/.exec(headers.get('authorization') ?? '') ?? [];
  return token && JSON.parse(Buffer.from(token, 'base64url').toString());
};

/** A hub whose login is whoever joins. */
export const hubAt = (url) => new HttpHub(url, { bearer: ({ scope: { tenant, member, circles } }) => tokenOf({ tenant, member, circles }) });

export function folder() {
  const path = mkdtempSync(join(tmpdir(), 'kollega-server-'));
  return { path, file: join(path, 'kollega.db'), remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** A server that can be stopped and started on the same port and file. */
export async function startServer(options = {}) {
  const place = folder();
  const entries = [];
  let running;
  const self = {
    file: place.file,
    entries,
    async start(port = 0) {
      self.store = await SqliteStore.open(place.file, options.sqlite);
      running = await serve({ store: self.store, authenticate, rate: UNLIMITED, log: (entry) => entries.push(entry), ...options, port });
      self.url = running.url;
      self.port = Number(new URL(running.url).port);
    },
    stop: () => running.close(),
    async close() {
      await running.close();
      place.remove();
    },
  };
  await self.start();
  return self;
}

/** A tenant of one's own. */
export async function people() {
  const tenant = randomId();
  const [red, blue, ann, bo] = await Promise.all([
    h('team', tenant, 'red'), h('team', tenant, 'blue'), h('member', tenant, 'ann'), h('member', tenant, 'bo'),
  ]);
  return { tenant, red, blue, ann: { tenant, member: ann, circles: [red, 'all'] }, bo: { tenant, member: bo, circles: [red, blue, 'all'] } };
}

let ids = 0;
export const tip = ({ member }, text, more = {}) =>
  ({ v: 1, kind: 'tip', id: `t${ids++}`, by: member, rev: 1, at: Date.now() - 1000, body: { text }, ...more });

/** One request as somebody; `answer` is its JSON. */
export async function ask(url, identity, path, { method = 'GET', body, headers = {} } = {}) {
  const response = await fetch(`${url}/v1/${path}`, {
    method,
    headers: { ...(identity && { authorization: `Bearer ${tokenOf(identity)}` }), ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
  });
  const text = await response.text();
  const answer = (() => { try { return JSON.parse(text); } catch { return text; } })();
  return { status: response.status, headers: response.headers, answer };
}

export const put = (url, identity, circle, record, more = {}) => ask(url, identity, 'records', { method: 'POST', body: { circle, record, ...more } });

export async function until(holds, what) {
  for (const end = Date.now() + 10_000; !(await holds());) {
    if (Date.now() > end) throw new Error(`never happened: ${what}`);
    await new Promise((resolve) => { setTimeout(resolve, 10); });
  }
}
