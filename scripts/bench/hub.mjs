// `npm run -s bench:hub -- --hub http --members 200 --records 1000`: a real server, every member connected, and between
// each two records of the hub one by a bare client of the same engine. One JSON object on the last line.
// `--stored N`: so many are there before. `catch_up_ms`, the hub's and the bare client's, is from nothing (over NATS: session,
// connection, every record parsed) to the last record; `catch_up_last_100_ms` the same of the hub with a cursor before the last hundred.
import { parseArgs } from 'node:util';
import { h, randomId } from '../../dist/domain/hash.js';
import { HTTP } from './hub/http.mjs';
import { NATS } from './hub/nats.mjs';

const ENGINES = { http: HTTP, nats: NATS };
const { values } = parseArgs({ options: {
  hub: { type: 'string', default: 'http' }, members: { type: 'string', default: '20' }, records: { type: 'string', default: '500' }, rate: { type: 'string', default: '40' }, stored: { type: 'string', default: '0' },
} });
const [members, records, rate] = ['members', 'records', 'rate'].map((name) => Number(values[name]));
const engine = ENGINES[values.hub];
if (!engine || ![members, records, rate].every((number) => number > 0)) {
  console.error(`--hub ${Object.keys(ENGINES).join('|')} --members N --records M [--rate records a second]`);
  process.exit(1);
}

const pause = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });
const until = async (holds) => { while (!holds()) await pause(10); };
const at = (sorted, share) => Number((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(2));
const spread = (times) => {
  const sorted = times.sort((a, b) => a - b);
  return { p50_ms: at(sorted, 0.5), p99_ms: at(sorted, 0.99) };
};

const server = await engine.start();
const tenant = server.tenant ?? randomId();
const circle = await h('team', tenant, 'red');
const people = await Promise.all(Array.from({ length: members }, (_, i) => h('member', tenant, `m${i}`)));
const tip = (by, i, from) => ({ v: 1, kind: 'tip', id: `${from}${i}`, by, rev: 1, at: Date.now() - 1000, body: { text: `Hold reset for 12 seconds, not 5, until the light turns white. ${'x'.repeat(150)} ${i}` } });

const said = new Map();
const read = people.map(() => new Map());
const fanOut = { hub: [], bare: [] };

/** @param {number} i of the reader */
function hear(i, { id, by }, now = performance.now()) {
  read[i].set(id, (read[i].get(id) ?? 0) + 1);
  const { sent, from } = said.get(id) ?? {};
  if (sent !== undefined && by !== people[i]) fanOut[from].push(now - sent);
}

const sessions = people.map((member, i) => {
  const session = server.hub(member).join({ tenant, member, circles: [circle] });
  session.subscribe(undefined, ({ items }) => { for (const { record } of items) hear(i, record); });
  return session;
});
await until(() => sessions.every(({ state }) => state === 'ready'));
const bare = await server.bare({ tenant, member: people[0], circles: [circle] });

const confirm = { hub: [], bare: [] };
async function say(from, i, put, by) {
  const record = tip(by, i, from);
  const sent = performance.now();
  said.set(record.id, { sent, from });
  await put(record);
  confirm[from].push(performance.now() - sent);
}

// The first ones find nothing compiled yet.
for (let i = 0; i < 30; i++) await sessions[i % members].put(circle, tip(people[i % members], i, 'warm'));
for (const times of [confirm.hub, confirm.bare, fanOut.hub, fanOut.bare]) times.length = 0;

const flying = [];
for (let i = 0; i < records; i++) {
  const who = i % members;
  flying.push(say('hub', i, (record) => sessions[who].put(circle, record), people[who]));
  await pause(500 / rate);
  flying.push(say('bare', i, (record) => bare.put(circle, record), people[0]));
  await pause(500 / rate);
}
await Promise.all(flying);
// What is on its way gets its time; what does not come in it is lost.
for (let tries = 0; tries < 1000 && !read.every((each) => each.size >= said.size + 30); tries++) await pause(10);
const lost = read.reduce((sum, each) => sum + said.size + 30 - each.size, 0);
const doubled = read.flatMap((each) => [...each.values()]).filter((times) => times > 1).length;

for (const session of sessions) session.close();

async function catchUp(read) {
  const began = performance.now();
  await read();
  return Math.round(performance.now() - began);
}
/** Resolves with the cursor. */
const readOn = (from) => new Promise((resolve) => {
  const session = server.hub(people[0]).join({ tenant, member: people[0], circles: [circle] });
  session.subscribe(from, ({ caughtUp: all, cursor }) => { if (all) resolve((session.close(), cursor)); });
});
let cursor;
const stored = Number(values.stored);
const bytesEach = stored > 0 ? await server.fill?.(circle, Array.from({ length: stored }, (_, i) => tip(people[i % members], i, 'old'))) : undefined;
// By turns, and the middle one of each: the first finds the store's files unread.
const ROUNDS = 5;
const middle = (times) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
const times = { hub: [], bare: [], last: [] };
for (let i = 0; i < ROUNDS; i++) {
  times.hub.push(await catchUp(async () => { cursor = await readOn(); }));
  times.bare.push(await catchUp(() => bare.readAll(circle)));
}
const [caughtUp, bareCaughtUp] = [middle(times.hub), middle(times.bare)];
let last100;
if (stored > 0 && server.fill) {
  for (let i = 0; i < ROUNDS; i++) {
    await server.fill(circle, Array.from({ length: 100 }, (_, nth) => tip(people[0], nth, `last${i}.`)));
    times.last.push(await catchUp(async () => { cursor = await readOn(cursor); }));
  }
  last100 = middle(times.last);
}
const memory = await server.memory();
await bare.close?.();
await server.stop();

const [hub, raw] = [spread(confirm.hub), spread(confirm.bare)];
console.log(JSON.stringify({
  hub: values.hub, members, records, confirm: hub, fan_out: spread(fanOut.hub), catch_up_ms: caughtUp,
  bare_client: { confirm: raw, fan_out: spread(fanOut.bare), catch_up_ms: bareCaughtUp },
  ...(last100 !== undefined && { stored, bytes_each: bytesEach, catch_up_last_100_ms: last100 }),
  ratio_catch_up: Number((caughtUp / bareCaughtUp).toFixed(2)), ratio_confirm_p50: Number((hub.p50_ms / raw.p50_ms).toFixed(2)), lost, doubled, server_rss_mb: Math.round(memory / 2 ** 20),
}));
