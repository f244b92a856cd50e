import { fold, WORD } from './words.js';

const PHRASES = 4;
const WORDS = 4;
/** A word that tells less than this share of the best one neither begins nor ends a phrase. */
const WEAK = 0.25;
const JOINT = /^[\s-]+$/;

interface Token {
  readonly part: string;
  readonly from: number;
  readonly to: number;
  readonly word: string;
  readonly tells: number;
}

/**
 * The words and phrases that matched, as they stand in the tip, best first.
 * @param parts the tip's topics and text
 * @param tells how much a folded word tells that matched, 0 for others
 */
export function explain(parts: readonly string[], tells: (word: string) => number): string[] {
  const rows = parts.flatMap((part) => rowsIn(part, tells));
  const enough = WEAK * Math.max(...rows.flat().map(({ tells }) => tells));
  const strong = ({ tells }: Token): boolean => tells >= enough;
  const phrases = rows
    .map((row) => row.slice(row.findIndex(strong), row.findLastIndex(strong) + 1))
    .map((tokens) => ({ tokens, tells: tokens.reduce((sum, { tells }) => sum + tells, 0) }))
    .sort((a, b) => b.tells - a.tells);
  const shown = new Set<string>();
  const why: string[] = [];
  for (const { tokens } of phrases) {
    const [first] = tokens;
    if (!first || why.length === PHRASES || tokens.every(({ word }) => shown.has(word))) continue;
    for (const { word } of tokens) shown.add(word);
    why.push(first.part.slice(first.from, tokens.at(-1)?.to));
  }
  return why;
}

/** Matched words that stand side by side, a few at a time. */
function rowsIn(part: string, tellsOf: (word: string) => number): Token[][] {
  const rows: Token[][] = [];
  for (const { 0: said, index: from } of part.matchAll(WORD)) {
    const word = fold(said);
    const tells = tellsOf(word);
    if (!tells) continue;
    const row = rows.at(-1);
    const before = row?.at(-1);
    const token = { part, from, to: from + said.length, word, tells };
    if (row && before && row.length < WORDS && JOINT.test(part.slice(before.to, from))) row.push(token);
    else rows.push([token]);
  }
  return rows;
}
