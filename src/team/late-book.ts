import type { Book } from './team.js';

const NONE = Object.freeze([]);

/**
 * The book at once, though what reads it loads beside the first frame; until then nothing is known.
 * @param known what reads it, once that is here
 */
export function lateBook(known: () => Omit<Book, 'subscribe'> | undefined, subscribe: Book['subscribe']): Book {
  return Object.freeze({
    tips: (caseContext, query) => known()?.tips(caseContext, query) ?? NONE,
    countTips: (caseContext, query) => known()?.countTips(caseContext, query) ?? 0,
    asks: () => known()?.asks() ?? NONE,
    successes: () => known()?.successes() ?? NONE,
    ideas: () => known()?.ideas() ?? NONE,
    creditOf: (ref) => known()?.creditOf(ref) ?? NONE,
    people: () => known()?.people() ?? NONE,
    removals: () => known()?.removals() ?? NONE,
    subscribe,
  } satisfies Book);
}
