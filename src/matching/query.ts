import type { CaseContext } from '../domain/case-context.js';
import { FUNCTION_WORDS } from './function-words.js';
import { wordsOf } from './words.js';

/** What tips are looked for by: what is known of a case, or the words that a colleague types. */
export interface TipQuery {
  readonly text?: string | undefined;
  readonly subject?: string | undefined;
  readonly queue?: string | undefined;
  readonly tags?: readonly string[] | undefined;
  /** The customer's, BCP 47. */
  readonly language?: string | undefined;
  /** Typed by a colleague. Where there is any, it alone decides. */
  readonly search?: string | undefined;
}

/** Most desktops hand over no text, so all else that says what a case is about speaks too. */
export const queryOf = ({ text, subject, queue, tags, language }: CaseContext): TipQuery => ({ text, subject, queue, tags, language });

export const isTyped = ({ search }: TipQuery): boolean => !!search?.trim();

/** Not nothing: in "switch it off" the last word is what matters. */
const FUNCTION_WORD = 0.5;
const MAX_WORDS = 160;
const MAX_LENGTH = 20_000;

/** The query's words, each with the weight of the most telling field that says it. */
export function termsOf(query: TipQuery): Map<string, number> {
  const terms = new Map<string, number>();
  const take = (text: string | undefined, weight: number): void => {
    for (const word of wordsOf((text ?? '').slice(0, MAX_LENGTH))) {
      const known = terms.get(word) ?? 0;
      const counts = weight * (FUNCTION_WORDS.has(word) ? FUNCTION_WORD : 1);
      if (known || terms.size < MAX_WORDS) terms.set(word, Math.max(known, counts));
    }
  };
  if (isTyped(query)) take(query.search, 1);
  else {
    take(query.tags?.join(' '), 2);
    take(query.subject, 1.5);
    take(query.queue, 0.7);
    take(query.text, 1);
  }
  return terms;
}
