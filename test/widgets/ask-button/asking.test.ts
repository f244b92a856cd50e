import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { CaseContext } from '../../../src/domain/case-context.js';
import type { AskView } from '../../../src/domain/views.js';
import { MemoryHub } from '../../../src/hub/memory-hub.js';
import { Floor, spoken, until, words } from './support-help.js';
import type { Seated } from './support-help.js';

const QUESTION = 'Red light stays on after a 12 second reset. Anything else to try?';
const RED_LIGHT: CaseContext = {
  id: 'case-1', subject: 'Birgit Holm: router shows a red light', queue: 'Technical', tags: ['router', 'red light'], text: 'I am at my wits end', mask: ['Birgit Holm'],
};
const INVOICE: CaseContext = { id: 'case-2', tags: ['invoice', 'abroad'] };

const field = (seated: Seated): HTMLTextAreaElement => seated.find<HTMLTextAreaElement>('#text')!;
const kind = (seated: Seated): string => words(seated.find('.kind.on .t'));

/** What this browser keeps of a question that was begun, once it holds. */
async function kept(seated: Seated, holds: (draft: { readonly kind?: string } | undefined) => boolean): Promise<unknown> {
  for (;;) {
    const draft = await seated.team.drafts.get('ask');
    if (holds(draft as { kind?: string } | undefined)) return draft;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

describe('asking a question', () => {
  let floor: Floor;
  let sofia: Seated;
  beforeEach(async () => {
    floor = new Floor();
    sofia = await floor.sit('sofia', { case: RED_LIGHT });
  });

  const asked = async (seated = sofia): Promise<AskView> => {
    await until(() => seated.team.book.asks().some(({ mine }) => mine));
    return seated.team.book.asks().find(({ mine }) => mine)!;
  };

  it('sends it with Ctrl and Enter, and then shows how it stands', async () => {
    await sofia.open('ask');
    await sofia.type(QUESTION);
    field(sofia).dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true, cancelable: true }));
    const ask = await asked();
    expect(ask.question).to.equal(QUESTION);
    expect(ask.kind).to.equal('waiting');
    await sofia.see('.q', QUESTION);
    await until(() => spoken().includes('Your question is sent.'));
    expect(sofia.focused?.id).to.equal('tab-ask');
  });

  it('without words nothing is sent, and the field says why', async () => {
    await sofia.open('ask');
    await sofia.press('[part=submit]');
    await sofia.see('#text-hint', 'Write what you need to know.');
    expect(field(sofia).ariaInvalid).to.equal('true');
    expect(sofia.focused).to.equal(field(sofia));
    expect(sofia.team.book.asks()).to.deep.equal([]);
  });

  it('too much of it stays where it is', async () => {
    await sofia.open('ask');
    await sofia.type('Why? '.repeat(900));
    await sofia.press('[part=submit]');
    await sofia.see('#text-hint', 'characters too many');
    expect(field(sofia).value).to.have.length(4500);
  });

  describe('how soon', () => {
    it('a customer waits, where there is a case or a call; else it has time', async () => {
      await sofia.open('ask');
      expect(kind(sofia)).to.equal('Customer is waiting');
      sofia.element.case = null;
      await until(() => kind(sofia) === 'When you have time');
      sofia.element.availability = 'busy';
      await until(() => kind(sofia) === 'Customer is waiting');
    });

    it('is chosen among three', async () => {
      await sofia.open('ask');
      expect(sofia.all('.kind .t').map(words)).to.deep.equal(['Customer is waiting', 'When you have time', 'Was this good enough?']);
      await sofia.type('Gave 14 days free. Was this good enough?');
      await sofia.press('.kind:nth-child(3) input');
      await sofia.press('[part=submit]');
      expect((await asked()).kind).to.equal('check');
    });
  });

  describe('the case', () => {
    it('goes along in words, masked, never its id or text', async () => {
      await sofia.open('ask');
      await sofia.see('.attached', 'Case: router, red light');
      await sofia.type(QUESTION);
      await sofia.press('[part=submit]');
      const { attach } = await asked();
      expect(attach).to.deep.equal({ queue: 'Technical', tags: ['router', 'red light'], subject: '[customer]: router shows a red light' });
    });

    it('is left out and attached again', async () => {
      await sofia.open('ask');
      await sofia.press('[aria-label="Leave the case out"]');
      await until(() => words(sofia.focused) === 'Attach the case');
      await sofia.press('.attached button');
      await sofia.see('.attached', 'Case: router, red light');
      await sofia.press('[aria-label="Leave the case out"]');
      await sofia.type(QUESTION);
      await sofia.press('[part=submit]');
      expect((await asked()).attach).to.equal(undefined);
    });

    it('is the one that was on screen when the question was begun, whichever comes then', async () => {
      await sofia.open('ask');
      await sofia.type(QUESTION);
      sofia.element.case = INVOICE;
      await until(() => sofia.team.case?.id === INVOICE.id);
      await sofia.see('.attached', 'Case: router, red light');
      await sofia.press('[part=submit]');
      expect((await asked()).attach?.tags).to.deep.equal(['router', 'red light']);
    });
  });

  describe('personal data', () => {
    const LETTER = 'Birgit Holm on 070-123 45 67 still has a red light, says Kurt.';

    it('never leaves, and the preview shows what does', async () => {
      await sofia.open('ask');
      await sofia.type(LETTER);
      await sofia.press('.see');
      expect(words(await sofia.see('.sent'))).to.equal('[customer] on [phone] still has a red light, says Kurt.');
      await sofia.see('.ctx', 'Case: [customer]: router shows a red light, router, red light, Technical');
      await until(() => sofia.focused?.matches('.back'));
      await sendKeys({ press: 'Escape' });
      await until(() => sofia.focused?.matches('.see'));
      await sofia.press('[part=submit]');
      expect((await asked()).question).to.equal('[customer] on [phone] still has a red light, says Kurt.');
    });

    it('what was missed is selected in the preview and masked', async () => {
      await sofia.open('ask');
      await sofia.type(LETTER);
      await sofia.press('.see');
      const sent = await sofia.see('.sent');
      const last = document.createTreeWalker(sent, NodeFilter.SHOW_TEXT);
      let text = '';
      let node: Node | null = null;
      while (last.nextNode()) if ((last.currentNode.textContent ?? '').includes('Kurt')) [node, text] = [last.currentNode, last.currentNode.textContent ?? ''];
      const at = text.indexOf('Kurt');
      document.getSelection()!.setBaseAndExtent(node!, at, node!, at + 4);
      sent.dispatchEvent(new PointerEvent('pointerup', { bubbles: true, composed: true }));
      await sofia.press('.page .btn', 'Mask selection');
      await until(() => words(sofia.find('.sent')) === '[customer] on [phone] still has a red light, says [customer].');
      await sofia.press('.back');
      await until(() => field(sofia));
      expect(field(sofia).value).to.equal('[customer] on [phone] still has a red light, says [customer].');
    });

    it('and in the field itself, by keyboard', async () => {
      await sofia.open('ask');
      await sofia.type('Ask Kurt');
      field(sofia).focus();
      field(sofia).setSelectionRange(4, 8);
      field(sofia).dispatchEvent(new Event('select'));
      await sofia.press('.btn', 'Mask selection');
      expect(field(sofia).value).to.equal('Ask [customer]');
    });
  });

  describe('what was written', () => {
    it('stays through a change of case, closing, and a reload, masked', async () => {
      await sofia.open('ask');
      await sofia.type('Birgit Holm has a red light');
      await sofia.press('.kind:nth-child(2) input');
      sofia.element.case = INVOICE;
      await sofia.press('[aria-label=Close]');
      const draft = JSON.stringify(await kept(sofia, (begun) => begun?.kind === 'later'));
      for (const secret of ['Birgit', 'case-1', 'wits']) expect(draft).not.to.include(secret);
      sofia.element.remove();
      const again = await floor.sit('sofia', { case: INVOICE });
      await again.open('ask');
      await until(() => field(again).value === '[customer] has a red light');
      expect(kind(again)).to.equal('When you have time');
      await again.see('.attached', 'Case: router, red light');
    });

    it('is gone once it is asked', async () => {
      await sofia.open('ask');
      await sofia.type(QUESTION);
      await kept(sofia, (draft) => draft !== undefined);
      await sofia.press('[part=submit]');
      await kept(sofia, (draft) => draft === undefined);
      await until(() => spoken().includes('Your question is sent.'));
      await sofia.press('.else button');
      expect(field(sofia).value).to.equal('');
    });
  });

  describe('anonymous by choice', () => {
    it('colleagues see no name', async () => {
      const jonas = await floor.sit('jonas');
      await sofia.open('ask');
      await sofia.type(QUESTION);
      await sofia.press('.agree input');
      await sofia.press('.see');
      await sofia.see('.page p', 'without your name');
      await sofia.press('.back');
      await sofia.press('[part=submit]');
      await until(() => jonas.team.book.asks().length);
      const [ask] = jonas.team.book.asks();
      expect(ask!.by.name).to.equal(undefined);
      expect((await asked()).anonymous).to.equal(true);
    });
  });

  describe('who could answer', () => {
    it('is told by name, with what they know; who is on a call; never since when', async () => {
      await floor.sit('jonas', { topics: ['routers'] });
      await floor.sit('mei', { topics: ['routers'] });
      await floor.sit('omar', { topics: ['routers'], availability: 'busy' });
      await floor.sit('lars', { topics: ['invoices'] });
      await sofia.open('ask');
      await sofia.see('.lineup', 'Jonas and Mei are free');
      expect(words(sofia.find('.lineup > span:last-child'))).to.equal('Jonas and Mei are freeand know routers. Omar is on a call.');
      expect(sofia.all('.face').map(({ dataset }) => dataset['free'])).to.deep.equal(['y', 'y', 'call']);
      await sofia.press('[aria-label="Leave the case out"]');
      await sofia.type('Can the invoice be split?');
      await sofia.see('.lineup', 'Lars is free');
    });

    it('nobody: the question waits', async () => {
      await sofia.open('ask');
      await sofia.see('.page p', 'Nobody is around just now.');
    });
  });

  it('says how it widens, and goes to all teams at once by choice', async () => {
    const karin = await floor.sit('lars', { team: 'Field support' });
    await sofia.open('ask');
    await sofia.see('.page .ctx', 'Broadband first, all teams after 90 s');
    await sofia.press('.scope');
    await sofia.press('.radio:nth-child(2) input');
    await sofia.see('.page .ctx', 'All teams at once');
    await sofia.type(QUESTION);
    await sofia.press('[part=submit]');
    await until(() => karin.team.book.asks().some(({ question, ring }) => question === QUESTION && ring === 2));
  });

  it('says where it goes no further than this browser', async () => {
    floor = new Floor(new MemoryHub({ reach: 'this-browser' }));
    const alone = await floor.sit('sofia');
    await alone.open('ask');
    await alone.see('[part=reach]', 'Only in this browser');
  });

  it('what was refused is said beside the field, and nothing is lost', async () => {
    // More than fits into one record.
    sofia.element.case = { ...RED_LIGHT, subject: '€'.repeat(4000) };
    await sofia.open('ask');
    const long = '€'.repeat(3900);
    await sofia.type(long);
    await sofia.press('[part=submit]');
    await sofia.see('#text-hint', 'This is too long. Your text is still here.');
    expect(field(sofia).value).to.equal(long);
    await sofia.press('[aria-label="Leave the case out"]');
    await sofia.press('[part=submit]');
    expect((await asked()).question).to.equal(long);
  });
});
