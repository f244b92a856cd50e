import { expect } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { Floor, spoken, until, words } from './support-help.js';
import type { Seated } from './support-help.js';

const PREPAID = 'Can a prepaid card be used for a deposit?';
const SPLITTER = 'Does the old splitter work with the new box?';
const GOODWILL = 'Gave 14 days free after three failed visits. Was this good enough?';

describe('questions that I could help with', () => {
  let floor: Floor;
  let sofia: Seated;
  let tariq: Seated;
  beforeEach(async () => {
    floor = new Floor();
    tariq = await floor.sit('tariq', { team: 'Broadband' });
    sofia = await floor.sit('sofia', { topics: ['invoices', 'goodwill'] });
  });
  afterEach(() => resetMouse());

  const known = async (...questions: string[]): Promise<void> =>
    until(() => questions.every((question) => sofia.team.book.asks().some((ask) => ask.question === question)));

  describe('stand in a list', () => {
    it('a waiting customer first, then whoever asked first; only a waiting customer has a clock', async () => {
      await tariq.ask(SPLITTER, { kind: 'later' });
      await tariq.ask(GOODWILL, { kind: 'check' });
      await tariq.ask(PREPAID);
      await known(SPLITTER, GOODWILL, PREPAID);
      await sofia.open();
      expect(sofia.rows()).to.deep.equal([PREPAID, SPLITTER, GOODWILL]);
      expect(sofia.all('.clock')).to.have.length(1);
      expect(words(sofia.row(PREPAID).querySelector('.clock span[aria-hidden]'))).to.match(/^waiting \d:\d\d$/);
      expect(words(sofia.row(GOODWILL).querySelector('.tag-ask'))).to.equal('second opinion');
    });

    it('says who asks, from where, what of the case was sent along, and what I know of it', async () => {
      await tariq.ask(PREPAID, { topics: ['invoice', 'deposit'], attach: { id: 'case', subject: 'Deposit for a router', tags: ['invoice'], language: 'sv' } });
      await known(PREPAID);
      await sofia.open();
      const row = sofia.row(PREPAID);
      expect(words(row.querySelector('.who'))).to.equal('Tariq Aziz Broadband');
      expect(words(row.querySelector('.ctx'))).to.equal('Case: Deposit for a router, invoice, Swedish');
      expect(words(row.querySelector('.end'))).to.equal('You know: invoices');
    });

    it('shows an anonymous asker as a colleague', async () => {
      await tariq.ask(PREPAID, { anonymous: true });
      await known(PREPAID);
      await sofia.open();
      expect(words(sofia.row(PREPAID).querySelector('.who'))).to.equal('A colleague');
    });

    it('draws what was masked apart', async () => {
      await tariq.ask('Customer [kunden] has number 070-123 45 67, what now?');
      await until(() => sofia.team.book.asks().length);
      await sofia.open();
      expect(sofia.all('.inq .mask').map(words)).to.deep.equal(['kunden', 'phone']);
    });

    it('says calmly when there are none', async () => {
      await sofia.open();
      await sofia.see('.nobody h3', 'Nobody needs help right now');
      expect(words(sofia.find('.foot'))).to.contain('Whoever takes it first owns it.');
    });

    it('shows ten of fifty, and the next ones when asked', async () => {
      for (let at = 0; at < 50; at++) await tariq.ask(`Question number ${at}?`, { kind: 'later' });
      await until(() => sofia.team.book.asks().length === 50);
      await sofia.open();
      expect(sofia.rows()).to.have.length(10);
      const page = sofia.find('.page')!;
      expect(page.scrollHeight).to.be.greaterThan(page.clientHeight);
      await sofia.press('.fold .btn', 'Show 20 more');
      expect(sofia.rows()).to.have.length(30);
      await until(() => sofia.focused === sofia.all('.inq')[10]);
      await sofia.press('.fold .btn', 'Show 20 more');
      expect(sofia.rows()).to.have.length(50);
      expect(sofia.find('.fold .btn')).to.equal(undefined);
    });
  });

  describe('never move under pointer or focus', () => {
    const questions = async (): Promise<void> => {
      await tariq.ask(SPLITTER, { kind: 'later' });
      await known(SPLITTER);
      await sofia.open();
      await sofia.see('.inq');
    };
    const arrive = async (): Promise<void> => {
      await tariq.ask(PREPAID);
      await sofia.see('.news', '1 new question');
      expect(sofia.rows()).to.deep.equal([SPLITTER]);
    };

    it('what is new waits until it is let in', async () => {
      await questions();
      sofia.find('.take')!.focus();
      await arrive();
      await until(() => spoken().includes('1 new question'));
      await sofia.press('.news');
      expect(sofia.rows()).to.deep.equal([PREPAID, SPLITTER]);
      await until(() => sofia.focused === sofia.row(PREPAID));
    });

    it('or until pointer and focus have left', async () => {
      await questions();
      sofia.find('#tab-help')!.focus();
      const { left, top } = sofia.row(SPLITTER).getBoundingClientRect();
      await sendMouse({ type: 'move', position: [Math.ceil(left) + 20, Math.ceil(top) + 20] });
      await arrive();
      await sendMouse({ type: 'move', position: [0, 0] });
      await until(() => sofia.rows().length === 2);
      expect(sofia.rows()).to.deep.equal([PREPAID, SPLITTER]);
    });

    it('one that somebody takes stays, and says who is on it', async () => {
      const ref = await tariq.ask(PREPAID);
      await questions();
      sofia.find('.take')!.focus();
      const omar = await floor.sit('omar');
      await omar.knows(ref);
      await omar.team.say.offer(ref);
      await until(() => words(sofia.row(PREPAID)).endsWith('Omar is on it'));
      expect(sofia.row(PREPAID).querySelector('button')).to.equal(null);
    });

    it('one that is taken back stays, and says so', async () => {
      const ref = await tariq.ask(PREPAID);
      await questions();
      sofia.find('.take')!.focus();
      await tariq.team.say.resolve(ref);
      await until(() => words(sofia.row(PREPAID)).endsWith('This question is no longer open.'));
    });
  });

  describe('taking one', () => {
    it('opens its thread at once, with the focus where I answer, and the asker sees it', async () => {
      const ref = await tariq.ask(PREPAID);
      await known(PREPAID);
      await sofia.open();
      await sofia.press('.take');
      expect(sofia.find('.thread')).not.to.equal(undefined);
      await until(() => sofia.focused?.id === 'text');
      await tariq.knows(ref, ({ state, helper }) => state === 'taken' && helper?.name === 'Sofia Krog');
      await sofia.see('.thread .muted', 'You are on it');
      await sofia.press('.back');
      const row = sofia.row(PREPAID);
      expect(words(row.querySelector('.acts'))).to.equal('Open You are on it');
      row.querySelector('button')!.click();
      await sofia.see('.thread');
    });

    it('waits while I am offline, and says so', async () => {
      await tariq.ask(PREPAID);
      await known(PREPAID);
      await sofia.open();
      floor.hub.offline(sofia.team.me.id);
      await until(() => sofia.team.status === 'offline');
      await sofia.press('.take');
      await sofia.see('.thread .muted', 'You are offline. Your offer is sent when you are back.');
      floor.hub.online(sofia.team.me.id);
      await sofia.see('.thread .muted', 'You are on it');
    });
  });

  describe('a lost race', () => {
    /** Omar and Sofia take it while the asker hears of neither; Omar was first. */
    const race = async (): Promise<void> => {
      const omar = await floor.sit('omar');
      const ref = await tariq.ask(PREPAID);
      await tariq.ask(SPLITTER, { kind: 'later' });
      await known(PREPAID, SPLITTER);
      await omar.knows(ref);
      floor.hub.offline(tariq.team.me.id);
      await sofia.open();
      await omar.team.say.offer(ref);
      await sofia.knows(ref, ({ offers }) => offers.length === 1);
      await sofia.press('.take');
      await sofia.knows(ref, ({ offered }) => offered);
    };

    it('is told kindly in its row until it is read, and my offer is handed back without a word', async () => {
      await race();
      floor.hub.online(tariq.team.me.id);
      await sofia.see('.inq .row', 'Omar was first. Thanks for being ready.');
      await until(() => spoken().includes('Omar was first. Thanks for being ready.'));
      await until(() => sofia.focused === sofia.row(PREPAID));
      await until(() => !sofia.team.book.asks().some(({ offered }) => offered));
      await sofia.press('.inq .btn', 'Got it');
      expect(sofia.rows()).to.deep.equal([SPLITTER]);
    });

    it('leaves with the tab', async () => {
      await race();
      floor.hub.online(tariq.team.me.id);
      await sofia.see('.inq .row', 'Omar was first.');
      await sofia.press('#tab-ask');
      await sofia.press('#tab-help');
      await until(() => sofia.rows().length === 1);
    });

    it('tears nobody away from what they write', async () => {
      await race();
      await sofia.type('A debit card works.');
      floor.hub.online(tariq.team.me.id);
      await sofia.see('.thread .note', 'Omar was first. Thanks for being ready.');
      expect(sofia.find<HTMLTextAreaElement>('#text')!.value).to.equal('A debit card works.');
      await sofia.press('.thread .note .btn');
      await until(() => sofia.rows().includes(PREPAID));
    });
  });

  describe('not now', () => {
    beforeEach(async () => {
      await tariq.ask(PREPAID);
      await tariq.ask(SPLITTER, { kind: 'later' });
      await known(PREPAID, SPLITTER);
      await sofia.open();
    });
    const notNow = (): void => [...sofia.row(PREPAID).querySelectorAll('button')].find((button) => words(button) === 'Not now')!.click();

    it('puts it aside for me alone, where it stands, and leads on', async () => {
      const { top } = sofia.row(SPLITTER).getBoundingClientRect();
      notNow();
      await sofia.see('.inq .note', 'Put aside. Only you know.');
      expect(sofia.rows()).to.deep.equal([PREPAID, SPLITTER]);
      expect(Math.abs(sofia.row(SPLITTER).getBoundingClientRect().top - top)).to.be.lessThan(3);
      await until(() => sofia.focused === sofia.row(SPLITTER));
      await until(() => spoken().includes('Put aside. Only you know.'));
      const [ask] = tariq.team.book.asks().filter(({ question }) => question === PREPAID);
      expect([ask!.state, ask!.offers]).to.deep.equal(['waiting', []]);
    });

    it('can be undone', async () => {
      notNow();
      await sofia.press('.inq .note .btn', 'Undo');
      await until(() => words(sofia.row(PREPAID)).includes('Not now'));
      expect(sofia.team.aside.size).to.equal(0);
      await until(() => sofia.focused === sofia.row(PREPAID));
    });

    it('what was put aside is found again', async () => {
      await sofia.team.setAside(sofia.team.book.asks().find(({ question }) => question === PREPAID)!.ref, true);
      sofia.find('#tab-ask')!.click();
      await sofia.press('#tab-help');
      await sofia.see('.fold', '1 put aside');
      expect(sofia.rows()).to.deep.equal([SPLITTER]);
      await sofia.press('.fold .btn', 'Show');
      expect(sofia.rows()).to.deep.equal([SPLITTER, PREPAID]);
      await sofia.press('.inq .btn', 'Bring back');
      await until(() => !sofia.team.aside.size);
      await until(() => !sofia.find('.fold'));
    });
  });

  describe('handing back', () => {
    it('lets others take it, and can be undone', async () => {
      const ref = await tariq.ask(PREPAID);
      await known(PREPAID);
      await sofia.open();
      await sofia.press('.take');
      await tariq.knows(ref, ({ state }) => state === 'taken');
      await sofia.press('.hand-back');
      await sofia.see('.inq .note', 'Handed back. Others can take it now.');
      await tariq.knows(ref, ({ state, offers }) => state === 'waiting' && !offers.length);
      await sofia.press('.inq .note .btn', 'Undo');
      await tariq.knows(ref, ({ state }) => state === 'taken');
      await sofia.see('.inq .acts', 'You are on it');
    });
  });

  it('Pause offers to be left undisturbed', async () => {
    await sofia.open();
    await sofia.press('.pause');
    await sofia.see('.page', 'Do not disturb');
  });

  it('speaks Swedish in a Swedish desk', async () => {
    await tariq.ask(PREPAID);
    const mei = await floor.sit('mei', { lang: 'sv' });
    await mei.knows(sofia.team.book.asks()[0]?.ref ?? tariq.team.book.asks()[0]!.ref);
    await mei.open();
    expect(words(mei.find('.take'))).to.equal('Jag tar den');
    expect(words(mei.find('.clock span[aria-hidden]'))).to.match(/^väntar/);
  });

  it('all of it is reached by keyboard', async () => {
    await tariq.ask(PREPAID);
    await known(PREPAID);
    await sofia.open();
    sofia.find('#tab-help')!.focus();
    const way: string[] = [];
    for (let step = 0; step < 5; step++) {
      await sendKeys({ press: 'Tab' });
      way.push(words(sofia.focused) || sofia.focused?.getAttribute('aria-label') || '');
    }
    expect(way.slice(2)).to.deep.equal(['Take it', 'Not now', 'Pause']);
  });
});
