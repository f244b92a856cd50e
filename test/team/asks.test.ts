import { expect } from '@open-wc/testing';
import { defaultPolicy } from '../../src/domain/policy.js';
import type { Ref } from '../../src/domain/record.js';
import type { AskView } from '../../src/domain/views.js';
import type { TeamSession } from '../../src/team/team-session.js';
import { recordsOf } from './records-of.js';
import { codeOf, Office, until } from './support.js';

const QUESTION = 'Red light stays on. Anything else to try?';
/** Long enough that nothing widens by itself. */
const SLOW = [60_000, 120_000, 180_000];
const ladder = (waiting: readonly number[], more = {}) => ({ ...defaultPolicy, ladderMs: { waiting, later: waiting }, ...more });

const askOf = (session: TeamSession, ref: Ref): AskView | undefined => session.book.asks().find((ask) => ask.ref === ref);
const around = (session: TeamSession, colleagues: number) => until(() => session.colleagues([]).length === colleagues);
const sees = async (session: TeamSession, ref: Ref, holds: (ask: AskView) => unknown): Promise<AskView> => {
  await until(() => { const ask = askOf(session, ref); return ask && holds(ask); });
  return askOf(session, ref)!;
};

describe('a question asked in a team', () => {
  let office: Office;
  beforeEach(() => { office = new Office(); });
  afterEach(() => office.leaveAll());

  it('alerts the free colleagues who know its topic, and the rest see it silently', async () => {
    const [anna, omar, mei, lars] = await Promise.all([
      office.join('anna'), office.join('omar', { topics: ['routers'] }), office.join('mei', { topics: ['routers'], availability: 'busy' }), office.join('lars', { topics: ['invoices'] }),
    ]);
    await around(anna, 3);
    const ask = await anna.say.ask({ question: QUESTION, kind: 'waiting', topics: ['Router'] });
    expect((await sees(omar, ask, () => true)).alertsMe).to.equal(true);
    for (const silent of [mei, lars]) expect((await sees(silent, ask, () => true)).alertsMe).to.equal(false);
    expect(askOf(anna, ask)!.invited).to.deep.equal([omar.me.id]);
  });

  it('names the first offer that reaches its asker, and nobody else', async () => {
    const [anna, omar, mei] = await Promise.all([office.join('anna'), office.join('omar'), office.join('mei')]);
    const ask = await anna.say.ask({ question: QUESTION, kind: 'waiting' });
    await Promise.all([sees(omar, ask, () => true), sees(mei, ask, () => true)]);
    await Promise.all([omar.say.offer(ask), mei.say.offer(ask)]);
    const named = (await sees(anna, ask, ({ helper }) => helper)).helper?.id;
    for (const session of [omar, mei]) expect((await sees(session, ask, ({ helper }) => helper)).helper?.id).to.equal(named);
    expect([omar, mei].filter((session) => askOf(session, ask)!.helping)).to.have.length(1);
  });

  it('goes on to the next who offered when its helper hands it back, else waits anew', async () => {
    const [anna, omar, mei] = await Promise.all([office.join('anna', { policy: ladder(SLOW) }), office.join('omar'), office.join('mei')]);
    const ask = await anna.say.ask({ question: QUESTION, kind: 'waiting' });
    await sees(omar, ask, () => true);
    await omar.say.offer(ask);
    await sees(omar, ask, ({ helping }) => helping);
    await mei.say.offer(ask);
    await omar.say.handBack(ask);
    await sees(mei, ask, ({ helping }) => helping);
    await mei.say.handBack(ask);
    expect(await sees(anna, ask, ({ state }) => state === 'waiting')).to.include({ ring: 0 });
    await omar.say.offer(ask);
    await sees(omar, ask, ({ helping }) => helping);
  });

  it('goes on to others when its asker does not wait for its helper any longer', async () => {
    const [anna, omar, mei] = await Promise.all([office.join('anna', { policy: ladder(SLOW) }), office.join('omar'), office.join('mei')]);
    const ask = await anna.say.ask({ question: QUESTION, kind: 'waiting' });
    await sees(omar, ask, () => true);
    await omar.say.offer(ask);
    await sees(omar, ask, ({ helping }) => helping);
    await anna.say.askOthers(ask);
    expect(await sees(omar, ask, ({ helping }) => !helping)).to.include({ state: 'waiting', ring: 1, offered: true });
    await sees(mei, ask, ({ state }) => state === 'waiting');
    await mei.say.offer(ask);
    await sees(mei, ask, ({ helping }) => helping);
    // Whoever was passed over may still answer.
    await omar.say.reply(ask, { text: 'Sorry, here it is.' });
    expect((await sees(anna, ask, ({ replies }) => replies.length)).helper?.id).to.equal(mei.me.id);
  });

  it('is offered help and handed back in the order in which that was said', async () => {
    const [anna, omar] = await Promise.all([office.join('anna', { policy: ladder(SLOW) }), office.join('omar')]);
    const ask = await anna.say.ask({ question: QUESTION, kind: 'waiting' });
    await sees(omar, ask, () => true);
    await omar.say.offer(ask);
    await Promise.all([omar.say.handBack(ask), omar.say.offer(ask), omar.say.handBack(ask)]);
    expect(askOf(omar, ask)!.offered).to.equal(false);
    await Promise.all([omar.say.offer(ask), omar.say.handBack(ask), omar.say.offer(ask)]);
    expect(askOf(omar, ask)!.offered).to.equal(true);
  });

  it('widens by the clock from the group to the team and to all departments, then is parked', async () => {
    const policy = ladder([400, 800, 4000]);
    const [anna, omar, lars, karin] = await Promise.all([
      office.join('anna', { groups: ['routers'], policy }), office.join('omar', { groups: ['routers'] }), office.join('lars'), office.join('karin', { team: 'field' }),
    ]);
    await around(anna, 3);
    const ask = await anna.say.ask({ question: QUESTION, kind: 'waiting', topics: ['routers'] });
    await sees(omar, ask, () => true);
    expect([lars, karin].map((session) => askOf(session, ask))).to.deep.equal([undefined, undefined]);
    await sees(lars, ask, () => true);
    const wide = await sees(karin, ask, () => true);
    expect(wide.ring).to.equal(2);
    expect((await sees(anna, ask, ({ state }) => state === 'parked')).invited).to.have.length(3);
    await until(() => !askOf(karin, ask));
  });

  it('goes on at once where its asker wants it wider', async () => {
    const [anna, karin] = await Promise.all([office.join('anna', { policy: ladder(SLOW) }), office.join('karin', { team: 'field' })]);
    const ask = await anna.say.ask({ question: QUESTION, kind: 'waiting' });
    await anna.say.widen(ask);
    expect(askOf(anna, ask)!.ring).to.equal(1);
    await anna.say.widen(ask);
    await sees(karin, ask, ({ ring }) => ring === 2);
    await karin.say.offer(ask);
    await sees(karin, ask, ({ helping }) => helping);
    const reply = await karin.say.reply(ask, { text: 'Unplug the TV box first.' });
    expect((await sees(anna, ask, ({ state }) => state === 'answered')).replies.map(({ ref }) => ref)).to.deep.equal([reply]);
  });

  it('goes on where the clock stands when its page was closed meanwhile', async () => {
    const policy = ladder([600, 1200, 60_000]);
    const anna = await office.join('anna', { policy });
    const ask = await anna.say.ask({ question: QUESTION, kind: 'waiting' });
    anna.leave();
    const karin = await office.join('karin', { team: 'field' });
    await new Promise((resolve) => setTimeout(resolve, 1300));
    expect(askOf(karin, ask)).to.equal(undefined);
    await office.join('anna', { policy });
    await sees(karin, ask, ({ ring }) => ring === 2);
  });

  it('is solved by what its asker accepts, and can be opened again', async () => {
    const [anna, omar] = await Promise.all([office.join('anna'), office.join('omar')]);
    const ask = await anna.say.ask({ question: QUESTION, kind: 'waiting' });
    await sees(omar, ask, () => true);
    const first = await omar.say.reply(ask, { text: 'Unplug the TV box.' });
    const second = await omar.say.reply(first, { text: 'Then reset again.' });
    await sees(anna, ask, ({ replies }) => replies.length === 2);
    await anna.say.resolve(ask, { accepted: [first, second] });
    expect((await sees(omar, ask, ({ state }) => state === 'resolved')).replies.map(({ accepted }) => accepted)).to.deep.equal([true, true]);
    await anna.say.reopen(ask);
    await sees(omar, ask, ({ state, accepted }) => state !== 'resolved' && !accepted.length);
    expect(await codeOf(omar.say.resolve(ask))).to.equal('not-yours');
  });

  it('taken back is gone for everyone, after it could be undone', async () => {
    const [anna, omar] = await Promise.all([office.join('anna', { policy: { undoMs: 300 } }), office.join('omar')]);
    const ask = await anna.say.ask({ question: QUESTION, kind: 'later' });
    await sees(omar, ask, () => true);
    await omar.say.offer(ask);
    await anna.say.takeBack(ask);
    await until(() => !askOf(omar, ask));
    await anna.say.undo(ask);
    await sees(omar, ask, () => true);
    await anna.say.takeBack(ask);
    const offers = async () => (await recordsOf(office, 'omar')).filter(({ kind }) => kind === 'offer');
    expect(await offers()).to.have.length(1);
    // What was said of it is withdrawn by those who said it.
    while ((await offers()).some(({ off, gone }) => !off && !gone)) await new Promise((resolve) => setTimeout(resolve, 20));
  });

  it('is left for one colleague who has time later', async () => {
    const [anna, mei] = await Promise.all([office.join('anna', { policy: ladder(SLOW) }), office.join('mei', { availability: 'busy' })]);
    const ask = await anna.say.ask({ question: QUESTION, kind: 'waiting' });
    await anna.say.leaveFor(ask, mei.me.id);
    expect(await sees(mei, ask, ({ kind }) => kind === 'later')).to.include({ alertsMe: true, state: 'waiting' });
  });

  it('asked offline waits, and says so', async () => {
    const [anna, omar] = await Promise.all([office.join('anna'), office.join('omar')]);
    office.hub.offline(anna.me.id);
    const ask = await anna.say.ask({ question: QUESTION, kind: 'later' });
    expect(askOf(anna, ask)!.state).to.equal('queued');
    office.hub.online(anna.me.id);
    await sees(anna, ask, ({ state }) => state === 'waiting');
    await sees(omar, ask, () => true);
  });

  it('carries of the case what may leave, masked, and never its id or text', async () => {
    const anna = await office.join('anna');
    const ask = await anna.say.ask({
      question: 'Birgit Holm still has a red light.', kind: 'waiting',
      attach: { id: 'case-77', text: 'All my own words', channel: 'voice', subject: 'Call Birgit Holm on 0701234567', tags: ['router', 'Birgit Holm'], queue: 'Router', mask: ['Birgit Holm'] },
    });
    const kept = JSON.stringify(await recordsOf(office, 'anna'));
    for (const secret of ['case-77', 'All my own words', 'Birgit', '0701234567']) expect(kept).to.not.include(secret);
    expect(askOf(anna, ask)!.attach).to.deep.include({ channel: 'voice', queue: 'Router' });
    expect(askOf(anna, ask)!.topics).to.deep.equal(['router']);
  });

  it('refuses what makes no sense, and keeps nothing of it', async () => {
    const [anna, omar] = await Promise.all([office.join('anna'), office.join('omar')]);
    expect(await codeOf(anna.say.ask({ question: ' ', kind: 'waiting' }))).to.equal('bad-input');
    expect(await codeOf(anna.say.ask({ question: 'Why?', kind: 'never' as 'later' }))).to.equal('bad-input');
    const ask = await anna.say.ask({ question: 'Why?', kind: 'later' });
    expect(await codeOf(anna.say.offer(ask))).to.equal('bad-input');
    await sees(omar, ask, () => true);
    expect(await codeOf(omar.say.handBack(ask))).to.equal('not-found');
    await anna.say.resolve(ask);
    await until(() => !askOf(omar, ask));
    expect(await codeOf(omar.say.offer(ask))).to.equal('too-late');
    expect(anna.book.asks()).to.have.length(1);
  });
});
