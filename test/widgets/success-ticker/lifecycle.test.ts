import { expect } from '@open-wc/testing';
import { History } from './history.js';
import { draftOf, find, key, openCard, openForm, position, press, root, see, story, teamOf, tickerOf, type, until, words } from './support.js';

describe('<kollega-success-ticker> lives where a host puts it', () => {
  it('taken out and put in again it is still live, closed, and hears each key once', async () => {
    const history = new History();
    for (const text of ['One', 'Two', 'Three']) await history.say('success', 'sofia', text);
    const ticker = await tickerOf(history);
    const colleague = await tickerOf(history, 'omar');
    await openCard(ticker);
    const team = teamOf(ticker);
    ticker.remove();
    await teamOf(colleague).say.shareSuccess({ text: 'Four' });
    team.append(ticker);
    await until(() => position(ticker) === '2/4' || position(ticker) === '1/4');
    expect(find(ticker, '.card')!.matches(':popover-open')).to.equal(false);
    const [place] = position(ticker).split('/');
    key(find(ticker, '[part=next]')!, 'ArrowRight');
    await until(() => position(ticker) === `${Number(place) + 1}/4`);
    await openCard(ticker);
    expect(find(ticker, '.card')!.matches(':popover-open')).to.equal(true);
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    await until(() => !find(ticker, '.card')!.matches(':popover-open'));
  });

  it('removed with a form open it leaves no error and keeps the draft', async () => {
    const history = new History();
    const ticker = await tickerOf(history);
    await openForm(ticker);
    await type(ticker, '#text', 'Half a success');
    while (!(await draftOf(ticker, 'success'))) await ticker.updateComplete;
    const team = teamOf(ticker);
    ticker.remove();
    await ticker.updateComplete;
    team.append(ticker);
    await see(ticker, '.strip [part=share]');
    expect(find(ticker, '.form')).to.equal(null);
    await openForm(ticker);
    expect(find<HTMLTextAreaElement>(ticker, '#text')!.value).to.equal('Half a success');
  });

  it('moved to another member\'s team it shows what that one knows, and forgets the former', async () => {
    const [here, there] = [new History(), new History()];
    await here.say('success', 'sofia', 'Here');
    await there.say('success', 'lars', 'There');
    const ticker = await tickerOf(here);
    await openCard(ticker);
    teamOf(await tickerOf(there, 'omar')).append(ticker);
    await until(() => story(ticker) === 'There');
    expect(root(ticker).textContent).not.to.contain('Here');
    expect(find(ticker, '.card')!.matches(':popover-open')).to.equal(false);
  });

  it('leaves nothing on the page when the last one goes', async () => {
    const history = new History();
    await history.road();
    const ticker = await tickerOf(history);
    await openCard(ticker);
    await until(() => document.querySelectorAll('body > [role=status]').length === 1);
    ticker.remove();
    expect(document.querySelector('body > [role=status]')).to.equal(null);
  });

  it('speaks the nearest language, and another one at once when that changes', async () => {
    const history = new History();
    await history.road();
    const ticker = await tickerOf(history, 'karin', { lang: 'sv-SE' });
    expect(find(ticker, '.strip')!.ariaLabel).to.equal('Framgångar från kollegor');
    await openCard(ticker);
    expect(words(find(ticker, '.foot [part=share]'))).to.equal('Dela en framgång');
    teamOf(ticker).lang = 'en';
    await until(() => words(find(ticker, '.foot [part=share]')) === 'Share a success');
    expect(find(ticker, '.strip')!.lang).to.equal('en');
    expect(words(find(ticker, '.knot'))).to.contain('asked');
  });

  it('takes bare and compact as attributes and gives them back as such', async () => {
    const history = new History();
    await history.road();
    const ticker = await tickerOf(history);
    const framed = getComputedStyle(find(ticker, '.strip')!).backgroundColor;
    ticker.variant = 'bare';
    await ticker.updateComplete;
    expect(ticker.getAttribute('variant')).to.equal('bare');
    expect(getComputedStyle(find(ticker, '.strip')!).backgroundColor).not.to.equal(framed);
  });

  it('two of them, of two members on one page, stay apart', async () => {
    const history = new History();
    await history.road();
    const [one, other] = [await tickerOf(history), await tickerOf(history, 'omar')];
    await press(one, '.strip [part=cheer]');
    await until(() => teamOf(other).book.successes()[0]!.cheers === 1);
    expect(find(one, '[part=cheer]')!.getAttribute('aria-pressed')).to.equal('true');
    expect(find(other, '[part=cheer]')!.getAttribute('aria-pressed')).to.equal('false');
  });
});
