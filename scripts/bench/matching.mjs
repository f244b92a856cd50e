// `npm run -s bench:matching -- --tips F.json --train F.jsonl --test F.jsonl …`: how often the right tip stands first or
// among three, after how many clicks. The last line is one JSON object; README.md says what is in it.
import { options } from './matching/options.mjs';
import { labelsOf, read } from './matching/files.mjs';
import { loadProduct } from './matching/product.mjs';
import { KollegaEngine } from './matching/kollega-engine.mjs';
import { MiniSearchEngine } from './matching/minisearch-engine.mjs';
import { shuffled } from './matching/random.mjs';
import { summary } from './matching/summary.mjs';

const { tips, train, test, distractors, clicks, seeds, agents, engine, allWords } = read(options(process.argv.slice(2)));
const labels = labelsOf(tips);
const Engine = engine === 'minisearch' ? MiniSearchEngine : KollegaEngine;
const team = await Engine.open(await loadProduct(), [...tips.map(([, text]) => text), ...distractors], { agents, allWords });

/** What one desk is shown for each test message. */
function ask() {
  return test.map(({ text, label }) => {
    const before = performance.now();
    const found = team.search(text);
    return { ms: performance.now() - before, place: found.places.indexOf(labels.get(label)), score: found.score, known: labels.has(label) };
  });
}

/** Which cases of the stream end with a click: most cases of a day do not. */
function drawn(stream, { each, share }, seed) {
  const order = shuffled([...stream.keys()], -seed);
  const left = new Map([...labels.keys()].map((label) => [label, each]));
  const places = share === undefined ? order.filter((at) => {
    const { label } = stream[at];
    const more = left.get(label) ?? 0;
    left.set(label, more - 1);
    return more > 0;
  }) : order.slice(0, Math.round(share * order.length)).filter((at) => labels.has(stream[at].label));
  return places.sort((a, b) => a - b).map((at) => ({ at, text: stream[at].text, tip: labels.get(stream[at].label) }));
}

const result = {};
for (const count of clicks) {
  const runs = [];
  // Without a click, and with all of them, there is nothing to draw.
  for (let seed = 1; seed <= (count.each === 0 || count.each === Infinity ? 1 : seeds); seed++) {
    const stream = shuffled(train, seed);
    const helped = drawn(stream, count, seed);
    if (helped.length) await team.meet(seed, stream.map(({ text }) => text));
    const times = [];
    for (const each of helped) times.push(await team.help(each));
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
