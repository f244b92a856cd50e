import { expect } from '@open-wc/testing';
import { DAY } from '../../src/domain/policy.js';
import type { KollegaRecord } from '../../src/domain/record.js';
import { refOf } from '../../src/domain/record.js';
import { MemoryHub } from '../../src/hub/memory-hub.js';
import { openStore } from '../../src/store/open-store.js';
import { Office, texts, until } from './support.js';
import { inHub, pause, WatchedHub } from './watched-hub.js';

describe('what waits to be sent', () => {
  let office: Office;
  beforeEach(() => { office = new Office(); });
  afterEach(() => office.leaveAll());

  /** Puts a tip into the outbox as an earlier page would have left it. */
  async function left(id: string, text: string, at: number): Promise<void> {
    const { circles, member, ...scope } = await office.identify('anna');
    const store = await openStore({ ...scope, member });
    const record: KollegaRecord = { v: 1, kind: 'tip', id, by: member, rev: at, at, body: { text } };
    await store.commit({ rows: [{ record, circles: { [circles[0]!]: null } }], outbox: [{ circle: circles[0]!, record, since: at }] });
    store.close();
  }

  const draftOf = async (session: Awaited<ReturnType<Office['join']>>): Promise<string | undefined> =>
    ((await session.drafts.get('tip')) as { text?: string } | undefined)?.text;

  it('becomes a draft after 30 days, and is not sent', async () => {
    await left('old', 'stale words', Date.now() - 40 * DAY);
    const anna = await office.join('anna');
    await pause(200);
    expect(await draftOf(anna)).to.equal('stale words');
    expect((await inHub(office)).some(({ id }) => id === 'old')).to.equal(false);
  });

  it('gets its time from the hub\'s clock, in whole milliseconds', async () => {
    await left('offline', 'said offline', Date.now());
    await office.join('anna', { hub: new WatchedHub(office.hub, { now: () => Date.now() + 5000.5 }) });
    let there: KollegaRecord | undefined;
    while (!there) there = (await inHub(office)).find(({ id }) => id === 'offline');
    expect(there.at - Date.now()).to.be.above(2000);
    expect(Number.isInteger(there.at)).to.equal(true);
  });

  it('keeps every text that the hub refuses', async () => {
    const anna = await office.join('anna', { hub: new WatchedHub(office.hub, { refuses: ({ kind }) => kind === 'tip' }) });
    await Promise.all([anna.say.shareTip({ text: 'one' }), anna.say.shareTip({ text: 'two' })]);
    let draft = await draftOf(anna);
    while (!draft?.includes('\n\n')) draft = await draftOf(anna);
    expect(draft.split('\n\n').sort()).to.deep.equal(['one', 'two']);
    expect(office.problems).to.include('refused');
  });

  it('leaves what colleagues still see where an edit of it is refused', async () => {
    const refusing = new WatchedHub(office.hub, { refuses: ({ body }) => body.text === 'too much' });
    const [anna, omar] = [await office.join('anna', { hub: refusing }), await office.join('omar')];
    const ref = await anna.say.shareTip({ text: 'first' });
    await until(() => texts(omar).length && !anna.book.tips()[0]?.pending);
    await anna.say.improve(ref, { text: 'too much' });
    await until(() => texts(anna)[0] === 'first');
    expect(texts(omar)).to.deep.equal(['first']);
    let draft = await draftOf(anna);
    while (!draft) draft = await draftOf(anna);
    expect(draft).to.equal('too much');
  });

  it('is given up where the steward took it down meanwhile', async () => {
    const anna = await office.join('anna');
    const ref = await anna.say.shareTip({ text: 'customer data' });
    await until(() => !anna.book.tips()[0]?.pending);
    const { tenant, member } = await office.identify('anna');
    office.hub.offline(member);
    await until(() => anna.status === 'offline');
    await anna.say.improve(ref, { text: 'customer data, edited' });
    const now = Date.now();
    await office.hub.steward(anna.circles[0]!.id, { v: 1, kind: 'steward', id: 't1', by: 'steward', rev: now, at: now, body: { removes: ref, reason: 'x' } }, tenant);
    office.hub.online(member);
    await until(() => anna.status === 'ready' && !texts(anna).length);
    await pause(200);
    expect((await inHub(office)).find((record) => refOf(record) === ref)?.body.text).to.equal('customer data');
  });

  it('comes to rest where two tabs end one withdrawal at once', async () => {
    const slow = new Office(new MemoryHub({ reach: 'this-browser', latency: 30 }));
    const watched = new WatchedHub(slow.hub);
    const one = await slow.join('anna', { policy: { undoMs: 400 }, hub: watched });
    const ref = await one.say.shareTip({ text: 'x' });
    await until(() => !one.book.tips()[0]?.pending);
    await one.say.withdraw(ref);
    await slow.join('anna', { policy: { undoMs: 404 }, hub: watched });
    await pause(1500);
    const puts = watched.puts.length;
    await pause(2500);
    expect(watched.puts.length).to.equal(puts);
    slow.leaveAll();
    const store = await openStore(await slow.identify('anna'));
    expect(await store.outbox()).to.deep.equal([]);
    store.close();
  });

  it('follows a record to where another device of mine has widened it', async () => {
    const anna = await office.join('anna');
    const ref = await anna.say.shareTip({ text: 'x' });
    await until(() => !anna.book.tips()[0]?.pending);
    const record = (await inHub(office)).find((each) => refOf(each) === ref)!;
    await anna.say.withdraw(ref);
    const phone = await office.device('anna');
    await phone.put('all', record);
    phone.close();
    const zoe = await office.join('zoe', { team: 'billing' });
    await until(() => !texts(zoe).length);
    await pause(100);
    expect(texts(zoe)).to.deep.equal([]);
  });
});
