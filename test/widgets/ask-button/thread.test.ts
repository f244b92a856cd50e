import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { ANSWER, QUESTION, conversation } from './conversation.js';
import type { Conversation } from './conversation.js';
import { chord, spoken, until, words } from './support-help.js';

describe('a thread', () => {
  let floor: Conversation['floor'];
  let sofia: Conversation['sofia'];
  let jonas: Conversation['jonas'];
  let ask: Conversation['ask'];
  let take: Conversation['take'];
  let answered: Conversation['answered'];
  beforeEach(async () => {
    ({ floor, sofia, jonas, ask, take, answered } = await conversation());
  });

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

    it('by name once the asker goes by name', async () => {
      const hidden = await sofia.ask('What is a splitter?', { anonymous: true });
      await jonas.knows(hidden);
      await jonas.open();
      jonas.row('What is a splitter?').querySelector('button')!.click();
      await sofia.team.say.nameMe(hidden, true);
      await jonas.see('.thread', 'Sofia');
      sofia.team.writing(hidden);
      await jonas.see('.writing', 'Sofia is writing');
    });
  });

  describe('a reply', () => {
    beforeEach(() => take());

    it('is sent with Ctrl and Enter; Enter begins a line; the focus stays', async () => {
      jonas.find('#text')!.focus();
      await sendKeys({ type: 'One' });
      await sendKeys({ press: 'Enter' });
      await sendKeys({ type: 'Two' });
      await chord('Control', 'Enter');
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
});
