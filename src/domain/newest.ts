import type { Ledger } from './ledger.js';
import type { KollegaRecord } from './record.js';
import { refOf } from './record.js';
import { isShown } from './tips.js';

/** Shown records of a kind, the newest first; equal times by key. */
export function newest(ledger: Ledger, kind: string, now: number): readonly KollegaRecord[] {
  return [...ledger.ofKind(kind)].filter((record) => isShown(record, now)).sort(byAge);
}

const byAge = (a: KollegaRecord, b: KollegaRecord): number => b.at - a.at || (refOf(a) < refOf(b) ? -1 : 1);
