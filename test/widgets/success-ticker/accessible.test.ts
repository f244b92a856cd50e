import { expect } from '@open-wc/testing';
import { MemoryHub } from '../../../src/hub/memory-hub.js';
import { KollegaHelpedEvent } from '../../../src/events.js';
import type { SuccessTicker } from '../../../src/widgets/success-ticker/success-ticker.js';
import { History } from './history.js';
import type { Seat } from './support.js';
import { all, find, openCard, openForm, press, RED_LIGHT, see, teamOf, tickerOf, type, unsettled, until } from './support.js';

async function furnished(): Promise<History> {
  const history = new History();
  const { tip } = await history.road();
  await history.react('omar', 'helped', tip);
  await history.say('success', 'omar', 'Invoice explained on the first try', { daysAgo: 3 });
  return history;
}

const card = async (seat: Seat = {}): Promise<SuccessTicker> => {
  const ticker = await tickerOf(await furnished(), 'karin', seat);
  await openCard(ticker);
  return ticker;
};

/** Every state, and how an agent comes to see it. */
const STATES: Readonly<Record<string, () => Promise<SuccessTicker>>> = {
  'one success': async () => tickerOf(await furnished(), 'karin', { width: 1040 }),
  'nothing shared yet': () => tickerOf(new History()),
  'loading': () => unsettled(new History(new MemoryHub({ latency: 60_000 })), 'karin', {}),
  'bare': async () => {
    const ticker = await tickerOf(await furnished());
    ticker.variant = 'bare';
    // The bar is the host's own.
    ticker.parentElement!.style.cssText = 'display: block; background: Canvas';
    await press(ticker, '[part=play]');
    return ticker;
  },
  'the card': () => card(),
  'the card, wide': () => card({ width: 1040 }),
  'cheered': async () => {
    const ticker = await card();
    await press(ticker, '.foot [part=cheer]');
    await see(ticker, '.foot [aria-pressed=true]');
    return ticker;
  },
  'one\'s own': async () => {
    const ticker = await tickerOf(await furnished(), 'sofia');
    await openCard(ticker);
    return ticker;
  },
  'withdrawn': async () => {
    const ticker = await tickerOf(await furnished(), 'sofia');
    await openCard(ticker);
    await press(ticker, '.withdraw');
    await see(ticker, '.card .note');
    return ticker;
  },
  'a chain of many, branching and withdrawn': async () => {
    const history = new History();
    const { ask, reply, tip } = await history.road('Older', 9);
    await history.withdraw('mei', ask);
    let at = tip;
    for (let step = 0; step < 8; step++) at = await history.say('idea', 'lars', `Step ${step}. ${'More of it. '.repeat(12)}`, { about: [at, reply], daysAgo: 8 - step });
    await history.say('success', 'omar', 'Done', { about: [at], daysAgo: 0 });
    const ticker = await tickerOf(history);
    await openCard(ticker);
    return ticker;
  },
  'offline, not yet sent': async () => {
    const history = await furnished();
    const ticker = await tickerOf(history, 'sofia');
    history.hub.offline();
    await until(() => teamOf(ticker).status === 'offline');
    const ref = await teamOf(ticker).say.shareSuccess({ text: 'It works' });
    await press(ticker, '[part=previous]');
    await openCard(ticker);
    await see(ticker, '.tag-review', 'Sent later');
    expect(ref).to.match(/^success/);
    return ticker;
  },
  'sharing': async () => {
    const history = await furnished();
    const ticker = await tickerOf(history, 'karin', { case: RED_LIGHT, groups: 'Routers' });
    const tip = teamOf(ticker).book.tips()[0]!.ref;
    ticker.dispatchEvent(new KollegaHelpedEvent(tip, false));
    await openForm(ticker);
    await type(ticker, '#text', 'Birgit Holm is online again');
    await type(ticker, '.chip-field', 'omar,');
    find(ticker, '.chip-field')!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    await see(ticker, '#thanks-hint .tag-stop');
    return ticker;
  },
  'sharing refused': async () => {
    const ticker = await tickerOf(new History(new MemoryHub({ reach: 'this-browser' })));
    await openForm(ticker);
    await press(ticker, '.form .btn-primary');
    await see(ticker, '#text-hint .tag-stop');
    return ticker;
  },
};

for (const scheme of ['light', 'dark']) {
  describe(`<kollega-success-ticker> is accessible in ${scheme}`, () => {
    before(() => document.documentElement.style.setProperty('color-scheme', scheme));
    after(() => document.documentElement.style.removeProperty('color-scheme'));

    for (const [name, state] of Object.entries(STATES)) {
      it(name, async () => {
        const ticker = await state();
        await until(() => !ticker.shadowRoot!.getAnimations().length);
        await expect(ticker).to.be.accessible();
        // What hangs below is placed by script; nothing else is styled in place.
        expect(all(ticker, '[style]:not(.card)')).to.deep.equal([]);
      });
    }
  });
}

const PARTS: Readonly<Record<number, readonly string[]>> = {
  240: ['story', 'next', 'expand'],
  320: ['story', 'next', 'play', 'expand'],
  480: ['story', 'cheer', 'previous', 'next', 'play', 'expand'],
  1040: ['story', 'cheer', 'previous', 'next', 'play', 'expand'],
};

describe('<kollega-success-ticker> in every width', () => {
  const fits = (ticker: SuccessTicker, boxes: string): void => {
    for (const control of all(ticker, 'button, input:not(.vh), textarea').filter((element) => element.checkVisibility() && !element.matches('.dot'))) {
      const { width, height } = control.getBoundingClientRect();
      expect(Math.min(width, height), control.outerHTML).to.be.at.least(23.9);
    }
    for (const box of all(ticker, boxes)) expect(box.scrollWidth, box.className).to.be.at.most(box.clientWidth + 6);
  };

  for (const [width, parts] of Object.entries(PARTS)) {
    it(`of ${width} px the strip shows what fits, the text cut with its whole at hand`, async () => {
      const history = await furnished();
      await history.say('success', 'lars', `Donaudampfschifffahrtsgesellschaftskapitänsmützen${'x'.repeat(120)}`, { daysAgo: 0 });
      const ticker = await tickerOf(history, 'karin', { width: Number(width), lang: 'sv' });
      expect(all(ticker, '.strip button').filter((button) => button.checkVisibility()).map((button) => button.getAttribute('part'))).to.deep.equal(parts);
      expect(ticker.scrollWidth).to.be.at.most(Number(width));
      fits(ticker, '.strip');
      for (const cut of all(ticker, '.one').filter((element) => element.scrollWidth > element.clientWidth)) expect(cut.title).to.equal(cut.textContent);
      expect(find(ticker, '.strip')!.getBoundingClientRect().height).to.equal(38);
    });

    it(`of ${width} px the card and the form clip nothing`, async () => {
      const history = await furnished();
      const word = `${'Kundzufriedenheitsbefragung'.repeat(6)}`;
      await history.meet('lena', { name: `Lena${'a'.repeat(60)} Ek` });
      const tip = await history.say('tip', 'lena', word, { daysAgo: 1 });
      await history.say('success', 'lars', word, { about: [tip], daysAgo: 0 });
      const ticker = await tickerOf(history, 'karin', { width: Number(width), lang: 'sv', case: RED_LIGHT });
      await openCard(ticker);
      fits(ticker, '.card, .top, .knot > div, .foot');
      ticker.dispatchEvent(new KollegaHelpedEvent(tip, false));
      await press(ticker, '.foot [part=share]');
      await see(ticker, '[part=form]');
      fits(ticker, '.card, .form, .link, .bar');
    });
  }

  it('compact is smaller', async () => {
    const ticker = await tickerOf(await furnished());
    const size = getComputedStyle(ticker).fontSize;
    ticker.density = 'compact';
    await ticker.updateComplete;
    expect(ticker.getAttribute('density')).to.equal('compact');
    expect(parseFloat(getComputedStyle(ticker).fontSize)).to.be.below(parseFloat(size));
  });
});
