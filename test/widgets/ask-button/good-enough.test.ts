import { expect } from '@open-wc/testing';
import type { Ref } from '../../../src/domain/record.js';
import { GOOD_ENOUGH } from '../../../src/widgets/ask-button/good-enough.js';
import { Floor, spoken, until, words } from './support-help.js';
import type { Seated } from './support-help.js';

const QUESTION = 'Gave 14 days free after three failed visits. Was this good enough?';
const OWN_WORDS = 'Lost days are given back. They know the next step.';

describe('was this good enough?', () => {
  let floor: Floor;
  /** Asks. */
  let lars: Seated;
  /** Answers. */
  let sofia: Seated;
  beforeEach(async () => {
    floor = new Floor();
    lars = await floor.sit('lars', { policy: { undoMs: 300 } });
    sofia = await floor.sit('sofia', { policy: { undoMs: 300 } });
  });

  const taken = async (topics: readonly string[] = ['goodwill']): Promise<Ref> => {
    const ask = await lars.ask(QUESTION, { kind: 'check', topics });
    await sofia.knows(ask);
    await sofia.open();
    await sofia.press('.take');
    await lars.knows(ask, ({ state }) => state === 'taken');
    await sofia.knows(ask, ({ helping }) => helping);
    return ask;
  };
  const options = (): HTMLElement[] => sofia.all('.opts button');

  describe('is answered in one of three ways', () => {
    it('the focus is on the first of them', async () => {
      await taken();
      expect(options().map(words)).to.deep.equal(['Good enough', 'One thing missing', 'Let\'s talk']);
      expect(sofia.find('.opts')!.getAttribute('aria-label')).to.equal('Your answer to Lars');
      await until(() => sofia.focused === options()[0]);
      expect(sofia.find('.reply')).to.equal(undefined);
    });

    it('good enough, which needs no words', async () => {
      const ask = await taken();
      await sofia.press('.good');
      expect(options()[0]!.ariaPressed).to.equal('true');
      await until(() => sofia.focused?.id === 'text');
      await sofia.press('.send');
      const [reply] = (await lars.knows(ask, ({ replies }) => replies.length === 1)).replies;
      expect([reply!.verdict, reply!.text]).to.deep.equal(['good', 'Good enough']);
      await sofia.see('.msg .tx', 'Good enough');
      expect(sofia.find('.msg .tag')).to.equal(undefined);
      await sofia.see('.reply');
      expect(options()[0]!.ariaPressed).to.equal('false');
    });

    it('one thing missing, which says what', async () => {
      const ask = await taken();
      await sofia.press('.missing');
      expect(sofia.find('#text')!.getAttribute('placeholder')).to.equal('What is missing?');
      await sofia.press('.send');
      await sofia.see('#text-hint', 'Write something first.');
      await sofia.type('A date for the next visit.');
      await sofia.press('.send');
      await lars.open('ask');
      await lars.see('.msg .tx', 'A date for the next visit.');
      await lars.see('.msg .tag', 'One thing missing');
      expect((await lars.knows(ask)).replies[0]!.verdict).to.equal('missing');
    });

    it('let\'s talk, which leads there', async () => {
      for (const side of [lars, sofia]) side.element.policy = { undoMs: 300, talkLink: 'https://talk.example/{asker}/{helper}' };
      await taken();
      expect(sofia.find('.talk.btn-quiet')).to.equal(undefined);
      await sofia.press('.talk');
      await sofia.type('Better in words.');
      await sofia.press('.send');
      await sofia.see('a.talk');
      await lars.open('ask');
      await lars.see('a.talk');
    });

    it('which can be left again', async () => {
      await taken();
      await sofia.press('.missing');
      await sofia.press('.missing');
      expect(sofia.find('.reply')).to.equal(undefined);
    });
  });

  describe('stands beside the team\'s own words', () => {
    const own = (): Promise<Ref> => lars.team.say.shareTip({ text: OWN_WORDS, topics: [GOOD_ENOUGH, 'goodwill'] });

    it('those on its topic', async () => {
      await lars.team.say.shareTip({ text: 'Something else.', topics: [GOOD_ENOUGH, 'deposits'] });
      await lars.team.say.shareTip({ text: 'Goodwill has a form.', topics: ['goodwill'] });
      await own();
      await taken();
      await sofia.see('[part=good-enough] .tx', OWN_WORDS);
      expect(words(sofia.find('[part=good-enough] .b'))).to.equal('Good enough, goodwill');
      expect(words(sofia.find('[part=good-enough]'))).to.contain('Our own words');
    });

    it('which anybody can improve', async () => {
      const tip = await own();
      await taken();
      await sofia.press('[part=good-enough] .btn', 'Improve');
      await sofia.see('[part=form] h2', 'Improve Lars\'s tip');
      await until(() => sofia.focused?.id === 'text');
      await sofia.type(`${OWN_WORDS} And who calls.`);
      await sofia.press('[part=form] .btn-primary');
      await sofia.see('[part=good-enough] .tx', 'And who calls.');
      expect(lars.team.book.tips().find(({ ref }) => ref === tip)!.improvedBy?.name).to.equal('Sofia Krog');
      await until(() => sofia.focused?.closest('.thread') ?? sofia.focused?.matches('.thread'));
    });

    it('which anybody can write, where there are none', async () => {
      await lars.team.say.shareTip({ text: 'Goodwill has a form.', topics: ['goodwill'] });
      await taken();
      await sofia.press('[part=good-enough] .btn', 'Write what good enough means here');
      await sofia.see('[part=form] h2', 'When is it good enough?');
      expect(sofia.all('.chip:not(input)').map(words)).to.deep.equal(['goodwill']);
      await sofia.type(OWN_WORDS);
      await sofia.press('[part=form] .btn-primary');
      await sofia.see('[part=good-enough] .tx', OWN_WORDS);
      expect(sofia.team.book.tips().find(({ text }) => text === OWN_WORDS)!.topics).to.deep.equal([GOOD_ENOUGH, 'goodwill']);
    });
  });

  describe('is between the two', () => {
    it('and both are told that it is counted nowhere', async () => {
      await taken();
      await lars.open('ask');
      for (const side of [lars, sofia]) await side.see('.hint', 'Counted nowhere. It disappears for both of you when it ends.');
    });

    it('nobody else sees it once it is taken', async () => {
      const ask = await taken();
      const omar = await floor.sit('omar');
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(omar.team.book.asks().some(({ ref }) => ref === ask)).to.equal(false);
    });

    it('ends with thanks, and then it is gone', async () => {
      const ask = await taken();
      await sofia.press('.good');
      await sofia.press('.send');
      await lars.open('ask');
      await lars.see('.msg');
      expect(lars.find('.keep')).to.equal(undefined);
      await lars.press('.solved', 'Thanks');
      await until(() => spoken().includes('Thanks. It disappears for both of you.'));
      await until(() => [lars, sofia].every(({ team }) => !team.book.asks().some(({ ref }) => ref === ask)));
      await sofia.press('.thread .note .btn').catch(() => undefined);
      expect(sofia.find('.fold')).to.equal(undefined);
    });
  });
});
