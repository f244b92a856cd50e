import { expect } from '@open-wc/testing';
import { defaultPolicy } from '../../src/domain/policy.js';
import type { Ref } from '../../src/domain/record.js';
import type { AskView } from '../../src/domain/views.js';
import { MemoryHub } from '../../src/hub/memory-hub.js';
import { databaseName } from '../../src/store/store.js';
import { TeamSession } from '../../src/team/team-session.js';
import { recordsOf } from './records-of.js';
import { codeOf, Office, until } from './support.js';
import { pause, WatchedHub } from './watched-hub.js';

const ladder = (waiting: readonly number[], more = {}) => ({ ...defaultPolicy, ladderMs: { waiting, later: waiting }, ...more });
const SLOW = [60_000, 120_000, 180_000];
const askOf = (session: TeamSession, ref: Ref): AskView | undefined => session.book.asks().find((ask) => ask.ref === ref);

describe('a question in trouble', () => {
  let office: Office;
  beforeEach(() => { office = new Office(); });
  afterEach(() => office.leaveAll());

  it('parked before it could be sent begins anew once it is', async () => {
    const policy = ladder([200, 400, 600]);
    const [anna, omar] = [await office.join('anna', { policy }), await office.join('omar', { policy })];
    office.hub.offline(anna.me.id);
    const ask = await anna.say.ask({ question: 'Why?', kind: 'waiting' });
    anna.leave();
    await pause(800);
    office.hub.online();
    await office.join('anna', { policy });
    await until(() => askOf(omar, ask)?.state === 'waiting');
  });

  it('keeps who helps when its asker is named in the same moment', async () => {
    const [anna, omar] = [await office.join('anna'), await office.join('omar')];
    const ask = await anna.say.ask({ question: 'Why?', kind: 'later' });
    await anna.say.nameMe(ask, false);
    await until(() => askOf(omar, ask));
    const tab = await office.join('anna');
    await omar.say.offer(ask);
    await Promise.all([anna.say.nameMe(ask, true), tab.say.widen(ask)]);
    await until(() => askOf(anna, ask)?.helper && askOf(anna, ask)!.ring === 1 && !askOf(anna, ask)!.unnamed);
  });

  it('taken back stays so, whatever another tab decides meanwhile', async () => {
    for (let i = 0; i < 5; i++) {
      const [anna, tab] = [await office.join('anna'), await office.join('anna')];
      const ask = await anna.say.ask({ question: 'Why?', kind: 'later' });
      await until(() => askOf(tab, ask));
      await Promise.all([anna.say.takeBack(ask), tab.say.widen(ask).catch(() => undefined)]);
      await until(() => !askOf(anna, ask) && !askOf(tab, ask));
      for (const session of [anna, tab]) session.leave();
    }
  });

  it('solved by mistake is undone, and not taken back', async () => {
    const anna = await office.join('anna');
    const ask = await anna.say.ask({ question: 'Why?', kind: 'later' });
    await anna.say.resolve(ask);
    await anna.say.undo(ask);
    await until(() => askOf(anna, ask)?.state === 'waiting');
  });

  it('opened again begins in the ring that it had reached', async () => {
    const policy = ladder([300, 60_000, 120_000]);
    const anna = await office.join('anna', { policy, groups: ['routers'] });
    const ask = await anna.say.ask({ question: 'Why?', kind: 'waiting', topics: ['routers'] });
    await anna.say.resolve(ask);
    await pause(350);
    await anna.say.reopen(ask);
    expect(askOf(anna, ask)).to.include({ ring: 0, state: 'waiting' });
  });

  it('left for one colleague was left for nobody whom it had alerted', async () => {
    const policy = ladder(SLOW);
    const [anna, omar, mei] = [await office.join('anna', { policy }), await office.join('omar'), await office.join('mei', { availability: 'busy' })];
    await until(() => anna.colleagues([]).length === 2);
    const ask = await anna.say.ask({ question: 'Why?', kind: 'waiting' });
    await until(() => askOf(omar, ask)?.alertsMe);
    await anna.say.leaveFor(ask, mei.me.id);
    await until(() => askOf(mei, ask)?.alertsMe);
    expect([askOf(omar, ask)!.alertsMe, askOf(anna, ask)!.invited]).to.deep.equal([false, [mei.me.id]]);
  });

  it('is not said again and again to a hub that refuses how it goes on', async () => {
    const hub = new WatchedHub(office.hub, { refuses: ({ kind, body }) => kind === 'ask' && !!body.helper });
    const [anna, omar] = [await office.join('anna', { hub }), await office.join('omar')];
    const ask = await anna.say.ask({ question: 'Why?', kind: 'later' });
    await until(() => askOf(omar, ask));
    await omar.say.offer(ask);
    await until(() => office.problems.includes('refused'));
    await pause(300);
    expect(office.problems).to.deep.equal(['refused']);
    expect(hub.puts.filter((ref) => ref === ask).length).to.be.lessThan(4);
    expect([askOf(anna, ask)?.state, await anna.drafts.get('ask')]).to.deep.equal(['waiting', undefined]);
  });

  it('names nobody in its topics, nor the customer of a case that was taken off it', async () => {
    const anna = await office.join('anna', { case: { id: 'c1', mask: ['Birgit Holm'] } });
    await anna.say.ask({ question: 'Birgit Holm has a red light', kind: 'later', topics: ['router', 'Birgit Holm'] });
    await anna.say.ask({ question: 'A red light', kind: 'later', attach: { id: 'c1', mask: ['Birgit Holm'], tags: ['Birgit Holm'], queue: 'Birgit Holm', channel: ' ', language: ' ' } });
    await anna.say.ask({ question: 'A red light', kind: 'later', attach: { id: 'c1', mask: ['Birgit Holm'], channel: 'chat with Birgit Holm', language: 'Birgit Holm' } });
    expect(JSON.stringify(await recordsOf(office, 'anna'))).to.not.include('Birgit');
    expect(anna.book.asks()).to.have.length(3);
  });

  it('of a wrong type is refused as such', async () => {
    const anna = await office.join('anna');
    expect(await codeOf(anna.say.ask({ question: {} as string, kind: 'later' }))).to.equal('bad-input');
    expect(await codeOf(anna.say.ask({ question: 'Why?', kind: 'later', topics: 7 as never }))).to.equal('bad-input');
    expect(await codeOf(anna.say.ask({ question: 'Why?', kind: 'later', attach: { id: 'x', tags: 'router' as never } }))).to.equal('resolved');
  });

  it('of long ago is no news to a browser that never heard of it', async () => {
    // Another browser: it has the same member's records from the hub alone.
    const hub = new MemoryHub();
    const there = new Office(hub);
    const anna = await there.join('anna');
    await anna.say.resolve(await anna.say.ask({ question: 'Why?', kind: 'later' }));
    await until(() => anna.book.asks().every(({ pending }) => !pending));
    anna.leave();
    const { tenant, member } = await there.identify('anna');
    await new Promise((resolve) => { indexedDB.deleteDatabase(databaseName(tenant, member)).onsuccess = resolve; });
    const heard: string[] = [];
    const target = new EventTarget();
    target.addEventListener('kollega-ask', (event) => heard.push((event as unknown as { state: string }).state));
    const again = new TeamSession({ tenant: there.tenant, team: 'broadband', member: 'anna', hub }, target);
    await until(() => again.book.asks()[0]?.state === 'resolved' && again.status === 'ready');
    expect(heard).to.deep.equal([]);
    await again.say.reopen(again.book.asks()[0]!.ref);
    await until(() => heard.length);
    again.leave();
  });
});
