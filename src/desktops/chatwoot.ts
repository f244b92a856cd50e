import { agentOf } from './agent-of.js';
import { channelOf } from './channel.js';
import type { Desktop } from './desktop.js';
import type { FieldMap } from './fields.js';
import { known, mapped, textOf, textsOf, valueAt } from './fields.js';
import { checkOrigins, fromParent } from './from-parent.js';
import type { Screen } from './screen.js';
import { desktop } from './screen.js';

export interface ChatwootOptions {
  /** Where your Chatwoot is, exactly: `['https://app.chatwoot.com']`. */
  readonly origins: readonly string[];
  /** From `conversation` and `contact`: `{ language: 'contact.additional_attributes.browser_language' }`. */
  readonly fieldMap?: FieldMap;
}

/** What Chatwoot marks a message of the customer with. */
const INCOMING = 0;
const WHO = ['name', 'email', 'phone_number', 'identifier'];

/**
 * A Chatwoot dashboard app. Chatwoot sends the conversation when the frame loads, and makes the frame anew for
 * another one; it has no colour scheme and no way to put text into the reply.
 * @throws TypeError on origins that are none
 */
export function chatwoot({ origins, fieldMap }: ChatwootOptions): Desktop {
  checkOrigins(origins);
  return desktop((screen) => {
    const stop = fromParent(origins, ({ event, data }) => {
      if (event === 'appContext') show(screen, data, fieldMap);
    });
    // It may have been sent before we listened. The word tells nothing, so any parent may hear it.
    if (parent !== window) parent.postMessage('chatwoot-dashboard-app:fetch-info', '*');
    return stop;
  }, {});
}

function show(screen: Screen, data: unknown, fieldMap: FieldMap | undefined): void {
  const agent = valueAt(data, 'currentAgent');
  screen.agent = agentOf(valueAt(agent, 'id'), valueAt(agent, 'name'));
  const conversation = valueAt(data, 'conversation');
  const id = textOf(valueAt(conversation, 'id'));
  if (!id || valueAt(conversation, 'status') === 'resolved') return screen.close();
  const { mask = [], ...fields } = mapped(data, fieldMap);
  const who = [valueAt(data, 'contact'), valueAt(conversation, 'meta.sender')].flatMap((person) => WHO.flatMap((key) => textsOf(valueAt(person, key))));
  screen.open(id, {
    ...known({
      channel: channelOf(valueAt(conversation, 'meta.channel')),
      text: lastIncoming(valueAt(conversation, 'messages')),
      tags: textsOf(valueAt(conversation, 'labels')),
      mask: [...new Set([...who, ...mask])],
    }),
    ...fields,
  });
}

function lastIncoming(messages: unknown): string | undefined {
  if (!Array.isArray(messages)) return undefined;
  const theirs = messages.filter((message) => valueAt(message, 'message_type') === INCOMING && valueAt(message, 'private') !== true);
  return textOf(valueAt(theirs.at(-1), 'content'));
}
