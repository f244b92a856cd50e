import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { History } from './history.js';
import { find, key, position, RED_LIGHT, root, see, story, teamOf, tickerOf, until, words } from './support.js';
import { KollegaHelpedEvent } from '../../../src/events.js';
import type { SuccessTicker } from '../../../src/widgets/success-ticker/success-ticker.js';

describe('<kollega-success-ticker> by keyboard alone', () => {
  let history: History;
  let ticker: SuccessTicker;
  beforeEach(async () => {
    history = new History();
    const { tip } = await history.road();
    await history.say('success', 'omar', 'Invoice explained', { daysAgo: 5 });
    await history.meet('tariq');
    ticker = await tickerOf(history, 'karin', { case: RED_LIGHT });
    ticker.dispatchEvent(new KollegaHelpedEvent(tip, false));
    const before = document.createElement('button');
    ticker.before(before);
    before.focus();
    // What acts loads once all is painted.
    await see(ticker, '.card');
  });

  const focused = (): Element | null => root(ticker).activeElement;
  const nameOf = (element: Element | null): string => element?.getAttribute('part') ?? element?.id ?? '';
  const tab = async (): Promise<string> => {
    const from = focused();
    await sendKeys({ press: 'Tab' });
    await until(() => focused() !== from);
    return nameOf(focused());
  };

  it('Tab leads along the strip, and through the card once it is open', async () => {
    const way: string[] = [];
    for (let step = 0; step < 6; step++) way.push(await tab());
    expect(way).to.deep.equal(['story', 'cheer', 'previous', 'next', 'play', 'expand']);
    await sendKeys({ press: 'Enter' });
    await see(ticker, '.card article');
    expect([await tab(), await tab()]).to.deep.equal(['cheer', 'share']);
    await sendKeys({ press: 'Escape' });
    await until(() => nameOf(focused()) === 'expand' && !find(ticker, '.card')!.matches(':popover-open'));
  });

  it('steps, cheers, plays, unfolds and shares: the whole way', async () => {
    await tab();
    await sendKeys({ press: 'ArrowRight' });
    await until(() => position(ticker) === '2/2');
    await sendKeys({ press: 'ArrowLeft' });
    await until(() => position(ticker) === '1/2');
    await tab();
    await sendKeys({ press: ' ' });
    await until(() => teamOf(ticker).book.successes()[0]!.cheeredByMe);
    expect(nameOf(focused())).to.equal('cheer');
    find(ticker, '[part=expand]')!.focus();
    await sendKeys({ press: 'Enter' });
    await see(ticker, '.card article');
    await tab();
    await tab();
    await sendKeys({ press: 'Enter' });
    await until(() => focused() === find(ticker, '#text'));
    await sendKeys({ type: 'Solved' });
    // Left is a letter's way here, not another success.
    await sendKeys({ press: 'ArrowLeft' });
    expect(position(ticker)).to.equal('1/2');
    await tab();
    expect((focused() as HTMLInputElement).checked).to.equal(true);
    await sendKeys({ press: ' ' });
    await until(() => !(focused() as HTMLInputElement).checked);
    await tab();
    await sendKeys({ type: 'tariq' });
    await sendKeys({ press: 'Enter' });
    await see(ticker, '.chip', 'Tariq Aziz');
    // Not every engine's driver holds a key down.
    key(focused()!, 'Enter', { ctrlKey: true });
    await see(ticker, '.card .note', 'Shared with Broadband');
    expect(story(ticker)).to.equal('Solved');
    expect(words(find(ticker, '.top .muted'))).to.equal('Thanks to Tariq.');
    await until(() => focused()?.closest('.foot'));
    // The way back is one Tab before it.
    find(ticker, '.note .btn-link')!.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => story(ticker) !== 'Solved');
  });

  it('Escape in the form keeps the draft and gives the focus back', async () => {
    await tab();
    await sendKeys({ press: 'Enter' });
    const share = await see(ticker, '.foot [part=share]');
    share.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => focused() === find(ticker, '#text'));
    await sendKeys({ type: 'Half a' });
    await sendKeys({ press: 'Escape' });
    await see(ticker, '.card .note', 'Draft kept');
    await until(() => focused()?.matches('.foot [part=share]'));
    await sendKeys({ press: 'Escape' });
    await until(() => nameOf(focused()) === 'story');
  });

  it('Left and Right are the host\'s where the focus is outside', async () => {
    await sendKeys({ press: 'ArrowRight' });
    await ticker.updateComplete;
    expect(position(ticker)).to.equal('1/2');
  });
});

describe('<kollega-success-ticker> under the pointer', () => {
  afterEach(() => sendMouse({ type: 'move', position: [5, 5] }));

  it('waits while it plays, and goes on when the pointer leaves', async () => {
    const history = new History();
    for (const text of ['One', 'Two', 'Three']) await history.say('success', 'sofia', text);
    const ticker = await tickerOf(history, 'karin', { policy: { tickerMs: 1000 } });
    ticker.style.cssText += '; position: fixed; top: 60px; left: 60px';
    const { x, y } = find(ticker, '[part=play]')!.getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(x + 10), Math.round(y + 10)] });
    await until(() => find(ticker, '[part=play]')!.getAttribute('aria-pressed') === 'true');
    const before = story(ticker);
    await new Promise((resolve) => setTimeout(resolve, 1800));
    expect(story(ticker)).to.equal(before);
    // The clicked button keeps the focus, and that is nobody reading.
    expect(root(ticker).activeElement).to.equal(find(ticker, '[part=play]'));
    await sendMouse({ type: 'move', position: [5, 5] });
    await until(() => story(ticker) !== before);
  });
});
