import { expect } from '@open-wc/testing';
import type { App } from './support.js';
import { closeApps, openApp, quiet, until } from './support.js';

interface Request {
  readonly type: string;
  readonly command: string;
  readonly requestId: string;
  readonly data?: { readonly contactId?: string; readonly attributes?: readonly string[]; readonly agentStateName?: string };
  readonly topic?: { readonly key: string };
  readonly handlerId?: string;
  readonly stage?: string;
}

/** The workspace as far as an app sees it: it answers requests, and publishes what happens to the contact. */
class Workspace {
  state = 'Available';
  readonly requests: Request[] = [];
  queue = 'Router';
  slow: Promise<void> | undefined;
  readonly attributes: Record<string, string> = { lang: 'da', reason: 'Red light', product: 'fibre', plan: '100', name: 'Birgit Holm', pin: 'secret' };
  #port: MessagePort | undefined;

  readonly hear = ({ data, ports }: MessageEvent<{ type?: string }>): void => {
    if (data.type !== 'connect-app-host-init') return;
    this.#port = ports[0];
    this.#port!.onmessage = (event: MessageEvent<Request>) => void this.#answer(event.data);
    this.#port!.postMessage({ type: 'acknowledge', connectionId: 'connection-1', status: { initialized: true, startTimestamp: new Date() } });
  };

  async start(scope?: object): Promise<void> {
    await until(() => this.#port);
    this.lifecycle('create', scope);
    await until(() => this.requests.some(({ type, stage }) => type === 'appLifecycleHandlerCompleted' && stage === 'create'));
  }

  lifecycle(stage: string, scope?: object): void {
    this.#port!.postMessage({ type: 'appLifecycle', stage, instanceId: 'app-1', appInstanceId: 'app-1', config: {}, region: 'eu-north-1', ...(scope && { scope }) });
  }

  /** To everyone who subscribed to it. */
  publish(key: string): void {
    for (const { topic, handlerId } of this.requests.filter(({ type, topic }) => type === 'subscribe' && topic?.key === key)) {
      this.#port!.postMessage({ type: 'publish', topic, handlerId, data: { contactId: 'contact-1', initialContactId: undefined, type: 'chat', subtype: '' } });
    }
  }

  async #answer(request: Request): Promise<void> {
    this.requests.push(request);
    if (request.type !== 'request') return;
    const data = this.#dataFor(request);
    if (request.command.startsWith('contact/')) await this.slow;
    this.#port!.postMessage({ type: 'response', requestId: request.requestId, success: true, data });
  }

  #dataFor({ command, data }: Request): unknown {
    if (command === 'agent/setAvailabilityStateByName') this.state = data?.agentStateName ?? '';
    return {
      'agent/getARN': { ARN: 'arn:agent/7' },
      'agent/getName': { name: 'Sofia Krog' },
      'agent/getState': { name: this.state, type: 'routable' },
      'contact/getChannelType': { type: 'chat', subtype: 'connect:Chat' },
      'contact/getQueue': { name: this.queue, queueARN: 'arn:queue/1', queueId: '1' },
      'contact/getAttributes': Object.fromEntries((data?.attributes ?? []).map((key) => [key, this.attributes[key]])),
    }[command] ?? {};
  }
}

describe('amazon-connect, with the real SDK and a simulated workspace', () => {
  let workspace: Workspace;
  let app: App;
  beforeEach(async () => {
    workspace = new Workspace();
    app = await openApp('amazon-connect', {}, workspace.hear);
  });
  afterEach(() => {
    removeEventListener('message', workspace.hear);
    closeApps();
  });
  const begin = (): Promise<void> => workspace.start({ type: 'contact', contactId: 'contact-1' });
  const last = (): unknown => app.states.at(-1)?.case;

  it('[case] comes with the frame, changes, and ends where after-contact work begins', async () => {
    await begin();
    const { case: first } = await app.see((state) => state.case?.queue);
    expect(first).to.deep.equal({
      id: 'contact-1', channel: 'chat', queue: 'Router', subject: 'Red light', language: 'da', tags: ['fibre', '100'], mask: ['Birgit Holm'],
    });
    workspace.queue = 'Fibre';
    workspace.publish('contact/connected');
    await app.see((state) => state.case?.queue === 'Fibre');
    workspace.publish('contact/acw');
    await until(() => last() === null);
  });

  for (const key of ['contact/cleared', 'contact/destroy']) {
    it(`ends with ${key}`, async () => {
      await begin();
      await app.see((state) => state.case);
      workspace.publish(key);
      await until(() => last() === null);
    });
  }

  it('ends when the workspace takes the app away', async () => {
    await begin();
    await app.see((state) => state.case);
    workspace.lifecycle('destroy');
    await until(() => last() === null);
  });

  it('drops an answer that comes after its case has ended', async () => {
    let answer = (): void => undefined;
    workspace.slow = new Promise((resolve) => { answer = resolve; });
    await begin();
    await app.see((state) => state.case);
    workspace.publish('contact/acw');
    await until(() => last() === null);
    answer();
    await quiet();
    expect(last()).to.equal(null);
    expect(app.states.some((state) => state.case?.queue)).to.equal(false);
  });

  it('shows nothing in a frame without a contact', async () => {
    await workspace.start({ type: 'idle' });
    await app.see((state) => state.agent);
    expect(app.states.every((state) => state.case === null)).to.equal(true);
  });

  it('[agent] comes by name and ARN', async () => {
    await begin();
    expect((await app.see((state) => state.agent)).agent).to.deep.equal({ member: 'arn:agent/7', memberName: 'Sofia Krog' });
  });

  it('[helping] becomes the agent state of that name, and what it was afterwards', async () => {
    await begin();
    await app.desk.help?.(true);
    await app.desk.help?.(true);
    expect(workspace.state).to.equal('Helping a colleague');
    await app.desk.help?.(false);
    expect(workspace.state).to.equal('Available');
    workspace.state = 'Offline';
    await app.desk.help?.(false);
    expect(workspace.state, 'it was not helping').to.equal('Offline');
  });

  it('[secure] asks for no attribute but the mapped ones', async () => {
    await begin();
    await app.see((state) => state.case?.queue);
    const asked = workspace.requests.find(({ command }) => command === 'contact/getAttributes');
    expect(asked?.data?.attributes).to.have.members(['lang', 'reason', 'product', 'plan', 'name']);
    expect(JSON.stringify(app.states)).not.to.contain('secret');
  });
});
