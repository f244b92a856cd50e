import { expect } from '@open-wc/testing';
import { MemoryHub } from '../../../src/hub/memory-hub.js';
import { teamAt } from '../../../src/team/context.js';
import { SuccessTicker } from '../../../src/widgets/success-ticker/success-ticker.js';
import { History } from './history.js';
import { all, draftOf, find, key, position, press, see, spoken, story, teamOf, tickerOf, unsettled, until, words } from './support.js';

const THREE = ['The newest', 'The middle one', 'The oldest'];

async function three(): Promise<History> {
  const history = new History();
  for (const [at, text] of THREE.entries()) await history.say('success', 'sofia', text, { daysAgo: at + 1 });
  return history;
}

describe('<kollega-success-ticker> shows one success at a time', () => {
  it('the newest first, and stands still', async () => {
    const ticker = await tickerOf(await three());
    expect([story(ticker), position(ticker)]).to.deep.equal(['The newest', '1/3']);
    expect(find(ticker, '.play')!.getAttribute('aria-pressed')).to.equal('false');
    expect(find(ticker, '.story .one')!.title).to.equal('The newest');
  });

  it('next and previous step, and wrap round', async () => {
    const ticker = await tickerOf(await three());
    const seen: string[] = [];
    for (const part of ['next', 'next', 'next', 'previous', 'previous']) {
      await press(ticker, `[part=${part}]`);
      const before = seen.at(-1) ?? '1/3';
      await until(() => position(ticker) !== before);
      seen.push(position(ticker));
    }
    expect(seen).to.deep.equal(['2/3', '3/3', '1/3', '3/3', '2/3']);
    expect(story(ticker)).to.equal('The middle one');
  });

  it('whoever steps hears where they are; the strip itself never speaks', async () => {
    const ticker = await tickerOf(await three());
    await press(ticker, '[part=next]');
    await until(() => spoken() === 'The middle one 2 of 3');
    expect(all(ticker, '[aria-live], [role=status], [role=alert]')).to.deep.equal([]);
  });

  it('Left and Right step while the focus is inside', async () => {
    const ticker = await tickerOf(await three());
    await press(ticker, '[part=next]');
    await until(() => position(ticker) === '2/3');
    const next = find(ticker, '[part=next]')!;
    expect(key(next, 'ArrowRight')).to.equal(false);
    await until(() => position(ticker) === '3/3');
    key(next, 'ArrowLeft');
    await until(() => position(ticker) === '2/3');
  });

  it('names who made it possible, each once, where there is room', async () => {
    const history = new History();
    await history.road();
    const ticker = await tickerOf(history, 'karin', { width: 640 });
    expect(words(find(ticker, '.people'))).to.match(/thanks to Mei, Jonas and Anna$/);
    expect(find(ticker, '.people')!.checkVisibility()).to.equal(true);
  });

  it('of many it names three, and who goes without a name is a colleague', async () => {
    const history = new History();
    await history.meet('mei', { discreet: true });
    const { tip } = await history.road('Two more had a hand in it', 4);
    const thanks = await Promise.all(['omar', 'tariq'].map((member) => history.meet(member)));
    await history.say('success', 'lars', 'Solved again', { about: [tip], body: { thanks }, daysAgo: 1 });
    const ticker = await tickerOf(history, 'karin', { width: 1040 });
    expect(words(find(ticker, '.people .one'))).to.equal('thanks to a colleague, Jonas, Anna and 2 more');
    const swedish = await tickerOf(history, 'omar', { width: 1040, lang: 'sv' });
    expect(words(find(swedish, '.people .one'))).to.equal('tack vare en kollega, Jonas, Anna och 2 till');
  });

  it('only one: there is nothing to step to', async () => {
    const history = new History();
    await history.road();
    const ticker = await tickerOf(history);
    expect(find(ticker, '[part=next]')).to.equal(null);
    expect(find(ticker, '[part=expand]')).not.to.equal(null);
  });

  it('nothing shared yet: asks, and offers to share', async () => {
    const ticker = await tickerOf(new History());
    expect(story(ticker)).to.equal('What went well today?');
    expect(words(find(ticker, '[part=share]'))).to.equal('Share');
    expect(find(ticker, '[part=share]')!.ariaLabel).to.equal('Share a success');
  });

  it('loading, empty and full are of one height', async () => {
    const slow = await unsettled(new History(new MemoryHub({ latency: 60_000 })), 'karin', {});
    const heights = [slow, await tickerOf(new History()), await tickerOf(await three())].map((ticker) => ticker.getBoundingClientRect().height);
    expect(find(slow, '.strip')!.ariaBusy).to.equal('true');
    expect(new Set(heights).size).to.equal(1);
  });

  it('without any team it waits, and works once there is one', async () => {
    const ticker = new SuccessTicker();
    document.body.append(ticker);
    await see(ticker, '.strip[aria-busy]');
    teamOf(await tickerOf(await three())).append(ticker);
    await until(() => story(ticker) === 'The newest');
    ticker.remove();
  });
});

describe('<kollega-success-ticker> keeps what is on screen', () => {
  it('new ones change the position only', async () => {
    const history = await three();
    const ticker = await tickerOf(history);
    await history.say('success', 'omar', 'Newer still', { daysAgo: 0 });
    await until(() => position(ticker) === '2/4');
    expect(story(ticker)).to.equal('The newest');
  });

  it('what is withdrawn gives way to its neighbour, and so does the last', async () => {
    const history = await three();
    const [ticker, author] = [await tickerOf(history), await tickerOf(history, 'sofia')];
    await press(ticker, '[part=next]');
    await until(() => position(ticker) === '2/3');
    const [, middle, oldest] = teamOf(author).book.successes();
    await teamOf(author).say.withdraw(middle!.ref);
    await until(() => story(ticker) === 'The oldest');
    expect(position(ticker)).to.equal('2/2');
    await teamOf(author).say.withdraw(oldest!.ref);
    await until(() => story(ticker) === 'The newest');
    await teamOf(author).say.withdraw(teamOf(author).book.successes()[0]!.ref);
    await until(() => story(ticker) === 'What went well today?');
  });

  it('on a call nothing comes in by itself; afterwards it does', async () => {
    const history = await three();
    const ticker = await tickerOf(history);
    teamOf(ticker).availability = 'busy';
    await history.say('success', 'omar', 'Newer still', { daysAgo: 0 });
    await until(() => teamOf(ticker).book.successes().length === 4);
    await ticker.updateComplete;
    expect([story(ticker), position(ticker)]).to.deep.equal(['The newest', '1/3']);
    await press(ticker, '[part=next]');
    await until(() => position(ticker) === '2/3');
    teamOf(ticker).availability = 'free';
    await until(() => position(ticker) === '3/4');
  });

  it('nor while one is not to be disturbed', async () => {
    const history = await three();
    const ticker = await tickerOf(history);
    const team = teamAt(ticker)!;
    await team.setQuiet(Date.now() + 60_000);
    await history.say('success', 'omar', 'Just now', { daysAgo: 0 });
    await until(() => team.book.successes().length === 4);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(position(ticker)).to.equal('1/3');
    await team.setQuiet(undefined);
    await until(() => position(ticker) === '2/4');
  });

  it('a page that opens on a call shows what was shared before', async () => {
    const ticker = await tickerOf(await three(), 'karin', { availability: 'busy' });
    expect([story(ticker), position(ticker)]).to.deep.equal(['The newest', '1/3']);
  });

  it('offline it works from what this browser knows', async () => {
    const history = await three();
    const ticker = await tickerOf(history);
    history.hub.offline();
    await until(() => teamOf(ticker).status === 'offline');
    await press(ticker, '[part=next]');
    await until(() => story(ticker) === 'The middle one');
    await press(ticker, '.strip [part=cheer]');
    await until(() => teamOf(ticker).book.successes()[1]!.cheeredByMe);
    history.hub.online();
    const colleague = await tickerOf(history, 'omar');
    await until(() => teamOf(colleague).book.successes()[1]!.cheers === 1);
  });
});

describe('<kollega-success-ticker> plays where the agent chose so', () => {
  const FAST = { policy: { tickerMs: 1000 } };
  const { matchMedia } = window;
  afterEach(() => Object.assign(window, { matchMedia }));

  const isPlaying = (ticker: SuccessTicker): boolean => find(ticker, '[part=play]')?.getAttribute('aria-pressed') === 'true';
  const chooses = async (ticker: SuccessTicker): Promise<void> => {
    await press(ticker, '[part=play]');
    await until(() => isPlaying(ticker));
  };
  const isRemembered = async (ticker: SuccessTicker): Promise<void> => {
    while ((await draftOf(ticker, 'ticker-play')) !== true) await ticker.updateComplete;
  };
  /** Long enough that it would have stepped. */
  const wait = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 1800));

  it('steps by itself, and stands still again when pressed', async () => {
    const ticker = await tickerOf(await three(), 'karin', FAST);
    await chooses(ticker);
    await until(() => story(ticker) === 'The middle one');
    await press(ticker, '[part=play]');
    await until(() => !isPlaying(ticker));
    await wait();
    expect(story(ticker)).to.equal('The middle one');
  });

  it('remembers the choice in this browser', async () => {
    const history = await three();
    const ticker = await tickerOf(history, 'karin', FAST);
    await chooses(ticker);
    await isRemembered(ticker);
    teamOf(ticker).remove();
    const again = await tickerOf(history, 'karin', FAST);
    await until(() => isPlaying(again));
    await until(() => story(again) === 'The middle one');
  });

  it('waits while somebody reads with the keyboard', async () => {
    const ticker = await tickerOf(await three(), 'karin', FAST);
    await chooses(ticker);
    find(ticker, '[part=next]')!.focus();
    await until(() => find(ticker, '[part=next]')!.matches(':focus-visible'));
    const before = story(ticker);
    await wait();
    expect(story(ticker)).to.equal(before);
    find(ticker, '[part=next]')!.blur();
    await until(() => story(ticker) !== before);
  });

  it('waits on a call, and while the card is open', async () => {
    const ticker = await tickerOf(await three(), 'karin', FAST);
    await chooses(ticker);
    teamOf(ticker).availability = 'busy';
    const before = story(ticker);
    await wait();
    expect(story(ticker)).to.equal(before);
    teamOf(ticker).availability = 'free';
    await until(() => story(ticker) !== before);
  });

  it('with reduced motion a remembered choice is not resumed, and one pressed now only cuts', async () => {
    const history = await three();
    const ticker = await tickerOf(history, 'karin', FAST);
    await chooses(ticker);
    await isRemembered(ticker);
    teamOf(ticker).remove();
    // What an agent has told their system; not every engine lets a test say it.
    Object.assign(window, { matchMedia: (query: string) => ({ matches: query === '(prefers-reduced-motion: reduce)' }) });
    const again = await tickerOf(history, 'karin', FAST);
    await press(again, '[part=next]');
    await until(() => position(again) === '2/3');
    await wait();
    expect([story(again), isPlaying(again)]).to.deep.equal(['The middle one', false]);
    await chooses(again);
    let faded = false;
    const { animate } = Element.prototype;
    Element.prototype.animate = function (...given) {
      faded = true;
      return animate.apply(this, given);
    };
    await until(() => story(again) === 'The oldest');
    Element.prototype.animate = animate;
    expect(faded).to.equal(false);
  });
});
