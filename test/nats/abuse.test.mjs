// What a member may say, in quantity, out of shape and untrue; and what becomes of colleagues' pages meanwhile.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { deleteTenant, exportTenant, importTenant, NatsBackend, setUpTenant } from '../../dist/server/nats.js';
import { attacker, encode, mintFor, tip } from './desk.mjs';
import { startEndpoint } from './endpoint.mjs';
import { h, randomId } from './ids.mjs';
import { join, say } from './members.mjs';
import { rawClient } from './raw.mjs';
import { startNats, until } from './server.mjs';

let server, tenant, endpoint, red, eve, carl, dora;
before(async () => {
  server = await startNats();
  tenant = await server.tenant('acme', { maxRecords: 300 });
  endpoint = await startEndpoint([tenant]);
  red = h('team', 'acme', 'red');
  const desk = { tenant, endpoint, servers: server.websockets };
  carl = await join(desk, 'carl', { circles: [red] });
  dora = await join(desk, 'dora', { circles: [red] });
  eve = await attacker(server, await mintFor(tenant, 'eve', { circles: [red] }));
});
after(async () => {
  for (const each of [carl, dora]) each?.session.close();
  await eve?.connection.close();
  endpoint?.close();
  await tenant?.close();
  await server?.end();
});

const subject = (id, kind = 'tip', by = eve.member) => `kollega.${tenant.id}.${red}.${kind}.${id}.${by}`;

/** Carl says something, it is confirmed, and Dora reads it. */
async function workGoesOn() {
  const record = tip(carl.member);
  await say(carl.session, red, record, 10_000);
  await until(() => dora.reader.held.has(`${red} tip/${record.id}/${carl.member}`), 'Dora reads what Carl says', 10_000);
}

const refsOf = ({ held }) => [...held.keys()].sort();

const theirs = () => [...dora.reader.held.values()].filter(({ record }) => record.by === eve.member);

describe('untrue and misshapen records', () => {
  const id = randomId();
  const rows = {
    'a record that says it is of a colleague': () => tip(carl.member, 'forged', { id }),
    'a record that says it is the steward': () => ({ ...tip('steward', 'x', { id }), kind: 'steward', body: { removes: `tip/x/${carl.member}`, reason: 'x' } }),
    'a record of another id': () => tip(eve.member, 'x', { id: randomId() }),
    'a record of another kind': () => tip(eve.member, 'x', { id, kind: 'success' }),
    'no JSON': () => '{"v":1',
    'a list': () => '[1,2]',
    null: () => 'null',
    'nothing at all': () => '',
    'bytes that are no text': () => Buffer.from([0, 255, 254, 128]).toString('latin1'),
    '16,000 brackets': () => `${'['.repeat(8000)}${']'.repeat(8000)}`,
    '__proto__': () => '{"__proto__":{"v":1,"kind":"tip"}}',
  };
  for (const [name, data] of Object.entries(rows)) {
    test(name, async () => {
      assert.equal(await eve.publish(subject(id), data()), false);
      await workGoesOn();
      assert.deepEqual(theirs(), []);
    });
  }
});

describe('subjects out of shape', () => {
  const rows = {
    'the id *': '*', 'the id >': '>', 'an empty id': '', 'an id with a space': 'a b', 'an id with NUL': 'a\0b', 'an id of 65 characters': 'x'.repeat(65),
    'an id of 5,000 characters': 'x'.repeat(5000), 'an id of 60,000 characters': 'x'.repeat(60_000), 'an id of 200,000 characters': 'x'.repeat(200_000),
    'an id with umlauts': 'åäö', 'an id with a tab': 'a\tb', 'an id with a line break': 'a\r\nSUB > 9\r\n',
  };
  for (const [name, id] of Object.entries(rows)) {
    test(name, async () => {
      const minted = await mintFor(tenant, 'eve', { circles: [red] });
      const raw = await rawClient(server, minted);
      raw.send(`PUB ${subject(id)} 2\r\n{}\r\nPING\r\n`);
      await raw.answered(/PONG[^]*(PONG|-ERR)/);
      raw.socket.terminate();
      await workGoesOn();
      assert.deepEqual(theirs(), []);
    });
  }

  test('a message larger than the server takes of a member', async () => {
    const minted = await mintFor(tenant, 'eve', { circles: [red] });
    const raw = await rawClient(server, minted);
    const data = JSON.stringify(tip(eve.member, 'x'.repeat(40_000), { id: 'large' }));
    raw.send(`PUB ${subject('large')} ${data.length}\r\n${data}\r\nPING\r\n`);
    assert.match(await raw.answered(/PONG[^]*(PONG|-ERR)/), /-ERR/);
    raw.socket.terminate();
    await workGoesOn();
    assert.deepEqual(theirs(), []);
  });
});

describe('presence', () => {
  const seen = { around: new Map() };
  before(async () => {
    dora.session.presence.watch((around) => { seen.around = around; });
    carl.session.presence.announce({ availability: 'busy' });
    await until(() => seen.around.get(carl.member)?.availability === 'busy', 'Carl is busy');
  });
  const rows = {
    'that a colleague has left': () => ({ id: 'x', who: carl.member }),
    'that a colleague is away': () => ({ id: 'x', who: carl.member, by: carl.member, is: { availability: 'away' } }),
    'an unknown availability': () => ({ id: 'x', is: { availability: 'asleep' } }),
    'no JSON': () => '{',
    'a life of a year': () => ({ id: 'x', is: { availability: 'free' }, holds: 31e9 }),
    'an id of 16,000 characters': () => ({ id: 'x'.repeat(16_000), is: { availability: 'free' } }),
  };
  for (const [name, message] of Object.entries(rows)) {
    test(`says ${name}`, async () => {
      await eve.publish(`presence.${tenant.id}.${red}.${eve.member}`, message());
      await workGoesOn();
      assert.equal(seen.around.get(carl.member)?.availability, 'busy');
    });
  }

  test('asks who is there a thousand times', async () => {
    for (let i = 0; i < 1000; i++) eve.connection.publish(`presence.${tenant.id}.${red}.${eve.member}`, encode({ ask: true }));
    await eve.connection.flush();
    await workGoesOn();
    assert.equal(seen.around.get(carl.member)?.availability, 'busy');
  });
});

describe('a member floods the stream until it is full', () => {
  test('nothing of a colleague goes, they are told why nothing new is taken, and what stands can be changed', async () => {
    const record = tip(carl.member, 'first');
    const place = await carl.session.put(red, record);
    const before = [...dora.reader.held.keys()];
    // First small, then as large as they may be, with subjects as long as they may be.
    for (const size of [10, 1000, 17_000]) {
      for (let i = 0; i < 350; i++) {
        eve.connection.publish(subject(`flood-${i}-${'x'.repeat(20_000)}`), encode('x'.repeat(size)));
        if (i % 50 === 49) await eve.connection.flush();
      }
    }
    await eve.connection.flush();
    const { state, config } = await tenant.stream();
    assert.equal(state.messages, config.max_msgs);
    assert.ok(state.bytes < config.max_bytes, `${state.bytes} of ${config.max_bytes} bytes`);
    await assert.rejects(carl.session.put(red, tip(carl.member, 'x'.repeat(4000))), { code: 'full' });
    await carl.session.put(red, { ...record, rev: 2, body: { text: 'second' } }, { replaces: place });
    const again = await join({ tenant, endpoint, servers: server.websockets }, 'late', { circles: [red] });
    for (const key of before) assert.ok(again.reader.held.has(key), key);
    again.session.close();
  });

  test('the steward makes room again, by export, delete and import: all that was said is there', async () => {
    const backend = new NatsBackend(tenant);
    const before = refsOf(dora.reader);
    const lines = [];
    for await (const line of exportTenant(backend, tenant.id)) lines.push(line);
    await deleteTenant(backend, tenant.id);
    await setUpTenant(tenant, { maxRecords: 300 });
    assert.deepEqual(await importTenant(backend, tenant.id, lines), { taken: before.length, refused: 0 });
    await workGoesOn();
    await until(() => dora.reader.resets.includes('replaced') && before.every((ref) => refsOf(dora.reader).includes(ref)), 'Dora has it all again');
  });
});
