import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { TipPanel } from '../../../src/widgets/tip-panel/tip-panel.js';
import { all, find, Floor, press, root, see, texts, type, until } from '../support.js';

describe('<kollega-tip-panel> by keyboard alone', () => {
  let panel: TipPanel;
  let before: HTMLButtonElement;
  beforeEach(async () => {
    const floor = new Floor();
    await floor.tips('anna', ['One red light', 'Two red lights', 'Three red lights', 'Four red lights']);
    panel = await floor.panel('sofia');
    before = document.createElement('button');
    panel.before(before);
    before.focus();
    // Loads what only an agent's turning to the panel loads.
    await press(panel, '[part=tip]');
  });

  const focused = (): Element | null => root(panel).activeElement;
  const tips = (): HTMLElement[] => all(panel, '[part=tip]');
  const tab = async (): Promise<string | null> => {
    const from = focused();
    await sendKeys({ press: 'Tab' });
    await until(() => focused() !== from);
    return focused()?.getAttribute('part') ?? null;
  };

  it('Tab leads through share, search, the open tip and its actions, and the folded ones\' buttons', async () => {
    const way: (string | null)[] = [];
    for (let step = 0; step < 8; step++) way.push(await tab());
    expect(way).to.deep.equal(['share', 'search', 'tip', 'insert', 'helped', 'improve', 'challenge', 'insert']);
    expect(focused()!.closest('[part=tip]')).to.equal(tips()[1]);
  });

  it('Down and Up, Home and End move between tips; Enter opens', async () => {
    for (let step = 0; step < 3; step++) await tab();
    await sendKeys({ press: 'ArrowDown' });
    await until(() => focused() === tips()[1]);
    await sendKeys({ press: 'Enter' });
    await until(() => tips()[1]!.ariaCurrent === 'true');
    expect(all(panel, '[aria-current=true]')).to.have.length(1);
    expect(focused()).to.equal(tips()[1]);
    await sendKeys({ press: 'End' });
    await until(() => focused() === tips()[2]);
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowUp' });
    await until(() => focused() === tips()[1]);
    await sendKeys({ press: 'Home' });
    await until(() => focused() === tips()[0]);
  });

  it('Tab returns to the tip that the arrows had reached', async () => {
    for (let step = 0; step < 3; step++) await tab();
    await sendKeys({ press: 'ArrowDown' });
    await until(() => focused() === tips()[1]);
    all(panel, '[part=actions] button').filter((button) => button.checkVisibility()).at(-1)!.focus();
    await sendKeys({ press: 'Tab' });
    await until(() => focused() === tips()[1]);
    expect(tips().map((tip) => tip.tabIndex)).to.deep.equal([-1, 0, -1]);
  });

  it('"/" leads to the search from anywhere inside, and is a letter in a field', async () => {
    for (let step = 0; step < 3; step++) await tab();
    await sendKeys({ press: '/' });
    const search = find<HTMLInputElement>(panel, '[part=search]')!;
    await until(() => focused() === search);
    expect(search.value).to.equal('');
    await sendKeys({ press: '/' });
    await until(() => search.value === '/');
  });

  it('"/" is the host\'s where the focus is outside', async () => {
    let taken: boolean | undefined;
    document.addEventListener('keydown', (event) => {
      taken = event.defaultPrevented;
      // Firefox would open its own search.
      event.preventDefault();
    }, { once: true });
    await sendKeys({ press: '/' });
    await until(() => taken !== undefined);
    expect(taken).to.equal(false);
    expect(document.activeElement).to.equal(before);
  });

  it('Down leads from the search to the found tips', async () => {
    const search = await see(panel, '[part=search]');
    search.focus();
    await type(panel, '[part=search]', 'three');
    await until(() => texts(panel).length === 1);
    await sendKeys({ press: 'ArrowDown' });
    await until(() => focused() === tips()[0]);
  });

  it('Enter on an action acts and keeps the focus', async () => {
    for (let step = 0; step < 5; step++) await tab();
    await sendKeys({ press: 'Enter' });
    await see(panel, '[part=helped][aria-pressed=true]');
    expect(focused()?.getAttribute('part')).to.equal('helped');
    await sendKeys({ press: 'Enter' });
    await until(() => focused()?.getAttribute('aria-pressed') === 'false');
  });

  it('the undone note gives the focus back to its tip', async () => {
    await press(panel, '[part=actions] [part=helped]');
    (await see(panel, '.note .btn-link')).focus();
    await sendKeys({ press: 'Enter' });
    await until(() => !find(panel, '.note') && focused() === tips()[0]);
  });

  it('the menu of a narrow panel opens, and Escape closes it', async () => {
    panel.parentElement!.style.cssText = 'display: block; width: 240px';
    const more = await see(panel, '.more');
    await until(() => more.checkVisibility());
    more.focus();
    await sendKeys({ press: 'Enter' });
    await see(panel, '.menu [part=improve]');
    expect(more.ariaExpanded).to.equal('true');
    await sendKeys({ press: 'Escape' });
    await until(() => !find(panel, '.menu'));
    expect(focused()).to.equal(tips()[0]);
  });
});
