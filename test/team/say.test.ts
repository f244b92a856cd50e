import { expect } from '@open-wc/testing';
import type { KollegaRecord } from '../../src/domain/record.js';
import { Office, codeOf, texts, until } from './support.js';

describe('what I say', () => {
  let office: Office;
  beforeEach(() => { office = new Office(); });
  afterEach(() => office.leaveAll());

  it('stands in a colleague\'s book, with my name and my team', async () => {
    const [anna, omar] = [await office.join('anna'), await office.join('omar')];
    const ref = await anna.say.shareTip({ text: 'Hold reset for 12 seconds', topics: ['router'], link: 'https://help.example/reset' });
    await until(() => texts(omar).length);
    const [tip] = omar.book.tips();
    expect(tip).to.include({ ref, text: 'Hold reset for 12 seconds', state: 'new', helped: 0, mine: false, link: 'https://help.example/reset', wide: false });
    expect(tip?.topics).to.deep.equal(['router']);
    expect(tip?.author).to.include({ name: 'Anna', team: 'broadband' });
    expect(anna.book.tips()[0]?.mine).to.equal(true);
  });

  it('is frozen for who reads it', async () => {
    const anna = await office.join('anna');
    await anna.say.shareTip({ text: 'Look behind the TV' });
    expect(Object.isFrozen(anna.book.tips()[0])).to.equal(true);
  });

  it('goes to a group or to all departments when I say so, and nowhere else', async () => {
    const anna = await office.join('anna', { groups: ['routers'] });
    const karin = await office.join('karin', { team: 'field', groups: ['routers'] });
    const lars = await office.join('lars', { team: 'field' });
    await anna.say.shareTip({ text: 'for the team' });
    await anna.say.shareTip({ text: 'for the group', circle: 'routers' });
    await anna.say.shareTip({ text: 'for everyone', circle: 'all' });
    await until(() => texts(karin).length === 2 && texts(lars).length === 1);
    expect(texts(karin)).to.have.members(['for the group', 'for everyone']);
    expect(texts(lars)).to.deep.equal(['for everyone']);
    expect(lars.book.tips()[0]?.wide).to.equal(true);
  });

  it('is refused with a name for what is wrong, and nothing is kept', async () => {
    const anna = await office.join('anna');
    expect(await codeOf(anna.say.shareTip({ text: '   ' }))).to.equal('bad-input');
    expect(await codeOf(anna.say.shareTip({ text: 'x'.repeat(4001) }))).to.equal('too-long');
    expect(await codeOf(anna.say.shareTip({ text: 'x', link: 'javascript:alert(1)' }))).to.equal('bad-input');
    expect(await codeOf(anna.say.shareTip({ text: 'x', circle: 'not mine' }))).to.equal('bad-input');
    expect(await codeOf(anna.say.shareTip(undefined as unknown as { text: string }))).to.equal('bad-input');
    expect(await codeOf(anna.say.helped('tip/nothing/here'))).to.equal('not-found');
    expect(texts(anna)).to.deep.equal([]);
  });

  it('helps people, not clicks: one colleague in two cases counts once', async () => {
    const [anna, omar, mei] = [await office.join('anna'), await office.join('omar'), await office.join('mei')];
    const tip = await anna.say.shareTip({ text: 'Hold reset' });
    await until(() => texts(omar).length && texts(mei).length);
    await omar.say.helped(tip, { id: 'case 1' });
    await omar.say.helped(tip, { id: 'case 2' });
    await mei.say.helped(tip, { id: 'case 1' });
    await until(() => anna.book.tips()[0]?.helped === 2);
    expect(anna.book.tips()[0]?.state).to.equal('confirmed');
    await omar.say.undoHelped(tip, { id: 'case 1' });
    expect(omar.book.tips()[0]?.helped).to.equal(2);
    await omar.say.undoHelped(tip, { id: 'case 2' });
    await until(() => anna.book.tips()[0]?.helped === 1);
  });

  it('remembers for each case whether a tip helped me there', async () => {
    const [anna, omar] = [await office.join('anna'), await office.join('omar')];
    const tip = await anna.say.shareTip({ text: 'Hold reset' });
    await until(() => texts(omar).length);
    omar.case = { id: 'one', subject: 'reset' };
    await omar.say.helped(tip);
    await until(() => omar.book.tips(omar.case)[0]?.helpedMe);
    omar.book.tips({ id: 'two', subject: 'reset' });
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(omar.book.tips({ id: 'two', subject: 'reset' })[0]?.helpedMe).to.equal(false);
    expect(await codeOf(omar.say.undoHelped(tip, { id: 'two' }))).to.equal('not-found');
  });

  it('can be withdrawn, and that undone, and is gone for good after a while', async () => {
    const policy = { undoMs: 300 };
    const [anna, omar] = [await office.join('anna', { policy }), await office.join('omar')];
    const ref = await anna.say.shareTip({ text: 'Wrong' });
    await until(() => texts(omar).length);
    await anna.say.withdraw(ref);
    await until(() => !texts(omar).length);
    await anna.say.undo(ref);
    await until(() => texts(omar).length);
    await anna.say.withdraw(ref);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(await codeOf(anna.say.undo(ref))).to.equal('too-late');
    expect(await codeOf(anna.say.withdraw(ref))).to.equal('too-late');
    expect(texts(omar)).to.deep.equal([]);
  });

  it('keeps the way back from a withdrawal open as long as it is on screen', async () => {
    const anna = await office.join('anna', { policy: { undoMs: 200 } });
    const ref = await anna.say.shareTip({ text: 'Right after all' });
    await anna.say.withdraw(ref);
    anna.holdUndo(ref, 900);
    await new Promise((resolve) => setTimeout(resolve, 500));
    await anna.say.undo(ref);
    expect(texts(anna)).to.deep.equal(['Right after all']);
  });

  it('can be undone at once, by me alone', async () => {
    const [anna, omar] = [await office.join('anna'), await office.join('omar')];
    const ref = await anna.say.shareTip({ text: 'Too early' });
    await until(() => texts(omar).length);
    expect(await codeOf(omar.say.withdraw(ref))).to.equal('not-yours');
    await anna.say.undo(ref);
    await until(() => !texts(omar).length);
  });

  it('ranks a challenged tip last until a colleague finds that it holds', async () => {
    const [anna, omar, mei] = [await office.join('anna'), await office.join('omar'), await office.join('mei')];
    const best = await anna.say.shareTip({ text: 'Red light on the router: hold reset' });
    await anna.say.shareTip({ text: 'The router has a light' });
    const red = { id: 'c', subject: 'red light on the router reset' };
    await until(() => omar.book.tips(red).length === 2 && mei.book.tips(red).length === 2);
    expect(omar.book.tips(red)[0]?.ref).to.equal(best);
    await omar.say.challenge(best, { reason: 'outdated', text: 'Gone since 4.2' });
    await until(() => mei.book.tips(red)[1]?.challenged);
    expect(mei.book.tips(red)[1]?.challenge).to.include({ reason: 'outdated', text: 'Gone since 4.2' });
    await mei.say.confirm(best);
    await until(() => omar.book.tips(red)[0]?.ref === best);
    expect(omar.book.tips(red)[0]?.challenged).to.equal(false);
  });

  it('improves a colleague\'s words without taking the tip over; confirmations of the old words lapse', async () => {
    const [anna, omar, mei] = [await office.join('anna'), await office.join('omar'), await office.join('mei')];
    const tip = await anna.say.shareTip({ text: 'Hold reset for 5 seconds' });
    await until(() => texts(omar).length && texts(mei).length);
    await mei.say.confirm(tip);
    await until(() => anna.book.tips()[0]?.confirmedAt);
    await omar.say.improve(tip, { text: 'Hold reset for 12 seconds' });
    await until(() => texts(anna)[0] === 'Hold reset for 12 seconds');
    expect(anna.book.tips()[0]?.author.name).to.equal('Anna');
    expect(anna.book.tips()[0]?.confirmedAt).to.equal(undefined);
    expect(anna.book.tips({ id: 'c', subject: '12 seconds' })[0]?.ref).to.equal(tip);
    await anna.say.improve(tip, { text: 'Hold reset for 15 seconds' });
    await until(() => texts(omar)[0] === 'Hold reset for 15 seconds');
  });

  it('keeps names on one card only: a new name changes every view at once', async () => {
    const [anna, omar] = [await office.join('anna'), await office.join('omar')];
    await anna.say.shareTip({ text: 'Hold reset' });
    await until(() => omar.book.tips()[0]?.author.name === 'Anna');
    anna.introduce({ memberName: 'Anna Lind', topics: ['routers'] });
    await until(() => omar.book.tips()[0]?.author.name === 'Anna Lind');
    expect(omar.book.people().map(({ name }) => name)).to.deep.equal(['Anna Lind', 'Omar']);
    expect(omar.book.people()[0]?.topics).to.deep.equal(['routers']);
  });

  it('carries no host name, case id or customer word into a record', async () => {
    const anna = await office.join('anna@acme.example');
    anna.case = { id: 'CASE-48211', text: 'my name is Birgit Holm', subject: 'reset', mask: ['Birgit Holm'] };
    const tip = await anna.say.shareTip({ text: 'Hold reset' });
    await anna.say.helped(tip);
    const seen: KollegaRecord[] = [];
    const session = await office.device('anna@acme.example');
    session.subscribe(undefined, ({ items }) => seen.push(...items.map(({ record }) => record)));
    await until(() => seen.some(({ kind }) => kind === 'helped'));
    session.close();
    const said = JSON.stringify(seen);
    for (const secret of ['CASE-48211', 'Birgit', 'anna@acme.example', office.tenant]) expect(said).not.to.include(secret);
  });
});
