import { expect, oneEvent } from '@open-wc/testing';
import type { KollegaInsertEvent } from '../../../src/events.js';
import { ANSWER, QUESTION, conversation } from './conversation.js';
import type { Conversation } from './conversation.js';
import { spoken, until, words } from './support-help.js';

describe('a thread towards its end', () => {
  let sofia: Conversation['sofia'];
  let jonas: Conversation['jonas'];
  let ask: Conversation['ask'];
  let take: Conversation['take'];
  let answer: Conversation['answer'];
  let answered: Conversation['answered'];
  beforeEach(async () => {
    ({ sofia, jonas, ask, take, answer, answered } = await conversation());
  });

  describe('an answer goes into the customer\'s reply', () => {
    let restore: (() => void) | undefined;
    beforeEach(() => answered());
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
    beforeEach(() => answered());

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

  it('that was answered can be taken back too, at one place', async () => {
    await answered();
    await sofia.press('.take-back', 'Take back');
    await jonas.see('.thread .note', 'This question is no longer open.');
    await sofia.press('.said .btn', 'Undo');
    await sofia.see('.msg .tx', ANSWER);
    await jonas.press('.hand-back');
    await sofia.see('.steps');
    expect(sofia.all('.acts .btn').filter((button) => words(button) === 'Take back')).to.have.length(1);
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
