import { agentOf } from './agent-of.js';
import { channelOf } from './channel.js';
import type { Desktop } from './desktop.js';
import type { FieldMap } from './fields.js';
import { known, mapped, pathsOf, textOf, textsOf } from './fields.js';
import type { Screen } from './screen.js';
import { desktop } from './screen.js';

/** What is used of the client that `ZAFClient.init()` gives. */
export interface ZendeskClient {
  get(paths: string[]): Promise<Record<string, unknown>>;
  on(event: string, handler: (value: unknown) => void): unknown;
  off(event: string, handler: (value: unknown) => void): unknown;
  invoke(name: string, ...values: unknown[]): Promise<unknown>;
}

export interface ZendeskOptions {
  /** From what `client.get` knows: `{ tags: ['ticket.customField:custom_field_4711'] }`. */
  readonly fieldMap?: FieldMap;
}

const TICKET = [
  'ticket.id', 'ticket.subject', 'ticket.description', 'ticket.tags', 'ticket.via.channel', 'ticket.assignee.group.name',
  'ticket.requester.locale', 'ticket.requester.name', 'ticket.requester.email',
];
const AGENT = ['currentUser.id', 'currentUser.name', 'colorScheme'];
const CHANGES = ['ticket.subject.changed', 'ticket.tags.changed', 'ticket.assignee.group.id.changed', 'ticket.custom_field_changed'];

/**
 * A Zendesk Support app beside a ticket, one frame a ticket. The case ends when Zendesk closes the app.
 * @param client of `ZAFClient.init()`, which gives `false` outside Zendesk
 */
export function zendesk(client: ZendeskClient, { fieldMap }: ZendeskOptions = {}): Desktop {
  return desktop((screen) => {
    let asked = 0;
    const read = (): void => {
      const mine = ++asked;
      // One answer for all; what a plan or a place does not have comes back as an error of its own.
      client.get([...new Set([...TICKET, ...AGENT, ...pathsOf(fieldMap)])])
        .then((said) => mine === asked && show(screen, said, fieldMap), () => undefined);
    };
    const end = (): void => {
      asked++;
      screen.close();
    };
    const handlers: [string, (value: unknown) => void][] = [
      ...CHANGES.map((name): [string, () => void] => [name, read]),
      ['colorScheme.changed', (scheme) => { screen.scheme = scheme; }],
      ['app.willDestroy', end],
    ];
    for (const handler of handlers) client.on(...handler);
    read();
    return () => {
      for (const handler of handlers) client.off(...handler);
      asked++;
    };
  }, {
    insert: (text: string) => client.invoke('ticket.editor.insert', text),
    resize: (height: number) => void client.invoke('resize', { width: '100%', height: `${height}px` }).catch(() => undefined),
  });
}

function show(screen: Screen, said: Record<string, unknown>, fieldMap: FieldMap | undefined): void {
  screen.agent = agentOf(said['currentUser.id'], said['currentUser.name']);
  screen.scheme = said.colorScheme;
  const id = textOf(said['ticket.id']);
  if (!id) return screen.close();
  const { mask = [], ...fields } = mapped(said, fieldMap);
  const who = ['ticket.requester.name', 'ticket.requester.email'].flatMap((path) => textsOf(said[path]));
  screen.open(id, {
    ...known({
      channel: channelOf(said['ticket.via.channel']),
      subject: textOf(said['ticket.subject']),
      text: textOf(said['ticket.description']),
      queue: textOf(said['ticket.assignee.group.name']),
      tags: textsOf(said['ticket.tags']),
      language: textOf(said['ticket.requester.locale']),
      mask: [...who, ...mask],
    }),
    ...fields,
  });
}
