import type { Policy } from '../domain/policy.js';
import { DAY, defaultPolicy, TOMBSTONE_DAYS } from '../domain/policy.js';
import type { Channel } from './channel.js';
import { LocalChannel } from './channel.js';
import type { Hub, HubSession, Scope } from './hub.js';
import { LogSession } from './log-session.js';
import type { RecordLog } from './record-log.js';
import { TabLog } from './tab-log.js';

/** Who hears whom in this frame, where the browser refuses channels. */
const rooms: Record<string, Set<Channel>> = {};

async function openLog(name: string, policy: Pick<Policy, 'askDays'>): Promise<RecordLog> {
  try {
    const log = new TabLog(name);
    await log.read('', 0, 1);
    void log.tidy(Date.now(), TOMBSTONE_DAYS * DAY, DAY, policy).catch(() => undefined);
    return log;
  } catch {
    // Storage is refused.
    return (await import('./frame-log.js')).frameLog(name);
  }
}

function openChannel(name: string): Channel {
  try {
    return new BroadcastChannel(name);
  } catch {
    return new LocalChannel(rooms[name] ??= new Set());
  }
}

/**
 * Colleagues in the tabs and frames of this browser, without a server: a database per tenant is the
 * log, a BroadcastChannel tells the others. Where storage is refused it lasts as long as the frame.
 */
export class TabHub implements Hub {
  readonly reach = 'this-browser';
  readonly #policy: Pick<Policy, 'askDays'>;

  /** @param policy how long questions that led to nothing are kept here, days */
  constructor({ askDays = defaultPolicy.askDays }: Partial<Pick<Policy, 'askDays'>> = {}) {
    this.#policy = { askDays };
  }

  join(scope: Scope): HubSession {
    const name = `kollega/1/${scope.tenant}/hub`;
    const session = new LogSession(scope, { log: openLog(name, this.#policy), channel: openChannel(name), now: Date.now });
    const until = { signal: session.closed };
    addEventListener('pagehide', () => session.presence.leave(), until);
    addEventListener('pageshow', () => session.wake(), until);
    document.addEventListener('visibilitychange', () => session.wake(), until);
    return session;
  }
}
