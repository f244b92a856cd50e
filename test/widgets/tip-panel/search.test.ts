import { expect } from '@open-wc/testing';
import type { TipPanel } from '../../../src/widgets/tip-panel/tip-panel.js';
import { all, find, Floor, press, RED_LIGHT, root, see, spoken, teamOf, texts, type, until, words } from '../support.js';

const ABROAD = 'Customers who moved abroad can pay by card link.';
const CONTRACT = 'Close the contract from the date they moved: abroad counts.';
const RESET = 'Hold reset until the red light goes out.';

describe('searching colleagues\' tips', () => {
  let panel: TipPanel;
  beforeEach(async () => {
    const floor = new Floor();
    for (const text of [ABROAD, CONTRACT, RESET]) await floor.tip('anna', text);
    panel = await floor.panel('sofia', { case: RED_LIGHT });
  });

  const find_ = (text: string): Promise<void> => type(panel, '[part=search]', text);

  it('finds while typing, in all tips, whatever the case', async () => {
    await find_('moved abroad');
    await until(() => texts(panel).length === 2);
    expect(texts(panel)).to.have.members([ABROAD, CONTRACT]);
    expect(words(find(panel, '.ctx'))).to.equal('2 tips for "moved abroad"');
    expect([...all(panel, '[part=tip]')[0]!.querySelectorAll('mark')].map(words).join(' ')).to.contain('moved').and.to.contain('abroad');
    expect(all(panel, '[aria-current=true]')).to.have.length(1);
    expect(find(panel, '.why')).to.equal(null);
    await until(() => spoken() === '2 tips for "moved abroad"');
  });

  it('says when nothing is found, and offers to share', async () => {
    await find_('zebra');
    await see(panel, '[part=empty]', 'No tip for "zebra"');
    expect(words(find(panel, '.empty .btn'))).to.equal('Share a tip');
    await until(() => spoken() === 'No tip for "zebra"');
  });

  it('is cleared by its button, which leaves the focus in the field', async () => {
    await find_('abroad');
    await press(panel, '.search .ib');
    await until(() => texts(panel)[0] === RESET);
    const field = find<HTMLInputElement>(panel, '[part=search]')!;
    expect(field.value).to.equal('');
    await until(() => root(panel).activeElement === field);
    expect(find(panel, '.search .ib')).to.equal(null);
  });

  it('is cleared by Escape, which the host does not hear; a second Escape is the host\'s', async () => {
    await find_('abroad');
    await until(() => texts(panel).length === 2);
    const heard: boolean[] = [];
    const listen = (event: Event): void => void heard.push(event.defaultPrevented);
    document.addEventListener('keydown', listen);
    const escape = (): boolean => find(panel, '[part=search]')!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true }));
    escape();
    await until(() => texts(panel)[0] === RESET);
    expect(heard).to.deep.equal([]);
    escape();
    expect(heard).to.deep.equal([false]);
    document.removeEventListener('keydown', listen);
  });

  it('ends with the case that it was about', async () => {
    await find_('abroad');
    await until(() => texts(panel).length === 2);
    teamOf(panel).case = { ...RED_LIGHT, id: 'case-7' };
    await until(() => texts(panel)[0] === RESET);
    expect(find<HTMLInputElement>(panel, '[part=search]')!.value).to.equal('');
  });

  it('stays while the agent is just typing it', async () => {
    find(panel, '[part=search]')!.focus();
    await find_('abroad');
    await until(() => texts(panel).length === 2);
    teamOf(panel).case = { ...RED_LIGHT, id: 'case-7' };
    await panel.updateComplete;
    expect(find<HTMLInputElement>(panel, '[part=search]')!.value).to.equal('abroad');
    expect(texts(panel)).to.have.length(2);
  });
});
