import type { ReplyBody } from './kinds.js';
import type { Ledger } from './ledger.js';
import type { KollegaRecord, Ref } from './record.js';
import { bodyOf, refOf } from './record.js';
import { byAge, isShown } from './tips.js';

/**
 * The replies, each after what it answers, else by time, then key. No clock puts a reply before what it
 * answers; a withdrawn one keeps its place for those that answer it.
 */
export function threadOf(ledger: Ledger, ask: KollegaRecord, now: number): readonly KollegaRecord[] {
  const target = refOf(ask);
  const said = ledger.about(target, 'reply').filter(({ about }) => about?.[0] === target).sort((a, b) => byAge(b, a));
  const replies = new Map(said.map((reply) => [refOf(reply), reply]));
  /** When each counts as said: never before what it answers. */
  const times = new Map<Ref | undefined, number>();
  for (const reply of said) {
    // Up by hand to what has its place: long threads must not exhaust the stack, nor a ring of hostile ones go on for ever.
    const path: KollegaRecord[] = [];
    for (let up: KollegaRecord | undefined = reply; up && !times.has(refOf(up)); up = replies.get(afterOf(up) as Ref)) {
      times.set(refOf(up), 0);
      path.push(up);
    }
    for (const below of path.reverse()) times.set(refOf(below), Math.max(Math.min(below.at, now), (times.get(afterOf(below)) ?? 0) + 1));
  }
  const time = (reply: KollegaRecord): number => times.get(refOf(reply)) ?? 0;
  return said.filter((reply) => isShown(reply, now)).sort((a, b) => time(a) - time(b));
}

const afterOf = (reply: KollegaRecord): Ref | undefined => bodyOf<ReplyBody>(reply).after;
