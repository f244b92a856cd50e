import { expect } from '@open-wc/testing';
import type { Ref } from '../../../src/domain/record.js';
import { Floor, spoken, until, words } from './support-help.js';
import type { Seated } from './support-help.js';

const MINUTE = 60_000;
const QUESTION = 'Red light stays on after a reset.';

const badge = (seated: Seated): string => words(seated.find('[part=trigger] .badge'));

/** All that changes in a button's shadow root, and all that is spoken, from now on. */
function watch(seated: Seated): { changes: () => number; said: () => readonly string[]; stop: () => void } {
  let changes = 0;
  const said: string[] = [];
  const count = new MutationObserver((records) => (changes += records.length));
  count.observe(seated.root, { subtree: true, childList: true, attributes: true, characterData: true });
  const hear = new MutationObserver(() => said.push(spoken()));
  hear.observe(document.querySelector('body > [role=status]')!, { childList: true, characterData: true, subtree: true });
  return {
    changes: () => changes,
    said: () => said,
    stop: () => {
      count.disconnect();
      hear.disconnect();
    },
  };
}

describe('quiet', () => {
  let floor: Floor;
  let sofia: Seated;
  beforeEach(async () => {
    floor = new Floor();
    sofia = await floor.sit('sofia');
    // Until what is told is loaded, nothing is told.
    await sofia.see('[part=popover]');
  });

  const on = async (availability: 'free' | 'busy'): Promise<void> => {
    sofia.element.availability = availability;
    await until(() => sofia.team.availability === availability);
  };

  describe('on a call', () => {
    it('fifty questions change nothing; afterwards the number does, in one sentence', async () => {
      const tariq = await floor.sit('tariq');
      await tariq.ask('Before the call?');
      await sofia.see('.pulse', '1');
      await sofia.gone('.pulse');
      await on('busy');
      await sofia.button.updateComplete;
      const { changes, said, stop } = watch(sofia);
      const refs: Ref[] = [];
      for (let at = 0; at < 50; at++) refs.push(await tariq.ask(`Question ${at}?`, { kind: at % 2 ? 'waiting' : 'later' }));
      await Promise.all(refs.map((ref) => sofia.knows(ref)));
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(changes(), 'changes on screen').to.equal(0);
      expect(said(), 'said').to.deep.equal([]);
      expect(badge(sofia)).to.equal('1');
      await on('free');
      await until(() => badge(sofia) === '9+');
      await until(() => said().length > 0);
      expect(said()).to.deep.equal(['50 questions came while you were on a call.']);
      expect(sofia.find('.pulse')).to.equal(undefined);
      stop();
    });

    it('an open list does not change; afterwards it does', async () => {
      const tariq = await floor.sit('tariq');
      await sofia.knows(await tariq.ask('Before the call?'));
      await sofia.open();
      expect(sofia.rows()).to.deep.equal(['Before the call?']);
      document.body.tabIndex = -1;
      document.body.focus();
      await on('busy');
      await sofia.knows(await tariq.ask('Meanwhile?', { kind: 'later' }));
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(sofia.rows()).to.deep.equal(['Before the call?']);
      expect(sofia.all('.news')).to.have.length(0);
      await on('free');
      await until(() => sofia.rows().length === 2);
      document.body.removeAttribute('tabindex');
    });

    it('only an answer to my own question is told', async () => {
      const jonas = await floor.sit('jonas');
      const ask = await sofia.ask(QUESTION);
      await on('busy');
      await sofia.button.updateComplete;
      const { said, stop } = watch(sofia);
      await jonas.knows(ask);
      await jonas.team.say.offer(ask);
      await sofia.see('[part=trigger]', 'Jonas is on it');
      await jonas.team.say.reply(ask, { text: 'Pull the plug.' });
      await sofia.see('[part=trigger]', 'Jonas answered');
      await until(() => said().some((text) => text.includes('Jonas answered')));
      expect(said().join()).not.to.include('is on it');
      stop();
    });

    it('an answer that solved it is offered to be kept at wrap-up, once', async () => {
      const jonas = await floor.sit('jonas');
      const ask = await sofia.ask(QUESTION);
      await on('busy');
      await jonas.knows(ask);
      await jonas.team.say.offer(ask);
      const reply = await jonas.team.say.reply(ask, { text: 'Pull the plug.' });
      await sofia.knows(ask, ({ replies }) => replies.length === 1);
      await sofia.team.say.resolve(ask, { accepted: [reply] });
      await sofia.see('[part=trigger]', 'Ask a colleague');
      await jonas.ask('Meanwhile?');
      await on('free');
      await sofia.see('[part=trigger]', 'Keep the answer');
      await until(() => spoken().includes('1 question came while you were on a call. Keep the answer for the next case?'));
      await sofia.press('[part=trigger]');
      await sofia.see('#tab-ask[aria-selected=true]');
      await sofia.see('.msg .tx', 'Pull the plug.');
      await sofia.see('.keep', 'Make it a tip');
      await sofia.press('[aria-label=Close]');
      await sofia.see('[part=trigger]', 'Ask a colleague');
    });

    it('the invitation to keep it waits while something else is asked', async () => {
      const jonas = await floor.sit('jonas');
      const ask = await sofia.ask(QUESTION);
      await on('busy');
      await jonas.knows(ask);
      const reply = await jonas.team.say.reply(ask, { text: 'Pull the plug.' });
      await sofia.knows(ask, ({ replies }) => replies.length === 1);
      await sofia.team.say.resolve(ask, { accepted: [reply] });
      await sofia.see('[part=trigger]', 'Ask a colleague');
      await on('free');
      await sofia.see('[part=trigger]', 'Keep the answer');
      sofia.team.openAsk!();
      await until(() => sofia.focused?.id === 'text');
      await sofia.press('[aria-label=Close]');
      await sofia.see('[part=trigger]', 'Keep the answer');
    });

    it('the invitation to keep it waits through a reload', async () => {
      const jonas = await floor.sit('jonas');
      const ask = await sofia.ask(QUESTION);
      await on('busy');
      await jonas.knows(ask);
      await jonas.team.say.offer(ask);
      const reply = await jonas.team.say.reply(ask, { text: 'Pull the plug.' });
      await sofia.knows(ask, ({ replies }) => replies.length === 1);
      await sofia.team.say.resolve(ask, { accepted: [reply] });
      await sofia.see('[part=trigger]', 'Ask a colleague');
      while (!(await sofia.team.drafts.get('keep-later'))) await new Promise((resolve) => setTimeout(resolve, 10));
      sofia.element.remove();
      const again = await floor.sit('sofia');
      await again.see('[part=trigger]', 'Keep the answer');
    });
  });

  describe('free', () => {
    it('only a customer who waits for me calls, once: the badge pulses and one sentence is said', async () => {
      const tariq = await floor.sit('tariq');
      await until(() => tariq.team.colleagues([]).some(({ availability }) => availability === 'free'));
      const { said, stop } = watch(sofia);
      const ask = await tariq.ask('Prepaid card?');
      await sofia.see('.badge.pulse', '1');
      await until(() => said().some((text) => text.includes('Tariq asks, customer waiting')));
      await sofia.gone('.pulse');
      await tariq.ask('When there is time?', { kind: 'later' });
      await until(() => badge(sofia) === '2');
      await tariq.team.say.widen(ask);
      await sofia.knows(ask, ({ ring }) => ring === 1);
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(sofia.find('.pulse')).to.equal(undefined);
      expect(said().filter((text) => text.includes('Tariq asks'))).to.have.length(1);
      stop();
    });

    it('what is left for me has time: it neither calls nor speaks of a customer', async () => {
      const tariq = await floor.sit('tariq');
      const ask: Ref = await tariq.ask('When there is time?', { kind: 'later' });
      await sofia.see('.badge', '1');
      await tariq.team.say.leaveFor(ask, sofia.team.me.id);
      await sofia.knows(ask, ({ alertsMe }) => alertsMe);
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(sofia.all('.pulse')).to.have.length(0);
      expect(spoken()).not.to.include('customer waiting');
    });

    it('with reduced motion nothing moves: whatever does is held there', () => {
      const moving: string[] = [];
      const held: string[] = [];
      const read = (rules: CSSRuleList, reduced: boolean): void => {
        for (const rule of rules) {
          if (rule instanceof CSSStyleRule && rule.style.animationName) {
            (rule.style.animationName === 'none' ? (reduced ? held : []) : moving).push(...rule.selectorText.split(/,\s*/));
          } else if (rule instanceof CSSMediaRule) read(rule.cssRules, reduced || rule.conditionText.includes('prefers-reduced-motion: reduce'));
        }
      };
      for (const sheet of sofia.root.adoptedStyleSheets) read(sheet.cssRules, false);
      expect(moving).to.include('.spin').and.to.include('.pulse');
      expect(held).to.include.members(moving);
    });
  });

  describe('do not disturb', () => {
    const choose = async (minutes: string): Promise<void> => {
      await sofia.open('ask');
      await sofia.press('.moon');
      await sofia.press('.acts .btn', minutes);
      await until(() => sofia.team.quietUntil !== undefined);
    };

    for (const minutes of [15, 30, 60]) {
      it(`for ${minutes} minutes: when it ends is in sight, and it ends when one likes`, async () => {
        await choose(`${minutes} min`);
        const end = sofia.team.quietUntil!;
        expect(end - Date.now()).to.be.within((minutes - 1) * MINUTE, minutes * MINUTE);
        const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(end);
        await sofia.see('.page b', `Do not disturb until ${clock}`);
        expect(sofia.find('.moon')!.ariaPressed).to.equal('true');
        await sofia.see('[part=trigger]', 'Not disturbed');
        await sofia.press('.acts .btn', '15 min more');
        await until(() => sofia.team.quietUntil === end + 15 * MINUTE);
        await sofia.press('.acts .btn', 'End now');
        await sofia.see('[part=trigger]', 'Ask a colleague');
        expect(sofia.team.quietUntil).to.equal(undefined);
      });
    }

    it('is absolute: nothing changes, nothing is said', async () => {
      const tariq = await floor.sit('tariq');
      await tariq.ask('Before?');
      await sofia.see('.pulse', '1');
      await choose('30 min');
      await sofia.press('[aria-label=Close]');
      await sofia.see('[part=trigger] .dotted', '1');
      await until(() => spoken().includes('Do not disturb until'));
      const { changes, said, stop } = watch(sofia);
      const refs = [await tariq.ask('One?'), await tariq.ask('Two?', { kind: 'later' })];
      await Promise.all(refs.map((ref) => sofia.knows(ref)));
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(changes()).to.equal(0);
      expect(said()).to.deep.equal([]);
      await sofia.team.setQuiet(undefined);
      await until(() => badge(sofia) === '3');
      await until(() => said().includes('2 questions came while you were not disturbed.'));
      stop();
    });

    it('one can still ask', async () => {
      await choose('15 min');
      await sofia.press('#tab-ask');
      await sofia.type(QUESTION);
      await sofia.press('[part=submit]');
      await until(() => sofia.team.book.asks().length === 1);
      await sofia.see('[part=trigger] .besides', 'Not disturbed');
    });

    it('ends by itself at its time', async () => {
      await sofia.team.setQuiet(Date.now() + 400);
      await sofia.see('[part=trigger]', 'Not disturbed');
      await sofia.see('[part=trigger]', 'Ask a colleague');
    });
  });
});
