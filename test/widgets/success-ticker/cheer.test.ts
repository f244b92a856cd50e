import { expect } from '@open-wc/testing';
import type { SuccessTicker } from '../../../src/widgets/success-ticker/success-ticker.js';
import { History } from './history.js';
import { find, openCard, press, see, spoken, story, teamOf, tickerOf, until, words } from './support.js';

const numberOf = (ticker: SuccessTicker): string => words(find(ticker, '.foot .muted'));
const pressed = (ticker: SuccessTicker, where: string): string | null => find(ticker, `${where} [part=cheer]`)!.getAttribute('aria-pressed');
const cheers = (ticker: SuccessTicker): number => teamOf(ticker).book.successes()[0]!.cheers;

describe('cheering', () => {
  let history: History;
  let ticker: SuccessTicker;
  beforeEach(async () => {
    history = new History();
    await history.road();
    ticker = await tickerOf(history);
  });

  it('is pressed at once, for everyone in the chain, once a person', async () => {
    const colleague = await tickerOf(history, 'omar');
    await press(ticker, '.strip [part=cheer]');
    await until(() => pressed(ticker, '.strip') === 'true');
    await until(() => cheers(colleague) === 1);
    await press(colleague, '.strip [part=cheer]');
    await until(() => cheers(ticker) === 2);
    expect(teamOf(ticker).book.successes()[0]!.cheeredByMe).to.equal(true);
  });

  it('its number stands on the card only, and goes up with the press', async () => {
    for (const member of ['lars', 'omar']) await history.react(member, 'cheer', teamOf(ticker).book.successes()[0]!.ref);
    await until(() => cheers(ticker) === 2);
    expect(words(find(ticker, '.strip [part=cheer]'))).to.equal('');
    await openCard(ticker);
    expect(numberOf(ticker)).to.equal('2 colleagues cheer all four');
    await press(ticker, '.foot [part=cheer]');
    await until(() => numberOf(ticker) === '3 colleagues cheer all four');
    expect(words(find(ticker, '.foot [part=cheer]'))).to.equal('Cheered');
    expect(pressed(ticker, '.strip')).to.equal('true');
    expect(words(find(ticker, '.strip'))).not.to.match(/\b[23]\b/);
  });

  it('is taken back by pressing again, as often as one likes', async () => {
    for (const wanted of [1, 0, 1, 0]) {
      await press(ticker, '.strip [part=cheer]');
      await until(() => cheers(ticker) === wanted && pressed(ticker, '.strip') === String(wanted === 1));
    }
  });

  it('pressed and taken back in one breath, nothing is left', async () => {
    await openCard(ticker);
    const button = find(ticker, '.foot [part=cheer]')!;
    for (let press = 0; press < 4; press++) button.click();
    expect(numberOf(ticker)).to.equal('A cheer goes to all four');
    await until(() => pressed(ticker, '.foot') === 'false' && cheers(ticker) === 0);
  });

  it('also by another page of mine, which has not seen it being said', async () => {
    await press(ticker, '.strip [part=cheer]');
    await until(() => cheers(ticker) === 1);
    teamOf(ticker).remove();
    const again = await tickerOf(history);
    await until(() => pressed(again, '.strip') === 'true');
    await press(again, '.strip [part=cheer]');
    await until(() => cheers(again) === 0);
  });

  it('speaks in the plural that a language has', async () => {
    const said = async (lang: string): Promise<string> => {
      const other = await tickerOf(history, 'tariq', { lang });
      await openCard(other);
      await until(() => numberOf(other));
      return numberOf(other);
    };
    const { ref } = teamOf(ticker).book.successes()[0]!;
    expect(await said('sv')).to.equal('Hejaropet går till alla fyra');
    await history.react('lars', 'cheer', ref);
    expect([await said('en'), await said('sv')]).to.deep.equal(['1 colleague cheers all four', '1 kollega hejar på alla fyra']);
    await history.react('omar', 'cheer', ref);
    expect(await said('sv')).to.equal('2 kollegor hejar på alla fyra');
  });

  it('nobody cheers alone for themselves', async () => {
    const author = await tickerOf(history, 'sofia');
    expect(find(author, '[part=cheer]')).to.equal(null);
    await openCard(author);
    expect(find(author, '[part=cheer]')).to.equal(null);
    expect(words(find(author, '.foot'))).to.contain('A cheer goes to all four');
  });

  it('one author alone is cheered without a number of people', async () => {
    const { ref } = teamOf(ticker).book.successes()[0]!;
    const alone = await history.say('success', 'omar', 'Alone', { daysAgo: 0 });
    await history.react('lars', 'cheer', alone);
    const other = await tickerOf(history, 'tariq');
    await openCard(other);
    await until(() => numberOf(other) === '1 colleague cheers');
    expect(ref).not.to.equal(alone);
  });

  it('pressed just when it is withdrawn, it says so below the strip', async () => {
    const { ref } = teamOf(ticker).book.successes()[0]!;
    const team = teamOf(ticker);
    await see(ticker, '.card');
    // After the book has forgotten it, and before that is drawn.
    const stop = team.book.subscribe(() => {
      if (team.book.successes().length) return;
      stop();
      find(ticker, '.strip [part=cheer]')!.click();
    });
    await history.withdraw('sofia', ref);
    await see(ticker, '.card .note-stop', 'This success is no longer here.');
    expect(story(ticker)).to.equal('What went well today?');
  });
});

describe('one\'s own success', () => {
  it('can be withdrawn, and that undone', async () => {
    const history = new History();
    await history.road();
    const author = await tickerOf(history, 'sofia');
    await openCard(author);
    await press(author, '.withdraw');
    await see(author, '.card .note', 'Withdrawn');
    expect(story(author)).to.equal('What went well today?');
    await until(() => spoken().includes('Withdrawn'));
    await press(author, '.card .note .btn-link');
    await until(() => story(author) === 'Red light fixed in one call, no technician');
    await until(() => !find(author, '.card')!.matches(':popover-open'));
  });
});
