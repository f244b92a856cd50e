import { agentOf } from './agent-of.js';
import { channelOf } from './channel.js';
import type { Desktop } from './desktop.js';
import type { FieldMap } from './fields.js';
import { known, mapped, textOf, textsOf, valueAt } from './fields.js';
import type { Fields } from './screen.js';
import { desktop, Screen } from './screen.js';

/** The properties that a layout binds to the desktop's store; `null`: nothing is selected. */
export interface WebexValues {
  /** `$STORE.agentContact.taskSelected` */
  readonly taskSelected?: unknown;
  /** `$STORE.agent.agentId`, `.agentName`, `.teamName` */
  readonly agentId?: unknown;
  readonly agentName?: unknown;
  readonly teamName?: unknown;
  /** `$STORE.app.darkMode`, as a property or as the words of an attribute. */
  readonly darkMode?: unknown;
}

type WebexEvent = 'eAgentContactAssigned' | 'eAgentContactEnded' | 'eAgentWrapup' | 'eAgentContactWrappedUp';
type Listener = (message: { data: { interactionId: string; interaction: object } }) => void;

/** What is used of `Desktop` of `@wxcc-desktop/sdk`, after its `config.init`. */
export interface WebexSdk {
  readonly agentContact: {
    addEventListener(event: WebexEvent, listener: Listener): void;
    removeEventListener(event: WebexEvent, listener: Listener): void;
  };
  /** Knows the agent's name and team, not the id. */
  readonly agentStateInfo: { readonly latestData: { readonly agentName?: string; readonly teamName?: string } };
}

export interface WebexOptions {
  /** From the task: `{ subject: 'callAssociatedData.reason', language: 'callAssociatedData.lang' }`; a secure value never arrives. */
  readonly fieldMap?: FieldMap;
  /** Brings and ends the case with the conversation, where the layout binds no task. It throws on import outside the desktop. */
  readonly sdk?: WebexSdk;
}

export interface WebexDesktop extends Desktop {
  /** The desktop's values changed; what is left out stays. */
  set(values: WebexValues): void;
}

/** Certain in what the SDK says; which of them a layout's task has is the desktop's version's affair. */
const QUEUE = ['callProcessingDetails.virtualTeamName', 'virtualTeamName'];

/** A widget in the Webex Contact Center desktop. It gives no customer's words and takes no text. */
export function webex({ fieldMap, sdk }: WebexOptions = {}): WebexDesktop {
  const screen = new Screen();
  let bound: WebexValues = {};
  /** The desktop goes on showing a task that is being wrapped up. */
  let ended: string | undefined;

  const introduce = (): void => {
    const said = sdk?.agentStateInfo.latestData;
    screen.agent = agentOf(bound.agentId, bound.agentName ?? said?.agentName, bound.teamName ?? said?.teamName);
  };
  const show = (task: unknown): void => {
    const id = textOf(valueAt(task, 'interactionId'));
    if (!id || id === ended || isOver(task)) screen.close();
    else screen.open(id, fieldsOf(task, fieldMap));
  };
  const begin: Listener = ({ data }) => {
    introduce();
    show(data.interaction);
  };
  const end: Listener = ({ data }) => {
    ended = data.interactionId;
    screen.close(ended);
  };
  const listeners: [WebexEvent, Listener][] = [
    ['eAgentContactAssigned', begin], ['eAgentContactEnded', end], ['eAgentWrapup', end], ['eAgentContactWrappedUp', end],
  ];

  return desktop(() => {
    for (const listener of listeners) sdk?.agentContact.addEventListener(...listener);
    return () => {
      for (const listener of listeners) sdk?.agentContact.removeEventListener(...listener);
    };
  }, {
    set(values: WebexValues) {
      bound = { ...bound, ...values };
      introduce();
      if ('darkMode' in values) screen.scheme = String(values.darkMode) === 'true' ? 'dark' : 'light';
      if ('taskSelected' in values) show(values.taskSelected);
    },
  }, screen);
}

const isOver = (task: unknown): boolean => valueAt(task, 'isTerminated') === true || valueAt(task, 'state') === 'wrapUp';

function fieldsOf(task: unknown, fieldMap: FieldMap | undefined): Fields {
  return {
    ...known({ channel: channelOf(valueAt(task, 'mediaType')), queue: QUEUE.flatMap((path) => textsOf(valueAt(task, path)))[0] }),
    ...mapped({ callAssociatedData: openData(task) }, fieldMap),
  };
}

/** The associated data as plain values: what the desktop calls secure stays behind. */
function openData(task: unknown): Record<string, unknown> {
  const entries = Object.entries(valueAt(task, 'callAssociatedData') ?? {}).filter(([, entry]) => !valueAt(entry, 'isSecure'));
  return Object.fromEntries(entries.map(([key, entry]) => [key, valueAt(entry, 'value')]));
}
