import { askView, endOf } from '../domain/asks.js';
import { creditOf } from '../domain/credit.js';
import type { Ledger } from '../domain/ledger.js';
import { DAY } from '../domain/policy.js';
import type { Ref } from '../domain/record.js';
import { newest } from '../domain/newest.js';
import { ideaView, successView } from '../domain/successes.js';
import type { Viewer } from '../domain/tips.js';
import type { AskView, CreditLink, IdeaView, SuccessView } from '../domain/views.js';
import type { Hub, HubSession } from '../hub/hub.js';
import { TabHub } from '../hub/tab-hub.js';
import type { Identity } from './identity.js';
import { OwnRecords } from './own-records.js';
import { Sync } from './sync.js';
import type { SyncListener, SyncParts } from './sync-parts.js';
import type { Speaker } from './team-say.js';
import { TeamSay } from './team-say.js';
import type { Say, TeamOptions } from './team.js';

/** What the session hands over. */
export interface LiveParts extends Omit<SyncParts, 'hub' | 'scope'> {
  readonly hub: Hub | undefined;
  readonly identity: Identity;
  readonly speaker: Omit<Speaker, 'sync' | 'identity' | 'own'>;
  readonly listener: SyncListener;
}

/**
 * What a team needs only once its first tips are on screen: the hub, the outbox, the verbs, and the views
 * of questions, successes and ideas. A module of its own, so that it loads beside the first paint.
 */
export class Live {
  readonly sync: Sync;
  readonly own: OwnRecords;
  readonly #parts: LiveParts;

  constructor(parts: LiveParts, hub: Hub) {
    this.#parts = parts;
    this.sync = new Sync({ ...parts, hub, scope: parts.identity }, parts.listener);
    this.own = new OwnRecords(this.sync, parts.identity, () => parts.policy().undoMs);
  }

  get session(): HubSession | undefined {
    return this.sync.session;
  }

  say(origin: EventTarget): Say {
    const { speaker, identity } = this.#parts;
    return new TeamSay({
      sync: this.sync,
      identity,
      get case() {
        return speaker.case;
      },
      get undoMs() {
        return speaker.undoMs;
      },
      own: this.own,
    }, origin);
  }

  /** To be called when all is here, so that nothing is said below what already stands. */
  settle(options: TeamOptions): void {
    this.own.introduce(options);
    this.own.endWithdrawn();
  }

  close(): void {
    this.own.close();
    this.sync.close();
  }
}

/** Starts the connection. The hub of those who chose none is this browser's tabs; all frames share one to a server. */
export async function goLive(parts: LiveParts): Promise<Live> {
  let hub: Hub = parts.hub ?? new TabHub();
  if (hub.reach === 'team') hub = new (await import('../hub/shared-hub.js')).SharedHub(hub);
  return new Live(parts, hub);
}

export function asks(ledger: Ledger, viewer: Viewer): readonly AskView[] {
  return newest(ledger, 'ask', viewer.now)
    .filter((ask) => {
      const end = endOf(ask, viewer.now);
      return end === undefined || (ask.by === viewer.me && viewer.now - end < viewer.policy.askDays * DAY);
    })
    .map((ask) => askView(ledger, ask, viewer));
}

export const successes = (ledger: Ledger, viewer: Viewer): readonly SuccessView[] =>
  newest(ledger, 'success', viewer.now).map((record) => successView(ledger, record, viewer));

export const ideas = (ledger: Ledger, viewer: Viewer): readonly IdeaView[] =>
  newest(ledger, 'idea', viewer.now).map((record) => ideaView(ledger, record));

export const credit = (ledger: Ledger, viewer: Viewer, ref: Ref): readonly CreditLink[] => creditOf(ledger, ref, viewer.now);
