import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bareRoots } from '../e2e/bare.mjs';
import { inEachBrowser, openPage } from '../e2e/harness.mjs';

const MEMBERS = 10;
const QUESTIONS = 200;
/** Another one plays another day: `SEED=7`. */
const SEED = Number(process.env.SEED ?? 20261122);
const ALERTS = 2;
/** Ten pages start on two cores, each among nine that are busy. */
const PATIENCE = 120_000;

inEachBrowser('ten members of two teams on one hub', (desk) => {
  test(`ask ${QUESTIONS} questions through races, reloads, closed tabs and offline spells`, async () => {
    const tenant = `ten-${desk.name}`;
    const { page: witness } = await openPage(desk.browser, new URL('bare.html?as=witness&tenant=elsewhere', desk.url).href);
    await listen(witness, tenant);

    let turn = 0;
    /** @param left how many questions this member has still to ask; with `again` in the same tab */
    const open = async (i, left, again) => {
      const query = new URLSearchParams({ tenant, as: `member-${i}`, team: i % 2 ? 'odd' : 'even', seed: String(SEED + i * 1000 + turn++) });
      const { href } = new URL(`member.html?${query}`, desk.url);
      const { page, problems } = again ?? await openPage(desk.browser, href);
      if (again) await page.goto(href, { waitUntil: 'load' });
      await page.waitForFunction(() => globalThis.joined?.status === 'ready', { polling: 50, timeout: PATIENCE });
      await page.evaluate((questions) => { globalThis.living = globalThis.live(questions); }, left);
      return { page, problems };
    };
    const members = [];
    for (let i = 0; i < MEMBERS; i++) members.push(await open(i, 0));

    const totals = {};
    const complaints = [];
    const add = async ({ page, problems }) => {
      const told = await page.evaluate(() => ({ counts: globalThis.counts, problems: globalThis.problems }));
      for (const [key, count] of Object.entries(told.counts)) totals[key] = (totals[key] ?? 0) + count;
      complaints.push(...problems, ...told.problems);
      return told.counts.asked;
    };
    // Each asks its share in two parts; between them it is reloaded, closed for a while, or neither.
    const share = QUESTIONS / MEMBERS;
    let reloads = 0;
    let closed = 0;
    await Promise.all(members.map(async (member, i) => {
      await member.page.evaluate((questions) => globalThis.live(questions), share / 2);
      if (i % 3 === 2) return member.page.evaluate((questions) => globalThis.live(questions), share / 2);
      await add(member);
      if (i % 3 === 0) {
        reloads++;
        members[i] = await open(i, share / 2, member);
      } else {
        closed++;
        await member.page.close();
        await new Promise((resolve) => { setTimeout(resolve, 1000 + i * 200); });
        members[i] = await open(i, share / 2);
      }
      return members[i].page.evaluate(() => globalThis.living);
    }));

    // Every question comes to its end: solved, taken back, or parked by the clock.
    await ended(members);
    for (const member of members) await add(member);

    const books = await agreed(members);
    const { versions, asks, worst, helpers } = await witness.evaluate(() => globalThis.seen());
    console.log(`${desk.name}: seed ${SEED}: ${JSON.stringify({ ...totals, reloads, closed, versionsOfAsks: versions, questions: asks, mostAlertsInARing: worst, helpersNamed: helpers, ...books.ends })}`);

    assert.equal(totals.asked, QUESTIONS);
    assert.equal(asks, QUESTIONS, 'the hub saw each of them');
    assert.ok(worst <= ALERTS, `${worst} alerts in one ring`);
    assert.deepEqual(complaints, []);
    assert.equal(books.ends.resolved + books.ends.parked + books.ends.withdrawn, QUESTIONS);
    assert.ok(books.ends.resolved > 0 && books.ends.parked > 0 && books.ends.withdrawn > 0 && totals.raced > 0 && totals.handedBack > 0 && totals.spells > 0, 'all of it happened');
    assert.deepEqual(books.quarrels, [], 'all books agree');
    for (const { page } of members) await page.close();
    await witness.close();
  });
}, { root: bareRoots });

/** Resolves once all are at their end at the same time: who offered late may still help with what was parked. */
async function ended(members) {
  const open = ({ page }) => page.evaluate(() => globalThis.joined.book.asks()
    .filter(({ state, mine, pending }) => mine && (pending || !['resolved', 'parked'].includes(state)))
    .map(({ ref, state, helper }) => `${ref} ${state} ${helper?.name}`));
  let left;
  for (let quiet = 0, tries = 0; quiet < 3; tries++) {
    left = (await Promise.all(members.map(open))).flat();
    quiet = left.length ? 0 : quiet + 1;
    if (tries > 200) throw new Error(`without an end: ${left.join(', ')}`);
    await new Promise((resolve) => { setTimeout(resolve, 200); });
  }
}

/** Hears every version of every question that the hub accepts. */
async function listen(page, tenant) {
  await page.evaluate(async (name) => {
    const { TabHub } = await import('./kollega.js');
    void TabHub;
    const bytes = new TextEncoder().encode(JSON.stringify(['kollega/1', 'tenant', name]));
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).subarray(0, 16);
    const id = btoa(String.fromCharCode(...digest)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
    const asks = new Map();
    let versions = 0;
    let worst = 0;
    const helpers = new Set();
    new BroadcastChannel(`kollega/1/${id}/hub`).addEventListener('message', ({ data }) => {
      const { record } = data;
      if (record?.kind !== 'ask') return;
      versions++;
      asks.set(`${record.id}/${record.by}`, record);
      for (const ring of record.body.invited ?? []) worst = Math.max(worst, ring.length);
      if (record.body.helper) helpers.add(record.body.helper);
    });
    globalThis.seen = () => ({ versions, asks: asks.size, worst, helpers: helpers.size });
  }, tenant);
}

/** What each book says of each question it holds; where two say different things they quarrel. */
async function agreed(members) {
  const said = new Map();
  const mine = new Map();
  const read = () => Promise.all(members.map(({ page }) => page.evaluate(() => globalThis.joined.book.asks().map(
    ({ ref, state, helper, replies, accepted, mine: own }) => ({ ref, own, said: JSON.stringify([state, helper?.id, replies.map((reply) => reply.ref), accepted]) })))));
  let quarrels;
  // What was said last is on its way to the others for a moment.
  for (let tries = 0; tries < 100; tries++) {
    said.clear();
    mine.clear();
    quarrels = [];
    for (const book of await read()) {
      for (const { ref, said: words, own } of book) {
        if (own) mine.set(ref, JSON.parse(words)[0]);
        if (said.has(ref) && said.get(ref) !== words) quarrels.push([ref, said.get(ref), words]);
        said.set(ref, words);
      }
    }
    if (!quarrels.length) break;
    await new Promise((resolve) => { setTimeout(resolve, 50); });
  }
  const states = [...mine.values()];
  const count = (state) => states.filter((other) => other === state).length;
  return { quarrels, ends: { resolved: count('resolved'), parked: count('parked'), withdrawn: QUESTIONS - states.length } };
}
