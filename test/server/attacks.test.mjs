// What somebody may try who has a login, or none. Each is a row; after each the server answers as before, and
// nothing of it stands.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { anonymousAuthor } from '../../dist/hub/acceptance.js';
import { identityOf } from 'kollega/server.js';
import { ask, people, put, startServer, tip, tokenOf } from './kit.mjs';

const SECRET_WORDS = 'only for blue';

describe('attacks', () => {
  let server;
  let them;
  before(async () => {
    server = await startServer({ origins: ['https://desk.example'], sqlite: { maxTenantBytes: 200_000 } });
    them = await people();
    await put(server.url, them.bo, them.blue, tip(them.bo, SECRET_WORDS));
  });
  after(() => server.close());

  /** All that ann can read, as text; and the server still answers. */
  async function standing() {
    const pages = [];
    for (const circle of them.ann.circles) pages.push((await ask(server.url, them.ann, `records?circle=${circle}`)).answer);
    assert.equal((await fetch(new URL('/healthz', server.url))).status, 200);
    return JSON.stringify(pages);
  }

  /** Bytes on a socket, as no client would send them. */
  async function raw(bytes, { wait = 3000 } = {}) {
    const socket = connect(server.port, '127.0.0.1');
    let answer = '';
    socket.on('data', (chunk) => { answer += chunk; });
    socket.on('error', () => undefined);
    socket.write(bytes);
    await Promise.race([once(socket, 'close'), new Promise((resolve) => { setTimeout(resolve, wait); })]);
    socket.destroy();
    return answer;
  }

  const post = (body, more = {}) => ask(server.url, them.ann, 'records', { method: 'POST', body, ...more });
  const statusOf = async (answer) => (await answer).status;
  const auth = () => `Authorization: Bearer ${tokenOf(them.ann)}`;

  const rows = {
    'writing as another': async () => assert.equal(await statusOf(put(server.url, them.ann, them.red, tip(them.bo, 'forged'))), 403),
    'writing as the steward': async () => assert.equal(await statusOf(put(server.url, them.ann, them.red, { ...tip(them.ann, 'x'), kind: 'steward', by: 'steward', body: { erases: them.bo.member, upTo: 2 ** 50 } })), 403),
    'writing as an anonymous author whose secret is not shown': async () => {
      const hidden = { member: await anonymousAuthor(them.tenant, 's') };
      assert.equal(await statusOf(put(server.url, them.ann, them.red, tip(hidden, 'forged'))), 403);
      assert.equal(await statusOf(put(server.url, them.ann, them.red, tip(hidden, 'forged'), { secret: 'another' })), 403);
    },
    'writing into a circle that is not mine': async () => assert.equal(await statusOf(put(server.url, them.ann, them.blue, tip(them.ann, 'x'))), 403),
    'reading a circle that is not mine': async () => {
      const { status, answer } = await ask(server.url, them.ann, `records?circle=${them.blue}`);
      assert.equal(status, 403);
      assert.equal(JSON.stringify(answer).includes(SECRET_WORDS), false);
      assert.equal(await statusOf(ask(server.url, them.ann, `live?session=s&circles=${them.red},${them.blue}`)), 403);
    },
    'reading presence of another circle': async () => {
      await ask(server.url, them.bo, 'presence', { method: 'PUT', body: { session: 'b', circles: [them.blue], who: them.bo.member, presence: { availability: 'free' } } });
      const { answer } = await ask(server.url, them.ann, `live?session=a&circles=${them.red}&poll=x`);
      assert.deepEqual(answer.around, []);
    },
    'announcing a colleague, or in another circle': async () => {
      const announce = (who, circles) => statusOf(ask(server.url, them.ann, 'presence', { method: 'PUT', body: { session: 'a', circles, who, presence: { availability: 'busy' } } }));
      assert.equal(await announce(them.bo.member, [them.red]), 403);
      assert.equal(await announce(them.ann.member, [them.blue]), 403);
    },
    'ending the presence of a colleague by their session': async () => {
      await ask(server.url, them.bo, 'presence', { method: 'PUT', body: { session: 'known', circles: [them.red], who: them.bo.member, presence: { availability: 'free' } } });
      await ask(server.url, them.ann, 'presence?session=known', { method: 'DELETE' });
      const { answer } = await ask(server.url, them.ann, `live?session=a&circles=${them.red}&poll=x`);
      assert.deepEqual(answer.around.map(([who]) => who), [them.bo.member]);
      await ask(server.url, them.bo, 'presence?session=known', { method: 'DELETE' });
    },
    'no token, and none that is one': async () => {
      for (const authorization of ['', 'Bearer', 'Bearer x', 'Basic YTpi', `Bearer ${'a'.repeat(5000)}`]) {
        assert.ok([401, 503].includes(await statusOf(ask(server.url, undefined, `records?circle=${them.red}`, { headers: { authorization } }))), authorization.slice(0, 20));
      }
    },
    'another tenant': async () => {
      const elsewhere = await identityOf({ tenant: 'elsewhere', team: 'red', member: 'ann' });
      assert.equal(await statusOf(ask(server.url, elsewhere, `records?circle=${them.red}`)), 403);
      const { answer } = await ask(server.url, elsewhere, 'records?circle=all');
      assert.deepEqual(answer.entries, []);
    },
    replay: async () => {
      const said = tip(them.ann, 'once', { id: 'replayed' });
      const first = await put(server.url, them.ann, them.red, said);
      const second = await put(server.url, them.ann, them.red, said);
      assert.deepEqual([first.status, second.status, second.answer.standing.place], [201, 409, first.answer.place]);
      const third = await put(server.url, them.ann, them.red, { ...said, rev: 2 }, { replaces: first.answer.place });
      assert.equal((await put(server.url, them.ann, them.red, said, { replaces: first.answer.place })).status, 409);
      assert.equal((await put(server.url, them.ann, them.red, said, { replaces: third.answer.place })).status, 409, 'an older version in the place of the newer');
    },
    oversized: async () => {
      assert.equal(await statusOf(put(server.url, them.ann, them.red, tip(them.ann, 'x'.repeat(16 * 1024)))), 413);
      assert.equal(await statusOf(post(`{"x":"${'x'.repeat(300_000)}"}`)), 413);
      assert.equal(await statusOf(post(Array(13).fill({}))), 400);
    },
    'without a length, and without an end': async () => {
      const head = `POST /kollega/v1/records HTTP/1.1\r\nHost: x\r\n${auth()}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n`;
      const chunk = `10000\r\n${'x'.repeat(65536)}\r\n`;
      assert.match(await raw(head + chunk.repeat(6)), /^HTTP\/1.1 413/);
    },
    malformed: async () => {
      for (const body of ['', '{', '[]', 'null', '"x"', '{"circle":"all"}', '\u0000', '{"circle":"all","record":{"v":2}}']) assert.equal(await statusOf(post(body)), 400, body);
      assert.equal(await statusOf(ask(server.url, them.ann, 'records', { method: 'POST', body: Buffer.from([0xff, 0xfe]).toString('latin1'), headers: { 'content-type': 'text/plain' } })), 415);
      for (const query of ['', '?circle=', '?circle=a', `?circle=${them.red}&after=-1`, `?circle=${them.red}&after=1e3`, `?circle=${them.red}&limit=0`, `?circle=${them.red}&limit=99999`]) {
        assert.equal(await statusOf(ask(server.url, them.ann, `records${query}`)), 400, query);
      }
    },
    'deep JSON': async () => {
      const deep = `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`;
      assert.equal(await statusOf(post(`{"circle":"${them.red}","record":${deep}}`)), 400);
      assert.equal(await statusOf(post(`{"circle":"${them.red}","record":${JSON.stringify(tip(them.ann, 'x')).replace('"x"', '['.repeat(40) + ']'.repeat(40))}}`)), 400);
    },
    'prototype keys': async () => {
      const record = JSON.stringify(tip(them.ann, 'harmless', { id: 'proto' })).replace('"body":{', '"__proto__":{"gone":true},"constructor":{"prototype":{"polluted":1}},"body":{"__proto__":{"polluted":1},');
      assert.equal(await statusOf(post(`{"circle":"${them.red}","record":${record},"__proto__":{"secret":"x"}}`)), 201);
      assert.equal(await statusOf(ask(server.url, them.ann, '__proto__')), 404);
      assert.equal(await statusOf(ask(server.url, them.ann, 'records', { method: 'PATCH' })), 405);
      assert.equal({}.polluted, undefined);
    },
    'tricks with paths': async () => {
      for (const path of ['/kollega/v1/../../healthz/../kollega/v1/records', '/kollega//v1/records', '/kollega/v1/records/', '/kollega/v1/%72ecords', '/kollega/v1/live%00', '/KOLLEGA/v1/records', '/']) {
        const answer = await raw(`GET ${path}?circle=${them.blue} HTTP/1.1\r\nHost: x\r\n${auth()}\r\nConnection: close\r\n\r\n`);
        assert.match(answer, /^HTTP\/1.1 4/, path);
      }
      for (const path of ['http://other/kollega/v1/records', '//other/kollega/v1/records', '*', '/\\other', '@other/']) {
        assert.match(await raw(`GET ${path} HTTP/1.1\r\nHost: x\r\n${auth()}\r\nConnection: close\r\n\r\n`), /^HTTP\/1.1 4/, path);
      }
    },
    'tricks with headers': async () => {
      const headers = { 'x-http-method-override': 'DELETE', 'x-forwarded-user': 'bo', 'x-original-url': `/kollega/v1/records?circle=${them.blue}`, 'x-forwarded-host': 'desk.example' };
      const { status, answer } = await ask(server.url, them.ann, `records?circle=${them.red}`, { headers });
      assert.equal(status, 200);
      assert.equal(JSON.stringify(answer).includes(SECRET_WORDS), false);
      assert.match(await raw(`GET /kollega/v1/records?circle=${them.red} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer x\r\n${auth()}\r\nConnection: close\r\n\r\n`), /^HTTP\/1.1 (4|503)/, 'two logins');
      assert.match(await raw(`GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`), /^HTTP\/1.1 431/);
      assert.match(await raw('GET / HTTP/1.1\r\nHost: x\r\nX: a\u0000b\r\n\r\n'), /^HTTP\/1.1 400/);
    },
    'shapes of request smuggling': async () => {
      const start = `POST /kollega/v1/records HTTP/1.1\r\nHost: x\r\n${auth()}\r\nContent-Type: application/json\r\n`;
      const hidden = `GET /kollega/v1/records?circle=${them.blue} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${tokenOf(them.bo)}\r\n\r\n`;
      for (const [name, bytes] of Object.entries({
        'a length and chunks': `${start}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${hidden}`,
        'two lengths': `${start}Content-Length: 2\r\nContent-Length: 200\r\n\r\n{}${hidden}`,
        'chunks by another name': `${start}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n${hidden}`,
        'a space before the colon': `${start}Content-Length : 2\r\n\r\n{}${hidden}`,
        'a bare line feed': `${start}Content-Length: 2\nTransfer-Encoding: chunked\r\n\r\n{}${hidden}`,
        'no host': `GET /kollega/v1/records?circle=${them.red} HTTP/1.1\r\n${auth()}\r\n\r\n`,
        'a folded header': `${start}X: a\r\n b\r\nContent-Length: 2\r\n\r\n{}`,
      })) {
        const answer = await raw(bytes, { wait: 500 });
        assert.match(answer, /^HTTP\/1.1 400/, name);
        assert.equal(answer.includes(SECRET_WORDS), false, name);
      }
    },
    'a page of another origin': async () => {
      const from = (origin, more = {}) => ask(server.url, them.ann, `records?circle=${them.red}`, { headers: { origin, ...more } });
      for (const origin of ['https://evil.example', 'null', 'https://desk.example.evil.example', 'http://desk.example']) {
        const { status, headers } = await from(origin);
        assert.deepEqual([status, headers.get('access-control-allow-origin')], [403, null], origin);
      }
      const listed = await from('https://desk.example');
      assert.deepEqual([listed.status, listed.headers.get('access-control-allow-origin')], [200, 'https://desk.example']);
      assert.equal(await statusOf(ask(server.url, undefined, 'records', { method: 'OPTIONS', headers: { origin: 'https://evil.example' } })), 403);
      assert.equal(await statusOf(ask(server.url, undefined, 'records', { method: 'OPTIONS', headers: { origin: 'https://desk.example' } })), 204);
    },
    'a form of another page, with the cookie along': async () => {
      const body = JSON.stringify({ circle: them.red, record: tip(them.ann, 'by form') });
      for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) assert.equal(await statusOf(post(body, { headers: { 'content-type': type } })), 415);
    },
    'a full tenant': async () => {
      let answer;
      for (let i = 0; i < 20; i++) answer = await put(server.url, them.bo, them.blue, tip(them.bo, 'x'.repeat(15_000)));
      assert.deepEqual([answer.status, answer.answer.error], [507, 'full']);
      const { answer: page } = await ask(server.url, them.bo, `records?circle=${them.blue}&limit=500`);
      const last = page.entries.at(-1);
      const smaller = await put(server.url, them.bo, them.blue, { ...last.record, rev: 2, gone: true, body: {} }, { replaces: String(last.seq) });
      assert.equal(smaller.status, 201, 'what frees room is taken');
    },
    'a sender that never ends, beside others': async () => {
      const sockets = Array.from({ length: 200 }, () => connect(server.port, '127.0.0.1').on('error', () => undefined));
      for (const socket of sockets) socket.write('POST /kollega/v1/records HTTP/1.1\r\nHost: x\r\n');
      assert.equal(await statusOf(ask(server.url, them.ann, `records?circle=${them.red}`)), 200);
      for (const socket of sockets) socket.destroy();
    },
  };

  for (const [name, attack] of Object.entries(rows)) {
    test(name, async () => {
      const told = server.entries.length;
      await attack();
      const text = await standing();
      for (const words of [SECRET_WORDS, 'forged', 'by form']) assert.equal(text.includes(words), false, words);
      const log = JSON.stringify(server.entries.slice(told));
      for (const words of [SECRET_WORDS, 'forged', them.ann.member, them.bo.member, them.tenant, them.red]) assert.equal(log.includes(words), false, `the log holds ${words}`);
      assert.deepEqual(server.entries.slice(told).filter(({ event }) => event === 'failure'), [], 'nothing unforeseen');
    });
  }
});
