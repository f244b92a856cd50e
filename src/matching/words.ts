/** Letters and digits of any script; a version or an amount such as 7.31 is one word. */
export const WORD = /[\p{L}\p{N}\p{M}]+(?:(?<=\p{N})[.,]\p{N}+)*/gu;

/** Longer words are cut: pasted keys and links shall cost no more than a long compound. */
const LONGEST = 48;
const RUN = 4;

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
  if (/^\p{N}/u.test(word)) return runs;
  const marked = `^${word}`;
  for (let i = 0; i + RUN <= marked.length; i++) runs.add(marked.slice(i, i + RUN));
  return runs;
}
