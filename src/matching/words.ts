/** Letters and digits of any script; a version or an amount such as 7.31 is one word. */
export const WORD = /[\p{L}\p{N}\p{M}]+(?:(?<=\p{N})[.,]\p{N}+)*/gu;

/** Longer words are cut: pasted keys and links shall cost no more than a long compound. */
const LONGEST = 48;
const RUN = 4;
const NUMBER = /^\p{N}/u;
/** Numbers are told apart up to here while one is typed. */
const DIGITS = 12;

const cut = (word: string): string => (word.length > LONGEST ? word.slice(0, LONGEST) : word);

/** The form in which words are compared. */
export const fold = (text: string): string => text.normalize().toLowerCase();

export const wordsOf = (text: string): string[] => fold(text).match(WORD)?.map(cut) ?? [];

/**
 * The word's runs of four letters, with a mark before the first. Near forms share them in any
 * language, without a stemmer. Numbers have none: 4711 is not nearly 4712.
 */
export function runsOf(word: string): Set<string> {
  const runs = new Set<string>();
  if (NUMBER.test(word)) return runs;
  const marked = `^${word}`;
  for (let i = 0; i + RUN <= marked.length; i++) runs.add(marked.slice(i, i + RUN));
  return runs;
}

/** What a word can be found by while it is typed, besides its runs: its first letters, of a number all its digits. */
export function beginningsOf(word: string): string[] {
  const most = Math.min(word.length, NUMBER.test(word) ? DIGITS : RUN - 2);
  return Array.from({ length: most }, (_, i) => `^${word.slice(0, i + 1)}`);
}

/** What every word has that begins so. */
export const begunOf = (text: string): ReadonlySet<string> =>
  text.length < RUN - 1 || NUMBER.test(text) ? new Set([`^${text.slice(0, DIGITS)}`]) : runsOf(text);
