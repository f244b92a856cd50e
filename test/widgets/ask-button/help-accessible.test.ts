import { expect } from '@open-wc/testing';
import type { Ref } from '../../../src/domain/record.js';
import type { AskInput } from '../../../src/team/team.js';
import { GOOD_ENOUGH } from '../../../src/widgets/ask-button/good-enough.js';
import { Floor } from './support-help.js';
import type { Seated } from './support-help.js';

const QUESTION = 'Can a prepaid card be used for a deposit? Customer is [customer], number 070-123 45 67.';
const ANSWER = 'No, prepaid is refused. A debit card works, send the card link.';

/** Sofia and Tariq, who asks. */
async function seated(lang = 'en'): Promise<{ floor: Floor; sofia: Seated; tariq: Seated }> {
  const floor = new Floor();
  const policy = { talkLink: 'https://talk.example/{asker}/{helper}' };
  const tariq = await floor.sit('tariq', { lang, policy });
  return { floor, tariq, sofia: await floor.sit('sofia', { topics: ['invoices'], lang, policy }) };
}

async function helping(lang = 'en', kind: AskInput['kind'] = 'waiting'): Promise<{ sofia: Seated; tariq: Seated; ask: Ref }> {
  const { sofia, tariq } = await seated(lang);
  await tariq.team.say.shareTip({ text: 'Lost days are given back. They know the next step.', topics: [GOOD_ENOUGH, 'invoice'] });
  const ask = await tariq.ask(QUESTION, { kind, topics: ['invoice'], attach: { id: 'c', tags: ['deposit'] } });
  await sofia.knows(ask);
  await sofia.open();
  await sofia.press('.take');
  await tariq.knows(ask, ({ state }) => state === 'taken');
  return { sofia, tariq, ask };
}

async function answering(lang = 'en', times = 1): Promise<{ sofia: Seated; tariq: Seated; ask: Ref }> {
  const { sofia, tariq, ask } = await helping(lang);
  let last = ask;
  for (let at = 0; at < times; at++) last = await sofia.team.say.reply(last, { text: ANSWER });
  await tariq.knows(ask, ({ replies }) => replies.length === times);
  await tariq.open('ask');
  await tariq.see('.msg');
  return { sofia, tariq, ask };
}

/** Every state, and how an agent comes to see it. */
const STATES: Readonly<Record<string, (lang?: string) => Promise<Seated>>> = {
  'questions': async (lang) => {
    const { sofia, tariq } = await seated(lang);
    await tariq.ask(QUESTION, { topics: ['invoice'], attach: { id: 'c', tags: ['deposit'] } });
    await tariq.ask('Was this good enough?', { kind: 'check' });
    await tariq.ask('Does the old splitter work?', { kind: 'later' });
    await sofia.knows((await tariq.ask('Put aside?', { kind: 'later' })));
    await sofia.open();
    await sofia.see('.clock');
    sofia.row('Put aside?').querySelectorAll('button')[1]!.click();
    await sofia.see('.inq .note');
    return sofia;
  },
  'no questions': async (lang) => {
    const { sofia } = await seated(lang);
    await sofia.open();
    await sofia.see('.nobody');
    return sofia;
  },
  'a thread, for whoever helps': async (lang) => {
    const { sofia, tariq, ask } = await helping(lang);
    await tariq.team.say.reply(ask, { text: 'It is a VISA card.' });
    tariq.team.writing(ask);
    await sofia.see('.writing:not([aria-hidden])');
    await sofia.type('Call 070-123 45 67.');
    await sofia.see('.preview');
    return sofia;
  },
  'a thread that is over, for whoever helped': async (lang) => {
    const { sofia, tariq } = await answering(lang);
    await tariq.press('.solved');
    await sofia.see('.naming');
    return sofia;
  },
  'taken, for the asker': async (lang) => {
    const { tariq } = await helping(lang);
    await tariq.open('ask');
    await tariq.see('.solved');
    return tariq;
  },
  'answered, for the asker': async (lang) => (await answering(lang)).tariq,
  'answered twice, for the asker': async (lang) => {
    const { tariq } = await answering(lang, 2);
    await tariq.press('.accept');
    return tariq;
  },
  'resolved, for the asker': async (lang) => {
    const { tariq } = await answering(lang);
    await tariq.press('.solved');
    await tariq.see('.reopen');
    return tariq;
  },
  'making it a tip': async (lang) => {
    const { tariq } = await answering(lang);
    await tariq.press('.keep');
    await tariq.see('[part=form]');
    return tariq;
  },
  'answering "was this good enough?"': async (lang) => {
    const { sofia } = await helping(lang, 'check');
    await sofia.see('[part=good-enough] .tx');
    await sofia.press('.missing');
    await sofia.see('.reply');
    return sofia;
  },
  'a reply that is refused': async (lang) => {
    const { sofia } = await helping(lang);
    await sofia.press('.send');
    await sofia.see('#text-hint .tag-stop');
    return sofia;
  },
};

for (const scheme of ['light', 'dark']) {
  describe(`helping is accessible in ${scheme}`, () => {
    before(() => Object.assign(document.documentElement.style, { colorScheme: scheme, background: scheme === 'dark' ? '#1b211f' : '#ffffff' }));
    after(() => Object.assign(document.documentElement.style, { colorScheme: '', background: '' }));

    for (const [name, state] of Object.entries(STATES)) {
      it(name, async () => {
        const side = await state();
        await Promise.all(side.root.getAnimations()
          .filter(({ effect }) => effect?.getComputedTiming().iterations === 1).map(({ finished }) => finished));
        await expect(side.button).to.be.accessible();
        expect(side.all('[style]').filter((element) => !element.matches('[part=popover]'))).to.deep.equal([]);
      });
    }
  });
}

describe('helping in a narrow popover', () => {
  for (const width of [240, 320, 480]) {
    it(`of ${width} px clips nothing and has targets of 24 px and more, in Swedish`, async () => {
      for (const state of Object.values(STATES)) {
        const side = await state('sv');
        side.element.style.setProperty('--kollega-popover-width', `${width}px`);
        await side.button.updateComplete;
        const page = side.find('.page')!;
        expect(page.scrollWidth).to.be.at.most(page.clientWidth);
        for (const control of side.all('.page :is(button, input, a, textarea)').filter((element) => element.checkVisibility())) {
          const target = control.closest('label') ?? control;
          const box = target.getBoundingClientRect();
          expect(Math.min(box.width, box.height), target.outerHTML).to.be.at.least(23.9);
        }
        for (const box of side.all('.acts, .foot, .reply, .ge, .inq, .msg, .thread')) expect(box.scrollWidth, box.className).to.be.at.most(box.clientWidth + 6);
        side.element.remove();
      }
    });
  }
});
