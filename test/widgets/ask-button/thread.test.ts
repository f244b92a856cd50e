import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { KollegaInsertEvent } from '../../../src/events.js';
import type { Ref } from '../../../src/domain/record.js';
import { Floor, spoken, until, words } from './support-help.js';
import type { Seated } from './support-help.js';

const QUESTION = 'Red light stays on after a 12 second reset. Anything else to try before a visit?';
const ANSWER = 'Unplug the TV box first, it holds the old address. Then reset again.';

describe('a thread', () => {
  let floor: Floor;
  /** Asks. */
  let sofia: Seated;
  /** Helps. */
  let jonas: Seated;
  let ask: Ref;
  beforeEach(async () => {
    floor = new Floor();
    sofia = await floor.sit('sofia', { policy: { talkLink: 'https://talk.example/{asker}/{helper}' } });
    jonas = await floor.sit('jonas', { policy: { talkLink: 'https://talk.example/{asker}/{helper}' } });
    ask = await sofia.ask(QUESTION, { topics: ['router'], attach: { id: 'c', tags: ['router', 'red light'] } });
    await jonas.knows(ask);
  });

  const take = async (): Promise<void> => {
    await jonas.open();
    await jonas.press('.take');
    await sofia.knows(ask, ({ state }) => state === 'taken');
  };
  const answer = async (text = ANSWER): Promise<void> => {
    const before = (await sofia.knows(ask)).replies.length;
    await jonas.type(text);
    await jonas.press('.send');
    await sofia.knows(ask, ({ replies }) => replies.length > before);
  };
  const answered = async (): Promise<void> => {
    await take();
    await answer();
    await sofia.open('ask');
    await sofia.see('.msg .tx', ANSWER);
  };

  describe('is one for both', () => {
    it('question and replies in their order, each with its writer and time', async () => {
      await answered();
      await sofia.type('That worked. Thanks!');
      await sofia.press('.send');
      await jonas.see('.msg .tx', 'That worked. Thanks!');
      expect(jonas.messages()).to.deep.equal([QUESTION, ANSWER, 'That worked. Thanks!']);
      expect(sofia.messages()).to.deep.equal(jonas.messages());
      expect(jonas.all('.msg .m').map((line) => words(line).replace(/\d\d:\d\d/, 'now'))).to.deep.equal(['Sofia now', 'You now', 'Sofia now']);
      expect(sofia.all('.msg .m').map((line) => words(line).replace(/\d\d:\d\d/, 'now'))).to.deep.equal(['You now', 'Jonas Berg now', 'You now']);
      expect(words(jonas.find('.thread .who'))).to.equal('Sofia Krog Broadband');
      expect(words(jonas.find('.thread .ctx'))).to.equal('Case: router, red light');
    });

    it('says who is on it before there is an answer', async () => {
      await take();
      await sofia.open('ask');
      await sofia.see('.thread', 'Jonas is on it');
      expect(sofia.find('#text')!.getAttribute('placeholder')).to.equal('Add something for Jonas');
      await sofia.type('It is the grey box.');
      await sofia.press('.send');
      await jonas.see('.msg .tx', 'It is the grey box.');
      expect(sofia.messages()).to.include('It is the grey box.');
    });

    it('tells the helper once what the asker adds, and keeps quiet during a call', async () => {
      await take();
      await sofia.team.say.reply(ask, { text: 'It is the grey box.' });
      await until(() => spoken().includes('Sofia: It is the grey box.'));
      jonas.element.availability = 'busy';
      await jonas.button.updateComplete;
      await sofia.team.say.reply(ask, { text: 'And it blinks.' });
      await jonas.see('.msg .tx', 'And it blinks.');
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(spoken()).not.to.include('And it blinks.');
    });

    it('says that a colleague writes, until they stop', async () => {
      await take();
      await sofia.open('ask');
      await jonas.type('Unplug');
      await sofia.see('.writing', 'Jonas is writing');
      expect(jonas.find('.writing', 'writing')).to.equal(undefined);
      await jonas.type('Unplug it');
      await jonas.press('.send');
      await sofia.gone('.writing', 'writing');
    });

    it('nobody writes any more who has left the field', async () => {
      await take();
      await sofia.open('ask');
      jonas.find('#text')!.focus();
      await jonas.type('Unplug');
      await sofia.see('.writing', 'Jonas is writing');
      jonas.find('.back')!.focus();
      await sofia.gone('.writing', 'writing');
    });

    it('nor whoever\'s button is taken out of the page', async () => {
      await take();
      await sofia.open('ask');
      await jonas.type('Unplug');
      await sofia.see('.writing', 'Jonas is writing');
      const { parentElement } = jonas.button;
      jonas.button.remove();
      await sofia.gone('.writing', 'writing');
      parentElement!.append(jonas.button);
      await jonas.open();
      await jonas.press('.inq .btn', 'Open');
      await until(() => jonas.find<HTMLTextAreaElement>('#text')!.value === 'Unplug');
    });

    it('an anonymous asker stays one', async () => {
      const hidden = await sofia.ask('What is a splitter?', { anonymous: true });
      await jonas.knows(hidden);
      await jonas.open();
      jonas.row('What is a splitter?').querySelector('button')!.click();
      await sofia.knows(hidden, ({ state }) => state === 'taken');
      await sofia.open('ask');
      await sofia.press('.one-of', 'What is a splitter?');
      await sofia.type('For the phone socket.');
      await jonas.see('.writing', 'A colleague is writing');
      await sofia.press('.send');
      await jonas.see('.msg .tx', 'For the phone socket.');
      expect(words(jonas.find('.page'))).not.to.contain('Sofia');
      expect(sofia.all('.msg .m').map((line) => words(line).slice(0, 3))).to.deep.equal(['You', 'You']);
    });
  });

  describe('a reply', () => {
    beforeEach(take);

    it('is sent with Ctrl and Enter; Enter begins a line; the focus stays', async () => {
      jonas.find('#text')!.focus();
      await sendKeys({ type: 'One' });
      await sendKeys({ press: 'Enter' });
      await sendKeys({ type: 'Two' });
      await sendKeys({ down: 'Control' });
      await sendKeys({ press: 'Enter' });
      await sendKeys({ up: 'Control' });
      await jonas.see('.msg .tx', 'One Two');
      expect((await sofia.knows(ask, ({ replies }) => replies.length === 1)).replies[0]!.text).to.equal('One\nTwo');
      await until(() => jonas.focused?.id === 'text' && !jonas.find<HTMLTextAreaElement>('#text')!.value);
      await until(() => spoken().includes('Sent'));
    });

    it('keeps the focus in its field when it is sent by the button', async () => {
      await jonas.type(ANSWER);
      jonas.find('.send')!.focus();
      await jonas.press('.send');
      await until(() => jonas.focused?.id === 'text');
    });

    it('needs words', async () => {
      await jonas.press('.send');
      await jonas.see('#text-hint', 'Write something first.');
      expect(jonas.find('#text')!.ariaInvalid).to.equal('true');
    });

    it('shows what is sent in the place of personal data, and sends that', async () => {
      await jonas.type('Call him on 070-123 45 67.');
      expect(words(jonas.find('.preview'))).to.equal('Call him on [phone].');
      await jonas.press('.send');
      await sofia.knows(ask, ({ replies }) => replies[0]?.text === 'Call him on [phone].');
      expect(words(await jonas.see('.msg .mask'))).to.equal('phone');
    });

    it('is kept while it is written, for each thread, through a reload', async () => {
      await jonas.type('Call 070-123 45 67, then');
      await jonas.press('.back');
      jonas.element.remove();
      jonas = await floor.sit('jonas');
      await jonas.knows(ask, ({ helping }) => helping);
      await jonas.open();
      await jonas.press('.inq .btn', 'Open');
      await until(() => jonas.find<HTMLTextAreaElement>('#text')!.value === 'Call [phone], then');
    });

    it('waits while I am offline, and says so', async () => {
      floor.hub.offline(jonas.team.me.id);
      await until(() => jonas.team.status === 'offline');
      await jonas.type(ANSWER);
      await jonas.press('.send');
      await jonas.see('.msg .tag-review', 'Sent later');
      await until(() => spoken().includes('Sent later'));
      floor.hub.online(jonas.team.me.id);
      await sofia.knows(ask, ({ replies }) => replies.length === 1);
      await jonas.gone('.msg .tag-review');
    });
  });

  describe('an answer goes into the customer\'s reply', () => {
    let restore: (() => void) | undefined;
    beforeEach(answered);
    afterEach(() => {
      restore?.();
      restore = undefined;
    });

    /** What the browser does with the clipboard here is the browser's and its user's choice: both are played. */
    function clipboard(writeText: (text: string) => Promise<void>): void {
      Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
      restore = () => Reflect.deleteProperty(navigator, 'clipboard');
    }

    it('by the host that takes it', async () => {
      sofia.button.addEventListener('kollega-insert', (event) => event.preventDefault(), { once: true });
      const inserted = oneEvent<KollegaInsertEvent>(sofia.button, 'kollega-insert');
      await sofia.press('.insert');
      const { text, tip } = await inserted;
      expect(text).to.equal(ANSWER);
      expect(tip).to.equal((await sofia.knows(ask)).replies[0]!.ref);
      await until(() => spoken().includes('Inserted'));
    });

    it('else by the clipboard', async () => {
      let copied = '';
      clipboard((text) => Promise.resolve(void (copied = text)));
      await sofia.press('.insert');
      await sofia.see('.thread .note', 'Copied');
      expect(copied).to.equal(ANSWER);
    });

    it('else it is shown, selected, until Escape', async () => {
      clipboard(() => Promise.reject(new DOMException('denied', 'NotAllowedError')));
      await sofia.press('.insert');
      const field = await sofia.see<HTMLTextAreaElement>('.copy textarea');
      await until(() => field.selectionEnd === ANSWER.length);
      expect(sofia.focused).to.equal(field);
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
      await sofia.gone('.copy');
      await until(() => sofia.focused?.matches('.insert'));
    });
  });

  describe('ends', () => {
    beforeEach(answered);

    it('when its asker says so; the only answer solved it', async () => {
      await sofia.press('.solved', 'That solved it');
      const { accepted, replies } = await jonas.knows(ask, ({ state }) => state === 'resolved');
      expect(accepted).to.deep.equal([replies[0]!.ref]);
      await sofia.see('.thread', 'Resolved');
      await until(() => spoken().includes('Resolved'));
      await until(() => sofia.focused?.matches('.keep'));
      expect(sofia.find('.reply')).to.equal(undefined);
      await jonas.see('.msg .tag-ok', 'Solved it');
      expect(jonas.find('.solved')).to.equal(undefined);
    });

    it('and leaves the focus with whoever has gone on elsewhere', async () => {
      const outside = document.createElement('input');
      sofia.element.append(outside);
      sofia.find('.solved')!.click();
      outside.focus();
      await sofia.see('.reopen');
      await until(() => spoken().includes('Resolved'));
      expect(document.activeElement).to.equal(outside);
    });

    it('by several answers, each marked', async () => {
      await answer('Or press the pin for 20 seconds.');
      await answer('Good luck!');
      await sofia.see('.msg .tx', 'Good luck!');
      const marks = (): HTMLElement[] => sofia.all('.accept');
      expect(marks().map(words)).to.deep.equal(['This solved it', 'This solved it', 'This solved it']);
      marks()[0]!.click();
      marks()[1]!.click();
      await sofia.button.updateComplete;
      expect(marks().map(({ ariaPressed }) => ariaPressed)).to.deep.equal(['true', 'true', 'false']);
      await sofia.press('.solved');
      const { accepted, replies } = await jonas.knows(ask, ({ state }) => state === 'resolved');
      expect(accepted).to.have.members([replies[0]!.ref, replies[1]!.ref]);
      marks()[2]!.click();
      await jonas.knows(ask, (view) => view.accepted.length === 3);
    });

    it('marked afterwards, where nothing was marked before', async () => {
      await answer('Or press the pin for 20 seconds.');
      await sofia.see('.msg .tx', 'Or press the pin');
      await sofia.press('.solved');
      await sofia.see('.thread', 'Which answer solved it?');
      sofia.all('.accept')[1]!.click();
      const { accepted, replies } = await jonas.knows(ask, (view) => view.accepted.length === 1);
      expect(accepted).to.deep.equal([replies[1]!.ref]);
      await sofia.gone('.thread .s', 'Which answer solved it?');
    });

    it('not, after all', async () => {
      await sofia.press('.solved');
      await sofia.press('.reopen', 'Not solved after all');
      await jonas.knows(ask, ({ state }) => state === 'answered');
      await until(() => spoken().includes('Open again'));
      await sofia.see('.reply');
      await jonas.see('.reply');
    });

    it('as resolved, where no colleague has written', async () => {
      const other = await sofia.ask('What is a splitter?', { kind: 'later' });
      await jonas.knows(other);
      await jonas.team.say.offer(other);
      await sofia.knows(other, ({ state }) => state === 'taken');
      await sofia.press('.one-of', 'What is a splitter?');
      await sofia.press('.solved', 'Mark resolved');
      await jonas.knows(other, ({ state }) => state === 'resolved');
    });

    it('and whoever answered chooses whether by name', async () => {
      await sofia.press('.solved');
      const box = await jonas.see<HTMLInputElement>('.naming input');
      expect(box.checked).to.equal(true);
      box.click();
      await sofia.knows(ask, ({ replies }) => replies[0]!.unnamed);
      await until(() => spoken().includes('You appear as a colleague'));
      box.click();
      await sofia.knows(ask, ({ replies }) => !replies[0]!.unnamed);
    });

    it('and is found again by whoever helped', async () => {
      await sofia.press('.solved');
      await jonas.knows(ask, ({ state }) => state === 'resolved');
      await jonas.press('.back');
      await jonas.press('.fold .btn', 'Show');
      await jonas.press('.inq .btn', 'Open');
      await jonas.see('.msg .tx', ANSWER);
    });
  });

  describe('leads to talk', () => {
    it('by the policy\'s link, for both', async () => {
      await answered();
      const link = `https://talk.example/${sofia.team.me.id}/${jonas.team.me.id}`;
      for (const side of [sofia, jonas]) {
        const talk = await side.see<HTMLAnchorElement>('.talk');
        expect([talk.href, talk.target, talk.rel]).to.deep.equal([link, '_blank', 'noopener noreferrer']);
      }
    });

    it('never by a link that is not https, and to nobody without a name', async () => {
      await take();
      jonas.element.policy = { talkLink: 'javascript:alert(1)//{asker}' };
      await jonas.gone('.talk');
      const hidden = await sofia.ask('What is a splitter?', { anonymous: true });
      await jonas.knows(hidden);
      jonas.element.policy = { talkLink: 'https://talk.example/{asker}/{helper}' };
      await jonas.press('.back');
      await jonas.press('.take');
      await jonas.see('.thread .who', 'A colleague');
      expect(jonas.find('.talk')).to.equal(undefined);
    });
  });

  it('that is handed back waits again, and what was answered stays', async () => {
    await answered();
    await jonas.press('.hand-back');
    await sofia.knows(ask, ({ state }) => state === 'waiting');
    await sofia.see('.acts .btn', 'Take back');
    expect(sofia.messages()).to.deep.equal([QUESTION, ANSWER]);
    await sofia.press('.solved', 'That solved it');
    await jonas.knows(ask, ({ accepted }) => accepted.length === 1);
  });

  it('that nobody has answered can be taken back', async () => {
    await take();
    await sofia.open('ask');
    await sofia.press('.take-back');
    await jonas.see('.thread .note', 'This question is no longer open.');
  });

  it('that is taken back says so, and loses nothing that was begun', async () => {
    await take();
    await jonas.type('Unplug');
    await sofia.team.say.takeBack(ask);
    await jonas.see('.thread .note', 'This question is no longer open.');
    expect(jonas.find<HTMLTextAreaElement>('#text')!.value).to.equal('Unplug');
    await jonas.press('.thread .note .btn');
    await jonas.see('.nobody');
  });
});
