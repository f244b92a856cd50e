import { expect } from '@open-wc/testing';
import type { App } from './support.js';
import { closeApps, openApp, quiet, until } from './support.js';

type Said = { readonly action?: string; readonly [field: string]: unknown };

describe('genesys-cloud, with the real SDK and a simulated host', () => {
  let heard: Said[];
  const hear = ({ data }: MessageEvent<Said>): void => void heard.push(data);
  const host = window as typeof window & { conversations: Record<string, Promise<unknown>> };
  const conversation = { channel: 'webchat', participants: { queueName: 'Router' }, attributes: { lang: 'da', pin: 'secret' }, messages: { last: 'It blinks' }, accessToken: 'secret' };
  beforeEach(() => {
    heard = [];
    host.conversations = { 'c-1': Promise.resolve(conversation) };
  });
  afterEach(() => {
    removeEventListener('message', hear);
    closeApps();
  });
  const open = (): Promise<App> => openApp('genesys-cloud', { conversationId: 'c-1', gcHostOrigin: location.origin, gcTargetEnv: 'prod' }, hear);
  const hook = (app: App, name: string): void => app.say({ purecloudEventType: 'appLifecycleHook', hook: name });
  const last = (app: App): unknown => app.states.at(-1)?.case;

  it('[case] comes from the address, changes when the agent comes back to it, and ends with the app', async () => {
    const app = await open();
    expect((await app.see((state) => state.case?.queue)).case).to.deep.equal({ id: 'c-1', channel: 'chat', queue: 'Router', language: 'da', text: 'It blinks' });
    hook(app, 'bootstrap');
    await until(() => JSON.stringify(heard).includes('bootstrapped'));
    host.conversations['c-1'] = Promise.resolve({ participants: { queueName: 'Fibre' } });
    hook(app, 'focus');
    await app.see((state) => state.case?.queue === 'Fibre');
    hook(app, 'stop');
    await until(() => last(app) === null);
    await until(() => JSON.stringify(heard).includes('stopped'));
  });

  it('drops an answer that comes after its case has ended', async () => {
    let answer: (said: unknown) => void = () => undefined;
    host.conversations['c-1'] = new Promise((resolve) => { answer = resolve; });
    const app = await open();
    await app.see((state) => state.case);
    hook(app, 'stop');
    await until(() => last(app) === null);
    answer(conversation);
    await quiet();
    expect(last(app)).to.equal(null);
  });

  it('shows the bare case where the conversation cannot be had', async () => {
    host.conversations = {};
    const app = await open();
    await quiet();
    expect(last(app)).to.deep.equal({ id: 'c-1' });
  });

  it('[text] comes where the vendor fetches it', async () => {
    const app = await open();
    expect((await app.see((state) => state.case?.text)).case?.text).to.equal('It blinks');
  });

  it('[agent] comes where the vendor fetches it', async () => {
    const app = await open();
    expect((await app.see((state) => state.agent)).agent).to.deep.equal({ member: 'user-7', memberName: 'Sofia Krog' });
  });

  it('[insert] is proposed to the agent\'s message', async () => {
    const app = await open();
    expect(app.desk.insert?.('Hold reset')).to.equal(true);
    await until(() => JSON.stringify(heard).includes('Hold reset'));
  });

  it('[secure] what is not on the list does not arrive', async () => {
    const app = await open();
    await app.see((state) => state.case?.queue);
    expect(JSON.stringify(app.states)).not.to.contain('secret');
  });
});
