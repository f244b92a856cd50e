// What a backend owes its people, over the file of a running server and from the command line beside it.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';
import { h } from '../../dist/domain/hash.js';
import { Reader } from '../../dist/hub/conformance-kit.js';
import { identityOf, SqliteStore, deleteTenant, eraseMember, exportMember, exportTenant, importTenant, moveMember, sweep, takeDown } from 'kollega/server.js';
import { folder, hubAt, people, put, startServer, tip, until } from './kit.mjs';

const CLI = fileURLToPath(new URL('../../dist/kollega-server.js', import.meta.url));
const DAY = 24 * 3_600_000;
const WORDS = 'Birgit Holm of Storgatan 12 has the red light';
const NAME = 'Sofia Krogsdotter';

const run = promisify(execFile);
const cli = (...args) => run(process.execPath, [CLI, ...args]);

/** Whether any byte of the database holds this. */
const holds = (file, words) => [file, `${file}-wal`, `${file}-shm`].some((path) => existsSync(path) && readFileSync(path).includes(words));

const card = ({ member }, name, more = {}) => ({ v: 1, kind: 'person', id: member, by: member, rev: 1, at: 1, body: { name }, ...more });
const refOf = ({ kind, id, by }) => `${kind}/${id}/${by}`;

describe('the steward', () => {
  let server;
  let them;
  let readers;
  const read = (identity, cursor, held) => {
    const session = hubAt(server.url).join(identity);
    readers.push(session);
    return new Reader(session, cursor, held);
  };
  const caughtUp = (reader) => until(() => reader.caughtUp > 0, 'caught up');
  beforeEach(async () => {
    [server, them, readers] = [await startServer(), await people(), []];
  });
  afterEach(async () => {
    for (const session of readers) session.close();
    await server.close();
  });

  test('takes a tip down: colleagues read why, its author can not bring it back, no byte is left', async () => {
    const { tenant, red, ann, bo } = them;
    const said = tip(ann, WORDS);
    await put(server.url, ann, red, said);
    await put(server.url, ann, 'all', said);
    assert.ok(holds(server.file, WORDS));
    const online = read(bo);
    const slept = read(bo);
    await caughtUp(slept);
    slept.stop();

    assert.deepEqual((await takeDown(server.store, tenant, refOf(said), 'customer-data', Date.now())).sort(), [red, 'all'].sort());
    await until(() => online.batches.some(({ items }) => items.some(({ record }) => record.kind === 'steward')), 'the order is read live');
    const later = read(bo, slept.cursor, slept.held);
    await caughtUp(later);
    const orders = [...later.held.values()].filter(({ record }) => record.kind === 'steward').map(({ record }) => record.body);
    assert.deepEqual(orders, Array(2).fill({ removes: refOf(said), reason: 'customer-data' }));
    const fresh = read(bo);
    await caughtUp(fresh);
    assert.equal(fresh.texts().includes(WORDS), false);
    const again = await put(server.url, ann, red, { ...said, rev: 9 });
    assert.deepEqual([again.status, again.answer.error], [403, 'forbidden']);
    assert.equal(holds(server.file, WORDS), false);
    assert.deepEqual(await takeDown(server.store, tenant, refOf(said), 'customer-data', Date.now()), [], 'once more: nothing stands there');
  });

  test('erases a member: words and name are gone, and who comes back starts anew', async () => {
    const { tenant, red, ann } = them;
    const mine = card(ann, NAME, { rev: Date.now() });
    await put(server.url, ann, 'all', mine);
    await put(server.url, ann, red, tip(ann, WORDS, { rev: Date.now() }));
    await put(server.url, them.bo, red, tip(them.bo, 'stays'));
    assert.equal(await eraseMember(server.store, tenant, ann.member, Date.now()), 2);
    assert.equal(holds(server.file, WORDS) || holds(server.file, NAME), false);
    assert.equal((await put(server.url, ann, 'all', mine)).status, 403, 'an old outbox');
    assert.equal((await put(server.url, ann, 'all', card(ann, 'Sofia Ny', { rev: Date.now() + 5 }))).status, 201);
    const reader = read(them.bo);
    await caughtUp(reader);
    assert.deepEqual(reader.texts(red), ['stays']);
  });

  test('a new name leaves no byte of the old one once the sweep was there', async () => {
    const { tenant, ann } = them;
    const { answer: { place } } = await put(server.url, ann, 'all', card(ann, NAME));
    assert.equal((await put(server.url, ann, 'all', card(ann, 'Sofia Ny', { rev: 2 }), { replaces: place })).status, 201);
    await sweep(server.store, tenant, Date.now());
    assert.equal(holds(server.file, NAME), false);
    assert.ok(holds(server.file, 'Sofia Ny'));
  });

  test('who moves leaves their last word, and what they took back, in the circle that they left', async () => {
    const { tenant, red, blue, bo } = them;
    const both = tip(bo, 'first');
    const taken = tip(bo, 'taken back', { off: true });
    const { answer: { place } } = await put(server.url, bo, blue, both);
    await put(server.url, bo, red, both);
    await put(server.url, bo, red, taken);
    await put(server.url, bo, blue, { ...both, rev: 2, body: { text: 'second' } }, { replaces: place });
    assert.equal(await moveMember(server.store, tenant, bo.member, [blue, 'all'], Date.now()), 2);
    const reader = read(them.ann);
    await caughtUp(reader);
    assert.deepEqual(reader.texts(red), ['second', '']);
    assert.equal(reader.held.get(`${red} ${refOf(taken)}`).record.gone, true);
    assert.equal(await moveMember(server.store, tenant, bo.member, [blue, 'all'], Date.now()), 0, 'once more: nothing to do');
  });

  test('gives a member all that they said, and a tenant all that it has; another file takes it in', async () => {
    const { tenant, red, ann, bo } = them;
    const said = tip(ann, 'mine');
    for (const circle of [red, 'all']) await put(server.url, ann, circle, said);
    await put(server.url, bo, red, tip(bo, 'theirs'));
    const mine = await exportMember(server.store, tenant, ann.member);
    assert.deepEqual(mine.records.map(({ circles, record }) => [[...circles].sort(), record]), [[[red, 'all'].sort(), said]]);

    const lines = [];
    for await (const line of exportTenant(server.store, tenant)) lines.push(line);
    const place = folder();
    const other = await SqliteStore.open(place.file);
    assert.deepEqual(await importTenant(other, tenant, [...lines, '{"circle":"all","record":{"v":1}}', 'no JSON']), { taken: 3, refused: 2 });
    assert.deepEqual(await importTenant(other, tenant, lines), { taken: 3, refused: 0 }, 'once more is harmless');
    const again = [];
    for await (const line of exportTenant(other, tenant)) again.push(line);
    assert.deepEqual(again.sort(), lines.sort());
    await assert.rejects(importTenant(other, them.red, lines), /not an export of this tenant/);
    await deleteTenant(other, tenant);
    assert.equal(holds(place.file, 'theirs'), false);
    other.close();
    place.remove();
  });

  test('sweeps what every store drops by itself, and tells who slept through a tombstone', async () => {
    const { tenant, red, ann, bo } = them;
    const old = Date.now() - 200 * DAY;
    const ask = { v: 1, kind: 'ask', id: 'old', by: ann.member, rev: old, at: old, body: { question: 'Old?', kind: 'later', ladder: [1000] } };
    await put(server.url, ann, red, ask);
    const withdrawn = tip(ann, 'withdrawn', { rev: old });
    const { answer: { place } } = await put(server.url, ann, red, withdrawn);
    await put(server.url, ann, red, tip(ann, 'kept'));
    const slept = read(bo);
    await caughtUp(slept);
    slept.stop();
    await put(server.url, ann, red, { ...withdrawn, rev: old + 1, gone: true, body: {} }, { replaces: place });
    assert.deepEqual(await sweep(server.store, tenant, Date.now()), { disobeyed: 0, tombstones: 0, overdue: 1, rewritten: 0 });
    assert.deepEqual(await sweep(server.store, tenant, Date.now() + 181 * DAY), { disobeyed: 0, tombstones: 1, overdue: 0, rewritten: 0 });
    const later = read(bo, slept.cursor, slept.held);
    await caughtUp(later);
    assert.deepEqual([later.resets, later.texts()], [['expired'], ['kept']]);
  });

  test('a backup put back is another hub to its readers', async () => {
    const { red, ann, bo } = them;
    await put(server.url, ann, red, tip(ann, 'before'));
    const place = folder();
    await cli('backup', '--data', server.file, '--to', place.file);
    await put(server.url, ann, red, tip(ann, 'after'));
    const reader = read(bo);
    await caughtUp(reader);
    await server.stop();
    assert.equal(statSync(`${server.file}-wal`, { throwIfNoEntry: false })?.size ?? 0, 0, 'closed in order');
    writeFileSync(server.file, readFileSync(place.file));
    assert.match((await cli('restored', '--data', server.file)).stdout, /compare everything/);
    await server.start(server.port);
    const later = read(bo, reader.cursor, reader.held);
    await caughtUp(later);
    assert.deepEqual([later.resets, later.texts()], [['replaced'], ['before']]);
    place.remove();
  });

  test('from the command line beside a running server: readers are told at once', async () => {
    const names = { tenant: `cli-${Date.now()}`, team: 'red', member: 'ann' };
    const ann = await identityOf(names);
    const said = tip(ann, WORDS);
    const red = await h('team', names.tenant, 'red');
    await put(server.url, ann, red, said);
    await put(server.url, ann, red, { v: 1, kind: 'challenged', id: 'c', by: ann.member, rev: 1, at: Date.now(), about: [refOf(said)], body: { seen: 1, reason: 'private', text: 'A name' } });
    const reader = read(ann);
    await caughtUp(reader);
    const on = ['--data', server.file, '--tenant', names.tenant];
    assert.deepEqual(JSON.parse((await cli('reports', ...on)).stdout), { ref: refOf(said), text: WORDS, remarks: ['A name'] });
    assert.match((await cli('take-down', ...on, '--ref', refOf(said), '--reason', 'customer-data')).stdout, /taken down in 1 circle\n/);
    await until(() => [...reader.held.values()].some(({ record }) => record.kind === 'steward'), 'the order came live');
    assert.equal((await cli('reports', ...on)).stdout, '');
    assert.equal(JSON.parse((await cli('export-member', ...on, '--member', 'ann')).stdout).records.length, 1);
    assert.match((await cli('move-member', ...on, '--member', 'ann', '--team', 'blue')).stdout, /rewrote 0/);
    assert.match((await cli('sweep', ...on)).stdout, /"overdue":0/);
    assert.match((await cli('erase-member', ...on, '--member', 'ann')).stdout, /erased 1 records/);
    const { stdout } = await cli('export-tenant', ...on);
    assert.equal(stdout.trim().split('\n').length, 3, 'whose it is, and two orders');
    assert.match((await cli('delete-tenant', ...on, '--yes')).stdout, /deleted/);
    assert.equal(holds(server.file, WORDS), false);
  });

  test('says in one line what was asked wrongly', async () => {
    const wrong = async (...args) => {
      const { code, stderr } = await cli(...args).then(() => ({ code: 0, stderr: '' }), (error) => error);
      return [code, stderr.split('\n')[0]];
    };
    assert.deepEqual(await wrong('take-down', '--data', server.file), [2, '--tenant is needed']);
    assert.deepEqual(await wrong('dance', '--data', server.file), [2, 'no such command: dance']);
    assert.deepEqual(await wrong('sweep'), [2, '--data names the file of records']);
    assert.deepEqual(await wrong('--data', server.file), [2, 'who logs in? --issuer and --audience, --config, or --development']);
    assert.deepEqual(await wrong('--data', server.file, '--port', 'x', '--development'), [2, '--port must be a number from 0 to 65535, not "x"']);
    assert.deepEqual(await wrong('--data', server.file, '--port', String(server.port), '--development'), [1, `port ${server.port} is taken: choose another by --port`]);
    assert.deepEqual(await wrong('--data', server.file, '--host', '0.0.0.0', '--development'), [1, 'the development login is for this machine alone: host must be 127.0.0.1']);
    assert.equal((await wrong('--dat', server.file))[0], 2);
    assert.deepEqual(await wrong('delete-tenant', '--data', server.file, '--tenant', 'x'), [2, '--yes is needed: nothing brings a tenant back']);
  });
});
