import type { CircleId, KollegaRecord } from '../domain/record.js';
import type { Place } from '../hub/hub.js';
import type { Written } from '../hub/record-log.js';
import type { Backend } from './backend.js';

/** A page of a circle as it is sent: records stay the JSON text that they are kept as. */
export interface TextPage {
  readonly epoch: string;
  readonly head: number;
  readonly horizon: number;
  readonly entries: readonly { readonly seq: number; readonly record: string }[];
}

/** One accepted record, to be told to whoever reads its circle. */
export interface Accepted extends Written {
  readonly tenant: string;
  readonly circle: CircleId;
  /** JSON text. */
  readonly record: string;
}

export interface StoreListener {
  accepted(record: Accepted): void;
  /** Something else changed, perhaps by another process: readers compare their heads. */
  changed(): void;
}

/** What the HTTP handler needs besides what the steward does. */
export interface ServerStore extends Backend {
  listener: StoreListener | undefined;
  /**
   * Resolves when it is durable.
   * @throws HubError `conflict`, `forbidden` (an order of the steward), `full`, `busy`
   */
  put(tenant: string, circle: CircleId, record: KollegaRecord, replaces: Place | undefined): Promise<Written>;
  page(tenant: string, circle: CircleId, after: number, limit: number): TextPage;
  /** Which incarnation of this tenant it is, and the last position in each circle. */
  heads(tenant: string, circles: readonly CircleId[]): { readonly epoch: string; readonly heads: readonly number[] };
  /** How many bytes this tenant may still add. */
  free(tenant: string): number;
  tenants(): readonly string[];
  /** Bytes on disk and records kept, of all tenants together. */
  size(): { readonly bytes: number; readonly records: number };
  close(): void;
}
