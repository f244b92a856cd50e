import { channelOf } from './channel.js';
import type { Agent, Desktop } from './desktop.js';
import type { FieldMap } from './fields.js';
import { known, mapped } from './fields.js';
import { OWN_NAMES } from './own-names.js';
import type { Screen } from './screen.js';
import { desktop } from './screen.js';

type Listen = (listener: () => void) => void;

/** What is used of the `ClientApp` of `purecloud-client-app-sdk`. */
export interface GenesysClientApp {
  readonly lifecycle: {
    addBootstrapListener: Listen;
    addFocusListener: Listen;
    addStopListener: Listen;
    removeBootstrapListener: Listen;
    removeFocusListener: Listen;
    removeStopListener: Listen;
    bootstrapped(): void;
    stopped(): void;
  };
  readonly conversations: { proposeInteractionMessage(mode: 'insert', message: string): void };
}

export interface GenesysOptions {
  /** The parameter that holds `{{pcConversationId}}` in the widget's address; default `conversationId`. */
  readonly parameter?: string;
  /** Asks the Platform API by your own login, since the address holds the id alone. */
  readonly fetchConversation?: (id: string) => Promise<unknown>;
  /** Who is logged in, by your own login. */
  readonly fetchAgent?: () => Promise<Agent>;
  /** From what `fetchConversation` gives; default: our own names. */
  readonly fieldMap?: FieldMap;
}

/**
 * An interaction widget in Genesys Cloud, one frame an interaction. It has no colour scheme; a text is proposed to
 * the agent's open message.
 */
export function genesysCloud(app: GenesysClientApp, options: GenesysOptions = {}): Desktop {
  const id = new URLSearchParams(location.search).get(options.parameter ?? 'conversationId');
  return desktop((screen) => {
    const { lifecycle } = app;
    const begin = (): void => lifecycle.bootstrapped();
    const look = (): void => void show(screen, id, options);
    const stop = (): void => {
      screen.close();
      lifecycle.stopped();
    };
    lifecycle.addBootstrapListener(begin);
    // Many stand side by side: what changed meanwhile is asked for when this one is looked at.
    lifecycle.addFocusListener(look);
    lifecycle.addStopListener(stop);
    void options.fetchAgent?.().then((agent) => { screen.agent = agent; }, () => undefined);
    look();
    return () => {
      lifecycle.removeBootstrapListener(begin);
      lifecycle.removeFocusListener(look);
      lifecycle.removeStopListener(stop);
    };
  }, {
    insert: (text: string) => {
      app.conversations.proposeInteractionMessage('insert', text);
      return true;
    },
  });
}

async function show(screen: Screen, id: string | null, { fetchConversation, fieldMap }: GenesysOptions): Promise<void> {
  if (!id) return screen.close();
  const add = screen.open(id);
  const said = await fetchConversation?.(id).catch(() => undefined);
  const { channel, ...fields } = mapped(said, { ...OWN_NAMES, ...fieldMap });
  add({ ...fields, ...known({ channel: channelOf(channel) }) });
}
