import { expect } from '@open-wc/testing';
import { closeApps, openApp } from './support.js';

describe('url, in frames of a browser', () => {
  afterEach(closeApps);

  const query = {
    conversationId: 'c-1', channel: 'telephony', subject: 'Red light', text: 'It blinks', queue: 'Router', tags: 'no sync, fibre', lang: 'sv',
    member: 'u-7', memberName: 'Sofia Krog', team: 'broadband', scheme: 'dark', token: 'secret-1', mask: 'secret-2',
  };

  it('[case] comes from the address, changes with its fragment and ends with it', async () => {
    const app = await openApp('url', query);
    const { case: first } = await app.see((state) => state.case);
    expect(first).to.deep.equal({ id: 'c-1', channel: 'voice', subject: 'Red light', text: 'It blinks', queue: 'Router', language: 'sv', tags: ['no sync', 'fibre'] });
    app.window.location.hash = 'conversationId=c-2&subject=Invoice';
    const { case: second } = await app.see((state) => state.case?.id === 'c-2');
    expect(second?.subject).to.equal('Invoice');
    app.window.location.hash = 'conversationId=';
    await app.see((state) => state !== app.states[0] && !state.case);
  });

  it('[text] comes where the host puts it into the address', async () => {
    const app = await openApp('url', query);
    expect((await app.see((state) => state.case)).case?.text).to.equal('It blinks');
  });

  it('[agent] [scheme] come from the address', async () => {
    const app = await openApp('url', query);
    const { agent, scheme } = await app.see((state) => state.agent && state.scheme);
    expect(agent).to.deep.equal({ member: 'u-7', memberName: 'Sofia Krog', team: 'broadband' });
    expect(scheme).to.equal('dark');
  });

  it('[secure] what is not on the list does not arrive', async () => {
    const app = await openApp('url', query);
    await app.see((state) => state.case);
    expect(JSON.stringify(app.states)).not.to.contain('secret');
  });

  it('an address that says nothing shows nothing', async () => {
    const app = await openApp('url');
    expect(app.states).to.deep.equal([{ case: null }]);
  });
});
