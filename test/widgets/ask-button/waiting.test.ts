import { expect } from '@open-wc/testing';
import type { Ref } from '../../../src/domain/record.js';
import { Floor, spoken, until, words } from './support-help.js';
import type { Seated } from './support-help.js';

const QUESTION = 'Red light stays on after a 12 second reset. Anything else to try?';
const MINUTE = 60_000;
const SLOW = { ladderMs: { waiting: [MINUTE, 2 * MINUTE, 3 * MINUTE], later: [60 * MINUTE, 120 * MINUTE, 180 * MINUTE] } };
const QUICK = { ladderMs: { waiting: [300, 600, MINUTE], later: [300, 600, MINUTE] } };
const OVER = { ladderMs: { waiting: [20, 40, 60], later: [20, 40, 60] } };

const steps = (seated: Seated): string[] =>
  seated.all('.step').map((step) => [...step.querySelectorAll('span')].map(words).join(' · ').replace(/\d+:\d\d/, '0:00'));
const field = (seated: Seated): HTMLTextAreaElement => seated.find<HTMLTextAreaElement>('#text')!;

describe('a question that waits', () => {
  let floor: Floor;
  beforeEach(() => (floor = new Floor()));

  const waiting = async (policy: object = SLOW): Promise<{ sofia: Seated; ask: Ref }> => {
    const sofia = await floor.sit('sofia', { policy });
    await until(() => floor.hub && sofia.team.colleagues([]).length >= 0);
    const ask = await sofia.ask(QUESTION, { topics: ['router'] });
    await sofia.knows(ask);
    await sofia.open('ask');
    return { sofia, ask };
  };
  const meets = (seated: Seated, count: number): Promise<void> => until(() => seated.team.colleagues([]).length === count);

  it('shows whom it was put to, where it goes next and when, and counts', async () => {
    await floor.sit('jonas', { topics: ['router'] });
    await floor.sit('mei', { topics: ['router'] });
    const sofia = await floor.sit('sofia', { policy: SLOW });
    await meets(sofia, 2);
    await sofia.ask(QUESTION, { topics: ['router'] });
    await sofia.open('ask');
    await sofia.see('.q', QUESTION);
    await until(() => steps(sofia).length === 3);
    expect(steps(sofia)).to.deep.equal(['Asked Jonas and Mei · now', 'Goes to more of Broadband · in 0:00', 'Goes to other teams · in 0:00']);
    const clock = sofia.find('.step.later .num')!;
    const before = words(clock);
    await until(() => words(clock) !== before);
  });

  it('widens by itself, and says so politely', async () => {
    await floor.sit('jonas');
    await floor.sit('lars', { team: 'Billing' });
    const { sofia } = await waiting(QUICK);
    await until(() => steps(sofia)[0]?.startsWith('Asked Broadband') && steps(sofia)[1]?.startsWith('Now also Billing'));
    expect(steps(sofia)).to.deep.equal(['Asked Broadband · 0:00', 'Now also Billing · 1 more', 'Rests, if nobody can · in 0:00']);
  });

  it('"Widen now" takes it a step on at once', async () => {
    await floor.sit('jonas');
    const lars = await floor.sit('lars', { team: 'Billing' });
    const { sofia, ask } = await waiting();
    await sofia.press('.acts .btn', 'Widen now');
    await sofia.knows(ask, ({ ring }) => ring === 1);
    await sofia.see('.step.now', 'Asked more of Broadband');
    await until(() => spoken().includes('Your question goes to more of your team.'));
    await sofia.press('.acts .btn', 'Widen now');
    await lars.knows(ask);
    await sofia.see('.step.now', 'Now also Billing');
    expect(sofia.find('.acts .btn', 'Widen now')).to.equal(undefined);
  });

  it('taken back nobody sees it any more; undone everybody does', async () => {
    const jonas = await floor.sit('jonas');
    const { sofia, ask } = await waiting();
    await jonas.knows(ask);
    await sofia.press('.acts .btn', 'Take back');
    await sofia.see('.said', 'Taken back. Nobody sees it any more.');
    await until(() => !jonas.team.book.asks().some(({ ref }) => ref === ask));
    await until(() => sofia.focused?.matches('#text, .said button'));
    await sofia.press('.said .btn', 'Undo');
    await jonas.knows(ask);
    await sofia.see('.q', QUESTION);
  });

  describe('with nobody free', () => {
    it('says who is on a call and knows it; all teams can be asked', async () => {
      await floor.sit('mei', { topics: ['routers'], availability: 'busy' });
      const lars = await floor.sit('lars', { team: 'Billing' });
      const { sofia, ask } = await waiting();
      await sofia.see('.page .b', 'Nobody in Broadband is free right now');
      await sofia.see('.page .muted', 'Mei is on a call and knows routers.');
      await sofia.press('.acts .btn', 'Ask all teams');
      await lars.knows(ask);
      await sofia.see('.step.now', 'Now also Billing');
    });

    it('it is left for a colleague, and then has time', async () => {
      const mei = await floor.sit('mei', { topics: ['routers'], availability: 'busy' });
      const { sofia, ask } = await waiting();
      await sofia.press('.acts .btn', 'Leave it for Mei');
      await sofia.see('.step.now', 'Left for Mei');
      await mei.knows(ask, ({ kind }) => kind === 'later');
    });
  });

  it('tips that are close are offered meanwhile', async () => {
    const jonas = await floor.sit('jonas');
    await jonas.team.say.shareTip({ text: 'Red light after a reset: unplug the TV box.' });
    const { sofia, ask } = await waiting();
    await until(() => sofia.team.book.tips().length === 1);
    await sofia.see('.foot', '1 tip is close to your question');
    await sofia.press('.unfold');
    await sofia.press('.tip .btn', 'This helped');
    await sofia.press('.said .btn', 'Take back');
    await sofia.see('.said', 'Taken back.');
    await until(() => !jonas.team.book.asks().some(({ ref }) => ref === ask));
  });

  it('once it has reached all teams, one of them is shown', async () => {
    const lars = await floor.sit('lars', { team: 'Field support' });
    await lars.team.say.shareTip({ text: 'Red light after a reset: unplug the TV box.', circle: 'all' });
    const { sofia } = await waiting(QUICK);
    await sofia.see('.note-ask', 'While you wait: a tip from Field support matches Red light.');
    await sofia.press('.read');
    await sofia.see('.tip', 'unplug the TV box');
  });

  describe('offline', () => {
    it('it is kept and says so; to edit it takes it back into the composer', async () => {
      await floor.sit('jonas');
      const sofia = await floor.sit('sofia');
      floor.hub.offline(sofia.team.me.id);
      await until(() => sofia.team.status === 'offline');
      await sofia.open('ask');
      await sofia.see('.note-review', 'You are offline. What you ask is kept here');
      await sofia.type(QUESTION);
      await sofia.press('[part=submit]');
      await sofia.see('.note-review', 'Your question is kept here and sent when you are back.');
      await sofia.press('.acts .btn', 'Edit');
      await until(() => field(sofia)?.value === QUESTION);
      await until(() => sofia.focused === field(sofia));
      expect(sofia.team.book.asks().filter(({ state }) => state !== 'withdrawn')).to.deep.equal([]);
    });

    it('it goes out when there is a connection again', async () => {
      const jonas = await floor.sit('jonas');
      const sofia = await floor.sit('sofia');
      floor.hub.offline(sofia.team.me.id);
      await until(() => sofia.team.status === 'offline');
      const ask = await sofia.ask(QUESTION);
      await sofia.open('ask');
      await sofia.see('.note-review', 'You are offline.');
      floor.hub.online(sofia.team.me.id);
      await jonas.knows(ask);
      await sofia.see('.step.now');
      await until(() => spoken().includes('Your question is sent.'));
    });
  });

  it('parked it rests, and is asked again from the composer', async () => {
    const { sofia, ask } = await waiting(OVER);
    await sofia.see('.page .b', 'No answer yet');
    await sofia.press('.acts .btn', 'Ask again');
    await until(() => field(sofia)?.value === QUESTION);
    await sofia.type(`${QUESTION} The box is new.`);
    await sofia.press('[part=submit]');
    await until(() => sofia.team.book.asks().some(({ question, ref }) => question.endsWith('new.') && ref !== ask));
  });

  it('of several each has its line, and another can be asked', async () => {
    const jonas = await floor.sit('jonas');
    const { sofia, ask } = await waiting();
    const second = await sofia.ask('Which splitters work with the new box?', { kind: 'later' });
    await sofia.see('.one-of', 'Which splitters');
    expect(sofia.all('.one-of')).to.have.length(2);
    expect(words(sofia.find('.one-of[aria-current]'))).to.contain(QUESTION);
    await sofia.press('.one-of', 'Which splitters');
    await sofia.see('p.q', 'Which splitters');
    await jonas.knows(ask);
    await jonas.team.say.offer(ask);
    await sofia.see('.one-of', 'Jonas is on it');
    expect(words(sofia.find('p.q'))).to.contain('Which splitters');
    await sofia.press('.else button');
    await until(() => sofia.focused === field(sofia));
    expect(sofia.find('.one-of[aria-current]')).to.equal(undefined);
    await sofia.press('.one-of', 'Jonas is on it');
    await sofia.see('.thread, .body', 'Jonas is on it');
    expect(second).to.be.a('string');
  });
});
