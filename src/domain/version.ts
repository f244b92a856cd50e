import { canonicalJson } from './canonical.js';
import type { KollegaRecord } from './record.js';
import { MAX_REV } from './record.js';

/**
 * Which of two versions of one record wins: `gone` first, then the higher `rev`, then the greater
 * canonical JSON. A total order, so that every device keeps the same one.
 * @returns above 0 when `a` wins, below 0 when `b` does, 0 when they are equal
 */
export function compareVersions(a: KollegaRecord, b: KollegaRecord): number {
  if (a === b) return 0;
  if (!a.gone !== !b.gone) return a.gone ? 1 : -1;
  if (a.rev !== b.rev) return a.rev - b.rev;
  // What comes again comes as it was, which is cheaper to see than its canonical text.
  if (JSON.stringify(a) === JSON.stringify(b)) return 0;
  const [left, right] = [canonicalJson(a), canonicalJson(b)];
  return left === right ? 0 : left > right ? 1 : -1;
}

/** The next revision of one's own record: never below the clock, so that a cleared browser does not start low. */
export const nextRev = (previous: number, now: number): number =>
  Math.min(MAX_REV, Math.max(previous + 1, Math.floor(now)));
