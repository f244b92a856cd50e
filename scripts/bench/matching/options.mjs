import { parseArgs } from 'node:util';

const USAGE = `bench:matching -- --tips F.json --train F.jsonl --test F.jsonl [--clicks 0,1,3,10,all] [--seeds 5] [--agents 10]
  [--distractors F.jsonl --distractor-count N] [--engine kollega|minisearch] [--all-words] [--words N --noise F.jsonl]
  [--spread even|zipf] [--wrong PER_CENT]`;

/** @returns the command line's options; ends the process where they make no sense */
export function options(args) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        tips: { type: 'string' }, train: { type: 'string' }, test: { type: 'string' },
        clicks: { type: 'string', default: '0,1,3,10,all' }, seeds: { type: 'string', default: '5' }, agents: { type: 'string', default: '10' },
        distractors: { type: 'string' }, 'distractor-count': { type: 'string' }, engine: { type: 'string', default: 'kollega' }, 'all-words': { type: 'boolean', default: false },
        words: { type: 'string', default: '0' }, noise: { type: 'string' }, spread: { type: 'string', default: 'even' }, wrong: { type: 'string', default: '0' },
      },
    });
    const whole = (name, text, least) => {
      const number = Number(text);
      if (!Number.isInteger(number) || number < least) throw new Error(`--${name} takes a whole number from ${least}`);
      return number;
    };
    for (const name of ['tips', 'train', 'test']) if (!values[name]) throw new Error(`--${name} is missing`);
    if (!['kollega', 'minisearch'].includes(values.engine)) throw new Error('--engine takes kollega or minisearch');
    if (values.words !== '0' && !values.noise) throw new Error('--words needs --noise');
    if (!['even', 'zipf'].includes(values.spread)) throw new Error('--spread takes even or zipf');
    return {
      ...values,
      words: whole('words', values.words, 0),
      wrong: whole('wrong', values.wrong, 0) / 100,
      clicks: values.clicks.split(',').map((count) => clicksOf(count.trim(), whole)),
      allWords: values['all-words'],
      seeds: whole('seeds', values.seeds, 1),
      agents: whole('agents', values.agents, 1),
      count: values['distractor-count'] === undefined ? Infinity : whole('distractor-count', values['distractor-count'], 0),
    };
  } catch (error) {
    console.error(`${error.message}\n${USAGE}`);
    process.exit(1);
  }
}

/** So many a tip, all of them, or, as in `5%`, a share of the cases as they fall. */
function clicksOf(count, whole) {
  if (count === 'all') return { name: count, each: Infinity };
  if (count.endsWith('%')) return { name: count, share: whole('clicks', count.slice(0, -1), 0) / 100 };
  return { name: String(whole('clicks', count, 0)), each: Number(count) };
}
