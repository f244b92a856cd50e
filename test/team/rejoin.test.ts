import { expect } from '@open-wc/testing';
import { Office, texts, until } from './support.js';
import { inHub, pause, WatchedHub } from './watched-hub.js';

const ROUTERS = { groups: ['routers'] };

describe('coming back', () => {
  let office: Office;
  beforeEach(() => { office = new Office(); });
  afterEach(() => office.leaveAll());

  it('loses nothing of a group that was named a moment later, and offline', async () => {
    const [anna, omar] = [await office.join('anna', ROUTERS), await office.join('omar', ROUTERS)];
    await omar.say.shareTip({ text: 'of the group', circle: 'routers' });
    await until(() => texts(anna).length);
    await pause(50);
    anna.leave();
    office.hub.offline(anna.me.id);
    const without = office.open('anna');
    await until(() => !without.settling);
    without.leave();
    office.hub.online(anna.me.id);
    const again = await office.join('anna', ROUTERS);
    await until(() => texts(again).length);
    expect(texts(again)).to.deep.equal(['of the group']);
  });

  it('loses nothing of a group that another tab of mine does not read', async () => {
    const [omar, one] = [await office.join('omar', ROUTERS), await office.join('anna', ROUTERS)];
    await omar.say.shareTip({ text: 'of the group', circle: 'routers' });
    await until(() => texts(one).length);
    const two = await office.join('anna');
    await omar.say.shareTip({ text: 'of the team' });
    await until(() => texts(one).length === 2 && texts(two).length === 1);
    await pause(50);
    two.leave();
    await omar.say.shareTip({ text: 'another' });
    await until(() => texts(one).length === 3);
    await pause(50);
    one.leave();
    const again = await office.join('anna', ROUTERS);
    await until(() => texts(again).length === 3);
    expect(texts(again)).to.include('of the group');
  });

  it('brings my records to a hub made anew, though the page was reloaded in the middle of hearing of it', async () => {
    const anna = await office.join('anna');
    await anna.say.shareTip({ text: 'mine' });
    await until(() => !anna.book.tips()[0]?.pending);
    await pause(150);
    anna.leave();
    office.hub.replace();
    let cut = false;
    const breaking = new WatchedHub(office.hub, {
      passes: ({ reset }) => {
        const before = cut;
        cut ||= !!reset;
        return !before;
      },
    });
    const between = office.open('anna', { hub: breaking });
    await until(() => cut);
    await pause(100);
    between.leave();
    const again = await office.join('anna');
    await until(() => !again.book.tips()[0]?.pending);
    expect(texts(again)).to.deep.equal(['mine']);
    expect((await inHub(office)).filter(({ kind }) => kind === 'tip')).to.have.length(1);
  });

  it('keeps a held undo open through a broken connection', async () => {
    const anna = await office.join('anna', { policy: { undoMs: 300 } });
    const ref = await anna.say.shareTip({ text: 'held' });
    await anna.say.withdraw(ref);
    anna.holdUndo(ref, 5000);
    office.hub.offline();
    await until(() => anna.status === 'offline');
    office.hub.online();
    await until(() => anna.status === 'ready');
    await pause(500);
    await anna.say.undo(ref);
    expect(texts(anna)).to.deep.equal(['held']);
  });

  it('keeps a held undo open though another tab of mine is opened meanwhile, and ends it with the tab that holds it', async () => {
    const [anna, omar] = [await office.join('anna', { policy: { undoMs: 200 } }), await office.join('omar')];
    const [held, left] = [await anna.say.shareTip({ text: 'held' }), await anna.say.shareTip({ text: 'left' })];
    await until(() => texts(omar).length === 2);
    for (const ref of [held, left]) {
      await anna.say.withdraw(ref);
      anna.holdUndo(ref, 5000);
    }
    await pause(250);
    await office.join('anna', { policy: { undoMs: 200 } });
    await pause(300);
    await anna.say.undo(held);
    await until(() => texts(omar).length);
    expect(texts(omar)).to.deep.equal(['held']);
    anna.leave();
    const gone = async (): Promise<boolean> => (await inHub(office)).some(({ kind, gone: isGone }) => kind === 'tip' && isGone);
    while (!(await gone())) await pause(20);
  });

  it('knows from its first word on that a question asked offline has not been sent', async () => {
    const anna = await office.join('anna');
    office.hub.offline(anna.me.id);
    await until(() => anna.status === 'offline');
    await anna.say.ask({ question: 'Which splitter?', kind: 'waiting' });
    anna.leave();
    const again = office.open('anna');
    const told = new Set<string>();
    const look = (): void => again.book.asks().forEach(({ state }) => told.add(state));
    again.subscribe(look);
    while (again.status === 'loading') {
      look();
      await Promise.resolve();
      await pause(0);
    }
    expect([...told]).to.deep.equal(['queued']);
  });
});
