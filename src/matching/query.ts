import type { CaseContext } from '../domain/case-context.js';
import { FUNCTION_WORDS } from './function-words.js';
import type { WordRow } from './prints.js';
import { PAIR_PRINT, RUN_PRINT, WORD_PRINT, kindOf, printsOf } from './prints.js';
import { wordsOf } from './words.js';

/** What tips are looked for by: what is known of a case, or the words that a colleague types. */
export interface TipQuery {
  readonly text?: string | undefined;
  readonly subject?: string | undefined;
  readonly queue?: string | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly channel?: string | undefined;
  /** The customer's, BCP 47. */
  readonly language?: string | undefined;
  /** Typed by a colleague. Where there is any, it alone decides. */
  readonly search?: string | undefined;
}

/** Most desktops hand over no text, so all else that says what a case is about speaks too. */
export const queryOf = ({ text, subject, queue, tags, channel, language }: CaseContext): TipQuery => ({ text, subject, queue, tags, channel, language });

export const isTyped = ({ search }: TipQuery): boolean => !!search?.trim();

/** Not nothing: in "switch it off" the last word is what matters. */
const FUNCTION_WORD = 0.5;
const MAX_WORDS = 160;
const MAX_LENGTH = 20_000;

interface Field { readonly words: readonly string[]; readonly weight: number }

/** The fields of a case, the most telling first. */
const fieldsOf = ({ tags = [], subject = '', queue = '', text = '' }: TipQuery): Field[] =>
  ([[tags.join(' '), 2], [subject, 1.5], [queue, 0.7], [text, 1]] as const)
    .map(([said, weight]) => ({ words: wordsOf(said.slice(0, MAX_LENGTH)), weight }));

/** The query's words, each with the weight of the most telling field that says it. */
export function termsOf(query: TipQuery): Map<string, number> {
  const terms = new Map<string, number>();
  const fields = isTyped(query) ? [{ words: wordsOf((query.search ?? '').slice(0, MAX_LENGTH)), weight: 1 }] : fieldsOf(query);
  for (const { words, weight } of fields) {
    for (const word of words) {
      const known = terms.get(word) ?? 0;
      const counts = weight * (FUNCTION_WORDS.has(word) ? FUNCTION_WORD : 1);
      if (known || terms.size < MAX_WORDS) terms.set(word, Math.max(known, counts));
    }
  }
  return terms;
}

/** Of a case: rows of words, by field, that can be learned from. The channel is a word that no text can say. */
export const rowsOf = (query: TipQuery): readonly WordRow[] =>
  [...fieldsOf(query).map(({ words }) => words.slice(0, MAX_WORDS)), query.channel ? [`#${query.channel}`] : []];

const CHANNEL = 0.3;
/** A pair of words tells less than its words and adds to them; runs are many, and speak for forms that nobody said yet. */
const KINDS = { [WORD_PRINT]: 1, [PAIR_PRINT]: 0.8, [RUN_PRINT]: 0.3 };

/** The case's fingerprints, each with the weight of the most telling field that has it. */
export function printsIn(query: TipQuery, salt: number): Map<number, number> {
  const weights = [2, 1.5, 0.7, 1, CHANNEL];
  const prints = new Map<number, number>();
  rowsOf(query).forEach((row, i) => {
    for (const print of printsOf([row], salt)) prints.set(print, Math.max(prints.get(print) ?? 0, (weights[i] ?? 0) * KINDS[kindOf(print)]));
  });
  return prints;
}
