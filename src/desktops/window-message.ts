import { agentOf } from './agent-of.js';
import { channelOf } from './channel.js';
import type { Desktop } from './desktop.js';
import { known, mapped, textOf } from './fields.js';
import { checkOrigins, fromParent } from './from-parent.js';
import { OWN_NAMES } from './own-names.js';
import type { Screen } from './screen.js';
import { desktop } from './screen.js';

export interface WindowMessageOptions {
  /** The pages that may hold this frame and speak to it, exactly: `['https://desk.example']`. */
  readonly origins: readonly string[];
}

/**
 * For a host that holds the widgets in a frame and is willing to speak to it, in version 1 of this protocol:
 *
 * - frame → host `{ kollega: 1, type: 'ready' }`: speak now;
 * - host → frame `{ kollega: 1, type: 'state', case, agent, scheme, takes: ['insert', 'helping'] }`: what is on
 *   screen, whole, on each change; `takes` = what this host wants to hear;
 * - frame → host `{ kollega: 1, type: 'insert', text }`, `{ …, type: 'helping', active }`, `{ …, type: 'height', height }`.
 *
 * Objects or JSON. Unknown types and fields are ignored.
 * @throws TypeError on origins that are none
 */
export function windowMessage({ origins }: WindowMessageOptions): Desktop {
  checkOrigins(origins);
  let takes: readonly unknown[] = [];
  let host: string | undefined;
  const say = (message: Record<string, unknown>): boolean => {
    if (host === undefined) return false;
    parent.postMessage({ kollega: 1, ...message }, host);
    return true;
  };
  return desktop((screen) => {
    const stop = fromParent(origins, (message, origin) => {
      if (message.kollega !== 1 || message.type !== 'state') return;
      host = origin;
      takes = Array.isArray(message.takes) ? message.takes : [];
      show(screen, message);
    });
    // It tells nothing, and the host's origin is not known yet.
    if (parent !== window) parent.postMessage({ kollega: 1, type: 'ready' }, '*');
    return stop;
  }, {
    insert: (text: string) => takes.includes('insert') && say({ type: 'insert', text }),
    help: (active: boolean) => void (takes.includes('helping') && say({ type: 'helping', active })),
    resize: (height: number) => void say({ type: 'height', height }),
  });
}

function show(screen: Screen, message: Record<string, unknown>): void {
  const { case: shown, agent, scheme } = message as { case?: { id?: unknown; channel?: unknown }; agent?: Record<string, unknown>; scheme?: unknown };
  screen.agent = agentOf(agent?.member, agent?.memberName, agent?.team);
  screen.scheme = scheme;
  const id = textOf(shown?.id);
  if (id) screen.open(id, { ...mapped(shown, OWN_NAMES), ...known({ channel: channelOf(shown?.channel) }) });
  else screen.close();
}
