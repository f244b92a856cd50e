import type { Ref } from '../../domain/record.js';
import type { CreditLink } from '../../domain/views.js';
import type { Team } from '../../team/team.js';

/** So many are offered at the most, and of my own questions those last solved. */
const MOST = 8;
const MOST_OWN = 3;

/** What a success may have stood on. Offered, never demanded. */
export interface Suggestion {
  readonly link: CreditLink;
  /** What it came from, oldest first. */
  readonly behind: readonly CreditLink[];
  checked: boolean;
}

/**
 * Tips that helped in this case, then what was inserted in it, then the answers that solved my own questions. What
 * is behind another suggestion comes with that one.
 * @param chosen what was checked before; by default what helped
 */
export function suggest({ book, case: about }: Team, used: ReadonlyMap<Ref, boolean>, chosen?: ReadonlySet<Ref>): readonly Suggestion[] {
  const helped = new Set([
    ...[...used].filter(([, helped]) => helped).map(([ref]) => ref),
    ...(about ? book.tips(about).filter(({ helpedMe }) => helpedMe).map(({ ref }) => ref) : []),
  ]);
  // A second opinion stays between two, and leaves.
  const solved = book.asks().filter(({ mine, state, kind }) => mine && state === 'resolved' && kind !== 'check');
  const answers = solved.sort((a, b) => (b.endedAt ?? 0) - (a.endedAt ?? 0)).slice(0, MOST_OWN).flatMap(({ accepted }) => accepted);
  const refs = [...new Set([...(chosen ?? []), ...helped, ...used.keys(), ...answers])];
  const all = refs.flatMap((ref) => {
    const chain = book.creditOf(ref);
    const link = chain.at(-1);
    // What was withdrawn meanwhile is nothing to stand on.
    return link?.text === undefined ? [] : [{ link, behind: chain.slice(0, -1), checked: (chosen ?? helped).has(ref) }];
  });
  const behind = new Set(all.flatMap((suggestion) => suggestion.behind.map(({ ref }) => ref)));
  return all.filter(({ link }) => !behind.has(link.ref)).slice(0, MOST);
}
