import type { AskView, Book, TipView } from '../../src/index.js';
import type { Language } from '../data/case.js';
import type { PlayedAnswer } from '../data/played/answers.js';
import { answers, opinions, otherwise } from '../data/played/answers.js';
import { pick } from './stage.js';

/** So many words in common, and an answer fits. */
const FITS = 2;

const wordsOf = ({ question, topics, attach }: AskView): readonly string[] =>
  [question, ...topics, attach?.subject ?? ''].join(' ').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const common = ({ about }: PlayedAnswer, words: readonly string[]): number =>
  about.filter((beginning) => words.some((word) => word.startsWith(beginning))).length;

function best(ask: AskView): { readonly answer: PlayedAnswer; readonly fits: number } | undefined {
  const words = wordsOf(ask);
  return answers.map((answer) => ({ answer, fits: common(answer, words) })).sort((a, b) => b.fits - a.fits)[0];
}

/** The customer's language where the case says it, else that of the answer which comes closest, else the desk's. */
export function languageOf(ask: AskView): Language {
  const said = ask.attach?.language ?? '';
  if (said in otherwise) return said as Language;
  const found = best(ask);
  if (found && found.fits >= FITS) return found.answer.language;
  return document.documentElement.lang === 'sv' ? 'sv' : 'en';
}

/** The tip that comes closest to a question, in its own words. */
export const closestTip = (ask: AskView, book: Book): TipView | undefined =>
  book.tips(null, { search: [ask.question, ...ask.topics].join(' '), limit: 1 })[0];

/** From the small list where that fits, else the team's tip, else what one says when nobody knows. */
export function answerTo(ask: AskView, tip: Pick<TipView, 'text' | 'why' | 'language'> | undefined): string {
  const language = languageOf(ask);
  const found = best(ask);
  if (found && found.fits >= FITS && found.answer.language === language) return found.answer.text;
  return tip && tip.why.length >= FITS && tip.language === language ? tip.text : otherwise[language];
}

export const opinionOn = (ask: AskView): { text: string; verdict: 'good' | 'missing' } =>
  pick(opinions[languageOf(ask)] ?? []) ?? { verdict: 'good', text: otherwise[languageOf(ask)] };
