import type { CircleId, KollegaRecord, MemberId, Ref } from '../domain/record.js';
import type { KollegaProblem } from '../domain/problem.js';
import type { Cursor, Place } from '../hub/hub.js';

/** A record and where it stands: one place per circle that holds it; null = not confirmed there yet. */
export interface Row {
  readonly record: KollegaRecord;
  readonly circles: Readonly<Record<CircleId, Place | null>>;
}

/** One record on its way to one circle. Only the latest version of a record waits. */
export interface OutboxEntry {
  readonly circle: CircleId;
  readonly record: KollegaRecord;
  /** When it was first put here, ms. After 30 days it becomes a draft. */
  readonly since: number;
}

/** What one commit changes. All of it lands, or nothing does. */
export interface Change {
  /** Merged into what stands by the version rule; places and circles are united. */
  readonly rows?: readonly Row[];
  readonly outbox?: readonly OutboxEntry[];
  /** Sent: leaves the outbox unless a newer version waits there meanwhile. */
  readonly sent?: readonly { readonly circle: CircleId; readonly ref: Ref; readonly rev: number; readonly place: Place }[];
  readonly cursor?: Cursor | null;
  /** When the hub last said `caughtUp`, ms. */
  readonly caughtUpAt?: number;
  /** Rows to forget altogether (retention, steward, a reset). Their outbox entries go with them. */
  readonly drop?: readonly Ref[];
  /** Circles no longer read: dropped from every row; a row without a circle goes. */
  readonly leave?: readonly CircleId[];
}

export interface StoreMeta {
  readonly cursor: Cursor | undefined;
  readonly caughtUpAt: number | undefined;
}

/** The durable copy of what one member can read in this browser, or the same in memory. */
export interface Store {
  /** False: kept in memory, gone with this page. */
  readonly durable: boolean;
  /** Why it is not durable, or what was lost. Told once by the team. */
  readonly problem: KollegaProblem | undefined;
  /** Every row, in slices of at most some hundred, so that no slice is a long task. */
  rows(): AsyncIterable<readonly Row[]>;
  /** One row as it stands now, whichever tab of this member wrote it. */
  row(ref: Ref): Promise<Row | undefined>;
  meta(): Promise<StoreMeta>;
  outbox(): Promise<readonly OutboxEntry[]>;
  /**
   * Resolves when all of `change` is committed.
   * @throws KollegaProblem `storage-full` when the disk is; nothing of `change` is then kept
   */
  commit(change: Change): Promise<void>;
  /** Small values of this browser alone: drafts, do-not-disturb, secrets. Undefined deletes. */
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  /** All small values whose key starts with `prefix`. */
  entries(prefix: string): Promise<readonly (readonly [string, unknown])[]>;
  close(): void;
}

/** One database per tenant and member: shift workers share a PC. */
export const databaseName = (tenant: string, member: MemberId): string => `kollega/1/${tenant}/${member}`;
