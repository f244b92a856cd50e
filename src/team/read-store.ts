import type { Ledger } from '../domain/ledger.js';
import type { CircleId, Ref } from '../domain/record.js';
import { refOf } from '../domain/record.js';
import type { OutboxEntry, Store, StoreMeta } from '../store/store.js';
import type { Places } from './places.js';
import { placeKey } from './places.js';

/** Where the reading of this browser's store has led. */
export interface Kept extends StoreMeta {
  readonly places: Places;
  /** Known before anything of it is shown: what colleagues cannot have read is never told as if they could. */
  readonly outbox: readonly OutboxEntry[];
  /** Circles in the store that I no longer read. */
  readonly left: readonly CircleId[];
}

/** Takes in what this browser keeps, in slices that leave the page its frames. It was validated when it came. */
export async function readStore(
  store: Store, circles: readonly CircleId[], ledger: Ledger, onSlice: (refs: readonly Ref[]) => void,
): Promise<Kept> {
  const places: Places = new Map();
  // Before the rows: what another tab keeps meanwhile is fetched, not passed over.
  const meta = await store.meta();
  const mine = new Set(circles);
  const left = new Set<CircleId>();
  for await (const rows of store.rows()) {
    const changed: Ref[] = [];
    for (const { record, circles: standing } of rows) {
      // The one thing that the store's own check leaves open, and no view could do without.
      if (typeof record.body !== 'object' || !record.body) continue;
      for (const [circle, place] of Object.entries(standing)) {
        if (!mine.has(circle)) {
          left.add(circle);
          continue;
        }
        if (place !== null) places.set(placeKey(circle, refOf(record)), place);
        changed.push(...ledger.apply(circle, record));
      }
    }
    onSlice(changed);
  }
  return { ...meta, places, outbox: await store.outbox(), left: [...left] };
}
