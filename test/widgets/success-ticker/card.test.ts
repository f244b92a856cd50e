import { expect } from '@open-wc/testing';
import type { Ref } from '../../../src/domain/record.js';
import { all, find, key, knots, openCard, position, press, root, see, story, teamOf, tickerOf, until, words } from './support.js';
import { History } from './history.js';

const summaryOf = (card: HTMLElement): string => words(card.querySelector('.top .muted'));

describe('the card of a success', () => {
  it('opens below, moves nothing of the host, and closes again', async () => {
    const history = new History();
    await history.road();
    const ticker = await tickerOf(history);
    const after = document.createElement('p');
    teamOf(ticker).append(after);
    const before = after.getBoundingClientRect().top;
    const card = await openCard(ticker);
    const popover = find(ticker, '.card')!;
    expect(popover.matches(':popover-open')).to.equal(true);
    expect(popover.getBoundingClientRect().top).to.be.above(find(ticker, '.strip')!.getBoundingClientRect().bottom);
    expect(popover.getBoundingClientRect().width).to.be.closeTo(find(ticker, '.strip')!.getBoundingClientRect().width, 1);
    expect(after.getBoundingClientRect().top).to.equal(before);
    expect(all(ticker, '[aria-expanded=true]').map((button) => button.getAttribute('part') ?? button.className)).to.deep.equal(['story', 'expand']);
    expect(words(card.querySelector('h2'))).to.equal(story(ticker));
    await press(ticker, '[part=expand]');
    await until(() => !popover.matches(':popover-open'));
    expect(all(ticker, '[aria-expanded=true]')).to.have.length(0);
  });

  it('Escape closes it and gives the focus back to what opened it', async () => {
    const history = new History();
    await history.road();
    const ticker = await tickerOf(history);
    const expand = await see(ticker, '[part=expand]');
    expand.focus();
    expand.click();
    const card = await see(ticker, '.card article');
    const share = card.querySelector<HTMLElement>('[part=share]')!;
    share.focus();
    expect(key(share, 'Escape')).to.equal(false);
    await until(() => !find(ticker, '.card')!.matches(':popover-open') && root(ticker).activeElement === expand);
    expect(key(expand, 'Escape')).to.equal(true);
  });

  it('a press elsewhere in the page closes it, and takes no focus', async () => {
    const history = new History();
    await history.road();
    const ticker = await tickerOf(history);
    await openCard(ticker);
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    await until(() => !find(ticker, '.card')!.matches(':popover-open'));
    expect(root(ticker).activeElement).to.equal(null);
  });

  it('goes along when one steps on', async () => {
    const history = new History();
    await history.road();
    await history.say('success', 'omar', 'Invoice explained', { daysAgo: 5 });
    const ticker = await tickerOf(history);
    await openCard(ticker);
    await press(ticker, '[part=next]');
    await until(() => position(ticker) === '2/2');
    expect(words(find(ticker, '.card h2'))).to.equal('Invoice explained');
  });

  it('is never narrower than can be read, however narrow the strip', async () => {
    const history = new History();
    await history.road();
    const ticker = await tickerOf(history, 'karin', { width: 240 });
    await openCard(ticker);
    expect(find(ticker, '.card')!.getBoundingClientRect().width).to.be.closeTo(280, 1);
  });

  it('at the foot of the page it opens above', async () => {
    const history = new History();
    await history.road();
    const ticker = await tickerOf(history);
    ticker.style.cssText += '; position: fixed; bottom: 0; left: 20px';
    await openCard(ticker);
    expect(find(ticker, '.card')!.getBoundingClientRect().bottom).to.be.below(ticker.getBoundingClientRect().top);
  });

  it('its success is withdrawn: it closes', async () => {
    const history = new History();
    await history.road();
    const [ticker, author] = [await tickerOf(history), await tickerOf(history, 'sofia')];
    const card = await openCard(ticker);
    card.querySelector<HTMLElement>('[part=share]')!.focus();
    await teamOf(author).say.withdraw(teamOf(author).book.successes()[0]!.ref);
    await until(() => story(ticker) === 'What went well today?' && !find(ticker, '.card')!.matches(':popover-open'));
  });
});

describe('the credit chain', () => {
  it('of a road: oldest first, each named once, in words that can be read out', async () => {
    const history = new History();
    const { tip } = await history.road();
    for (const member of ['lars', 'omar']) await history.react(member, 'helped', tip);
    const ticker = await tickerOf(history);
    const card = await openCard(ticker);
    expect(summaryOf(card)).to.equal('Made possible by Mei\'s question, Jonas\'s answer and Anna\'s tip.');
    expect(knots(ticker)).to.deep.equal([
      'Mei asked | "Red light stays on after a reset. What now?"',
      'Jonas answered | "Hold it 12 seconds, and unplug the TV box first."',
      'Anna made it a tip | Helped 2 colleagues',
      'Sofia succeeded | yesterday',
    ]);
    expect(find(ticker, 'ol.chain')!.children).to.have.length(4);
    expect(all(ticker, '.knot.on')).to.have.length(3);
  });

  it('in Swedish, with the genitive as Swedish has it', async () => {
    const history = new History();
    await history.road();
    const ticker = await tickerOf(history, 'karin', { lang: 'sv' });
    const card = await openCard(ticker);
    expect(summaryOf(card)).to.equal('Tack vare Meis fråga, Jonas svar och Annas tips.');
    expect(knots(ticker).slice(0, 3)).to.deep.equal([
      'Mei frågade | "Red light stays on after a reset. What now?"',
      'Jonas svarade | "Hold it 12 seconds, and unplug the TV box first."',
      'Anna gjorde det till ett tips | "Hold reset for 12 seconds, not 5."',
    ]);
  });

  it('a tip from two answers says so, and what is beside the line says what it answers', async () => {
    const history = new History();
    const ask = await history.say('ask', 'mei', 'What now?', { daysAgo: 9 });
    const [one, two] = [
      await history.say('reply', 'jonas', 'Hold it.', { about: [ask], body: { after: ask }, daysAgo: 8 }),
      await history.say('reply', 'omar', 'Unplug it.', { about: [ask], body: { after: ask }, daysAgo: 7 }),
    ];
    const tip = await history.say('tip', 'mei', 'Unplug it and hold it.', { about: [one, two], daysAgo: 6 });
    await history.say('success', 'sofia', 'It works', { about: [tip], daysAgo: 1 });
    const ticker = await tickerOf(history);
    const card = await openCard(ticker);
    expect(summaryOf(card)).to.equal('Made possible by Mei\'s question and tip, Jonas\'s answer and Omar\'s answer.');
    expect(knots(ticker)).to.deep.equal([
      'Mei asked | "What now?"',
      'Jonas answered | "Hold it."',
      'Omar answered Mei\'s question | "Unplug it."',
      'Mei made it a tip from Jonas\'s and Omar\'s answers | "Unplug it and hold it."',
      'Sofia succeeded | yesterday',
    ]);
    expect(all(ticker, '.knot').map((knot) => knot.matches('.on'))).to.deep.equal([true, false, true, true, false]);
  });

  it('an idea before the question, and a success upon two tips', async () => {
    const history = new History();
    const idea = await history.say('idea', 'lars', 'Let customers do it', { daysAgo: 30 });
    const ask = await history.say('ask', 'mei', 'How?', { about: [idea], daysAgo: 9 });
    const tip = await history.say('tip', 'anna', 'So.', { about: [ask], daysAgo: 8 });
    const other = await history.say('tip', 'omar', 'Or so.', { daysAgo: 8 });
    await history.say('success', 'sofia', 'Done', { about: [tip, other], daysAgo: 1 });
    const ticker = await tickerOf(history);
    const card = await openCard(ticker);
    expect(summaryOf(card)).to.equal('Made possible by Lars\'s idea, Mei\'s question, Anna\'s tip and Omar\'s tip.');
    expect(knots(ticker)).to.deep.equal([
      'Lars had the idea | "Let customers do it"',
      'Mei asked | "How?"',
      'Anna made it a tip | "So."',
      'Omar shared a tip | "Or so."',
      'Sofia succeeded with Anna\'s and Omar\'s tips | yesterday',
    ]);
  });

  it('who prefers it so is a colleague, and what was withdrawn keeps its place without words', async () => {
    const history = new History();
    await history.meet('jonas', { discreet: true });
    const { ask, tip } = await history.road('It works', 2);
    await history.withdraw('mei', ask);
    await history.say('success', 'omar', 'And again', { about: [tip], daysAgo: 1 });
    const ticker = await tickerOf(history);
    const card = await openCard(ticker);
    expect(summaryOf(card)).to.equal('Made possible by a colleague\'s question, a colleague\'s answer and Anna\'s tip.');
    expect(knots(ticker).slice(0, 2)).to.deep.equal(['A colleague, withdrawn', 'A colleague answered | "Hold it 12 seconds, and unplug the TV box first."']);
    expect(words(card)).not.to.contain('Mei').and.not.to.contain('Jonas');
  });

  it('several without a name who gave the same are colleagues', async () => {
    const history = new History();
    const ask = await history.say('ask', 'mei', 'What now?', { daysAgo: 9 });
    const answers: Ref[] = [];
    for (const member of ['jonas', 'omar']) {
      await history.meet(member, { discreet: true });
      answers.push(await history.say('reply', member, 'This.', { about: [ask], body: { after: ask }, daysAgo: 8 }));
    }
    await history.say('success', 'sofia', 'Done', { about: answers, daysAgo: 1 });
    const ticker = await tickerOf(history);
    expect(summaryOf(await openCard(ticker))).to.equal('Made possible by Mei\'s question and colleagues\' answers.');
    expect(knots(ticker).at(-1)).to.equal('Sofia succeeded with colleagues\' answers | yesterday');
  });

  it('a circle of hostile records is walked once', async () => {
    const history = new History();
    const [mei, anna] = [await history.meet('mei'), await history.meet('anna')];
    const [one, two]: [Ref, Ref] = [`idea/one/${mei}`, `tip/two/${anna}`];
    await history.say('idea', 'mei', 'One', { id: 'one', about: [two], daysAgo: 4 });
    await history.say('tip', 'anna', 'Two', { id: 'two', about: [one], daysAgo: 4 });
    await history.say('success', 'sofia', 'Done', { about: [one, two], daysAgo: 1 });
    const ticker = await tickerOf(history);
    await openCard(ticker);
    expect(knots(ticker)).to.have.length(3);
  });

  it('of thirty knots the middle is folded, and unfolds where it stood', async () => {
    const history = new History();
    let at = await history.say('idea', 'lars', 'Step 0', { daysAgo: 40 });
    for (let step = 1; step < 29; step++) at = await history.say('idea', 'lars', `Step ${step}`, { about: [at], daysAgo: 40 - step });
    await history.say('success', 'sofia', 'Done', { about: [at], daysAgo: 1 });
    const ticker = await tickerOf(history);
    const card = await openCard(ticker);
    expect(summaryOf(card)).to.equal('Made possible by Lars\'s ideas.');
    expect(knots(ticker)).to.have.length(6);
    const fold = await see(ticker, '.fold .btn', 'Show 24 more');
    fold.focus();
    fold.click();
    await until(() => knots(ticker).length === 30);
    await until(() => words(root(ticker).activeElement).includes('Step 3'));
  });

  it('long words are clamped for the eye alone, and can be unfolded', async () => {
    const history = new History();
    const text = 'It blinks twice and then stays red. '.repeat(8).trim();
    const ask = await history.say('ask', 'mei', text, { daysAgo: 4 });
    await history.say('success', 'sofia', 'Done', { about: [ask], daysAgo: 1 });
    const ticker = await tickerOf(history);
    await openCard(ticker);
    const said = find(ticker, '.x.quote')!;
    expect(words(said)).to.equal(`"${text}"`);
    const clamped = said.clientHeight;
    await press(ticker, '.knot .btn');
    await until(() => find(ticker, '.knot .btn')!.ariaExpanded === 'true');
    expect(said.clientHeight).to.be.above(clamped);
    await press(ticker, '.knot .btn');
    await until(() => said.clientHeight === clamped);
  });

  it('stands upright below 560 px and lies from there on', async () => {
    const history = new History();
    await history.road();
    const tops = (ticker: Awaited<ReturnType<typeof tickerOf>>): Set<number> =>
      new Set(all(ticker, '.knot').map((knot) => Math.round(knot.getBoundingClientRect().top)));
    const narrow = await tickerOf(history, 'karin', { width: 540 });
    await openCard(narrow);
    expect(tops(narrow).size).to.equal(4);
    const wide = await tickerOf(history, 'omar', { width: 580 });
    await openCard(wide);
    expect(tops(wide).size).to.equal(1);
  });

  it('who was thanked besides is named too, and alone there is nobody to name', async () => {
    const history = new History();
    const { tip } = await history.road('Road', 8);
    const [omar, anna] = [await history.meet('omar'), await history.meet('anna')];
    await history.say('success', 'sofia', 'With a chain', { about: [tip], body: { thanks: [omar, anna] }, daysAgo: 1 });
    await history.say('success', 'sofia', 'Without one', { body: { thanks: [omar] }, daysAgo: 2 });
    await history.say('success', 'sofia', 'Alone', { daysAgo: 3 });
    const ticker = await tickerOf(history);
    const said: string[] = [summaryOf(await openCard(ticker))];
    for (const text of ['Without one', 'Alone']) {
      await press(ticker, '[part=next]');
      said.push(summaryOf(await see(ticker, '.card article', text)));
    }
    expect(said).to.deep.equal(['Made possible by Mei\'s question, Jonas\'s answer and Anna\'s tip. Also thanks to Omar.', 'Thanks to Omar.', '']);
  });
});
