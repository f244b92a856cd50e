import { agentOf } from './agent-of.js';
import { channelOf } from './channel.js';
import type { Desktop } from './desktop.js';
import type { FieldMap } from './fields.js';
import { known, mapped, pathsOf } from './fields.js';
import { desktop, Screen } from './screen.js';

/** What is used of `@amazon-connect/app` and `@amazon-connect/contact`. */
export interface AmazonConnectSdk {
  readonly AmazonConnectApp: { init(config: AppConfig): { provider: unknown } };
  // Each package brings a core of its own, whose types refuse each other's provider.
  readonly ContactClient: new (config: { provider: never }) => Contacts;
  readonly AgentClient: new (config: { provider: never }) => Agents;
}

interface AppConfig {
  onCreate(event: { context: { scope?: { type: string; contactId?: string } } }): Promise<void>;
  onDestroy(): Promise<void>;
}

type Follow = (handler: (event: { contactId: string }) => Promise<void>, contactId?: string) => void;

interface Contacts {
  getAttributes(contactId: string, attributes: string[]): Promise<Record<string, string>>;
  getChannelType(contactId: string): Promise<{ type: string }>;
  getQueue(contactId: string): Promise<{ name: string }>;
  onConnected: Follow;
  onStartingAcw: Follow;
  onCleared: Follow;
  onDestroyed: Follow;
}

interface Agents {
  getARN(): Promise<string>;
  getName(): Promise<string>;
  getState(): Promise<{ name: string }>;
  setAvailabilityStateByName(name: string): Promise<unknown>;
}

export interface AmazonConnectOptions {
  /** From the contact's attributes, and only those are asked for: `{ language: 'attributes.lang', mask: ['attributes.name'] }`. */
  readonly fieldMap?: FieldMap;
  /** The agent state to be in while helping a colleague; absent: routing is left alone. */
  readonly helpingState?: string;
}

const ATTRIBUTES = 'attributes.';

/**
 * An app in the Amazon Connect agent workspace, which makes one frame for each contact. The workspace gives no
 * customer's words, no colour scheme and takes no text. Tells the workspace at once that the app is here.
 */
export function amazonConnect({ AmazonConnectApp, ContactClient, AgentClient }: AmazonConnectSdk, { fieldMap, helpingState }: AmazonConnectOptions = {}): Desktop {
  const screen = new Screen();
  const { provider } = AmazonConnectApp.init({
    // Resolved at once: until then the workspace's further words are lost.
    onCreate: ({ context: { scope } }) => {
      void introduce();
      if (scope?.type === 'contact' && scope.contactId) follow(scope.contactId);
      return Promise.resolve();
    },
    onDestroy: () => Promise.resolve(screen.close()),
  });
  const config = { provider: provider as never };
  const contacts = new ContactClient(config);
  const agents = new AgentClient(config);
  const keys = pathsOf(fieldMap).filter((path) => path.startsWith(ATTRIBUTES)).map((path) => path.slice(ATTRIBUTES.length));
  let before: string | undefined;

  async function introduce(): Promise<void> {
    const [arn, name] = await Promise.all([agents.getARN(), agents.getName()].map(orNothing));
    screen.agent = agentOf(arn, name);
  }

  function follow(contactId: string): void {
    const end = (): Promise<void> => Promise.resolve(screen.close(contactId));
    contacts.onConnected(() => show(contactId), contactId);
    contacts.onStartingAcw(end, contactId);
    contacts.onCleared(end, contactId);
    contacts.onDestroyed(end, contactId);
    void show(contactId);
  }

  async function show(contactId: string): Promise<void> {
    const add = screen.open(contactId);
    const [channel, queue, attributes] = await Promise.all([
      orNothing(contacts.getChannelType(contactId)),
      orNothing(contacts.getQueue(contactId)),
      keys.length ? orNothing(contacts.getAttributes(contactId, keys)) : undefined,
    ]);
    add({ ...known({ channel: channelOf(channel?.type), queue: queue?.name }), ...mapped({ attributes }, fieldMap) });
  }

  async function help(active: boolean): Promise<void> {
    if (active) before ??= (await agents.getState()).name;
    const state = active ? helpingState : before;
    if (!active) before = undefined;
    if (state !== undefined) await agents.setAvailabilityStateByName(state);
  }

  return desktop(() => () => undefined, helpingState === undefined ? {} : { help }, screen);
}

/** A field that the host does not give is one field less, no more. */
const orNothing = <T>(answer: Promise<T>): Promise<T | undefined> => answer.catch(() => undefined);
