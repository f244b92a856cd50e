import { expect } from '@open-wc/testing';
import type { KollegaRecord } from '../../src/domain/record.js';
import { DAY } from '../../src/domain/policy.js';
import { Office, texts, until } from './support.js';

describe('store and hub behind a team', () => {
  let office: Office;
  beforeEach(() => { office = new Office(); });
  afterEach(() => office.leaveAll());

  it('shows what this browser keeps before the hub answers', async () => {
    const anna = await office.join('anna');
    await anna.say.shareTip({ text: 'Kept' });
    await until(() => !anna.book.tips()[0]?.pending);
    anna.leave();
    office.hub.offline();
    const again = await office.join('anna');
    expect(again.status).to.equal('offline');
    expect(texts(again)).to.deep.equal(['Kept']);
    expect(again.freshAt).to.be.a('number');
  });

  it('queues what is said offline, through a reload, and sends it once the hub is back', async () => {
    const omar = await office.join('omar');
    const anna = await office.join('anna');
    office.hub.offline();
    await until(() => anna.status === 'offline');
    await anna.say.shareTip({ text: 'Said offline' });
    expect(anna.book.tips()[0]?.pending).to.equal(true);
    anna.leave();
    const again = await office.join('anna');
    expect(again.book.tips()[0]?.pending).to.equal(true);
    office.hub.online();
    await until(() => texts(omar).includes('Said offline') && !again.book.tips()[0]?.pending);
    expect(again.status).to.equal('ready');
  });

  it('keeps my losing words as a draft when two of my devices edit one tip', async () => {
    const desk = await office.join('anna');
    const ref = await desk.say.shareTip({ text: 'first' });
    await until(() => !desk.book.tips()[0]?.pending);
    const device = await office.device('anna');
    let standing: { record: KollegaRecord; place: string } | undefined;
    device.subscribe(undefined, ({ items }) => { standing = items.find(({ record }) => record.kind === 'tip') ?? standing; });
    await until(() => standing);
    office.hub.offline();
    await until(() => desk.status === 'offline');
    await desk.say.improve(ref, { text: 'mine, said here' });
    const elsewhere = { ...standing!.record, rev: Date.now() + DAY, body: { text: 'mine, said on the phone' } };
    office.hub.online();
    await device.put(desk.circles[0]!.id, elsewhere, { replaces: standing!.place });
    await until(() => texts(desk)[0] === 'mine, said on the phone');
    device.close();
    const draft = async (): Promise<string | undefined> => ((await desk.drafts.get('tip')) as { text?: string } | undefined)?.text;
    let kept = await draft();
    while (!kept) kept = await draft();
    expect(kept).to.equal('mine, said here');
    expect(desk.book.tips()[0]?.pending).to.equal(false);
  });

  it('sends my live records again to a hub that was made anew, and forgets what nobody there has', async () => {
    const [anna, omar] = [await office.join('anna'), await office.join('omar')];
    await anna.say.shareTip({ text: 'of Anna' });
    await omar.say.shareTip({ text: 'of Omar' });
    await until(() => texts(anna).length === 2 && texts(omar).length === 2);
    omar.leave();
    office.hub.replace();
    await until(() => texts(anna).length === 1);
    expect(texts(anna)).to.deep.equal(['of Anna']);
    const mei = await office.join('mei');
    await until(() => texts(mei).length === 1);
    expect(texts(mei)).to.deep.equal(['of Anna']);
  });

  it('obeys the steward: what was taken down leaves the book and comes back from nowhere', async () => {
    const [anna, omar] = [await office.join('anna'), await office.join('omar')];
    const ref = await anna.say.shareTip({ text: 'with customer data' });
    await until(() => texts(omar).length);
    const circle = anna.circles[0]?.id ?? '';
    const now = Date.now();
    await office.hub.steward(circle, { v: 1, kind: 'steward', id: 'takedown-1', by: 'steward', rev: now, at: now, body: { removes: ref, reason: 'contained customer data' } }, (await office.identify('anna')).tenant);
    await until(() => !texts(omar).length && !texts(anna).length);
    anna.leave();
    const again = await office.join('anna');
    expect(texts(again)).to.deep.equal([]);
  });

  it('forgets what stood only in a circle that I left', async () => {
    const anna = await office.join('anna', { groups: ['routers'] });
    await anna.say.shareTip({ text: 'group', circle: 'routers' });
    await anna.say.shareTip({ text: 'team' });
    await until(() => anna.book.tips().every(({ pending }) => !pending));
    anna.leave();
    const without = await office.join('anna');
    expect(texts(without)).to.deep.equal(['team']);
  });

  it('drops a broken record, tells it, and goes on', async () => {
    const anna = await office.join('anna');
    const omar = await office.join('omar');
    const raw = await office.device('omar');
    const broken = { v: 1, kind: 'tip', id: 'broken', by: omar.me.id, rev: 1, at: 1, body: { text: 7 } } as unknown as KollegaRecord;
    const unknown = { v: 1, kind: 'hologram', id: 'later', by: omar.me.id, rev: 1, at: 1, body: { text: 7 } } as unknown as KollegaRecord;
    await raw.put(anna.circles[0]!.id, broken);
    await raw.put(anna.circles[0]!.id, unknown);
    await omar.say.shareTip({ text: 'fine' });
    await until(() => texts(anna).length);
    raw.close();
    expect(texts(anna)).to.deep.equal(['fine']);
    expect(office.problems.filter((code) => code === 'bad-record')).not.to.have.length(0);
  });
});
