import { expect, oneEvent } from '@open-wc/testing';
import type { KollegaSharedEvent } from '../../../src/events.js';
import type { TipPanel } from '../../../src/widgets/tip-panel/tip-panel.js';
import { all, find, Floor, INVOICE, press, RED_LIGHT, root, see, spoken, teamOf, texts, type, until, words } from '../support.js';

const TEXT = 'If the app says "not paired", log out of the app first: the red light then goes out.';

describe('sharing a tip', () => {
  let floor: Floor;
  let panel: TipPanel;
  beforeEach(async () => {
    floor = new Floor();
    panel = await floor.panel('sofia', { case: RED_LIGHT, groups: 'Routers' });
  });

  const open = async (at = panel): Promise<void> => {
    await press(at, '[part=share], .empty .btn');
    await see(at, '[part=form]');
  };
  const write = (text: string): Promise<void> => type(panel, '#text', text);
  const send = (at = panel): Promise<void> => press(at, '[part=form] .btn-primary');
  const shared = () => teamOf(panel).book.tips().filter(({ mine }) => mine);
  const chips = (): string[] => all(panel, '.chip:not(input)').map(words);

  it('opens in the list\'s place, with the focus in its one field', async () => {
    await open();
    expect(find(panel, '[part=empty]')).to.equal(null);
    await until(() => root(panel).activeElement === find(panel, '#text'));
    expect(words(find(panel, 'h2'))).to.equal('Share a tip');
    expect(words(find(panel, '.hint-end'))).to.equal('as you, Sofia');
  });

  it('shares with my team, says so, tells the host, and can be undone', async () => {
    await open();
    await write(`  ${TEXT} `);
    const told = oneEvent<KollegaSharedEvent>(panel, 'kollega-shared');
    await send();
    await see(panel, '.above .note', 'Shared with Broadband');
    const event = await told;
    expect([event.kind, event.ref]).to.deep.equal(['tip', shared()[0]!.ref]);
    expect(texts(panel)).to.deep.equal([TEXT]);
    expect(shared()[0]).to.include({ text: TEXT, wide: false, language: 'en' });
    await until(() => spoken() === 'Shared with Broadband');
    await until(() => root(panel).activeElement?.getAttribute('part') === 'share');

    await press(panel, '.above .btn-link');
    await until(() => !shared().length);
    await until(() => spoken().startsWith('Undone'));
    await open();
    expect(find<HTMLTextAreaElement>(panel, '#text')!.value).to.equal(TEXT);
  });

  it('by Ctrl and Enter too', async () => {
    await open();
    await write(TEXT);
    find(panel, '#text')!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true, cancelable: true }));
    await until(() => shared().length === 1);
  });

  it('is for cases about what this case is about, unless changed', async () => {
    await open();
    expect(chips()).to.deep.equal(['router', 'red light']);
    await press(panel, '.chip[aria-label="Remove router"]');
    expect(root(panel).activeElement).to.equal(find(panel, '.chip-field'));
    await type(panel, '.chip-field', 'app,');
    await type(panel, '.chip-field', 'Red Light');
    const enter = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
    find(panel, '.chip-field')!.dispatchEvent(enter);
    await panel.updateComplete;
    expect(chips()).to.deep.equal(['red light', 'app']);
    await write(TEXT);
    await send();
    await until(() => shared().length);
    expect(shared()[0]!.topics).to.deep.equal(['red light', 'app']);
  });

  it('takes a word that was typed and not yet added along', async () => {
    await open();
    await write(TEXT);
    find(panel, '.chip-field')!.focus();
    await type(panel, '.chip-field', 'app');
    find(panel, '#text')!.focus();
    await send();
    await until(() => shared().length);
    expect(shared()[0]!.topics).to.include('app');
  });

  it('also by Ctrl and Enter in the word itself, and leaves no draft behind', async () => {
    await open();
    await write(TEXT);
    find(panel, '.chip-field')!.focus();
    await type(panel, '.chip-field', 'app');
    find(panel, '.chip-field')!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true, cancelable: true }));
    await see(panel, '.above .note', 'Shared with');
    expect(shared()[0]!.topics).to.include('app');
    await open();
    expect(find<HTMLTextAreaElement>(panel, '#text')!.value).to.equal('');
  });

  it('with a group or with everyone, as chosen', async () => {
    await open();
    expect(all(panel, '.radio').map(words)).to.deep.equal(['My team Broadband', 'Routers group across teams', 'All departments']);
    expect(find<HTMLInputElement>(panel, '.dot')!.checked).to.equal(true);
    await write(TEXT);
    all(panel, '.dot')[2]!.click();
    await send();
    await see(panel, '.note', 'Shared with all departments');
    expect(shared()[0]!.wide).to.equal(true);
  });

  it('with a link, folded until it is wanted', async () => {
    await open();
    expect(find(panel, '#link')).to.equal(null);
    await press(panel, '[part=form] .btn-link');
    await write(TEXT);
    await type(panel, '#link', 'http://help.example.com');
    await send();
    await see(panel, '#link-hint', 'A link starts with https://');
    expect(find(panel, '#link')!.ariaInvalid).to.equal('true');
    await until(() => root(panel).activeElement === find(panel, '#link'));
    await type(panel, '#link', 'https://help.example.com/red');
    await send();
    await until(() => shared().length);
    expect(shared()[0]!.link).to.equal('https://help.example.com/red');
  });

  it('in the language that is chosen', async () => {
    await open();
    await write(TEXT);
    const language = find<HTMLSelectElement>(panel, '#language')!;
    language.value = 'da';
    language.dispatchEvent(new Event('change'));
    await send();
    await until(() => shared().length);
    expect(shared()[0]!.language).to.equal('da');
  });

  describe('masks what must not leave', () => {
    it('and shows what is sent before it is sent', async () => {
      await open();
      await write('It worked for Birgit Holm just now.');
      expect(words(find(panel, '.note-ok'))).to.contain('One name was masked. Missed something? Select it to mask it.');
      expect(words(find(panel, '.preview'))).to.equal('It worked for [customer] just now.');
      expect(words(find(panel, '.preview mark'))).to.equal('[customer]');
      await send();
      await until(() => shared().length);
      expect(shared()[0]!.text).to.equal('It worked for [customer] just now.');
    });

    it('what was missed is masked by selecting it', async () => {
      await open();
      await write('It worked for old Jensen today.');
      expect(find(panel, '.preview')).to.equal(null);
      const field = find<HTMLTextAreaElement>(panel, '#text')!;
      field.setSelectionRange(14, 24);
      field.dispatchEvent(new Event('select'));
      await press(panel, '#text-hint + .btn');
      expect(field.value).to.equal('It worked for [customer] today.');
      await send();
      await until(() => shared().length);
      expect(shared()[0]!.text).to.equal('It worked for [customer] today.');
    });

    it('also after the case that named it has changed', async () => {
      await open();
      await write('It worked for Birgit Holm');
      teamOf(panel).case = INVOICE;
      await panel.updateComplete;
      await write('It worked for Birgit Holm twice.');
      await send();
      await until(() => shared().length);
      expect(shared()[0]!.text).to.equal('It worked for [customer] twice.');
    });
  });

  describe('refuses in words, and loses nothing typed', () => {
    it('an empty text', async () => {
      await open();
      await send();
      await see(panel, '#text-hint', 'Write what a colleague should do.');
      expect(find(panel, '#text')!.ariaInvalid).to.equal('true');
      expect(find(panel, '#text')!.getAttribute('aria-describedby')).to.equal('text-hint');
      await until(() => spoken() === 'Write what a colleague should do.');
    });

    it('a text that is too long, counted from early on', async () => {
      await open();
      await write('a'.repeat(300));
      expect(words(find(panel, '#text-hint'))).to.equal('300 characters. A short tip is read in ten seconds.');
      await write('a'.repeat(3990));
      expect(words(find(panel, '#text-hint'))).to.equal('10 characters left');
      await write('a'.repeat(4007));
      await send();
      await see(panel, '#text-hint', '7 characters too many');
      expect(find<HTMLTextAreaElement>(panel, '#text')!.value).to.have.length(4007);
      expect(shared()).to.deep.equal([]);
    });

    it('what the team itself refuses', async () => {
      await open();
      await write(TEXT);
      await type(panel, '.chip-field', 'x'.repeat(90) + ',');
      await send();
      await see(panel, '#text-hint', 'This could not be read.');
      expect(find<HTMLTextAreaElement>(panel, '#text')!.value).to.equal(TEXT);
      expect(shared()).to.deep.equal([]);
    });
  });

  describe('keeps a draft', () => {
    it('through a change of case', async () => {
      await open();
      await write(TEXT);
      teamOf(panel).case = INVOICE;
      await panel.updateComplete;
      expect(find<HTMLTextAreaElement>(panel, '#text')!.value).to.equal(TEXT);
    });

    it('through a reload, masked, with its choices, and says from when it is', async () => {
      await open();
      await write('It worked for Birgit Holm.');
      all(panel, '.dot')[1]!.click();
      await type(panel, '.chip-field', 'app,');
      teamOf(panel).remove();
      panel = await floor.panel('sofia', { case: INVOICE, groups: 'Routers' });
      await open();
      await until(() => find<HTMLTextAreaElement>(panel, '#text')!.value === 'It worked for [customer].');
      expect(chips()).to.deep.equal(['router', 'red light', 'app']);
      expect(find<HTMLInputElement>(panel, '.radio:nth-of-type(2) .dot')!.checked).to.equal(true);
      expect(words(find(panel, '.form > .hint'))).to.match(/^Draft from \d\d:\d\d Discard$/);
    });

    it('when it is cancelled, and throws it away only when told to', async () => {
      await open();
      await write(TEXT);
      await press(panel, '[part=form] .btn-quiet');
      await see(panel, '.above .note', 'Draft kept');
      await open();
      expect(find<HTMLTextAreaElement>(panel, '#text')!.value).to.equal(TEXT);
      await press(panel, '.form > .hint .btn-link');
      await until(() => !find(panel, '[part=form]'));
      await open();
      expect(find<HTMLTextAreaElement>(panel, '#text')!.value).to.equal('');
      expect(find(panel, '.form > .hint .btn-link')).to.equal(null);
    });

    it('discards it by the note too', async () => {
      await open();
      await write(TEXT);
      find(panel, '#text')!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
      await see(panel, '.above .note', 'Draft keptDiscard');
      await press(panel, '.above .btn-link');
      await until(() => !find(panel, '.above'));
      await open();
      expect(find<HTMLTextAreaElement>(panel, '#text')!.value).to.equal('');
    });

    it('nothing of an empty one', async () => {
      await open();
      await press(panel, '[part=form] .btn-quiet');
      expect(find(panel, '[part=form]')).to.equal(null);
      expect(find(panel, '.above')).to.equal(null);
    });

    it('no more once it is shared', async () => {
      await open();
      await write(TEXT);
      await send();
      await see(panel, '.above .note', 'Shared with');
      await open();
      expect(find<HTMLTextAreaElement>(panel, '#text')!.value).to.equal('');
    });
  });

  it('the list stays out of sight meanwhile and comes back in its right order', async () => {
    await floor.tip('anna', 'A red light on the router: wait.');
    await until(() => texts(panel).length === 1);
    await open();
    await write(TEXT);
    await floor.tip('mei', 'A red light on the router: router red light.');
    await send();
    await until(() => texts(panel).length === 3);
  });

  it('speaks Swedish in a Swedish desk', async () => {
    panel = await floor.panel('omar', { case: RED_LIGHT, lang: 'sv' });
    await open();
    expect(words(find(panel, 'h2'))).to.equal('Dela ett tips');
    expect(words(find(panel, '[part=form] .btn-primary'))).to.equal('Dela tipset');
    await write('Det gick för Birgit Holm.');
    expect(words(find(panel, '.preview'))).to.equal('Det gick för [kunden].');
  });
});
