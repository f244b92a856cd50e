import { FUNCTION_WORDS } from './function-words.js';
import { runsOf, wordsOf } from './words.js';

/** Words that share half of their runs are forms of one. */
const FORM = 0.5;

/**
 * How nearly two texts say the same, 0 to 1: the share of their words that stand in both, in any form.
 * Little words say nothing.
 */
export function closeness(one: string, other: string): number {
  const [a, b] = [tellingIn(one), tellingIn(other)];
  const both = [...a].filter(([word, runs]) => isIn(b, word, runs)).length + [...b].filter(([word, runs]) => isIn(a, word, runs)).length;
  return both / (a.size + b.size || 1);
}

type Telling = ReadonlyMap<string, ReadonlySet<string>>;

const tellingIn = (text: string): Telling =>
  new Map(wordsOf(text).filter((word) => !FUNCTION_WORDS.has(word)).map((word) => [word, runsOf(word)]));

function isIn(words: Telling, word: string, runs: ReadonlySet<string>): boolean {
  if (words.has(word)) return true;
  for (const others of words.values()) {
    let shared = 0;
    for (const run of runs) shared += +others.has(run);
    if (shared && shared >= FORM * Math.sqrt(runs.size * others.size)) return true;
  }
  return false;
}
