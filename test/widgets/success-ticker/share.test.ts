import { expect, oneEvent } from '@open-wc/testing';
import type { KollegaSharedEvent } from '../../../src/events.js';
import { KollegaHelpedEvent, KollegaInsertEvent } from '../../../src/events.js';
import type { Ref } from '../../../src/domain/record.js';
import { teamAt } from '../../../src/team/context.js';
import type { SuccessTicker } from '../../../src/widgets/success-ticker/success-ticker.js';
import { History } from './history.js';
import { all, draftOf, find, INVOICE, key, knots, openForm, press, RED_LIGHT, root, see, spoken, story, teamOf, tickerOf, type, until, words } from './support.js';

const TEXT = 'Red light fixed in one call, no technician';

const links = (ticker: SuccessTicker): string[] => all(ticker, '.link').map(words);
const checked = (ticker: SuccessTicker): boolean[] => all(ticker, '.link input').map((box) => (box as HTMLInputElement).checked);
const mine = (ticker: SuccessTicker) => teamOf(ticker).book.successes().filter((success) => success.mine);
const write = (ticker: SuccessTicker, text = TEXT): Promise<void> => type(ticker, '#text', text);
const send = (ticker: SuccessTicker): Promise<void> => press(ticker, '.form .btn-primary');
const helped = (ticker: SuccessTicker, tip: Ref, undone = false): boolean => ticker.dispatchEvent(new KollegaHelpedEvent(tip, undone));
const inserted = (ticker: SuccessTicker, ref: Ref): boolean => ticker.dispatchEvent(new KollegaInsertEvent('…', ref));

describe('sharing a success', () => {
  let history: History;
  let ticker: SuccessTicker;
  beforeEach(async () => {
    history = new History();
    ticker = await tickerOf(history, 'sofia', { case: RED_LIGHT, groups: 'Routers' });
  });

  it('opens below the strip with the focus in its one field, and says what a success is', async () => {
    await openForm(ticker);
    const field = find<HTMLTextAreaElement>(ticker, '#text')!;
    await until(() => root(ticker).activeElement === field);
    expect(field.placeholder).to.equal('Internet is back the same evening');
    expect(words(find(ticker, '.form h2'))).to.equal('Share a success');
    expect(all(ticker, '.link')).to.have.length(0);
    expect(words(find(ticker, '.hint-end'))).to.equal('as you, Sofia');
  });

  it('shares with my team, shows it, tells the host, and can be undone', async () => {
    await openForm(ticker);
    await write(ticker, `  ${TEXT} `);
    const told = oneEvent<KollegaSharedEvent>(ticker, 'kollega-shared');
    await send(ticker);
    await see(ticker, '.card .note', 'Shared with Broadband');
    expect(story(ticker)).to.equal(TEXT);
    const event = await told;
    expect([event.kind, event.ref]).to.deep.equal(['success', mine(ticker)[0]!.ref]);
    await until(() => spoken() === 'Shared with Broadband');
    await until(() => root(ticker).activeElement?.getAttribute('part') === 'story');
    const colleague = await tickerOf(history, 'omar');
    expect(story(colleague)).to.equal(TEXT);

    await press(ticker, '.card .note .btn-link');
    await until(() => story(ticker) === 'What went well today?' && story(colleague) === 'What went well today?');
    await until(() => spoken() === 'Undone. Draft kept.');
    await openForm(ticker);
    expect(find<HTMLTextAreaElement>(ticker, '#text')!.value).to.equal(TEXT);
  });

  it('by Ctrl and Enter too, with everyone if so chosen', async () => {
    await openForm(ticker);
    expect(all(ticker, '.radio').map(words)).to.deep.equal(['My team Broadband', 'Routers group across teams', 'All departments']);
    all(ticker, '.dot')[2]!.click();
    await write(ticker);
    key(find(ticker, '#text')!, 'Enter', { ctrlKey: true });
    await see(ticker, '.card .note', 'Shared with all departments');
  });

  it('says beside the field what is missing, and keeps the focus there', async () => {
    await openForm(ticker);
    await send(ticker);
    await see(ticker, '#text-hint', 'Write what went well for the customer.');
    expect(find(ticker, '#text')!.ariaInvalid).to.equal('true');
    await until(() => spoken() === 'Write what went well for the customer.');
    await write(ticker, 'x'.repeat(4001));
    await send(ticker);
    await see(ticker, '#text-hint', '1 character too many');
    expect(mine(ticker)).to.deep.equal([]);
  });

  it('masks the customer before anything is kept or sent, and shows it', async () => {
    await openForm(ticker);
    await write(ticker, 'Birgit Holm is online again');
    expect(words(find(ticker, '.preview'))).to.equal('[customer] is online again');
    await send(ticker);
    await until(() => mine(ticker)[0]?.text === '[customer] is online again');
  });

  it('Escape keeps what was written, masked, through a reload; discarded it is gone', async () => {
    await openForm(ticker);
    await write(ticker, 'Birgit Holm is online again');
    key(find(ticker, '#text')!, 'Escape');
    await see(ticker, '.card .note', 'Draft keptDiscard');
    expect(find(ticker, '.form')).to.equal(null);
    teamOf(ticker).remove();
    const again = await tickerOf(history, 'sofia', { case: INVOICE });
    await openForm(again);
    expect(find<HTMLTextAreaElement>(again, '#text')!.value).to.equal('[customer] is online again');
    expect(words(find(again, '.form > .hint'))).to.match(/^Draft from \d\d:\d\d Discard$/);
    await press(again, '.form > .hint .btn-link');
    await until(() => !find(again, '.form'));
    while (await draftOf(again, 'success') !== undefined) await again.updateComplete;
  });

  it('own words that came back wait here, with whom they thanked', async () => {
    const omar = await history.meet('omar');
    await until(() => teamOf(ticker).book.people().some(({ id }) => id === omar));
    // As they are kept when another page of mine was faster.
    await teamAt(ticker)!.drafts.set('success', { text: TEXT, thanks: [omar, 'nobody'], at: Date.now() });
    await openForm(ticker);
    expect(find<HTMLTextAreaElement>(ticker, '#text')!.value).to.equal(TEXT);
    expect(all(ticker, '.chips button').map(words)).to.deep.equal(['Omar Haddad']);
    expect(find<HTMLInputElement>(ticker, '.dot')!.checked).to.equal(true);
  });

  it('in Swedish', async () => {
    const swedish = await tickerOf(history, 'omar', { lang: 'sv' });
    await openForm(swedish);
    expect(words(find(swedish, '.form h2'))).to.equal('Dela en framgång');
    expect(words(find(swedish, '.form .btn-primary'))).to.equal('Dela framgången');
  });

  describe('offers who made it possible', () => {
    it('tips that helped in this case, with what they came from; checked, and each can be left out', async () => {
      const { tip } = await history.road('Older');
      const other = await history.say('tip', 'omar', 'Move the router');
      await until(() => teamOf(ticker).book.creditOf(other).length);
      inserted(ticker, other);
      helped(ticker, tip);
      await openForm(ticker);
      expect(links(ticker)).to.deep.equal([
        'Anna\'s tip: Hold reset for 12 seconds, not 5. which came from Jonas\'s answer to Mei',
        'Omar\'s tip: Move the router',
      ]);
      expect(checked(ticker)).to.deep.equal([true, false]);
      await write(ticker);
      await send(ticker);
      await until(() => story(ticker) === TEXT);
      expect(mine(ticker)[0]!.people.map(({ name }) => name)).to.deep.equal(['Mei Tan', 'Jonas Berg', 'Anna Lind']);
    });

    it('offered, never demanded: without any it is shared all the same', async () => {
      const { tip } = await history.road('Older');
      await until(() => teamOf(ticker).book.creditOf(tip).length);
      helped(ticker, tip);
      await openForm(ticker);
      await press(ticker, '.link input');
      await write(ticker);
      await send(ticker);
      await until(() => story(ticker) === TEXT);
      expect(mine(ticker)[0]!.people).to.deep.equal([]);
    });

    it('what helped is known after a reload too; what was taken back is not checked', async () => {
      const tip = await history.say('tip', 'anna', 'A red light on the router: hold reset.');
      await until(() => teamOf(ticker).book.creditOf(tip).length);
      await teamOf(ticker).say.helped(tip);
      teamOf(ticker).remove();
      const again = await tickerOf(history, 'sofia', { case: RED_LIGHT });
      await until(() => teamOf(again).book.tips(RED_LIGHT)[0]?.helpedMe);
      const form = await openForm(again);
      expect(checked(again)).to.deep.equal([true]);
      key(form, 'Escape');
      await until(() => !find(again, '.form'));
      await teamOf(again).say.undoHelped(tip);
      helped(again, tip);
      helped(again, tip, true);
      await until(() => !teamOf(again).book.tips(RED_LIGHT)[0]?.helpedMe);
      await openForm(again);
      expect(checked(again)).to.deep.equal([false]);
    });

    it('of this case alone, and of this member alone', async () => {
      const { tip } = await history.road('Older');
      const colleague = await tickerOf(history, 'omar', { case: RED_LIGHT });
      helped(ticker, tip);
      await openForm(colleague);
      expect(links(colleague)).to.deep.equal([]);
      teamOf(ticker).case = INVOICE;
      await ticker.updateComplete;
      await openForm(ticker);
      expect(links(ticker)).to.deep.equal([]);
    });

    it('an inserted reply, and the answers that solved my own question; nothing twice', async () => {
      const ask = await history.say('ask', 'sofia', 'What now?', { daysAgo: 1 });
      const reply = await history.say('reply', 'jonas', 'Hold it for 12 seconds.', { about: [ask], body: { after: ask }, daysAgo: 1 });
      const other = await history.say('reply', 'omar', 'Unplug it.', { about: [ask], body: { after: ask }, daysAgo: 1 });
      const tip = await history.say('tip', 'anna', 'Unplug it first.', { about: [other], daysAgo: 1 });
      await until(() => teamOf(ticker).book.creditOf(tip).length === 3);
      inserted(ticker, reply);
      inserted(ticker, other);
      inserted(ticker, tip);
      await openForm(ticker);
      expect(links(ticker)).to.deep.equal([
        'Jonas\'s answer: Hold it for 12 seconds. which came from Sofia\'s question',
        'Anna\'s tip: Unplug it first. which came from Omar\'s answer to Sofia',
      ]);
    });

    it('the answer to my question, and never a second opinion: that stays between two', async () => {
      for (const kind of ['later', 'check']) {
        const ask = await history.say('ask', 'sofia', `Is this ${kind}?`, { body: { kind }, daysAgo: 0 });
        const reply = await history.say('reply', 'jonas', `It is ${kind}.`, { about: [ask], body: { after: ask }, daysAgo: 0 });
        await until(() => teamOf(ticker).book.asks().some(({ ref, replies }) => ref === ask && replies.length));
        await teamOf(ticker).say.resolve(ask, { accepted: [reply] });
      }
      await openForm(ticker);
      expect(links(ticker)).to.deep.equal(['Jonas\'s answer: It is later. which came from Sofia\'s question']);
    });
  });

  describe('thanks colleagues by name', () => {
    const chips = (): string[] => all(ticker, '.chips button').map(words);
    const named = async (text: string): Promise<void> => {
      await type(ticker, '.chip-field', text);
      key(find(ticker, '.chip-field')!, 'Enter');
      await ticker.updateComplete;
    };
    beforeEach(async () => {
      for (const member of ['omar', 'mei', 'tariq']) await history.meet(member);
      await history.meet('lars', { discreet: true });
      await until(() => teamOf(ticker).book.people().length >= 4);
      await openForm(ticker);
    });

    it('offers whose name begins so, never me, nor who would rather not be named', async () => {
      await type(ticker, '.chip-field', 'm');
      const offered = (): string[] => all(ticker, '#colleagues option').map((option) => (option as HTMLOptionElement).value);
      expect(offered()).to.deep.equal(['Mei Tan']);
      for (const text of ['sofia', 'lars', '']) {
        await type(ticker, '.chip-field', text);
        expect(offered()).to.deep.equal([]);
      }
    });

    it('adds by Enter and removes by a press, and the focus stays in the field', async () => {
      await named('ome');
      await see(ticker, '#thanks-hint', 'No colleague called "ome" here');
      await until(() => spoken() === 'No colleague called "ome" here');
      await named('omar');
      await named('Mei Tan');
      expect(chips()).to.deep.equal(['Omar Haddad', 'Mei Tan']);
      expect(find<HTMLInputElement>(ticker, '.chip-field')!.value).to.equal('');
      await press(ticker, '.chip[aria-label="Remove Omar Haddad"]');
      expect(chips()).to.deep.equal(['Mei Tan']);
      expect(root(ticker).activeElement).to.equal(find(ticker, '.chip-field'));
    });

    it('takes along who was typed and not added, and sends them', async () => {
      await write(ticker);
      await named('omar');
      await type(ticker, '.chip-field', 'tari');
      await send(ticker);
      await until(() => mine(ticker).length === 1);
      expect(mine(ticker)[0]!.thanks.map(({ name }) => name)).to.deep.equal(['Omar Haddad', 'Tariq Aziz']);
    });

    it('does not send while somebody is not known', async () => {
      await write(ticker);
      await type(ticker, '.chip-field', 'nobody');
      await send(ticker);
      await see(ticker, '#thanks-hint', 'No colleague called "nobody" here');
      await until(() => root(ticker).activeElement === find(ticker, '.chip-field'));
      expect(mine(ticker)).to.deep.equal([]);
    });

    it('two of one name are told apart by their teams', async () => {
      await history.meet('omar2', { name: 'Omar Haddad', team: 'Field support' });
      await until(() => teamOf(ticker).book.people().length >= 5);
      await type(ticker, '.chip-field', 'omar');
      expect(all(ticker, '#colleagues option').map((option) => (option as HTMLOptionElement).value).sort())
        .to.deep.equal(['Omar Haddad, Broadband', 'Omar Haddad, Field support']);
      await named('Omar Haddad, Field support');
      expect(chips()).to.have.length(1);
    });
  });

  it('from the card it comes back to the card, which then shows the new success and its chain', async () => {
    const { tip } = await history.road('Older');
    await until(() => story(ticker) === 'Older');
    helped(ticker, tip);
    await openForm(ticker);
    await write(ticker);
    await send(ticker);
    await see(ticker, '.card h2', TEXT);
    expect(words(find(ticker, '.card .note'))).to.equal('Shared with BroadbandUndo');
    expect(knots(ticker)).to.have.length(4);
    await until(() => root(ticker).activeElement?.closest('.foot'));
  });

  it('on a call too: what I share myself is shown', async () => {
    await history.road('Older');
    await until(() => story(ticker) === 'Older');
    teamOf(ticker).availability = 'busy';
    await openForm(ticker);
    await write(ticker);
    await send(ticker);
    await until(() => story(ticker) === TEXT);
  });
});
