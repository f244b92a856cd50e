import type { WordRow } from './prints.js';
import { MAX_PRINTS, printsOf } from './prints.js';

const DIGIT = /\p{N}/u;

/**
 * What may be told of a masked case: fingerprints of words that `isKnown` lets through, never of one with a digit,
 * and of what is made of such words alone. In the order of numbers, so that it shows no word's place.
 */
export function printsToTell(rows: readonly WordRow[], isKnown: (word: string) => boolean, salt: number): number[] {
  const told = rows.map((row) => row.map((word) => (word !== undefined && !DIGIT.test(word) && isKnown(word) ? word : undefined)));
  return printsOf(told, salt, MAX_PRINTS).sort((a, b) => a - b);
}

/** What was told of a case, and `more`, as far as there is room. */
export const toldWith = (told: readonly number[], more: readonly number[]): number[] =>
  [...new Set([...told, ...more])].slice(0, MAX_PRINTS).sort((a, b) => a - b);
