import { expect } from '@open-wc/testing';
import { all, find, Floor, INVOICE, press, RED_LIGHT, see, teamOf, texts, until, words } from '../support.js';

const RESET = 'Hold reset for 12 seconds, not 5: then the red light on the router goes out.';
const TELEVISION = 'Ask if the router stands behind the TV.';
const SYNC = 'A red light for 20 minutes after an update is normal.';
const CORD = 'A loose cord at the router: red light, then none.';
const CARD = 'Customers abroad pay the invoice by card link.';

describe('<kollega-tip-panel> shows the best tips for the case', () => {
  let floor: Floor;
  beforeEach(async () => {
    floor = new Floor();
    for (const text of [RESET, TELEVISION, SYNC, CORD, CARD]) await floor.tip('anna', text);
  });

  it('three of them, with exactly one open: the first', async () => {
    const panel = await floor.panel('sofia', { case: RED_LIGHT });
    expect(texts(panel)).to.have.length(3).and.to.include(RESET);
    expect(texts(panel)).not.to.include(CARD);
    expect(all(panel, '[aria-current=true]')).to.deep.equal([all(panel, '[part=tip]')[0]]);
    expect(all(panel, '.clamp')).to.have.length(2);
    expect(all(panel, '[part=actions]')).to.have.length(1);
    expect(words(find(panel, 'h2'))).to.equal('Tips for this case');
    expect(words(find(panel, '.ctx'))).to.equal('Router, red light');
  });

  it('and says why: the words of the case, marked in the text and named below it', async () => {
    const panel = await floor.panel('sofia', { case: RED_LIGHT });
    const first = all(panel, '[part=tip]')[0]!;
    const marked = [...first.querySelectorAll('[part=tip-text] mark')].map(words).join(' ').toLowerCase();
    expect(marked).to.contain('red light').and.to.contain('router');
    expect(words(first.querySelector('.why'))).to.match(/^Matches .*red light/i);
  });

  it('folded ones keep Insert and This helped', async () => {
    const panel = await floor.panel('sofia', { case: RED_LIGHT });
    const folded = all(panel, '[part=tip]')[1]!;
    expect([...folded.querySelectorAll('button')].map((button) => button.getAttribute('aria-label'))).to.deep.equal(['Insert', 'This helped']);
  });

  it('a click on another one opens it and folds the first', async () => {
    const panel = await floor.panel('sofia', { case: RED_LIGHT });
    const [first, second] = all(panel, '[part=tip]');
    second!.querySelector<HTMLElement>('[part=tip-text]')!.click();
    await until(() => second!.ariaCurrent === 'true');
    expect(first!.ariaCurrent).to.equal(null);
    expect(all(panel, '[part=actions]')).to.have.length(1);
  });

  it('a press on a button of a folded one does not open it', async () => {
    const panel = await floor.panel('sofia', { case: RED_LIGHT });
    const [first, second] = all(panel, '[part=tip]');
    second!.querySelector<HTMLElement>('[part=helped]')!.click();
    await see(panel, '[part=helped][aria-pressed=true]');
    expect(first!.ariaCurrent).to.equal('true');
    expect(second!.ariaCurrent).to.equal(null);
  });

  it('without a case the newest first, and says that no case is open', async () => {
    await floor.tip('omar', 'The newest of all', { daysAgo: 0 });
    const panel = await floor.panel('sofia');
    expect(words(find(panel, 'h2'))).to.equal('Tips');
    expect(words(find(panel, '.ctx'))).to.equal('No case open');
    expect(texts(panel)[0]).to.equal('The newest of all');
    expect(find(panel, '.why')).to.equal(null);
  });

  it('another case brings other tips at once, the first of them open', async () => {
    const panel = await floor.panel('sofia', { case: RED_LIGHT });
    all(panel, '[part=tip]')[1]!.click();
    await until(() => all(panel, '[part=tip]')[1]!.ariaCurrent === 'true');
    teamOf(panel).case = INVOICE;
    await until(() => texts(panel)[0] === CARD);
    expect(texts(panel)).to.have.length(1);
    expect(all(panel, '[part=tip]')[0]!.ariaCurrent).to.equal('true');
    expect(words(find(panel, '.ctx'))).to.equal('Invoice, abroad');
  });

  it('a case without tags is named by its subject, else by its queue', async () => {
    const panel = await floor.panel('sofia', { case: { id: 'a', subject: 'red light again' } });
    expect(words(find(panel, '.ctx'))).to.equal('Red light again');
    teamOf(panel).case = { id: 'b', queue: 'routers' };
    await until(() => words(find(panel, '.ctx')) === 'Routers');
  });

  it('what a colleague shares stands there before the next frame but one', async () => {
    const panel = await floor.panel('sofia', { case: INVOICE });
    const colleague = await floor.panel('omar', { case: INVOICE });
    await teamOf(colleague).say.shareTip({ text: 'An invoice in another currency: see the second page.' });
    await until(() => texts(panel).length === 2);
    await press(panel, '[part=tip]:not([aria-current])');
  });
});
