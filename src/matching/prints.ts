import { murmur } from './murmur.js';

/** A word, two that stand side by side, or a run of letters within one. */
export const WORD_PRINT = 0;
export const PAIR_PRINT = 1;
export const RUN_PRINT = 2;
export type PrintKind = typeof WORD_PRINT | typeof PAIR_PRINT | typeof RUN_PRINT;

/** A record holds so many at the most: `docs/format.md`. */
export const MAX_PRINTS = 256;
const RUNS = [3, 4];
const LEADS = /^\p{N}/u;

/** Every team has its own: the same word has another fingerprint at another tenant. */
export const saltOf = (tenant: string): number => murmur(tenant, 0);

/** 30 bits of the text's hash, and two that say what it is of. */
export const printOf = (text: string, kind: PrintKind, salt: number): number => ((murmur(text, salt) & ~3) | kind) >>> 0;

export const kindOf = (print: number): PrintKind => (print & 3) as PrintKind;

/** Words of one text in their order; a gap, where one was left out, is undefined. */
export type WordRow = readonly (string | undefined)[];

/**
 * The fingerprints of these texts, each once: words first, then pairs, then runs, as far as they are let.
 * @param most of all of them
 */
export function printsOf(rows: readonly WordRow[], salt: number, most = Infinity): number[] {
  const prints = new Set<number>();
  const take = (text: string, kind: PrintKind): void => {
    if (prints.size < most) prints.add(printOf(text, kind, salt));
  };
  const words = new Set(rows.flat().filter((word) => word !== undefined));
  for (const word of words) take(word, WORD_PRINT);
  for (const row of rows) {
    row.forEach((word, i) => {
      const before = row[i - 1];
      if (word !== undefined && before !== undefined) take(`${before} ${word}`, PAIR_PRINT);
    });
  }
  for (const word of words) for (const run of runsIn(word)) take(run, RUN_PRINT);
  return [...prints];
}

/** Runs of three and four letters, with marks at both ends of the word. Numbers have none. */
function* runsIn(word: string): Iterable<string> {
  if (LEADS.test(word)) return;
  const marked = `^${word}$`;
  for (const length of RUNS) for (let i = 0; i + length <= marked.length; i++) yield marked.slice(i, i + length);
}
