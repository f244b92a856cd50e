// Who gets a session and for what; and what a token is worth in other hands, places and times.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { jwtAuthenticator, nkeys, wsconnect } from '@nats-io/nats-core';
import { connect as tcp } from '@nats-io/transport-node';
import { NatsHub, SessionError } from '../../dist/nats.js';
import { createSession, setUpTenant } from '../../dist/server/nats.js';
import { attacker, encode, mintFor, signIn, tip } from './desk.mjs';
import { bearerOf, startEndpoint } from './endpoint.mjs';
import { h } from './ids.mjs';
import { join, say } from './members.mjs';
import { pause, startNats, until } from './server.mjs';

let server, tenant, other, endpoint, red, blue, alice, bob;
before(async () => {
  server = await startNats({ tenants: ['acme', 'other'] });
  [tenant, other] = [await server.tenant('acme'), await server.tenant('other')];
  endpoint = await startEndpoint([tenant]);
  [red, blue] = [h('team', 'acme', 'red'), h('team', 'acme', 'blue')];
  [alice, bob] = await Promise.all(['alice', 'bob'].map((name) => mintFor(tenant, name, { circles: [red] })));
});
after(async () => {
  endpoint?.close();
  for (const each of [tenant, other]) await each?.close();
  await server?.end();
});

const ask = (change, identity = alice.identity) => createSession(tenant, identity, { ...alice.wish, ...change });

describe('the endpoint refuses', () => {
  const WILD = { 'the wildcard *': '*', 'the wildcard >': '>', dots: 'a.b', spaces: 'a b', NUL: 'a\0b', nothing: '', '5,000 characters': 'x'.repeat(5000), 'a number': 7, 'an object': {}, null: null };
  for (const [name, id] of Object.entries(WILD)) {
    test(`a member called ${name}, even where the login says so`, () => assert.rejects(ask({ member: id }, { ...alice.identity, member: id }), { name: 'SessionRefusal' }));
    test(`a circle called ${name}, even where the login says so`, () => assert.rejects(ask({ circles: [id] }, { ...alice.identity, circles: [id] }), { name: 'SessionRefusal' }));
    test(`a tenant called ${name}`, () => assert.rejects(ask({ tenant: id }), { name: 'SessionRefusal' }));
    test(`a key called ${name}`, () => assert.rejects(ask({ key: id }), { name: 'SessionRefusal', status: 400 }));
    test(`a catch-up called ${name}`, () => assert.rejects(ask({ catchUp: { id, after: {} } }), { name: 'SessionRefusal', status: 400 }));
    test(`a look at ${name}`, () => assert.rejects(ask({ look: { circle: red, ref: id } }), { name: 'SessionRefusal', status: 400 }));
  }

  const FOREIGN = {
    "a colleague's name": () => ({ member: bob.member }),
    'a foreign circle': () => ({ circles: [red, blue] }),
    'the circle of all, for who is not in it': () => ({ circles: ['all'] }),
    'another tenant': () => ({ tenant: other.id }),
    'a look into a foreign circle': () => ({ look: { circle: blue, ref: `tip/x/${bob.member}` } }),
    'the steward': () => ({ member: 'steward' }),
    'no circle': () => ({ circles: [] }),
    "an operator's key": () => ({ key: nkeys.createOperator().getPublicKey() }),
    'a list of a million secrets': () => ({ secrets: Array(1e6).fill('x') }),
    'nothing': () => ({ key: undefined, circles: undefined }),
  };
  for (const [name, change] of Object.entries(FOREIGN)) test(name, () => assert.rejects(ask(change()), { name: 'SessionRefusal' }));

  const post = (body, headers = {}) => fetch(endpoint.url, { method: 'POST', body, headers: { 'content-type': 'application/json', authorization: `Bearer ${bearerOf(alice.identity)}`, ...headers } });
  const HTTP = {
    'who does not say who they are': [401, () => fetch(endpoint.url, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } })],
    'a form of another site': [415, () => post('{}', { 'content-type': 'text/plain' })],
    'no JSON': [400, () => post('{')],
    'a list': [400, () => post('[]')],
    'a wish of 100 kB': [413, () => post(`{"key":"${'x'.repeat(100_000)}"}`)],
    'another method': [405, () => fetch(endpoint.url)],
    'a tenant that it does not serve': [403, () => post('{}', { authorization: `Bearer ${bearerOf({ ...alice.identity, tenant: other.id })}` })],
  };
  for (const [name, [status, request]] of Object.entries(HTTP)) test(`${name}: ${status}`, async () => assert.equal((await request()).status, status));

  test('who asks too often, for a while', async () => {
    const strict = await startEndpoint([tenant], { rate: { perSecond: 1, burst: 2 } });
    const statuses = [];
    let wait;
    for (let i = 0; i < 4; i++) {
      const response = await fetch(strict.url, { method: 'POST', body: JSON.stringify(alice.wish), headers: { 'content-type': 'application/json', authorization: `Bearer ${bearerOf(alice.identity)}` } });
      statuses.push(response.status);
      wait = response.headers.get('retry-after');
    }
    strict.close();
    assert.deepEqual(statuses.slice(0, 2), [200, 200]);
    assert.deepEqual([statuses[3], Number(wait) > 0], [429, true]);
  });
});

describe('the endpoint, by its defaults,', () => {
  const strictly = async (options, body) => {
    const strict = await startEndpoint([tenant], { rate: undefined, ...options });
    const post = (wish, identity = alice.identity) => fetch(strict.url, {
      method: 'POST', body: JSON.stringify(wish), headers: { 'content-type': 'application/json', authorization: `Bearer ${bearerOf(identity)}` },
    });
    try {
      await body(post);
    } finally {
      strict.close();
    }
  };

  test('lets nobody take the consumers of all: who reads in 30 circles may begin some times, then later', () => strictly({}, async (post) => {
    const circles = Array.from({ length: 30 }, (_, i) => h('team', 'acme', `circle ${i}`));
    const statuses = [];
    for (let i = 0; i < 12; i++) statuses.push((await post({ ...alice.wish, circles, catchUp: { id: alice.member, after: {} } }, { ...alice.identity, circles })).status);
    assert.deepEqual([statuses.slice(0, 8), statuses.at(-1)], [Array(8).fill(200), 429]);
    assert.equal((await post(alice.wish)).status, 200, 'a session is had all the same');
  }));

  test('tells the backend what went wrong inside, and the browser nothing of it', async () => {
    const heard = [];
    await strictly({ authenticate: () => ({ tenant: 'acme', member: 'alice', circles: ['red'] }), onError: (error) => heard.push(error.message) }, async (post) => {
      const response = await post(alice.wish);
      assert.deepEqual([response.status, await response.json()], [503, { message: 'not now' }]);
    });
    assert.deepEqual(heard, ['authenticate must give ids: see identityOf']);
  });
});

describe('a browser', () => {
  const joined = (session) => new NatsHub({ servers: server.websockets, session }).join({ tenant: tenant.id, member: alice.member, circles: [red] });

  for (const [name, answer] of Object.entries({ 'an empty object': {}, 'a page': '<html>', nothing: undefined, 'a session without a clock': { token: 'x', session: 'x', epoch: 'x', head: 0, expiresIn: 1 } })) {
    test(`that is given ${name} for a session is offline, and its clock goes on`, async () => {
      const session = joined(() => Promise.resolve(answer));
      await until(() => session.state === 'offline', 'offline');
      assert.ok(Math.abs(session.now() - Date.now()) < 1000);
      session.close();
    });
  }

  test('that is told to wait for years, or holds a token for months, does not ask all the time', async () => {
    let asked = 0;
    const sent = joined(() => {
      asked++;
      return Promise.reject(new SessionError('later', { retryAfter: 1e12 }));
    });
    const held = joined(async (wish) => {
      asked++;
      return { ...await createSession(tenant, alice.identity, wish), expiresIn: 90 * 24 * 3_600_000 };
    });
    await until(() => held.state === 'ready' && sent.state === 'offline', 'both are settled');
    await pause(300);
    assert.equal(asked, 2);
    for (const session of [sent, held]) session.close();
  });
});

describe('a token', () => {
  const refused = (connecting) => assert.rejects(connecting.then((connection) => connection.close()), /uthorization|uthentication|expired/i);

  test('opens for the browser that asked', async () => (await signIn(server, alice)).close());
  for (const [circles, authors] of [[70, 0], [13, 8]]) {
    test(`holds ${circles} circles and ${authors} anonymous authors, as the operator's page says`, async () => {
      const many = { circles: Array.from({ length: circles }, (_, i) => h('team', 'acme', `circle ${i}`)), secrets: Array.from({ length: authors }, (_, i) => `secret ${i}`) };
      await (await signIn(server, await mintFor(tenant, 'alice', many))).close();
      await assert.rejects(mintFor(tenant, 'alice', { ...many, circles: [...many.circles, ...many.circles.map((each) => `${each.slice(0, -1)}-`)] }), { name: 'SessionRefusal', status: 403 });
    });
  }
  test('is refused over TCP', () => refused(tcp({ servers: server.clients, authenticator: jwtAuthenticator(alice.grant.token, alice.pair.getSeed()), reconnect: false })));
  test('is refused without the key that never left the browser', () => refused(signIn(server, { ...alice, pair: nkeys.createUser() })));
  test('is refused as a bearer', () => refused(wsconnect({ servers: server.websockets, authenticator: () => ({ jwt: alice.grant.token }), reconnect: false })));
  test("with somebody else's public key is of no use to who asked, and names another session", async () => {
    const stolen = await ask({ key: bob.wish.key });
    assert.notEqual(stolen.session, bob.grant.session);
    await refused(signIn(server, { grant: stolen, pair: alice.pair }));
  });
  test('whose claims were changed is refused', () => {
    const [head, claims, signature] = alice.grant.token.split('.');
    const wider = Buffer.from(Buffer.from(claims, 'base64url').toString().replaceAll(alice.member, '*')).toString('base64url');
    return refused(signIn(server, { ...alice, grant: { token: [head, wider, signature].join('.') } }));
  });
  test('signed by another tenant opens that tenant alone', async () => {
    const theirs = await attacker(server, await mintFor(other, 'alice', { circles: [red] }));
    assert.equal(await theirs.publish(`kollega.${tenant.id}.${red}.tip.x.${alice.member}`, '{}'), true);
    assert.equal((await theirs.subscribe(`live.kollega.${tenant.id}.${red}.>`)).refused, true);
    const before = (await tenant.stream()).state.last_seq;
    await theirs.publish(`kollega.${other.id}.${red}.tip.x.${theirs.member}`, tip(theirs.member));
    await pause(50);
    assert.equal((await tenant.stream()).state.last_seq, before);
    await theirs.connection.close();
  });
  test('ends: the server closes what it opened, and opens nothing more', async () => {
    const short = await mintFor(tenant, 'alice', { circles: [red], life: 2000 });
    const connection = await signIn(server, short);
    await connection.closed();
    await refused(signIn(server, short));
  });
  test('ends with the login, if that is sooner', async () => {
    const { expiresIn } = await createSession(tenant, { ...alice.identity, expires: Date.now() + 5000 }, alice.wish);
    assert.ok(expiresIn <= 5000);
    await assert.rejects(createSession(tenant, { ...alice.identity, expires: Date.now() - 1 }, alice.wish), { status: 401 });
  });
});

test('a token is renewed before it ends, and nobody sees a break', async () => {
  const short = await startEndpoint([tenant], { life: 2500 });
  const desk = { tenant, endpoint: short, servers: server.websockets };
  const [carl, dora] = [await join(desk, 'carl', { circles: [red] }), await join(desk, 'dora', { circles: [red] })];
  const states = [];
  for (const { session } of [carl, dora]) session.addEventListener('statechange', () => states.push(session.state));
  const said = [];
  for (const end = Date.now() + 6000; Date.now() < end;) {
    const record = tip(carl.member);
    await carl.session.put(red, record);
    said.push(`${red} tip/${record.id}/${carl.member}`);
    await pause(20);
  }
  await until(() => said.every((key) => dora.reader.held.has(key)), 'all are read');
  assert.deepEqual(states, []);
  for (const [key, times] of dora.reader.came) assert.equal(times, 1, key);
  for (const { session } of [carl, dora]) session.close();
  short.close();
});

test('who is refused is told from who is offline', async () => {
  const desk = { tenant, endpoint, servers: server.websockets };
  const eve = await join(desk, 'eve', { circles: [blue], may: [red], wait: false });
  await until(() => eve.session.state === 'refused', 'refused');
  await assert.rejects(eve.session.put(blue, tip(eve.member)), { code: 'forbidden' });
  eve.session.close();
  const lost = await join({ ...desk, servers: 'ws://127.0.0.1:9' }, 'lost', { circles: [red], wait: false });
  await until(() => lost.session.state === 'offline', 'offline');
  await assert.rejects(lost.session.put(red, tip(lost.member)), { code: 'offline' });
  lost.session.close();
});

test('two anonymous authors are ready, a third is added on the way, and no colleague can use them', async () => {
  const desk = { tenant, endpoint, servers: server.websockets };
  const asker = await join(desk, 'alice', { circles: [red], secrets: ['s1', 's2'] });
  const [first, third] = [h('anon', tenant.id, 's1'), h('anon', tenant.id, 's3')];
  await say(asker.session, red, tip(first));
  await asker.session.addSecret('s3');
  await say(asker.session, red, tip(third));
  const eve = await attacker(server, await mintFor(tenant, 'eve', { circles: [red], secrets: ['mine'] }));
  for (const author of [first, third]) assert.equal(await eve.publish(`kollega.${tenant.id}.${red}.tip.x.${author}`, encode(tip(author))), true);
  await eve.connection.close();
  asker.session.close();
});

test('a stream of an older set-up is brought up to date, and setting up again changes nothing', async () => {
  const { streams } = other.streams;
  await streams.delete('KOLLEGA');
  await streams.add({ name: 'KOLLEGA', subjects: ['kollega.>'], max_msgs_per_subject: 1, discard: 'old', max_bytes: 2 ** 20, republish: { src: 'kollega.>', dest: 'live.kollega.>' } });
  assert.equal(await setUpTenant(other, { maxRecords: 1000 }), 'updated');
  assert.equal(await setUpTenant(other, { maxRecords: 1000 }), 'unchanged');
  const { config } = await streams.info('KOLLEGA');
  assert.deepEqual([config.no_ack, config.deny_purge, config.deny_delete, config.discard, config.republish?.dest], [true, true, true, 'new', 'live.kollega.>']);
});
