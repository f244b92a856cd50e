// Whatever breaks: what was confirmed is there once, nothing twice, and all readers end alike. Prints its counts.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../scripts/free-port.mjs';
import { canonicalJson } from '../../dist/domain/canonical.js';
import { h } from '../../dist/domain/hash.js';
import { Ledger } from '../../dist/domain/ledger.js';
import { refOf } from '../../dist/domain/record.js';
import { Outbox } from '../../dist/team/outbox.js';
import { folder, hubAt, people, tip } from '../server/kit.mjs';
import { wire } from '../server/proxy.mjs';

const CLI = fileURLToPath(new URL('../../dist/kollega-server.js', import.meta.url));
const LOGIN = fileURLToPath(new URL('../server/login.mjs', import.meta.url));
const PATIENCE = 150_000;
const DAY = 24 * 3_600_000;

/** The server as a process that can be killed. */
async function child(file, { port, args = [], node = [] }) {
  const child = spawn(process.execPath, [...node, CLI, '--data', file, '--port', String(port), '--config', LOGIN, ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
  await up(port);
  return child;
}

async function up(port) {
  for (let tries = 0; tries < 600; tries++) {
    if (await fetch(`http://127.0.0.1:${port}/healthz`).then(({ ok }) => ok, () => false)) return;
    await pause(50);
  }
  throw new Error('the server did not come up');
}

async function kill(process, signal) {
  const gone = once(process, 'exit');
  process.kill(signal);
  await gone;
}

const pause = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });

async function eventually(holds, what) {
  for (const end = Date.now() + PATIENCE; !holds();) {
    if (Date.now() > end) throw new Error(`never happened: ${typeof what === 'function' ? what() : what}`);
    await pause(20);
  }
}

/** A member as a page has it, without the page: the product's own outbox over the hub, and the fold of what is read. */
async function client(url, tenant, name, circle) {
  const member = await h('member', tenant, name);
  const identity = { tenant, member, circles: [circle] };
  const self = { identity, confirmed: new Set(), refused: [], read: [], places: new Map(), ledger: new Ledger(), fulls: 0 };
  const outbox = new Outbox((_, ref) => self.places.get(ref), {
    write: (_entry, _session, put) => put(),
    sent: ({ record }, place) => { self.confirmed.add(refOf(record)); self.places.set(refOf(record), place); },
    beaten: ({ record }) => self.refused.push(refOf(record)),
    refused: ({ record }) => self.refused.push(refOf(record)),
    moved: ({ record }, place) => self.places.set(refOf(record), place),
    full: () => { self.fulls++; },
  });
  self.session = hubAt(url).join(identity);
  self.session.addEventListener('statechange', () => outbox.use(self.session));
  self.session.subscribe(undefined, ({ items }) => {
    for (const { record } of items) {
      self.read.push(refOf(record));
      self.ledger.apply(circle, record);
    }
  });
  self.say = (text) => {
    outbox.add({ circle, record: tip(identity, text), since: Date.now() });
    outbox.flush();
  };
  self.waiting = () => [...outbox.entries()].length;
  self.close = () => { outbox.use(undefined); self.session.close(); };
  return self;
}

const bookOf = ({ ledger }) => canonicalJson([...ledger.records()].sort((a, b) => (refOf(a) < refOf(b) ? -1 : 1)));

/** What stands in the file, read by a fresh connection. */
async function standing(url, tenant, circle) {
  const reader = await client(url, tenant, 'witness', circle);
  let done = false;
  reader.session.subscribe(undefined, ({ caughtUp }) => { done ||= !!caughtUp; });
  await eventually(() => done, 'the witness caught up');
  await pause(200);
  reader.close();
  return reader;
}

/** Everybody is heard, nobody twice, all books are one. @returns counts */
async function settled(clients, url, tenant, circle, total) {
  await eventually(() => clients.every((each) => each.waiting() === 0), () => `all is sent: ${clients.map((each) => each.waiting()).join()}`);
  await eventually(() => clients.every(({ ledger }) => ledger.size === total), () => `all is read: ${clients.map(({ ledger }) => ledger.size).join()}`);
  const witness = await standing(url, tenant, circle);
  const confirmed = clients.reduce((sum, each) => sum + each.confirmed.size, 0);
  const there = new Set(witness.read);
  const lost = clients.flatMap((each) => [...each.confirmed]).filter((ref) => !there.has(ref)).length;
  const books = new Set([...clients, witness].map(bookOf));
  const counts = { written: total, confirmed, standing: there.size, lost, doubled: witness.read.length - there.size, books: books.size, refused: clients.flatMap(({ refused }) => refused).length };
  assert.deepEqual(counts, { written: total, confirmed: total, standing: total, lost: 0, doubled: 0, books: 1, refused: 0 });
  return counts;
}

describe('faults', () => {
  test('the server is killed ten times during 5,000 writes by 20 clients', async () => {
    const place = folder();
    const port = await freePort();
    const url = `http://127.0.0.1:${port}/kollega`;
    const { tenant, red } = await people();
    let server = await child(place.file, { port });
    const clients = await Promise.all(Array.from({ length: 20 }, (_, i) => client(url, tenant, `m${i}`, red)));
    const done = () => clients.reduce((sum, each) => sum + each.confirmed.size, 0);
    for (const each of clients) for (let i = 0; i < 250; i++) each.say(`tip ${i}`);
    const confirmedAtKill = [];
    for (let kills = 1; kills <= 10; kills++) {
      await eventually(() => done() >= kills * 450, () => `${done()} of ${kills * 450} written before kill ${kills}`);
      confirmedAtKill.push(done());
      await kill(server, 'SIGKILL');
      server = await child(place.file, { port });
    }
    const counts = await settled(clients, url, tenant, red, 5000);
    console.log(`killed 10 times: ${JSON.stringify({ ...counts, confirmedAtKill })}`);
    for (const each of clients) each.close();
    await kill(server, 'SIGTERM');
    place.remove();
  });

  test('slow wires and wires that are cut', async () => {
    const place = folder();
    const port = await freePort();
    const { tenant, red } = await people();
    const server = await child(place.file, { port });
    const line = await wire(port);
    line.state.delay = 30;
    const clients = await Promise.all(Array.from({ length: 8 }, (_, i) => client(`http://127.0.0.1:${line.port}/kollega`, tenant, `m${i}`, red)));
    await eventually(() => clients.every(({ session }) => session.state === 'ready'), 'ready');
    let cuts = 0;
    const scissors = setInterval(() => { line.cut(0.3); cuts++; }, 150);
    for (const each of clients) for (let i = 0; i < 250; i++) each.say(`tip ${i}`);
    await eventually(() => clients.reduce((sum, each) => sum + each.confirmed.size, 0) >= 1600, 'the most is written');
    clearInterval(scissors);
    const counts = await settled(clients, `http://127.0.0.1:${port}/kollega`, tenant, red, 2000);
    console.log(`wires cut ${cuts} times: ${JSON.stringify(counts)}`);
    for (const each of clients) each.close();
    await line.close();
    await kill(server, 'SIGTERM');
    place.remove();
  });

  test('a client sleeps while its line dies without a word', async () => {
    const place = folder();
    const port = await freePort();
    const url = `http://127.0.0.1:${port}/kollega`;
    const { tenant, red } = await people();
    const server = await child(place.file, { port });
    const line = await wire(port);
    const [asleep, awake] = await Promise.all([client(`http://127.0.0.1:${line.port}/kollega`, tenant, 'asleep', red), client(url, tenant, 'awake', red)]);
    await eventually(() => asleep.session.state === 'ready' && awake.session.state === 'ready', 'ready');
    line.die();
    for (let i = 0; i < 300; i++) awake.say(`tip ${i}`);
    await eventually(() => awake.confirmed.size === 300, 'written meanwhile');
    // Its timers stood still: an hour, as its clock has it.
    const now = Date.now;
    Date.now = () => now() + 3_600_000;
    const began = performance.now();
    await eventually(() => asleep.ledger.size === 300, 'all is read after the sleep').finally(() => { Date.now = now; });
    const counts = await settled([asleep, awake], url, tenant, red, 300).then((all) => ({ ...all, noticedAfterSeconds: Math.round((performance.now() - began) / 1000) }));
    console.log(`asleep: ${JSON.stringify(counts)}`);
    asleep.close();
    awake.close();
    await line.close();
    await kill(server, 'SIGTERM');
    place.remove();
  });

  test('the disk fills up: who wrote is told, reading goes on, and all goes there once there is room', async () => {
    const place = folder();
    const small = join(place.path, 'small');
    const mounted = mount(small);
    const file = mounted ? join(small, 'kollega.db') : place.file;
    const port = await freePort();
    const url = `http://127.0.0.1:${port}/kollega`;
    const { tenant, red } = await people();
    const limit = mounted ? [] : ['--max-bytes', String(3 * 2 ** 20)];
    let server = await child(file, { port, args: limit });
    const clients = await Promise.all(Array.from({ length: 4 }, (_, i) => client(url, tenant, `m${i}`, red)));
    for (const each of clients) for (let i = 0; i < 100; i++) each.say(`tip ${i} ${'x'.repeat(12_000)}`);
    await eventually(() => clients.every(({ fulls }) => fulls > 0), () => `all are told: ${clients.map(({ fulls, confirmed }) => `${fulls}/${confirmed.size}`).join()}`);
    const confirmedWhenFull = clients.reduce((sum, each) => sum + each.confirmed.size, 0);
    const witness = await standing(url, tenant, red);
    assert.equal(clients.flatMap((each) => [...each.confirmed]).filter((ref) => !witness.ledger.get(ref)).length, 0, 'what was confirmed is read from a full disk');
    if (mounted) {
      execFileSync('mount', ['-o', 'remount,size=64m', small]);
    } else {
      await kill(server, 'SIGTERM');
      server = await child(file, { port });
    }
    const counts = await settled(clients, url, tenant, red, 400);
    console.log(`disk full (${mounted ? 'a file system of 4 MiB' : 'a limit of 3 MiB on the file'}): ${JSON.stringify({ ...counts, confirmedWhenFull })}`);
    for (const each of clients) each.close();
    await kill(server, 'SIGTERM');
    if (mounted) execFileSync('umount', [small]);
    place.remove();
  });

  test('the server\'s clock is off by a day: pages follow it, and nothing said is hidden', async () => {
    const place = folder();
    const port = await freePort();
    const url = `http://127.0.0.1:${port}/kollega`;
    const { tenant, red } = await people();
    const shift = join(place.path, 'shift.mjs');
    writeFileSync(shift, `const now = Date.now; Date.now = () => now() + ${DAY};`);
    const server = await child(place.file, { port, node: ['--import', shift] });
    const clients = await Promise.all(['a', 'b'].map((name) => client(url, tenant, name, red)));
    await eventually(() => clients.every(({ session }) => session.state === 'ready'), 'ready');
    for (const { session } of clients) assert.ok(Math.abs(session.now() - Date.now() - DAY) < 5000, 'the page goes by the server');
    for (const each of clients) for (let i = 0; i < 50; i++) each.say(`tip ${i}`);
    const counts = await settled(clients, url, tenant, red, 100);
    assert.ok([...clients[0].ledger.records()].every(({ at }) => at <= clients[0].session.now()), 'nothing is of the future');
    console.log(`clock off by a day: ${JSON.stringify(counts)}`);
    for (const each of clients) each.close();
    await kill(server, 'SIGTERM');
    place.remove();
  });
});

/** A file system of its own that is soon full, where this user may mount one. */
function mount(path) {
  try {
    execFileSync('mkdir', ['-p', path]);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', path], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
