import { readFileSync } from 'node:fs';
import { longCases } from './long-cases.mjs';

function parsed(path, read) {
  try {
    return read(readFileSync(path, 'utf8'));
  } catch (error) {
    console.error(`${path}: ${error.message}`);
    process.exit(1);
  }
}

/** One JSON object a line: `{text, label}`. */
const messages = (path) => parsed(path, (text) => text.split('\n').filter((line) => line.trim()).map((line) => JSON.parse(line)));

/** What the options name; a tip without words is about its label's name. */
export function read(options) {
  const tips = Object.entries(parsed(options.tips, JSON.parse)).map(([label, text]) => [label, String(text).trim() || label]);
  const distractors = options.distractors ? messages(options.distractors).map(({ text }) => text) : [];
  const test = messages(options.test);
  return {
    ...options,
    tips,
    train: messages(options.train),
    test: options.words ? longCases(test, messages(options.noise).map(({ text }) => text), options.words) : test,
    distractors: spread(distractors, options.count),
  };
}

/** Each label's tip, by its number. */
export const labelsOf = (tips) => new Map(tips.map(([label], number) => [label, number]));

/** As many texts as wanted; where there are fewer, two are joined, each pair once. */
function spread(texts, count) {
  if (count === Infinity) return texts;
  return Array.from({ length: texts.length ? count : 0 }, (_, i) => {
    const round = Math.floor(i / texts.length);
    return round ? `${texts[i % texts.length]} ${texts[(i + round * 7) % texts.length]}` : texts[i];
  });
}
