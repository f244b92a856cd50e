import { expect } from '@open-wc/testing';
import { closeApps, openApp, until } from './support.js';

describe('chatwoot, by the shape of its messages', () => {
  afterEach(closeApps);

  const contact = { name: 'Birgit Holm', email: 'birgit@example.test', phone_number: '+4512345678', additional_attributes: { browser_language: 'da' }, custom_attributes: { pin: 'secret' } };
  const context = (conversation: object): string => JSON.stringify({
    event: 'appContext',
    data: { conversation: { status: 'open', meta: { channel: 'Channel::WebWidget', sender: contact, hmac: 'secret' }, ...conversation }, contact, currentAgent: { id: 7, name: 'Sofia Krog', email: 'sofia@example.test' } },
  });
  const messages = [
    { content: 'It blinks', message_type: 0 },
    { content: 'Which light?', message_type: 1 },
    { content: 'The red one', message_type: 0 },
    { content: 'internal', message_type: 0, private: true },
  ];

  it('[case] comes when the frame loads, changes and ends', async () => {
    const asked: unknown[] = [];
    const app = await openApp('chatwoot', {}, ({ data }) => asked.push(data));
    await until(() => asked.includes('chatwoot-dashboard-app:fetch-info'));
    app.say(context({ id: 12, labels: ['router'], custom_attributes: { reason: 'Red light' } }));
    const { case: first } = await app.see((state) => state.case);
    expect(first).to.deep.equal({
      id: '12', channel: 'chat', tags: ['router'], subject: 'Red light', language: 'da', mask: ['Birgit Holm', 'birgit@example.test', '+4512345678'],
    });
    app.say(context({ id: 12, labels: ['router', 'fibre'] }));
    await app.see((state) => state.case?.tags?.length === 2);
    app.say(context({ id: 12, status: 'resolved' }));
    await until(() => app.states.at(-1)?.case === null);
  });

  it('[text] is what the customer wrote last', async () => {
    const app = await openApp('chatwoot');
    app.say(context({ id: 12, messages }));
    expect((await app.see((state) => state.case)).case?.text).to.equal('The red one');
  });

  it('[agent] comes with the conversation', async () => {
    const app = await openApp('chatwoot');
    app.say(context({ id: 12 }));
    expect((await app.see((state) => state.agent)).agent).to.deep.equal({ member: '7', memberName: 'Sofia Krog' });
  });

  it('[secure] what is not on the list does not arrive', async () => {
    const app = await openApp('chatwoot');
    app.say(context({ id: 12, messages, additional_attributes: { card: 'secret' } }));
    await app.see((state) => state.case);
    expect(JSON.stringify(app.states)).not.to.contain('secret');
  });
});
