import type { Ledger } from './ledger.js';
import { personOf } from './people.js';
import type { KollegaRecord, Ref } from './record.js';
import { isLive } from './record.js';
import { optional, reactions, wordingOf } from './tips.js';
import type { CreditLink, PersonView } from './views.js';

const NOBODY: PersonView = Object.freeze({ id: '', topics: Object.freeze([]) });
const LINKS = new Set(['success', 'tip', 'reply', 'ask', 'idea']);

/**
 * Who made it possible, oldest first: everything that `ref` stands on through `about`. Any depth and
 * branching; a cycle in hostile data is walked once. Links that nobody here has, or that are not due at
 * `now`, are left out, never invented.
 */
export function creditOf(ledger: Ledger, ref: Ref, now: number): readonly CreditLink[] {
  const links: CreditLink[] = [];
  const seen = new Set<Ref>();
  const included = new Set<Ref>();
  // Depth first by hand: a chain of ten thousand ideas must not exhaust the stack.
  const path: { ref: Ref; record: KollegaRecord; about: readonly Ref[]; next: number }[] = [];
  const enter = (target: Ref): void => {
    const record = ledger.get(target);
    if (!record || record.at > now || seen.has(target)) return;
    seen.add(target);
    path.push({ ref: target, record, about: standsOn(ledger, record, now), next: 0 });
  };
  enter(ref);
  for (let top = path.at(-1); top; top = path.at(-1)) {
    const target = top.about[top.next++];
    if (target) {
      enter(target);
      continue;
    }
    path.pop();
    if (!LINKS.has(top.record.kind)) continue;
    links.push(linkOf(ledger, top, included, now));
    included.add(top.ref);
  }
  return Object.freeze(links);
}

/** A tip stands on what it came from, and on what its words as they are now came from. */
function standsOn(ledger: Ledger, record: KollegaRecord, now: number): readonly Ref[] {
  const { kind, about = [] } = record;
  if (kind !== 'tip' || !isLive(record)) return about;
  const wording = wordingOf(ledger, record, now);
  return wording === record ? about : [...about, ...(wording.about ?? []).slice(1)];
}

function linkOf(ledger: Ledger, { ref, record, about }: { ref: Ref; record: KollegaRecord; about: readonly Ref[] }, included: ReadonlySet<Ref>, now: number): CreditLink {
  const { kind, at } = record;
  const live = isLive(record);
  const tip = live && kind === 'tip';
  const wording = tip ? wordingOf(ledger, record, now) : record;
  const { unnamed, question } = record.body as { unnamed?: boolean; question?: string };
  const { text } = wording.body as { text?: string };
  return Object.freeze({
    ref,
    kind,
    by: live && !unnamed ? personOf(ledger, record.by) : NOBODY,
    ...(wording.by !== record.by && { improvedBy: personOf(ledger, wording.by) }),
    ...(live && optional({ text: kind === 'ask' ? question : text })),
    at,
    ...(tip && { helped: new Set(reactions(ledger, ref, 'helped', now).map(({ by }) => by)).size }),
    about: Object.freeze(about.filter((target) => included.has(target))),
  });
}
