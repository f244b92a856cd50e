import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Ref } from '../../../src/domain/record.js';
import { KollegaProblem } from '../../../src/domain/problem.js';
import type { AskInput } from '../../../src/team/team.js';
import { Floor, chord, until, words } from './support-help.js';
import type { Seated } from './support-help.js';

const QUESTION = 'Red light stays on after a 12 second reset. Anything else to try?';
const ANSWER = 'Unplug the TV box first, it holds the old address.';

describe('an answer is kept for the next case', () => {
  let floor: Floor;
  let sofia: Seated;
  let jonas: Seated;
  let ask: Ref;
  beforeEach(async () => {
    floor = new Floor();
    sofia = await floor.sit('sofia');
    jonas = await floor.sit('jonas', { topics: ['routers'] });
  });

  const solved = async (more: Partial<AskInput> = {}, ...further: string[]): Promise<void> => {
    ask = await sofia.ask(QUESTION, { topics: ['router', 'red light'], ...more });
    await jonas.knows(ask);
    await jonas.open();
    await jonas.press('.take');
    await sofia.knows(ask, ({ state }) => state === 'taken');
    let last = ask;
    for (const text of [ANSWER, ...further]) last = await jonas.team.say.reply(last, { text });
    await sofia.knows(ask, ({ replies }) => replies.length === 1 + further.length);
    await sofia.open('ask');
    for (const [at] of further.entries()) (await sofia.see(`.msg:nth-child(${at + 3}) .accept`)).click();
    await sofia.press('.solved');
    await sofia.see('.reopen');
  };
  const form = async (at = sofia): Promise<void> => {
    await at.press('.keep', 'Make it a tip');
    await at.see('[part=form]');
  };
  const share = (at = sofia): Promise<void> => at.press('[part=form] .btn-primary');
  const chain = (by: Seated): [string, string | undefined][] => by.team.book.creditOf(by.team.book.tips()[0]!.ref).map(({ kind, by: person }) => [kind, person.name]);
  const box = (at = sofia): HTMLInputElement => at.find<HTMLInputElement>('[part=form] [type=checkbox]')!;

  it('with the answer as its text and what was asked about as its topics, named with all who made it possible', async () => {
    await solved();
    await form();
    expect(words(sofia.find('[part=form] h2'))).to.equal('Keep it for the next case');
    expect(sofia.find<HTMLTextAreaElement>('#text')!.value).to.equal(ANSWER);
    expect(sofia.all('.chip:not(input)').map(words)).to.deep.equal(['router', 'red light']);
    expect(words(sofia.find('[part=form]'))).to.contain('Named with it: you and Jonas');
    await share();
    await sofia.see('.thread .note', 'Shared with Broadband');
    await until(() => jonas.team.book.tips().length);
    expect(jonas.team.book.tips()[0]).to.deep.include({ text: ANSWER, topics: ['router', 'red light'] });
    expect(chain(jonas)).to.deep.equal([['ask', 'Sofia Krog'], ['reply', 'Jonas Berg'], ['tip', 'Sofia Krog']]);
    await sofia.see('.foot', 'Kept as a tip');
    expect(sofia.find('.keep')).to.equal(undefined);
    expect(jonas.team.book.tips({ id: 'next', subject: 'A red light on the router' })).to.have.length(1);
  });

  it('once, also for whoever comes back after a reload', async () => {
    await solved();
    await form();
    await share();
    await until(() => jonas.team.book.tips().length);
    const again = await floor.sit('jonas');
    await again.open();
    await again.press('.fold .btn', 'Show');
    await again.press('.inq .btn', 'Open');
    await again.see('.foot', 'Kept as a tip');
    expect(again.find('.keep')).to.equal(undefined);
  });

  it('of several answers those that solved it', async () => {
    await solved({}, 'Then press the pin.');
    await form();
    expect(sofia.find<HTMLTextAreaElement>('#text')!.value).to.equal('Then press the pin.');
    await sofia.press('[part=form] .btn-quiet');
    sofia.all('.accept')[0]!.click();
    await sofia.knows(ask, ({ accepted }) => accepted.length === 2);
    await form();
    expect(sofia.find<HTMLTextAreaElement>('#text')!.value).to.equal(`${ANSWER}\nThen press the pin.`);
    await share();
    await until(() => jonas.team.book.tips().length);
    expect(chain(jonas).map(([kind]) => kind)).to.deep.equal(['ask', 'reply', 'reply', 'tip']);
  });

  it('with the asker\'s own words, where nobody has named a topic', async () => {
    await solved({ topics: [] });
    await form();
    expect(sofia.all('.chip:not(input)').map(words).join(' ')).to.match(/light/);
  });

  it('can be undone, and its draft is there again', async () => {
    await solved();
    await form();
    await sofia.type('Unplug the TV box, wait, reset.');
    await share();
    await sofia.press('.thread .note .btn', 'Undo');
    await sofia.gone('.thread .note');
    await sofia.see('.keep');
    await until(() => !jonas.team.book.tips().length);
    await form();
    expect(sofia.find<HTMLTextAreaElement>('#text')!.value).to.equal('Unplug the TV box, wait, reset.');
  });

  it('leaves no draft behind when nothing was changed, and returns the focus', async () => {
    await solved();
    await form();
    await sofia.press('[part=form] .btn-quiet');
    await until(() => sofia.focused?.closest('.page') && !sofia.find('[part=form]'));
    expect(sofia.find('.thread .note')).to.equal(undefined);
    expect(await sofia.team.drafts.get(`tip/${ask}`)).to.equal(undefined);
  });

  describe('that a tip nearly says already', () => {
    const HERS = 'Unplug the TV box first: it holds the old address';
    beforeEach(async () => {
      await jonas.team.say.shareTip({ text: HERS, topics: ['tv box'] });
      await until(() => sofia.team.book.tips().length);
      await solved();
      await form();
    });

    it('can improve that one instead, and is kept by that', async () => {
      await sofia.see('[part=close]', 'Jonas has said nearly this already');
      await sofia.press('[part=close] .btn');
      await sofia.see('h2', 'Jonas');
      await until(() => sofia.focused?.id === 'text');
      expect(sofia.find<HTMLTextAreaElement>('#text')!.value).to.equal(HERS);
      await sofia.see('.quote', ANSWER);
      await sofia.type(`${HERS}. ${ANSWER}`);
      await share();
      await sofia.see('.foot', 'Kept as a tip');
      await until(() => jonas.team.book.tips()[0]?.text.endsWith(ANSWER));
      expect(jonas.team.book.tips()).to.have.length(1);
      const [tip] = jonas.team.book.tips();
      expect(tip!.improvedBy?.name).to.equal('Sofia Krog');
      expect(jonas.team.book.creditOf(tip!.ref).map(({ kind }) => kind)).to.deep.equal(['ask', 'reply', 'tip']);
    });

    it('is not kept by looking at that one only', async () => {
      await sofia.press('[part=close] .btn');
      await sofia.see('h2', 'Jonas');
      await sofia.press('[part=form] .btn-quiet');
      await sofia.see('.keep');
      expect(jonas.team.book.tips()[0]!.text).to.equal(HERS);
    });
  });

  it('without the asker\'s name, if they prefer that', async () => {
    await solved();
    await form();
    expect(box().checked).to.equal(true);
    box().click();
    await sofia.button.updateComplete;
    expect(words(sofia.find('[part=form]'))).to.contain('Named with it: Jonas');
    await share();
    await jonas.knows(ask, ({ unnamed }) => unnamed);
    await until(() => jonas.team.book.tips().length && chain(jonas)[0]![1] === undefined);
  });

  it('by whoever helped, too, named or not', async () => {
    await solved();
    await form(jonas);
    expect(words(jonas.find('[part=form]'))).to.contain('Named with it: you and Sofia');
    box(jonas).click();
    await share(jonas);
    await sofia.knows(ask, ({ replies }) => replies[0]!.unnamed);
    await until(() => sofia.team.book.tips().length);
    expect(sofia.team.book.tips()[0]!.author.name).to.equal('Jonas Berg');
  });

  describe('an anonymous question', () => {
    beforeEach(() => solved({ anonymous: true }));

    it('stays anonymous, unless its asker says otherwise', async () => {
      await form();
      expect(box().checked).to.equal(false);
      expect(words(sofia.find('[part=form]'))).to.contain('Who asked stays unsaid');
      await share();
      await until(() => jonas.team.book.tips().length);
      expect(chain(jonas)[0]).to.deep.equal(['ask', undefined]);
    });

    it('is revealed for good by checking it, which it says', async () => {
      await form();
      box().click();
      await sofia.see('[part=form] .hint', 'That can\'t be taken back.');
      expect((await jonas.knows(ask)).by.name).to.equal(undefined);
      await share();
      await jonas.knows(ask, ({ by }) => by.name === 'Sofia Krog');
    });
  });

  it('not during a call: it waits for its end', async () => {
    await solved();
    sofia.element.availability = 'busy';
    await sofia.see('.foot', 'Kept for after the call');
    expect(sofia.find('.keep')).to.equal(undefined);
    sofia.element.availability = 'free';
    await sofia.see('.keep');
  });

  it('from taking a question to the tip, by keyboard alone', async () => {
    ask = await sofia.ask(QUESTION, { topics: ['router'] });
    await jonas.knows(ask);
    const press = (key: string): Promise<void> => sendKeys({ press: key });
    jonas.find('[part=trigger]')!.focus();
    await press('Enter');
    await until(() => jonas.focused === jonas.find('.inq'));
    await press('Tab');
    await until(() => isAt(jonas, 'Take it'));
    await press('Enter');
    await until(() => jonas.focused?.id === 'text');
    await sofia.knows(ask, ({ state }) => state === 'taken');
    await sendKeys({ type: ANSWER });
    await chord('Control', 'Enter');
    await sofia.knows(ask, ({ replies }) => replies.length === 1);
    await press('Escape');
    await until(() => jonas.focused?.matches('[part=trigger]'));

    sofia.find('[part=trigger]')!.focus();
    await press('Enter');
    await sofia.see('.solved');
    await until(() => sofia.focused?.id === 'text');
    for (let step = 0; step < 5 && !isAt(sofia, 'That solved it'); step++) await chord('Shift', 'Tab');
    await until(() => isAt(sofia, 'That solved it'));
    await press('Enter');
    await until(() => isAt(sofia, 'Make it a tip'));
    await press('Enter');
    await until(() => sofia.focused?.id === 'text');
    await chord('Control', 'Enter');
    await until(() => jonas.team.book.tips().length);
    await until(() => isAt(sofia, 'Undo'));
  });

  it('says where it was refused that whoever answered is named or not, and throws nothing at the page', async () => {
    await solved();
    const box = await jonas.see<HTMLInputElement>('.naming input');
    const thrown: unknown[] = [];
    const hear = (event: PromiseRejectionEvent): void => void thrown.push(event.reason);
    addEventListener('unhandledrejection', hear);
    const { team } = jonas;
    Object.assign(team, { sayFrom: () => ({ nameMe: () => Promise.reject(new KollegaProblem('too-late', 'gone')) }) });
    box.click();
    await jonas.see('.thread .note', 'no longer open');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(thrown).to.deep.equal([]);
    expect(box.checked).to.equal(true);
    removeEventListener('unhandledrejection', hear);
  });
});

const isAt = (at: Seated, name: string): boolean => words(at.focused) === name;
