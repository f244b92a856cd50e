// What a backend owes its people, over the stream of a running nats-server: colleagues online and colleagues who slept.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import { deleteTenant, eraseMember, exportMember, exportTenant, importTenant, moveMember, NatsBackend, setUpTenant, sweep, takeDown } from '../../dist/server/nats.js';
import { SqliteStore } from '../../dist/server.js';
import { tip } from './desk.mjs';
import { startEndpoint } from './endpoint.mjs';
import { h, randomId } from './ids.mjs';
import { join as joinHub } from './members.mjs';
import { startNats, until } from './server.mjs';

const DAY = 24 * 3_600_000;
const WORDS = 'Birgit Holm of Storgatan 12 has the red light';
const TENANTS = Array.from({ length: 9 }, (_, i) => `steward ${i}`);
const folder = mkdtempSync(join(tmpdir(), 'kollega-steward-'));
const file = () => join(folder, `${randomId()}.db`);
const refOf = ({ kind, id, by }) => `${kind}/${id}/${by}`;

let server, taken = 0;
before(async () => { server = await startNats({ tenants: TENANTS }); });
after(async () => {
  await server?.end();
  rmSync(folder, { recursive: true, force: true });
});

describe('the steward, on a stream', () => {
  let tenant, backend, endpoint, desk, red, blue;
  beforeEach(async () => {
    const name = TENANTS[taken++];
    tenant = await server.tenant(name);
    backend = new NatsBackend(tenant);
    endpoint = await startEndpoint([tenant]);
    desk = { tenant, endpoint, servers: server.websockets };
    [red, blue] = [h('team', name, 'red'), h('team', name, 'blue')];
  });

  const colleague = (name, more = {}) => joinHub(desk, name, { circles: [red, 'all'], ...more });
  const end = async (...members) => {
    for (const { session } of members) session.close();
    endpoint.close();
    await tenant.close();
  };
  /** Everything that stands anywhere, as text. */
  const everything = async () => {
    const lines = [];
    for await (const line of exportTenant(backend, tenant.id)) lines.push(line);
    return lines;
  };
  const orders = ({ reader }) => [...reader.held.values()].filter(({ record }) => record.kind === 'steward').map(({ record }) => record.body);

  test('takes a tip down: who is online reads why, who slept learns of it later, and the words are gone', async () => {
    const [ann, bo, slept] = await Promise.all(['ann', 'bo', 'cy'].map((name) => colleague(name)));
    const said = tip(ann.member, WORDS);
    for (const circle of [red, 'all']) await ann.session.put(circle, said);
    await until(() => slept.reader.held.size === 2, 'read before the sleep');
    // Asleep with the tip in the store and a cursor that has passed it.
    const asleep = await colleague('cy', { cursor: slept.reader.cursor, held: new Map(slept.reader.held) });
    const { cursor, held } = asleep.reader;
    for (const { session } of [slept, asleep]) session.close();

    assert.deepEqual((await takeDown(backend, tenant.id, refOf(said), 'customer-data', Date.now())).sort(), [red, 'all'].sort());
    const expected = Array(2).fill({ removes: refOf(said), reason: 'customer-data' });
    await until(() => orders(bo).length === 2, 'the orders are read live');
    assert.deepEqual(orders(bo), expected);
    const awake = await colleague('cy', { cursor, held });
    assert.deepEqual([orders(awake), awake.reader.resets], [expected, []]);
    const fresh = await colleague('di');
    assert.equal(JSON.stringify([...fresh.reader.held.values()]).includes(WORDS), false);
    assert.equal((await everything()).join().includes(WORDS), false);
    assert.deepEqual(await takeDown(backend, tenant.id, refOf(said), 'customer-data', Date.now()), [], 'once more: nothing stands there');
    await end(ann, bo, awake, fresh);
  });

  test('what was taken down and is said again by its author is gone again after the sweep', async () => {
    const ann = await colleague('ann');
    const said = tip(ann.member, WORDS);
    await ann.session.put(red, said);
    await takeDown(backend, tenant.id, refOf(said), 'wrong', Date.now());
    // A store that slept through it, with the tip in its outbox.
    const later = await colleague('ann');
    await later.session.put(red, { ...said, rev: 9 });
    assert.equal((await sweep(backend, tenant.id, Date.now())).disobeyed, 1);
    assert.equal((await everything()).join().includes(WORDS), false);
    await end(ann, later);
  });

  test('erases a member: nothing that they said is left, colleagues who slept are told, others keep theirs', async () => {
    const [ann, bo] = await Promise.all(['ann', 'bo'].map((name) => colleague(name)));
    await ann.session.put('all', { v: 1, kind: 'person', id: ann.member, by: ann.member, rev: Date.now(), at: 1, body: { name: 'Sofia Krogsdotter' } });
    await ann.session.put(red, tip(ann.member, WORDS, { rev: Date.now() }));
    await bo.session.put(red, tip(bo.member, 'stays'));
    await until(() => bo.reader.held.size === 3, 'all is read');
    const { cursor, held } = (await colleague('bo', { cursor: bo.reader.cursor, held: new Map(bo.reader.held) })).reader;
    bo.session.close();
    assert.equal(await eraseMember(backend, tenant.id, ann.member, Date.now()), 2);
    const awake = await colleague('bo', { cursor, held });
    assert.deepEqual(orders(awake).map(({ erases }) => erases), [ann.member]);
    const left = (await everything()).join();
    assert.deepEqual([left.includes(WORDS), left.includes('Krogsdotter'), left.includes('stays')], [false, false, true]);
    await end(ann, awake);
  });

  test('who moves leaves their last word, and what they took back, in the circle that they left', async () => {
    const bo = await joinHub(desk, 'bo', { circles: [red, blue, 'all'] });
    const both = tip(bo.member, 'first'), back = tip(bo.member, 'taken back', { off: true });
    const place = await bo.session.put(blue, both);
    await bo.session.put(red, both);
    await bo.session.put(red, back);
    await bo.session.put(blue, { ...both, rev: 2, body: { text: 'second' } }, { replaces: place });
    assert.equal(await moveMember(backend, tenant.id, bo.member, [blue, 'all'], Date.now()), 2);
    const ann = await colleague('ann');
    assert.equal(ann.reader.held.get(`${red} ${refOf(both)}`).record.body.text, 'second');
    assert.equal(ann.reader.held.get(`${red} ${refOf(back)}`).record.gone, true);
    assert.equal(await moveMember(backend, tenant.id, bo.member, [blue, 'all'], Date.now()), 0, 'once more: nothing to do');
    await end(ann, bo);
  });

  test('sweeps tombstones that are old, and whoever slept through one reads everything anew', async () => {
    const ann = await colleague('ann');
    const withdrawn = tip(ann.member, 'withdrawn');
    const place = await ann.session.put(red, withdrawn);
    await ann.session.put(red, tip(ann.member, 'kept'));
    const asleep = await colleague('bo');
    const { cursor, held } = asleep.reader;
    asleep.session.close();
    await ann.session.put(red, { ...withdrawn, rev: 2, gone: true, body: {} }, { replaces: place });
    const nothing = { disobeyed: 0, tombstones: 0, overdue: 0, rewritten: 0 };
    assert.deepEqual(await sweep(backend, tenant.id, Date.now()), nothing);
    assert.deepEqual(await sweep(backend, tenant.id, Date.now() + 181 * DAY), { ...nothing, tombstones: 1 });
    const awake = await colleague('bo', { cursor, held });
    assert.deepEqual(awake.reader.resets, ['expired']);
    assert.deepEqual([...awake.reader.held.values()].map(({ record }) => record.body.text), ['kept']);
    await end(ann, awake);
  });

  test('sweeps a question that led to nothing, and what is behind in one circle catches up', async () => {
    const ann = await colleague('ann');
    const old = Date.now() - 200 * DAY;
    await ann.session.put(red, { v: 1, kind: 'ask', id: 'old', by: ann.member, rev: old, at: old, body: { question: 'Old?', kind: 'later', ladder: [1000] } });
    const both = tip(ann.member, 'first');
    await ann.session.put(red, both);
    const place = await ann.session.put('all', both);
    await ann.session.put('all', { ...both, rev: 2, body: { text: 'second' } }, { replaces: place });
    assert.deepEqual(await sweep(backend, tenant.id, Date.now()), { disobeyed: 0, tombstones: 0, overdue: 1, rewritten: 1 });
    await until(() => ann.reader.held.get(`${red} ${refOf(both)}`).record.rev === 2, 'it is brought up');
    await end(ann);
  });

  test('gives a member all that they said under their name, and nobody else’s words', async () => {
    const [ann, bo] = await Promise.all(['ann', 'bo'].map((name) => colleague(name)));
    const mine = tip(ann.member, 'mine');
    for (const circle of [red, 'all']) await ann.session.put(circle, mine);
    await bo.session.put(red, tip(bo.member, 'theirs'));
    const { records } = await exportMember(backend, tenant.id, ann.member);
    assert.deepEqual(records.map(({ circles, record }) => [[...circles].sort(), record]), [[[red, 'all'].sort(), mine]]);
    await end(ann, bo);
  });

  test('deletes a tenant: desktops that come back find another, empty one and say their own again', async () => {
    const ann = await colleague('ann');
    await ann.session.put(red, tip(ann.member, WORDS));
    await until(() => ann.reader.held.size === 1, 'read');
    await deleteTenant(backend, tenant.id);
    await setUpTenant(tenant, { maxRecords: 2000 });
    const again = await colleague('ann', { cursor: ann.reader.cursor, held: new Map(ann.reader.held) });
    assert.deepEqual([again.reader.resets, again.reader.held.size], [['replaced'], 0]);
    await end(ann, again);
  });

  test('takes in what the reference server had, and gives it back to another: the same lines', async () => {
    const before = await SqliteStore.open(file());
    const [ann, bo] = [h('member', tenant.id, 'ann'), h('member', tenant.id, 'bo')];
    for (let i = 0; i < 40; i++) await before.write(tenant.id, i % 3 ? red : 'all', tip(i % 2 ? ann : bo, `said ${i}`));
    await before.write(tenant.id, red, tip(ann, 'withdrawn', { gone: true, body: {} }));
    await before.write(tenant.id, red, { v: 1, kind: 'steward', id: randomId(), by: 'steward', rev: 1, at: 1, body: { removes: `tip/x/${bo}`, reason: 'wrong' } });
    const lines = [];
    for await (const line of exportTenant(before, tenant.id)) lines.push(line);
    assert.deepEqual(await importTenant(backend, tenant.id, [...lines, '{"circle":"all","record":{"v":1}}', 'no JSON']), { taken: 42, refused: 2 });
    assert.deepEqual(await importTenant(backend, tenant.id, lines), { taken: 42, refused: 0 }, 'once more is harmless');
    assert.deepEqual((await everything()).sort(), lines.sort());
    const reader = await colleague('ann');
    assert.equal(reader.reader.held.size, 42);
    await reader.session.put(red, tip(reader.member, 'said since'));
    const next = await SqliteStore.open(file());
    assert.deepEqual(await importTenant(next, tenant.id, await everything()), { taken: 43, refused: 0 });
    await assert.rejects(importTenant(backend, randomId(), lines), /not an export of this tenant/);
    for (const store of [before, next]) store.close();
    await end(reader);
  });
});
