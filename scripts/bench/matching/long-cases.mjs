import { shuffled } from './random.mjs';

/** Of so many others a text is made: each is shuffled anew, and thousands would take long. */
const OTHERS = 1000;

const wordsIn = (text) => text.split(/\s+/).filter(Boolean);

/** The same messages, each in the midst of what others say, as long conversations are: `count` words in all. */
export function longCases(messages, others, count) {
  return messages.map(({ text, label }, at) => {
    const noise = shuffled(others.slice(0, OTHERS), at + 1).flatMap(wordsIn).slice(0, Math.max(0, count - wordsIn(text).length));
    const half = Math.floor(noise.length / 2);
    return { text: [...noise.slice(0, half), text, ...noise.slice(half)].join(' '), label };
  });
}
