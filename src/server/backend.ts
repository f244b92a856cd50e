import type { CircleId, KollegaRecord, Ref } from '../domain/record.js';

/** A record as it stands in one circle. */
export interface Stored {
  readonly record: KollegaRecord;
  /** When it came, ms since 1970 by the backend's clock. */
  readonly came: number;
}

/**
 * What the steward functions need of an engine, whichever it is: a file of SQLite, a NATS stream. Tenants
 * and circles are ids (`h`). Nothing here asks who may: that is for whoever calls it.
 */
export interface Backend {
  /** The circles in which anything of this tenant stands. */
  circles(tenant: string): Promise<readonly CircleId[]>;
  /** All that stands in a circle, steward records too, in the order of its places. */
  read(tenant: string, circle: CircleId): AsyncIterable<Stored>;
  /**
   * Resolves when it is durable and readable, in the place of what stands there. A version that loses against
   * what stands (`compareVersions`) is left out, so that repeating is harmless.
   */
  write(tenant: string, circle: CircleId, record: KollegaRecord): Promise<void>;
  /**
   * Removes these, without a tombstone. With `tombstones` they are withdrawn ones that have grown old: a cursor
   * from before the last of them is `expired` from now on.
   */
  purge(tenant: string, circle: CircleId, refs: readonly Ref[], options?: { tombstones?: boolean }): Promise<void>;
  /** Removes a tenant altogether; should it come back, it is another one, with another epoch. */
  drop(tenant: string): Promise<void>;
  /** Resolves when no byte on this machine's disk holds what was removed, as far as the engine can. */
  scrub(): Promise<void>;
}
