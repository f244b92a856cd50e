import { expect } from '@open-wc/testing';
import { windowMessage } from '../../src/desktops/window-message.js';
import type { App } from './support.js';
import { closeApps, openApp, quiet, until } from './support.js';

describe('window-message, in frames of a browser', () => {
  let heard: Record<string, unknown>[] = [];
  const listen = ({ data }: MessageEvent<Record<string, unknown>>): void => {
    if (data.kollega === 1) heard.push(data);
  };
  beforeEach(() => {
    heard = [];
  });
  afterEach(() => {
    removeEventListener('message', listen);
    closeApps();
  });

  const state = (about: unknown, more: Record<string, unknown> = {}): object => ({ kollega: 1, type: 'state', case: about, ...more });
  async function openReady(query: Record<string, string> = {}): Promise<App> {
    const app = await openApp('window-message', query, listen);
    await until(() => heard.some(({ type }) => type === 'ready'));
    return app;
  }

  it('[case] comes as an object or as JSON, changes and ends', async () => {
    const app = await openReady();
    app.say(state({ id: 'c-1', channel: 'chat', subject: 'Red light', tags: ['no sync'] }));
    expect((await app.see((seen) => seen.case)).case).to.deep.equal({ id: 'c-1', channel: 'chat', subject: 'Red light', tags: ['no sync'] });
    app.say(JSON.stringify(state({ id: 'c-2', queue: 'Invoices' })));
    expect((await app.see((seen) => seen.case?.id === 'c-2')).case).to.deep.equal({ id: 'c-2', queue: 'Invoices' });
    app.say(state(null));
    await until(() => app.states.at(-1)?.case === null);
  });

  it('[text] comes where the host has it', async () => {
    const app = await openReady();
    app.say(state({ id: 'c-1', text: 'It blinks red' }));
    expect((await app.see((seen) => seen.case)).case?.text).to.equal('It blinks red');
  });

  it('[agent] [scheme] come with any message, and stay', async () => {
    const app = await openReady();
    app.say(state(null, { agent: { member: 'u-7', memberName: 'Sofia Krog', team: 'broadband', password: 'secret' }, scheme: 'dark' }));
    app.say(state({ id: 'c-1' }));
    const { agent, scheme } = await app.see((seen) => seen.case);
    expect(agent).to.deep.equal({ member: 'u-7', memberName: 'Sofia Krog', team: 'broadband' });
    expect(scheme).to.equal('dark');
  });

  it('[insert] [helping] go to a host that takes them, and to no other', async () => {
    const app = await openReady();
    expect(app.desk.insert?.('too early')).to.equal(false);
    app.say(state({ id: 'c-1' }));
    await app.see((seen) => seen.case);
    expect(app.desk.insert?.('not taken')).to.equal(false);
    app.say(state({ id: 'c-2' }, { takes: ['insert', 'helping'] }));
    await app.see((seen) => seen.case?.id === 'c-2');
    expect(app.desk.insert?.('Hold reset')).to.equal(true);
    void app.desk.help?.(true);
    app.desk.resize?.(420);
    await until(() => heard.some(({ type }) => type === 'height'));
    expect(heard.filter(({ type }) => type !== 'ready')).to.deep.equal([
      { kollega: 1, type: 'insert', text: 'Hold reset' },
      { kollega: 1, type: 'helping', active: true },
      { kollega: 1, type: 'height', height: 420 },
    ]);
  });

  it('[secure] what is not on the list does not arrive', async () => {
    const app = await openReady();
    app.say(state({ id: 'c-1', subject: 'Red light', cardNumber: 'secret', attributes: { pin: 'secret' } }));
    await app.see((seen) => seen.case);
    expect(JSON.stringify(app.states)).not.to.contain('secret');
  });

  it('hears nobody but its parent, no other origin, no other version and nothing too long', async () => {
    const stranger = await openApp('window-message', { allow: 'https://desk.example' });
    stranger.say(state({ id: 'c-1' }));
    const app = await openReady();
    const inside = app.window.document.createElement('iframe');
    app.window.document.body.append(inside);
    (inside.contentWindow as unknown as { eval(code: string): void }).eval(`parent.postMessage(${JSON.stringify(state({ id: 'from-within' }))}, '*')`);
    app.say({ kollega: 2, type: 'state', case: { id: 'later' } });
    app.say(state({ id: 'c-1', text: 'x'.repeat(200_001) }));
    app.say('no JSON');
    app.say(null);
    app.say([]);
    await quiet();
    expect(stranger.states).to.deep.equal([{ case: null }]);
    expect(app.states).to.deep.equal([{ case: null }]);
  });

  for (const origins of [[], ['*'], ['https://desk.example/'], ['desk.example']]) {
    it(`is not to be had for the origins ${JSON.stringify(origins)}`, () => {
      expect(() => windowMessage({ origins })).to.throw(TypeError, 'origins');
    });
  }

  it('stops hearing when nobody listens any more', async () => {
    const app = await openReady();
    app.window.leave?.();
    app.say(state({ id: 'c-1' }));
    await quiet();
    expect(app.states).to.deep.equal([{ case: null }]);
  });
});
