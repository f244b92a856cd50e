import type { Ledger } from '../domain/ledger.js';
import type { Policy } from '../domain/policy.js';
import type { KollegaProblem } from '../domain/problem.js';
import type { CircleId, KollegaRecord, MemberId, Ref } from '../domain/record.js';
import type { Cursor, HubSession, Scope } from '../hub/hub.js';
import type { OutboxEntry, Store } from '../store/store.js';
import type { Places } from './places.js';

/** What a sync works on: what was read from this browser. */
export interface SyncParts {
  readonly ledger: Ledger;
  readonly places: Places;
  readonly store: Store;
  readonly scope: Scope;
  /** The anonymous authors of this browser's own questions. */
  readonly aliases: ReadonlySet<MemberId>;
  /** What this browser has not sent yet. */
  readonly outbox: readonly OutboxEntry[];
  /** Writes once the hub knows the author. */
  readonly writeAs: <T>(by: MemberId, session: HubSession, put: () => Promise<T>) => Promise<T>;
  readonly policy: () => Policy;
  /** Circles in the store that I no longer read. */
  readonly left?: readonly CircleId[];
  /** As it stood before the rows were read. */
  readonly cursor?: Cursor | undefined;
}

export interface SyncListener {
  /** These records changed or vanished. */
  changed(refs: readonly Ref[]): void;
  /** The hub's state, or whether all of it is here, changed. */
  moved(): void;
  /** Own words that did not make it, to be kept as a draft. */
  lost(record: KollegaRecord): void;
  tell(problem: KollegaProblem): void;
}
