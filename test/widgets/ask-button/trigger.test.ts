import { expect } from '@open-wc/testing';
import type { Ref } from '../../../src/domain/record.js';
import { Floor, until, words } from './support-help.js';
import type { Seated } from './support-help.js';

const QUESTION = 'Red light stays on after a reset.';
const SHORT = { ladderMs: { waiting: [20, 40, 60], later: [20, 40, 60] } };

const label = (seated: Seated): string => words(seated.find('[part=trigger] > span:not(.badge, .av, .besides)')).replace(/\d:\d\d/, '0:00');
const says = (seated: Seated, text: string): Promise<void> => until(() => label(seated) === text);
/** As a screen reader has it. */
const name = (seated: Seated): string => seated.find('[part=trigger]')!.ariaLabel
  ?? seated.all('[part=trigger] > span:not([aria-hidden=true])').map(({ textContent }) => textContent).join('');
const badge = (seated: Seated): string => words(seated.find('.badge'));

describe('the trigger says how my question stands', () => {
  let floor: Floor;
  beforeEach(() => (floor = new Floor()));

  const helped = async (sofia: Seated): Promise<{ jonas: Seated; ask: Ref }> => {
    const jonas = await floor.sit('jonas');
    const ask = await sofia.ask(QUESTION);
    await jonas.knows(ask);
    await jonas.team.say.offer(ask);
    return { jonas, ask };
  };

  it('at rest it invites, and has no number', async () => {
    const sofia = await floor.sit('sofia');
    expect(label(sofia)).to.equal('Ask a colleague');
    expect(sofia.find('.badge')).to.equal(undefined);
    expect(sofia.find('[part=trigger]')!.ariaExpanded).to.equal('false');
    expect(sofia.find('[part=trigger]')!.ariaHasPopup).to.equal('dialog');
  });

  it('while a customer waits it shows a clock, silent for screen readers, and goes on with it', async () => {
    const sofia = await floor.sit('sofia');
    await floor.sit('jonas');
    await sofia.ask(QUESTION);
    await says(sofia, 'Waiting 0:00');
    const clock = await sofia.see('[part=trigger] span > span');
    expect(words(clock)).to.match(/^0:0\d$/);
    const before = words(clock);
    await until(() => words(clock) !== before);
  });

  it('without a customer waiting there is no clock', async () => {
    const sofia = await floor.sit('sofia');
    await sofia.ask(QUESTION, { kind: 'later' });
    await says(sofia, 'Asked');
  });

  it('taken and answered it names who', async () => {
    const sofia = await floor.sit('sofia');
    const { jonas, ask } = await helped(sofia);
    await says(sofia, 'Jonas is on it');
    expect(words(sofia.find('[part=trigger] .av'))).to.equal('JB');
    await jonas.team.say.reply(ask, { text: 'Pull the plug.' });
    await says(sofia, 'Jonas answered');
    await sofia.team.say.resolve(ask);
    await says(sofia, 'Ask a colleague');
  });

  it('keeps its width from question to answer: nothing in the host\'s bar moves beside it during a call', async () => {
    const sofia = await floor.sit('sofia', { availability: 'busy' });
    const width = (): number => Math.round(sofia.find('[part=trigger]')!.getBoundingClientRect().width);
    const rest = width();
    const mei = await floor.sit('mei');
    const ask = await sofia.ask(QUESTION);
    await mei.knows(ask);
    await mei.team.say.offer(ask);
    await says(sofia, 'Mei is on it');
    expect(width()).to.equal(rest);
    await mei.team.say.reply(ask, { text: 'Pull the plug.' });
    await says(sofia, 'Mei answered');
    expect(width()).to.equal(rest);
    await mei.team.say.handBack(ask);
    await says(sofia, 'Waiting 0:00');
    expect(width()).to.equal(rest);
  });

  it('with nobody free it says so', async () => {
    const sofia = await floor.sit('sofia');
    await floor.sit('omar', { availability: 'busy' });
    await sofia.ask(QUESTION);
    await says(sofia, 'Nobody free');
  });

  it('offline it counts what is queued, and goes on when there is a connection', async () => {
    const sofia = await floor.sit('sofia');
    await floor.sit('jonas');
    floor.hub.offline(sofia.team.me.id);
    await until(() => sofia.team.status === 'offline');
    await sofia.ask(QUESTION);
    await says(sofia, '1 queued');
    floor.hub.online(sofia.team.me.id);
    await says(sofia, 'Waiting 0:00');
  });

  it('when nobody had time it says so', async () => {
    const sofia = await floor.sit('sofia', { policy: SHORT });
    await sofia.ask(QUESTION);
    await says(sofia, 'No answer yet');
  });

  it('of several questions the one that needs me decides', async () => {
    const sofia = await floor.sit('sofia');
    const { jonas, ask } = await helped(sofia);
    await says(sofia, 'Jonas is on it');
    await sofia.ask('And the splitter?');
    expect(label(sofia)).to.equal('Jonas is on it');
    await jonas.team.say.reply(ask, { text: 'Pull the plug.' });
    await says(sofia, 'Jonas answered');
    await sofia.team.say.resolve(ask);
    await says(sofia, 'Waiting 0:00');
  });

  it('the badge counts questions of others that I could help with, to 9+', async () => {
    const sofia = await floor.sit('sofia');
    const jonas = await floor.sit('jonas');
    const first = await jonas.ask('One?', { kind: 'later' });
    await until(() => badge(sofia) === '1');
    expect(name(sofia)).to.equal('Ask a colleague, 1 question you could help with');
    for (let at = 2; at <= 10; at++) await jonas.ask(`Number ${at}?`, { kind: 'later' });
    await until(() => badge(sofia) === '9+');
    expect(name(sofia)).to.equal('Ask a colleague, 10 questions you could help with');
    await sofia.team.setAside(first, true);
    await until(() => badge(sofia) === '9');
    await jonas.team.say.takeBack((await sofia.knows(first)).ref);
    expect(badge(jonas)).to.equal('');
  });

  it('as an icon alone it is named with its whole state', async () => {
    const sofia = await floor.sit('sofia');
    sofia.button.iconOnly = true;
    const jonas = await floor.sit('jonas');
    await jonas.ask('One?', { kind: 'later' });
    await until(() => name(sofia) === 'Ask a colleague, 1 question you could help with');
    expect(sofia.button.hasAttribute('icon-only')).to.equal(true);
    expect(words(sofia.find('[part=trigger]'))).to.equal('1');
    await sofia.ask(QUESTION);
    await until(() => name(sofia) === 'Waiting, 1 question you could help with');
  });

  it('in Swedish', async () => {
    const sofia = await floor.sit('sofia', { lang: 'sv' });
    await says(sofia, 'Fråga en kollega');
    await helped(sofia);
    await says(sofia, 'Jonas tar den');
  });
});
