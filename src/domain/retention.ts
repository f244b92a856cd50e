import { endOf } from './asks.js';
import type { Policy } from './policy.js';
import { DAY } from './policy.js';
import type { KollegaRecord, Ref } from './record.js';
import { isLive, refOf } from './record.js';

/** How long a withdrawn record is remembered, so that no store that slept brings it back. */
export const TOMBSTONE_DAYS = 180;

/** Kinds that are kept only for what they led to. */
const PASSING = new Set(['ask', 'offer', 'reply']);

/**
 * What is overdue and reached by no live record through `about`. Pure, and the same in a server's sweep.
 * To be called when everything is there (`caughtUp`): an old ask may arrive before the tip that cites it.
 */
export function expired(records: Iterable<KollegaRecord>, now: number, policy: Pick<Policy, 'askDays'>): readonly Ref[] {
  const all = new Map<Ref, KollegaRecord>();
  for (const record of records) all.set(refOf(record), record);
  const kept = reached(all);
  return [...all].filter(([ref, record]) => !kept.has(ref) && isOverdue(record, all, now, policy.askDays * DAY)).map(([ref]) => ref);
}

function isOverdue(record: KollegaRecord, all: ReadonlyMap<Ref, KollegaRecord>, now: number, grace: number): boolean {
  if (record.kind === 'steward') return false;
  const asleep = TOMBSTONE_DAYS * DAY;
  // A revision is never below its author's clock, so a tombstone's age is the age of its revision.
  if (record.gone) return now - Math.min(record.rev, now) >= asleep;
  if (record.kind === 'ask') return now - (endOf(record, now) ?? now) >= grace;
  const target = record.about?.[0];
  const subject = target && all.get(target);
  if (PASSING.has(record.kind)) return subject?.kind === 'ask' ? isOverdue(subject, all, now, grace) : now - record.at >= asleep;
  return isReaction(record) && (!subject || !!subject.gone) && now - record.at >= asleep;
}

const isReaction = ({ body }: KollegaRecord): boolean => 'seen' in body;

/** Everything that a live, lasting record stands on. */
function reached(all: ReadonlyMap<Ref, KollegaRecord>): ReadonlySet<Ref> {
  const kept = new Set<Ref>();
  const rest: KollegaRecord[] = [...all.values()].filter((record) => isLive(record) && !PASSING.has(record.kind) && !isReaction(record));
  for (let record = rest.pop(); record; record = rest.pop()) {
    for (const ref of record.about ?? []) {
      const target = all.get(ref);
      if (!target || kept.has(ref)) continue;
      kept.add(ref);
      rest.push(target);
    }
  }
  return kept;
}
