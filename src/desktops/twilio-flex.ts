import { agentOf } from './agent-of.js';
import { channelOf } from './channel.js';
import type { Desktop } from './desktop.js';
import type { FieldMap } from './fields.js';
import { known, mapped, textOf } from './fields.js';
import type { Fields, Screen } from './screen.js';
import { desktop } from './screen.js';

interface Task {
  readonly sid: string;
  readonly taskSid: string;
  readonly status: string;
  readonly queueName: string;
  readonly channelType: string;
  readonly taskChannelUniqueName: string;
  readonly attributes: object;
}

interface FlexState {
  readonly view: { readonly selectedTaskSid?: string };
  readonly worker: { readonly tasks: ReadonlyMap<string, Task>; readonly activity: { readonly name: string } };
  readonly chat: { readonly conversations: Readonly<Record<string, { readonly messages: readonly Message[] }>> };
  readonly session: { readonly identity?: string };
  readonly config: { readonly theme?: { readonly isLight?: boolean } };
}

interface Message {
  readonly isFromMe: boolean;
  readonly source: { readonly body: string | null };
}

/** What is used of `Manager.getInstance()` and `Actions` of `@twilio/flex-ui`. */
export interface TwilioFlexSdk {
  readonly manager: {
    readonly store: { getState(): { readonly flex: FlexState }; subscribe(listener: () => void): () => void };
    readonly workerClient?: { readonly name: string; readonly attributes: object };
  };
  readonly Actions: { invokeAction(name: string, payload: object): Promise<unknown> };
}

export interface TwilioFlexOptions {
  /** From the task's attributes: `{ language: 'attributes.lang', mask: ['attributes.customerName'] }`. */
  readonly fieldMap?: FieldMap;
  /** The activity to be in while helping a colleague; absent: routing is left alone. */
  readonly helpingActivity?: string;
}

/** States in which there is a customer. */
const LIVE = ['pending', 'accepted', 'reserved', 'assigned'];

/** A Twilio Flex plugin. The case is the selected task, until it is being wrapped up. */
export function twilioFlex({ manager, Actions }: TwilioFlexSdk, { fieldMap, helpingActivity }: TwilioFlexOptions = {}): Desktop {
  const flex = (): FlexState => manager.store.getState().flex;
  let before: string | undefined;

  const insert = (body: string): boolean | Promise<unknown> => {
    const conversationSid = conversationOf(selected(flex()));
    return conversationSid === undefined ? false : Actions.invokeAction('SetInputText', { body, conversationSid });
  };

  const help = (active: boolean): Promise<unknown> | undefined => {
    if (active) before ??= flex().worker.activity.name;
    const activityName = active ? helpingActivity : before;
    if (!active) before = undefined;
    return activityName === undefined ? undefined : Actions.invokeAction('SetActivity', { activityName, isInvokedByUser: true });
  };

  return desktop((screen) => {
    const look = (): void => {
      const state = flex();
      introduce(screen, state, manager.workerClient);
      const task = selected(state);
      if (task) screen.open(task.taskSid, fieldsOf(task, state, fieldMap));
      else screen.close();
    };
    look();
    return manager.store.subscribe(look);
  }, { insert, ...(helpingActivity !== undefined && { help }) });
}

function introduce(screen: Screen, { session, config }: FlexState, worker: TwilioFlexSdk['manager']['workerClient']): void {
  const { full_name: name } = (worker?.attributes ?? {}) as { full_name?: unknown };
  screen.agent = agentOf(session.identity ?? worker?.name, name);
  if (config.theme?.isLight !== undefined) screen.scheme = config.theme.isLight ? 'light' : 'dark';
}

function selected({ view, worker }: FlexState): Task | undefined {
  const task = view.selectedTaskSid === undefined ? undefined : worker.tasks.get(view.selectedTaskSid);
  return task && LIVE.includes(task.status) ? task : undefined;
}

function fieldsOf(task: Task, { chat }: FlexState, fieldMap: FieldMap | undefined): Fields {
  const conversation = chat.conversations[conversationOf(task) ?? ''];
  const theirs = conversation?.messages.filter(({ isFromMe }) => !isFromMe).at(-1);
  return {
    ...known({ channel: channelOf(task.channelType || task.taskChannelUniqueName), queue: task.queueName, text: theirs?.source.body }),
    ...mapped({ attributes: task.attributes }, fieldMap),
  };
}

function conversationOf(task: Task | undefined): string | undefined {
  const { conversationSid, channelSid } = (task?.attributes ?? {}) as { conversationSid?: unknown; channelSid?: unknown };
  return textOf(conversationSid) ?? textOf(channelSid);
}
