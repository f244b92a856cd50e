/*
 * `meta`; `out/<circle>/<ref>` → an outbox entry; `page/<character>` → rows as one JSON text; `v/<key>` →
 * a small value. A database of idb-keyval has no tables, so the keys say what is what.
 */
export const META = 'meta';
export const OUT = 'out/';
export const PAGE = 'page/';
export const VALUE = 'v/';
/** Behind every key that starts with the same prefix. */
export const END = '\uffff';

/** What becomes of one value, by what stands: undefined deletes, the same again is not written. */
export type Step = (old: unknown) => unknown;

/** What to do, by the keys that stand; the steps run in their order. Pure: a cut connection has it tried twice. */
export type Plan = (keys: readonly string[]) => Iterable<readonly [string, Step]>;

/** Where the values of a store lie: IndexedDB or memory. */
export interface KeyValue {
  /**
   * One transaction. `plan` is handed the keys from `first` to `last`, its steps the values; null is also
   * what a value reads as that the browser has lost. Where a step throws, nothing is written, and the
   * promise rejects with what it threw.
   */
  transact(mode: 'readonly' | 'readwrite', first: string, last: string, plan: Plan): Promise<void>;
  /** What runs is finished first. */
  close(): void;
}
