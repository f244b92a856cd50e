import { endOf } from './asks.js';
import { OF_AN_ASK } from './kinds.js';
import type { Policy } from './policy.js';
import { DAY, TOMBSTONE_DAYS } from './policy.js';
import type { KollegaRecord, Ref } from './record.js';
import { isLive, refOf } from './record.js';

/**
 * What is overdue and reached by no live record through `about`. Pure, and the same in a server's sweep.
 * To be called when everything is there (`caughtUp`): an old ask may arrive before the tip that cites it.
 */
export function expired(records: Iterable<KollegaRecord>, now: number, policy: Pick<Policy, 'askDays'>): readonly Ref[] {
  const all = new Map<Ref, KollegaRecord>();
  for (const record of records) all.set(refOf(record), record);
  const overdue = new Set<Ref>();
  for (const [ref, record] of all) if (isOverdue(record, all, now, policy.askDays * DAY)) overdue.add(ref);
  for (const ref of reached(all, overdue)) overdue.delete(ref);
  return [...overdue];
}

function isOverdue(record: KollegaRecord, all: ReadonlyMap<Ref, KollegaRecord>, now: number, grace: number): boolean {
  const { kind, about, at, rev, gone } = record;
  const asleep = TOMBSTONE_DAYS * DAY;
  if (kind === 'steward') return false;
  // A revision is never below its author's clock, so a tombstone's age is the age of its revision.
  if (gone) return now - rev >= asleep;
  const subject = about?.[0] && all.get(about[0]);
  const ask = kind === 'ask' ? record : OF_AN_ASK.includes(kind) && subject?.kind === 'ask' && subject;
  if (ask) return now - (endOf(ask, now) ?? Infinity) >= grace;
  return (OF_AN_ASK.includes(kind) || (isReaction(record) && (!subject || !!subject.gone))) && now - at >= asleep;
}

/** `seen` says so, in kinds of a later version too. */
const isReaction = ({ body }: KollegaRecord): boolean => 'seen' in body;

/**
 * Everything that a live record stands on which is neither overdue itself nor a mere reaction. A question takes
 * its reveals along: whoever goes by name in what it led to does so for as long as it stands.
 */
function reached(all: ReadonlyMap<Ref, KollegaRecord>, overdue: ReadonlySet<Ref>): ReadonlySet<Ref> {
  const kept = new Set<Ref>();
  const live = [...all.values()].filter(isLive);
  const reveals = new Map<Ref | undefined, Ref[]>();
  for (const record of live) if (record.kind === 'reveal') reveals.set(record.about?.[0], [...reveals.get(record.about?.[0]) ?? [], refOf(record)]);
  const rest = live.filter((record) => !overdue.has(refOf(record)) && !isReaction(record));
  for (let record = rest.pop(); record; record = rest.pop()) {
    for (const ref of [...record.about ?? [], ...reveals.get(refOf(record)) ?? []]) {
      const target = all.get(ref);
      if (!target || kept.has(ref)) continue;
      kept.add(ref);
      rest.push(target);
    }
  }
  return kept;
}
