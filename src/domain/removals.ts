import type { StewardBody } from './kinds.js';
import type { Ledger } from './ledger.js';
import { newest } from './newest.js';
import type { RemovalView } from './views.js';

/** Tips that the steward took down, the newest first; of each the reason that counts. */
export function removalsOf(ledger: Ledger, now: number): readonly RemovalView[] {
  const removals = new Map<string, RemovalView>();
  for (const { body, at } of newest(ledger, 'steward', now)) {
    const order = body as unknown as Partial<Extract<StewardBody, { removes: unknown }>>;
    const ref = order.removes;
    if (ref?.startsWith('tip/') && !removals.has(ref)) removals.set(ref, Object.freeze({ ref, reason: ledger.removalOf(ref) ?? '', at }));
  }
  return [...removals.values()];
}
