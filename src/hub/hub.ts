import type { CircleId, KollegaRecord, MemberId, Ref } from '../domain/record.js';

/** Where a record stands in one circle of this hub. Opaque: kept, compared, handed back. */
export type Place = string;

/** How far a reader has read, per circle, in which incarnation of the hub. Opaque. */
export type Cursor = string;

/** What one member is, knows and may read. All are hashes (`h`), never the host's names. */
export interface Scope {
  readonly tenant: string;
  readonly member: MemberId;
  readonly circles: readonly CircleId[];
  /** Anonymous authors that this member may write as; the hub keeps their hashes at most. */
  readonly secrets?: readonly string[];
}

/** `this-browser`: colleagues meet in the tabs of one browser only, and every widget says so. */
export type Reach = 'this-browser' | 'team';

export type HubState = 'connecting' | 'ready' | 'offline' | 'refused';

export interface Batch {
  readonly circle: CircleId;
  readonly items: readonly { readonly record: KollegaRecord; readonly place: Place }[];
  /** What to hand to `subscribe` next time, once this batch is safely kept. */
  readonly cursor?: Cursor;
  /** All that stood in every circle when the subscription began has now been delivered. Once, and once more after each reset. */
  readonly caughtUp?: boolean;
  /**
   * What follows until `caughtUp` is everything. `replaced`: the hub is another one (own live records are
   * sent again); `expired`: the cursor is older than the hub's tombstones (nothing old is sent again).
   */
  readonly reset?: 'replaced' | 'expired';
}

/** `free`, `busy` (on a call) or `away`; never since when. */
export type Availability = 'free' | 'busy' | 'away';

export interface Presence {
  readonly availability: Availability;
  /** The thread in which this author is writing just now. */
  readonly writing?: Ref;
}

/** How records reach colleagues: the one thing a vendor can replace. `hubConformance` says what must hold. */
export interface Hub {
  readonly reach: Reach;
  /** Which backend, where a page may have several: frames share a connection only to the same one. */
  readonly name?: string;
  /** Returns at once; the session says through its state when it is ready. */
  join(scope: Scope): HubSession;
}

/** One member's connection. Sends a `statechange` event when `state` changes. */
export interface HubSession extends EventTarget {
  readonly state: HubState;
  /**
   * Resolves when the record is durable and readable by colleagues in `circle`.
   * @param options.replaces the place of the version that this replaces; absent = nothing stands there
   * @throws HubError `conflict` (with what stands), `forbidden`, `too-large`, `busy`, `full`, `offline`
   */
  put(circle: CircleId, record: KollegaRecord, options?: { replaces?: Place | undefined }): Promise<Place>;
  /** Everything since `cursor` (absent = everything), then what comes. Own records come back too. */
  subscribe(cursor: Cursor | undefined, onBatch: (batch: Batch) => void): () => void;
  /** One more anonymous author, at most eight live. Resolves when the hub accepts writes by it. */
  addSecret(secret: string): Promise<void>;
  readonly presence: {
    /** Tell the own circles; `as` an anonymous author of mine instead of me. Undefined: that one is gone. */
    announce(presence: Presence | undefined, as?: MemberId): void;
    /** Calls back with everyone around in the own circles, now and on each change. */
    watch(onChange: (around: ReadonlyMap<MemberId, Presence>) => void): () => void;
  };
  /** The hub's clock in ms since 1970, as well as known. */
  now(): number;
  close(): void;
}

export type HubErrorCode = 'conflict' | 'forbidden' | 'too-large' | 'busy' | 'full' | 'offline';

/** Why a `put` was not accepted. */
export class HubError extends Error {
  readonly code: HubErrorCode;
  /** On `conflict`: what stands there now (absent: nothing does). */
  readonly standing: { readonly record: KollegaRecord; readonly place: Place } | undefined;
  /** On `busy`: when to try again, ms from now. */
  readonly retryAfter: number | undefined;

  constructor(code: HubErrorCode, message: string, more: { standing?: HubError['standing']; retryAfter?: number } = {}) {
    super(message);
    this.name = 'HubError';
    this.code = code;
    this.standing = more.standing;
    this.retryAfter = more.retryAfter;
  }
}
