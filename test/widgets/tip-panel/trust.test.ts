import { expect } from '@open-wc/testing';
import type { Ref } from '../../../src/domain/record.js';
import type { TipPanel } from '../../../src/widgets/tip-panel/tip-panel.js';
import { all, find, Floor, INVOICE, press, RED_LIGHT, see, teamOf, until, words } from '../support.js';

const TEXT = 'Hold reset until the red light goes out.';

describe('<kollega-tip-panel> tells how far a tip can be trusted', () => {
  let floor: Floor;
  beforeEach(() => {
    floor = new Floor();
  });

  const look = (): Promise<TipPanel> => floor.panel('sofia', { case: RED_LIGHT });
  const trust = (panel: TipPanel): string => words(find(panel, '.trust'));

  it('new and untried', async () => {
    await floor.tip('anna', TEXT, { daysAgo: 0 });
    const panel = await look();
    expect(words(find(panel, '[part=state]'))).to.equal('New today');
    expect(trust(panel)).to.equal('No colleague has tried it yet');
    expect(words(find(panel, '.person'))).to.contain('Anna Lind');
  });

  it('new yesterday is just new; older than two days it is not', async () => {
    await floor.tip('anna', TEXT, { daysAgo: 1 });
    expect(words(find(await look(), '[part=state]'))).to.equal('New');
    const later = new Floor();
    await later.tip('anna', TEXT, { daysAgo: 3 });
    expect(find(await later.panel('sofia', { case: RED_LIGHT }), '[part=state]')).to.equal(null);
  });

  it('new only until it was seen: open during an earlier case', async () => {
    await floor.tip('anna', TEXT, { daysAgo: 0 });
    const panel = await look();
    teamOf(panel).case = INVOICE;
    await see(panel, '.empty');
    teamOf(panel).case = { ...RED_LIGHT, id: 'case-3' };
    await see(panel, '[part=tip]');
    expect(find(panel, '[part=state]')).to.equal(null);
  });

  it('one\'s own is never new', async () => {
    await floor.tip('sofia', TEXT, { daysAgo: 0 });
    expect(find(await look(), '[part=state]')).to.equal(null);
  });

  it('confirmed by two colleagues', async () => {
    const tip = await floor.tip('anna', TEXT);
    await floor.reaction('mei', 'helped', tip, { daysAgo: 8 });
    await floor.reaction('omar', 'helped', tip, { daysAgo: 3 });
    expect(trust(await look())).to.equal('Helped 2 colleaguesconfirmed 3 days ago');
  });

  it('confirmed without having helped anyone', async () => {
    const tip = await floor.tip('anna', TEXT);
    await floor.reaction('mei', 'confirmed', tip, { daysAgo: 14 });
    await floor.reaction('omar', 'confirmed', tip, { daysAgo: 14 });
    expect(trust(await look())).to.equal('Confirmed 2 weeks ago');
  });

  it('due for review: straw, and Still holds first', async () => {
    const tip = await dueTip();
    const panel = await look();
    expect(words(find(panel, '[part=state]'))).to.equal('Needs review');
    expect(trust(panel)).to.equal('Helped 2 colleagueslast confirmed 6 months ago');
    expect(words(find(panel, '.note-review'))).to.contain('Does this still hold?');
    await press(panel, '[part=actions] > [part=confirm]');
    await see(panel, '.note', 'Confirmed. It stays fresh for everyone.');
    await until(() => !find(panel, '.note-review') && words(find(panel, '.trust')).endsWith('confirmed just now'));
    await press(panel, '.note .btn-link');
    await until(() => words(find(panel, '[part=state]')) === 'Needs review');
    expect(tip).to.match(/^tip\//);
  });

  it('challenged: the reason is quoted with its author, and the text stays readable', async () => {
    const tip = await floor.tip('lars', TEXT);
    await floor.reaction('mei', 'helped', tip, { daysAgo: 9 });
    await floor.reaction('tariq', 'challenged', tip, { daysAgo: 1, body: { reason: 'outdated', text: 'The menu moved.' } });
    const panel = await look();
    expect(words(find(panel, '[part=state]'))).to.equal('Challenged: doesn\'t hold any more');
    expect(trust(panel)).to.equal('Helped 1 colleague until it was challenged');
    expect(words(find(panel, '.note-stop'))).to.equal('"The menu moved."Tariq Aziz yesterday · Lars has been asked');
    expect(find(panel, '[part=tip-text]')!.hasAttribute('data-dim')).to.equal(true);
    expect(all(panel, '[part=actions] > .btn:not(.wide)').map(words)).to.deep.equal(['Improve', 'Still holds']);
  });

  it('retired: found by search alone, and says so', async () => {
    await floor.tip('anna', TEXT, { daysAgo: 400 });
    const panel = await look();
    expect(find(panel, '[part=tip]')).to.equal(null);
    const search = find<HTMLInputElement>(panel, '[part=search]')!;
    search.value = 'reset';
    search.dispatchEvent(new InputEvent('input'));
    await see(panel, '[part=tip]');
    expect(words(find(panel, '[part=state]'))).to.equal('Not confirmed for a long time');
  });

  it('from another department: its origin stands beside the author', async () => {
    await floor.tip('karin', TEXT, { team: 'Field support' });
    const panel = await look();
    expect(words(find(panel, '[part=origin]'))).to.equal('Field support');
    expect(words(find(panel, '.name'))).to.equal('Karin Holt');
  });

  it('imported: the source stands in the author\'s place', async () => {
    await floor.tip('anna', TEXT, { body: { source: 'Help centre' } });
    const panel = await look();
    expect(words(find(panel, '.person'))).to.equal('Help centreimported');
    expect(find(panel, '[part=origin]')).to.equal(null);
  });

  it('from someone who prefers it so: a colleague', async () => {
    await floor.tip('anna', TEXT, { discreet: true });
    const panel = await look();
    expect(words(find(panel, '.person'))).to.equal('A colleague');
    expect(find(panel, '.av svg')).not.to.equal(null);
    await press(panel, '[part=actions] [part=helped]');
    await see(panel, '.note-warm', 'Your colleague will see that it helped.');
  });

  it('a link opens apart from the desk', async () => {
    await floor.tip('anna', TEXT, { body: { link: 'https://help.example.com/reset' } });
    const link = find<HTMLAnchorElement>(await look(), '.link')!;
    expect(words(link)).to.equal('help.example.com');
    expect([link.target, link.rel]).to.deep.equal(['_blank', 'noopener noreferrer']);
  });

  it('the text is said to be in the language that it is in', async () => {
    await floor.tip('anna', TEXT, { body: { language: 'da' } });
    expect(find(await look(), '[part=tip-text]')!.lang).to.equal('da');
  });

  async function dueTip(): Promise<Ref> {
    const tip = await floor.tip('anna', TEXT, { daysAgo: 300 });
    for (const member of ['mei', 'omar']) await floor.reaction(member, 'helped', tip, { daysAgo: 200 });
    return tip;
  }
});
