import { expect } from '@open-wc/testing';
import { TeamSession } from '../../src/team/team-session.js';
import { Office, until } from './support.js';

describe('who does not want to be disturbed', () => {
  let office: Office;
  beforeEach(() => { office = new Office(); });
  afterEach(() => office.leaveAll());

  it('is away to colleagues until then, and nobody alerts them', async () => {
    const [anna, omar] = [await office.join('anna'), await office.join('omar')];
    await omar.setQuiet(Date.now() + 400);
    await until(() => anna.around.get(omar.me.id)?.availability === 'away');
    const ask = await anna.say.ask({ question: 'Why?', kind: 'waiting' });
    expect(anna.book.asks().find(({ ref }) => ref === ask)!.invited).to.deep.equal([]);
    await until(() => omar.quietUntil === undefined);
    await until(() => anna.around.get(omar.me.id)?.availability === 'free');
    // Free again while the ring lasts, they are alerted after all.
    await until(() => anna.book.asks().find(({ ref }) => ref === ask)!.invited.includes(omar.me.id));
  });

  it('keeps it through a reload, together with what they put aside', async () => {
    const [anna, omar] = [await office.join('anna'), await office.join('omar')];
    const ask = await anna.say.ask({ question: 'Why?', kind: 'later' });
    const until4 = Date.now() + 600_000;
    await omar.setQuiet(until4);
    await omar.setAside(ask, true);
    omar.leave();
    const again = await office.join('omar');
    await until(() => again.quietUntil === until4 && again.aside.has(ask));
    await again.setAside(ask, false);
    await again.setQuiet(undefined);
    expect([again.quietUntil, again.aside.size]).to.deep.equal([undefined, 0]);
  });

  it('settles it for all of their tabs, and tells nobody what was put aside', async () => {
    const [anna, omar, tab] = [await office.join('anna'), await office.join('omar'), await office.join('omar')];
    const ask = await anna.say.ask({ question: 'Why?', kind: 'later' });
    await omar.setAside(ask, true);
    await until(() => tab.aside.has(ask));
    expect(anna.aside.size).to.equal(0);
  });
});

describe('what a host hears of questions', () => {
  let office: Office;
  beforeEach(() => { office = new Office(); });
  afterEach(() => office.leaveAll());

  const listening = async (member: string, more = {}): Promise<{ session: TeamSession; heard: string[] }> => {
    const target = new EventTarget();
    const heard: string[] = [];
    for (const type of ['kollega-ask', 'kollega-helping']) {
      target.addEventListener(type, (event) => heard.push(String((event as unknown as { state?: string; active?: boolean }).state ?? (event as unknown as { active: boolean }).active)));
    }
    const session = new TeamSession({ tenant: office.tenant, team: 'broadband', member, memberName: member, hub: office.hub, ...more }, target);
    await until(() => session.status === 'ready' && !session.settling);
    return { session, heard };
  };

  it('each new state of my question, and nothing of what stood before', async () => {
    const anna = await listening('anna');
    const omar = await office.join('omar');
    const ask = await anna.session.say.ask({ question: 'Why?', kind: 'later' });
    await until(() => omar.book.asks().length);
    await omar.say.offer(ask);
    await until(() => anna.heard.includes('taken'));
    await omar.say.reply(ask, { text: 'Because.' });
    await until(() => anna.heard.includes('answered'));
    await anna.session.say.resolve(ask);
    await until(() => anna.heard.includes('resolved'));
    expect(anna.heard.filter((state) => state !== 'queued')).to.deep.equal(['waiting', 'taken', 'answered', 'resolved']);
    const tab = await listening('anna');
    expect(tab.heard).to.deep.equal([]);
    await anna.session.say.reopen(ask);
    await until(() => tab.heard.includes('answered'));
    await anna.session.say.takeBack(ask);
    await until(() => tab.heard.includes('withdrawn'));
    for (const { session } of [anna, tab]) session.leave();
  });

  it('that the clock has parked it, though nobody said a word', async () => {
    const ladder = [100, 200, 300];
    const { session, heard } = await listening('anna', { policy: { ladderMs: { waiting: ladder, later: ladder } } });
    await session.say.ask({ question: 'Why?', kind: 'waiting' });
    await until(() => heard.includes('parked'));
    session.leave();
  });

  it('that I am helping, where the policy says so, and no person', async () => {
    const anna = await office.join('anna');
    const [told, silent] = [await listening('omar', { policy: { tellHelping: true } }), await listening('mei')];
    const ask = await anna.say.ask({ question: 'Why?', kind: 'later' });
    await until(() => told.session.book.asks().length);
    await told.session.say.offer(ask);
    await until(() => told.heard.length);
    // An asker who never ends the question must not keep the helper from their own customers.
    await told.session.say.reply(ask, { text: 'Because.' });
    await until(() => told.heard.length === 2);
    await anna.say.resolve(ask);
    expect(told.heard).to.deep.equal(['true', 'false']);
    expect(silent.heard).to.deep.equal([]);
    for (const { session } of [told, silent]) session.leave();
  });

  it('that I no longer help, when I leave while I do', async () => {
    const anna = await office.join('anna');
    const omar = await listening('omar', { policy: { tellHelping: true } });
    const ask = await anna.say.ask({ question: 'Why?', kind: 'later' });
    await until(() => omar.session.book.asks().length);
    await omar.session.say.offer(ask);
    await until(() => omar.heard.length);
    omar.session.leave();
    expect(omar.heard).to.deep.equal(['true', 'false']);
  });
});
