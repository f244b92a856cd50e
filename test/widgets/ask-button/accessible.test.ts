import { expect } from '@open-wc/testing';
import { MemoryHub } from '../../../src/hub/memory-hub.js';
import { Floor, until } from './support-help.js';
import type { Seated } from './support-help.js';

const QUESTION = 'Red light stays on after a 12 second reset. Anything else to try?';
const RED_LIGHT = { id: 'case-1', subject: 'Router shows a red light', tags: ['router', 'red light'], mask: ['Birgit Holm'] };
const OVER = { ladderMs: { waiting: [20, 40, 60], later: [20, 40, 60] } };
const QUICK = { ladderMs: { waiting: [20, 40, 60_000], later: [20, 40, 60_000] } };

async function seat(more: Parameters<Floor['sit']>[1] = {}, floor = new Floor()): Promise<{ floor: Floor; sofia: Seated }> {
  const jonas = await floor.sit('jonas', { topics: ['routers'] });
  await floor.sit('omar', { topics: ['routers'], availability: 'busy' });
  await jonas.team.say.shareTip({ text: 'Red light after a reset: unplug the TV box.' });
  const sofia = await floor.sit('sofia', { case: RED_LIGHT, ...more });
  await until(() => sofia.team.book.tips().length);
  return { floor, sofia };
}

async function asked(more: Parameters<Floor['sit']>[1] = {}): Promise<Seated> {
  const { sofia } = await seat(more);
  await sofia.knows(await sofia.ask(QUESTION));
  await sofia.open('ask');
  await sofia.see('.q', QUESTION);
  return sofia;
}

/** Every state, and how an agent comes to see it. */
const STATES: Readonly<Record<string, () => Promise<Seated>>> = {
  'at rest': async () => (await seat()).sofia,
  'an icon with a number': async () => {
    const { floor, sofia } = await seat({ lang: 'sv' });
    sofia.button.iconOnly = true;
    await (await floor.sit('tariq')).ask('Prepaid card?', { kind: 'later' });
    await sofia.see('.badge', '1');
    return sofia;
  },
  'asking, with a close tip and a choice of scope': async () => {
    const { sofia } = await seat();
    await sofia.open('ask');
    await sofia.type(QUESTION);
    await sofia.press('.scope');
    await sofia.see('.tip');
    return sofia;
  },
  'asking refused': async () => {
    const { sofia } = await seat();
    await sofia.open('ask');
    await sofia.press('[part=submit]');
    await sofia.see('#text-hint .tag-stop');
    return sofia;
  },
  'asking in this browser only, offline': async () => {
    const hub = new MemoryHub({ reach: 'this-browser' });
    const { sofia } = await seat({}, new Floor(hub));
    hub.offline();
    await sofia.open('ask');
    await sofia.see('.note-review');
    return sofia;
  },
  'the preview': async () => {
    const { sofia } = await seat();
    await sofia.open('ask');
    await sofia.type('Birgit Holm has a red light');
    await sofia.press('.see');
    await sofia.see('.sent');
    return sofia;
  },
  'answered by a tip': async () => {
    const { sofia } = await seat();
    await sofia.open('ask');
    await sofia.type(QUESTION);
    await sofia.press('.tip .btn', 'This helped');
    await sofia.see('.said');
    return sofia;
  },
  'waiting': () => asked(),
  'waiting, in all teams': async () => {
    const sofia = await asked({ policy: QUICK });
    await sofia.see('.note-ask');
    return sofia;
  },
  'queued': async () => {
    const { floor, sofia } = await seat();
    floor.hub.offline(sofia.team.me.id);
    await until(() => sofia.team.status === 'offline');
    await sofia.ask(QUESTION);
    await sofia.open('ask');
    await sofia.see('.note-review');
    return sofia;
  },
  'nobody free': async () => {
    const floor = new Floor();
    await floor.sit('omar', { topics: ['routers'], availability: 'busy' });
    const sofia = await floor.sit('sofia');
    await sofia.ask(QUESTION, { topics: ['routers'] });
    await sofia.open('ask');
    await sofia.see('.acts .btn', 'Leave it for Omar');
    return sofia;
  },
  'parked': async () => {
    const sofia = await asked({ policy: OVER });
    await sofia.see('.acts .btn', 'Ask again');
    return sofia;
  },
  'several, one taken back': async () => {
    const sofia = await asked();
    await sofia.ask('Which splitters work?', { kind: 'later' });
    await sofia.ask('And which box?', { kind: 'later' });
    await until(() => sofia.all('.one-of').length === 3);
    await sofia.press('.acts .btn', 'Take back');
    await sofia.see('.said');
    return sofia;
  },
  'do not disturb, for how long': async () => {
    const { sofia } = await seat();
    await sofia.open('ask');
    await sofia.press('.moon');
    return sofia;
  },
  'do not disturb': async () => {
    const { floor, sofia } = await seat();
    await (await floor.sit('tariq')).ask('Prepaid card?', { kind: 'later' });
    await sofia.see('.badge', '1');
    await sofia.open('ask');
    await sofia.press('.moon');
    await sofia.press('.acts .btn', '30 min');
    await sofia.see('.dotted', '1');
    return sofia;
  },
};

for (const scheme of ['light', 'dark']) {
  describe(`<kollega-ask-button> is accessible in ${scheme}`, () => {
    // The host's own background, on which the trigger stands.
    before(() => Object.assign(document.documentElement.style, { colorScheme: scheme, background: scheme === 'dark' ? '#1b211f' : '#ffffff' }));
    after(() => Object.assign(document.documentElement.style, { colorScheme: '', background: '' }));

    for (const [name, state] of Object.entries(STATES)) {
      it(name, async () => {
        const sofia = await state();
        await Promise.all(sofia.root.getAnimations()
          .filter(({ effect }) => effect?.getComputedTiming().iterations === 1).map(({ finished }) => finished));
        await expect(sofia.button).to.be.accessible();
        // Only the popover's place is set, by script.
        expect(sofia.all('[style]').filter((element) => !element.matches('[part=popover]'))).to.deep.equal([]);
      });
    }
  });
}

describe('<kollega-ask-button> in every width', () => {
  for (const width of [240, 320, 480]) {
    it(`of ${width} px clips nothing and has targets of 24 px and more`, async () => {
      const { sofia } = await seat({ lang: 'sv' });
      sofia.button.style.setProperty('--kollega-popover-width', `${width}px`);
      await sofia.open('ask');
      await sofia.type(`${QUESTION} ${'Bredbandsroutermodellbeteckning'.repeat(3)}`);
      await sofia.press('.scope');
      const page = sofia.find('.page')!;
      expect(sofia.find('[part=popover]')!.offsetWidth).to.equal(width);
      expect(page.scrollWidth).to.be.at.most(page.clientWidth);
      for (const control of sofia.all('button, textarea, label:has(input)').filter((element) => element.checkVisibility())) {
        const box = control.getBoundingClientRect();
        expect(Math.min(box.width, box.height), control.outerHTML).to.be.at.least(23.9);
      }
      for (const box of sofia.all('.body, .foot, .acts, .lineup, .kind, .tabs')) expect(box.scrollWidth, box.className).to.be.at.most(box.clientWidth + 1);
    });
  }
});
