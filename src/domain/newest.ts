import type { Ledger } from './ledger.js';
import type { KollegaRecord } from './record.js';
import { byAge, isShown } from './tips.js';

/** Shown records of a kind, the newest first; equal times by key. */
export function newest(ledger: Ledger, kind: string, now: number): readonly KollegaRecord[] {
  return [...ledger.ofKind(kind)].filter((record) => isShown(record, now)).sort(byAge);
}
