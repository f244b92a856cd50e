import { expect } from '@open-wc/testing';
import { MemoryHub } from '../../../src/hub/memory-hub.js';
import type { TipPanel } from '../../../src/widgets/tip-panel/tip-panel.js';
import { all, find, Floor, INVOICE, press, RED_LIGHT, see, type } from '../support.js';

/** Every state, and how an agent comes to see it. */
const STATES: Readonly<Record<string, () => Promise<TipPanel>>> = {
  'the best tips': async () => {
    const floor = await furnished();
    return floor.panel('sofia', { case: RED_LIGHT });
  },
  'helped': async () => {
    const panel = await (await furnished()).panel('sofia', { case: RED_LIGHT });
    await press(panel, '[part=actions] [part=helped]');
    await see(panel, '.note-warm');
    return panel;
  },
  'search results': async () => {
    const panel = await (await furnished()).panel('sofia', { case: RED_LIGHT });
    await type(panel, '[part=search]', 'light');
    return panel;
  },
  'nothing found': async () => {
    const panel = await (await furnished()).panel('sofia', { case: RED_LIGHT });
    await type(panel, '[part=search]', 'zebra');
    await see(panel, '.empty');
    return panel;
  },
  'empty': async () => (await furnished()).panel('sofia', { case: INVOICE }),
  'first week': () => new Floor(new MemoryHub({ reach: 'this-browser' })).panel('sofia'),
  'loading': async () => {
    const panel = await new Floor(new MemoryHub({ latency: 60_000 })).unsettledPanel('sofia', { case: RED_LIGHT });
    await see(panel, '.sk');
    return panel;
  },
  'offline': async () => {
    const floor = await furnished();
    const panel = await floor.panel('sofia', { case: RED_LIGHT });
    floor.hub.offline();
    await see(panel, '[part=banner]');
    return panel;
  },
  'needs review': async () => {
    const floor = new Floor();
    const tip = await floor.tip('anna', 'Red light: wait.', { daysAgo: 300 });
    for (const member of ['mei', 'omar']) await floor.reaction(member, 'helped', tip, { daysAgo: 200 });
    return floor.panel('sofia', { case: RED_LIGHT });
  },
  'challenged': async () => {
    const floor = new Floor();
    const tip = await floor.tip('anna', 'Red light: wait.');
    await floor.reaction('tariq', 'challenged', tip, { body: { reason: 'outdated', text: 'It blinks now.' } });
    return floor.panel('sofia', { case: RED_LIGHT });
  },
  'sharing': async () => {
    const panel = await (await furnished()).panel('sofia', { case: RED_LIGHT, groups: 'Routers' });
    await press(panel, '[part=share]');
    await type(panel, '[part=form] textarea', 'It worked for Birgit Holm just now.');
    await press(panel, '[part=form] .btn-link');
    return panel;
  },
  'sharing refused': async () => {
    const panel = await (await furnished()).panel('sofia', { case: RED_LIGHT });
    await press(panel, '[part=share]');
    await press(panel, '[part=form] .btn-primary');
    await see(panel, '#text-hint .tag-stop');
    return panel;
  },
  'improving': async () => {
    const panel = await (await furnished()).panel('sofia', { case: RED_LIGHT });
    await press(panel, '[part=actions] [part=improve]');
    await see(panel, '[part=form]');
    return panel;
  },
  'challenging': async () => {
    const panel = await (await furnished()).panel('sofia', { case: RED_LIGHT });
    await press(panel, '[part=actions] [part=challenge]');
    await see(panel, '[part=form]');
    return panel;
  },
};

async function furnished(): Promise<Floor> {
  const floor = new Floor();
  await floor.tip('anna', 'Hold reset until the red light goes out.', { daysAgo: 0 });
  await floor.tip('karin', 'A red light on the router: book a visit.', { team: 'Field support' });
  await floor.tip('omar', 'A red light: see the help centre.', { body: { source: 'Help centre', link: 'https://help.example.com' } });
  await floor.tip('mei', 'A red light: wait for twenty minutes.');
  return floor;
}

for (const scheme of ['light', 'dark']) {
  describe(`<kollega-tip-panel> is accessible in ${scheme}`, () => {
    before(() => document.documentElement.style.setProperty('color-scheme', scheme));
    after(() => document.documentElement.style.removeProperty('color-scheme'));

    for (const [name, state] of Object.entries(STATES)) {
      it(name, async () => {
        const panel = await state();
        await expect(panel).to.be.accessible();
        expect(all(panel, '*').filter((element) => element.matches('[style]'))).to.deep.equal([]);
      });
    }
  });
}

describe('<kollega-tip-panel> in every width', () => {
  for (const width of [240, 320, 480, 560]) {
    it(`of ${width} px clips nothing and has targets of 24 px and more`, async () => {
      const panel = await (await furnished()).panel('sofia', { case: RED_LIGHT, lang: 'sv' });
      panel.style.width = `${width}px`;
      await panel.updateComplete;
      expect(panel.scrollWidth).to.be.at.most(width);
      for (const control of all(panel, 'button, input, a').filter((element) => element.checkVisibility())) {
        const box = control.getBoundingClientRect();
        expect(Math.min(box.width, box.height), control.outerHTML).to.be.at.least(23.9);
      }
      for (const box of all(panel, '.bar, .head, .foot, .by')) expect(box.scrollWidth, box.className).to.be.at.most(box.clientWidth + 6);
      expect(find(panel, '[part=tip]')).not.to.equal(null);
    });
  }
});
