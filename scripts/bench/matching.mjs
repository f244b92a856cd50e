// `npm run -s bench:matching -- --tips F.json --train F.jsonl --test F.jsonl …`: how often the right tip stands first or
// among three, after how many clicks. The last line is one JSON object; README.md says what is in it.
import { drawn } from './matching/drawn.mjs';
import { options } from './matching/options.mjs';
import { labelsOf, read } from './matching/files.mjs';
import { loadProduct } from './matching/product.mjs';
import { KollegaEngine } from './matching/kollega-engine.mjs';
import { MiniSearchEngine } from './matching/minisearch-engine.mjs';
import { shuffled } from './matching/random.mjs';
import { summary } from './matching/summary.mjs';

const { tips, train, test, distractors, clicks, seeds, agents, engine, allWords, spread, wrong } = read(options(process.argv.slice(2)));
const labels = labelsOf(tips);
const Engine = engine === 'minisearch' ? MiniSearchEngine : KollegaEngine;
const team = await Engine.open(await loadProduct(), [...tips.map(([, text]) => text), ...distractors], { agents, allWords });

/** What one desk is shown for each test message. */
function ask() {
  return test.map(({ text, label }) => {
    const before = performance.now();
    const found = team.search(text);
    return { ms: performance.now() - before, place: found.places.indexOf(labels.get(label)), score: found.score, least: found.least, known: labels.has(label) };
  });
}

const result = {};
for (const count of clicks) {
  const runs = [];
  // Without a click, and with all of them, there is nothing to draw.
  for (let seed = 1; seed <= (count.each === 0 || count.each === Infinity ? 1 : seeds); seed++) {
    const stream = shuffled(train, seed);
    const helped = drawn(stream, labels, { ...count, spread, wrong }, seed);
    const times = helped.length ? await team.work(stream.map(({ text }) => text), helped) : [];
    runs.push({ asked: ask(), learn_ms: times.length ? times.reduce((sum, ms) => sum + ms, 0) / times.length : 0 });
    await team.forget();
  }
  result[count.name] = summary(runs);
}
const index = await team.measure();
const round = (value) => (typeof value === 'number' ? Math.round(value * 1000) / 1000 : value);
const rounded = (object) => Object.fromEntries(Object.entries(object).map(([key, value]) => [key, round(value)]));
console.log(JSON.stringify({
  engine, tips: tips.length + distractors.length, queries: test.length,
  clicks: Object.fromEntries(Object.entries(result).map(([key, value]) => [key, rounded(value)])), index: rounded(index),
}));
