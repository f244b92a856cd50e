import { WORD } from './words.js';

/** A stretch of a text; `hit` where it is to be marked. */
export interface Part { readonly text: string; readonly hit: boolean }

const JOINT = /^[\s-]+$/;
const LONG = /^\p{L}.{3}/u;

/**
 * Splits a text into parts which joined give it again. Marked are the words of `why`; words of four
 * letters and more also where another word begins or ends with them: "update" in "updates", "ljus" in "rödljus".
 */
export function highlight(text: string, why: readonly string[]): Part[] {
  const words = [...new Set(why.flatMap((phrase) => phrase.toLowerCase().match(WORD) ?? []))].sort((a, b) => b.length - a.length);
  const parts: { text: string; hit: boolean }[] = [];
  const push = (part: string, hit: boolean): void => {
    const last = parts.at(-1);
    const before = parts.at(-2);
    if (!part) return;
    // Marked words side by side are one mark, the gap between them too.
    if (hit && before?.hit && last && JOINT.test(last.text)) parts.splice(-2, 2, { text: before.text + last.text + part, hit });
    else parts.push({ text: part, hit });
  };
  let end = 0;
  // One pass over the words: an alternation of patterns, tried at every letter, takes a hundred times as long.
  for (const { 0: said, index } of words.length ? text.matchAll(WORD) : []) {
    const [from, to] = markIn(said.toLowerCase(), words);
    // A letter whose small form is longer would shift the mark.
    if (from === to || said.toLowerCase().length !== said.length) continue;
    push(text.slice(end, index + from), false);
    push(text.slice(index + from, index + to), true);
    end = index + to;
  }
  push(text.slice(end), false);
  return parts;
}

/** Where in a word the longest of `words` stands: all of it, its beginning, or its end. */
function markIn(said: string, words: readonly string[]): readonly [from: number, to: number] {
  for (const word of words) {
    if (said === word) return [0, said.length];
    if (!LONG.test(word)) continue;
    if (said.startsWith(word)) return [0, word.length];
    if (said.endsWith(word)) return [said.length - word.length, said.length];
  }
  return [0, 0];
}
