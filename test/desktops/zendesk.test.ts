import { expect } from '@open-wc/testing';
import type { App } from './support.js';
import { closeApps, openApp, quiet, until } from './support.js';

interface Message {
  readonly key?: string;
  readonly id?: number;
  readonly request?: string;
  readonly params?: readonly string[] | Record<string, readonly unknown[]>;
}

/** Zendesk as far as an app sees it: JSON both ways, answers by id. */
class Zendesk {
  readonly values: Record<string, unknown> = {
    'ticket.id': 4711, 'ticket.subject': 'Red light', 'ticket.description': 'It blinks', 'ticket.tags': ['router'], 'ticket.via.channel': 'email',
    'ticket.assignee.group.name': 'Broadband', 'ticket.requester.locale': 'da', 'ticket.requester.name': 'Birgit Holm', 'ticket.requester.email': 'birgit@example.test',
    'currentUser.id': 7, 'currentUser.name': 'Sofia Krog', colorScheme: 'dark', 'ticket.customField:custom_field_1': 'fibre', 'ticket.customField:custom_field_2': 'secret',
  };
  readonly asked: string[] = [];
  readonly invoked: unknown[] = [];
  slow: Promise<void> | undefined;
  frame: Window | undefined;

  readonly hear = ({ source, data }: MessageEvent<unknown>): void => {
    if (typeof data !== 'string' || !data.includes('appGuid')) return;
    this.frame = source as Window;
    const message = JSON.parse(data) as Message;
    if (message.key === 'iframe.handshake') this.publish('app.registered', { context: {}, metadata: {} });
    else if (message.request) void this.#answer(message);
  };

  publish(key: string, message?: unknown): void {
    this.frame?.postMessage(JSON.stringify({ key: `zaf.${key}`, message }), '*');
  }

  async #answer({ id, request, params = [] }: Message): Promise<void> {
    let result: Record<string, unknown> = {};
    if (request === 'get') {
      const paths = params as readonly string[];
      this.asked.push(...paths);
      result = Object.fromEntries([...paths.filter((path) => path in this.values).map((path) => [path, this.values[path]]), ['errors', {}]]) as Record<string, unknown>;
    } else {
      this.invoked.push(params);
    }
    await this.slow;
    this.frame?.postMessage(JSON.stringify({ id, result }), '*');
  }
}

describe('zendesk, with the real SDK and a simulated host', () => {
  let host: Zendesk;
  let app: App;
  beforeEach(async () => {
    host = new Zendesk();
    app = await openApp('zendesk', { origin: location.origin, app_guid: 'app-1' }, host.hear);
  });
  afterEach(() => {
    removeEventListener('message', host.hear);
    closeApps();
  });
  const last = (): unknown => app.states.at(-1)?.case;

  it('[case] comes, changes with the ticket, and ends when the app is closed', async () => {
    expect((await app.see((state) => state.case)).case).to.deep.equal({
      id: '4711', channel: 'email', subject: 'Red light', text: 'It blinks', queue: 'Broadband', tags: ['fibre'], language: 'da', mask: ['Birgit Holm', 'birgit@example.test'],
    });
    host.values['ticket.subject'] = 'No sync';
    host.publish('ticket.subject.changed', 'No sync');
    await app.see((state) => state.case?.subject === 'No sync');
    host.publish('app.willDestroy');
    await until(() => last() === null);
  });

  it('drops an answer that comes after its case has ended', async () => {
    await app.see((state) => state.case);
    let answer = (): void => undefined;
    host.slow = new Promise((resolve) => { answer = resolve; });
    host.publish('ticket.tags.changed');
    host.publish('app.willDestroy');
    await until(() => last() === null);
    answer();
    await quiet();
    expect(last()).to.equal(null);
  });

  it('[text] is the description', async () => {
    expect((await app.see((state) => state.case)).case?.text).to.equal('It blinks');
  });

  it('[agent] comes with the ticket', async () => {
    expect((await app.see((state) => state.agent)).agent).to.deep.equal({ member: '7', memberName: 'Sofia Krog' });
  });

  it('[scheme] comes, and changes', async () => {
    await app.see((state) => state.scheme === 'dark');
    host.publish('colorScheme.changed', 'light');
    await app.see((state) => state.scheme === 'light');
  });

  it('[insert] goes into the ticket\'s editor', async () => {
    await app.see((state) => state.case);
    await app.desk.insert?.('Hold reset');
    app.desk.resize?.(420);
    await until(() => host.invoked.length === 2);
    expect(host.invoked).to.deep.equal([{ 'ticket.editor.insert': ['Hold reset'] }, { resize: [{ width: '100%', height: '420px' }] }]);
  });

  it('[secure] asks for nothing but the mapped fields', async () => {
    await app.see((state) => state.case);
    expect(host.asked).to.include('ticket.customField:custom_field_1');
    expect(host.asked).not.to.include('ticket.customField:custom_field_2');
    expect(JSON.stringify(app.states)).not.to.contain('secret');
  });
});
