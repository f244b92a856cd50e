import { agentOf } from './agent-of.js';
import { channelOf } from './channel.js';
import type { Desktop } from './desktop.js';
import type { FieldMap } from './fields.js';
import { known, mapped } from './fields.js';
import type { Fields, Screen } from './screen.js';
import { desktop } from './screen.js';

interface Subscription {
  // Amazon's own type is a bare `Function`.
  readonly unsubscribe: unknown;
}

interface Contact {
  getContactId(): string;
  getType(): string;
  getQueue(): { name: string };
  getDescription(): string;
  getAttributes(): Readonly<Record<string, { value: string } | undefined>>;
  onACW(callback: () => void): Subscription;
  onEnded(callback: () => void): Subscription;
  onDestroy(callback: () => void): Subscription;
  onRefresh(callback: () => void): Subscription;
}

interface StateDefinition {
  readonly name: string;
}

interface StreamsAgent<S extends StateDefinition> {
  getContacts(): Contact[];
  getConfiguration(): { readonly agentARN: string; readonly name: string };
  getState(): StateDefinition;
  getAgentStates(): S[];
  setState(state: S, callbacks: { success(): void; failure(error?: string): void }, options: { enqueueNextState: boolean }): void;
}

/** What is used of `amazon-connect-streams`: the global `connect`. */
export interface AmazonConnectStreams<S extends StateDefinition> {
  readonly core: { onViewContact(callback: (event: { contactId: string }) => void): Subscription };
  agent(callback: (agent: StreamsAgent<S>) => void): Subscription;
}

export interface StreamsOptions {
  /** From the contact's attributes: `{ language: 'attributes.lang' }`. */
  readonly fieldMap?: FieldMap;
  /** The agent state to be in while helping a colleague; absent: routing is left alone. */
  readonly helpingState?: string;
}

/**
 * A page of one's own around the Amazon Connect control panel. The case is the contact in view, until its
 * after-call work begins. Streams has no colour scheme and takes no text.
 * @param connect after `connect.core.initCCP`
 */
export function amazonConnectStreams<S extends StateDefinition>(connect: AmazonConnectStreams<S>, { fieldMap, helpingState }: StreamsOptions = {}): Desktop {
  let agent: StreamsAgent<S> | undefined;
  let before: string | undefined;

  const help = (active: boolean): Promise<unknown> | undefined => {
    if (active) before ??= agent?.getState().name;
    const name = active ? helpingState : before;
    if (!active) before = undefined;
    const state = agent?.getAgentStates().find((each) => each.name === name);
    if (!agent || name === undefined) return undefined;
    if (!state) return Promise.reject(new Error(`no agent state is called ${name}`));
    return new Promise<void>((success, failure) => agent?.setState(state, { success, failure }, { enqueueNextState: true }));
  };

  return desktop((screen) => {
    let contact: (() => void) | undefined;
    const subscriptions = [
      connect.agent((each) => {
        agent = each;
        const { agentARN, name } = each.getConfiguration();
        screen.agent = agentOf(agentARN, name);
      }),
      connect.core.onViewContact(({ contactId }) => {
        contact?.();
        contact = undefined;
        const viewed = agent?.getContacts().find((each) => each.getContactId() === contactId);
        if (viewed) contact = follow(screen, viewed, fieldMap);
        else screen.close();
      }),
    ];
    return () => {
      contact?.();
      end(subscriptions);
    };
  }, helpingState === undefined ? {} : { help: (active: boolean) => help(active) });
}

function follow(screen: Screen, contact: Contact, fieldMap: FieldMap | undefined): () => void {
  const id = contact.getContactId();
  const fields = (): Fields => {
    const attributes = Object.fromEntries(Object.entries(contact.getAttributes()).map(([key, attribute]) => [key, attribute?.value]));
    return {
      ...known({ channel: channelOf(contact.getType()), queue: contact.getQueue().name, subject: contact.getDescription() }),
      ...mapped({ attributes }, fieldMap),
    };
  };
  const add = screen.open(id, fields());
  const close = (): void => screen.close(id);
  const subscriptions = [contact.onRefresh(() => add(fields())), contact.onACW(close), contact.onEnded(close), contact.onDestroy(close)];
  return () => end(subscriptions);
}

function end(subscriptions: readonly Subscription[]): void {
  for (const subscription of subscriptions) (subscription as { unsubscribe(): void }).unsubscribe();
}
