import { shuffled } from './random.mjs';

/**
 * Which cases of the stream end with a click, most of a day's do not, and on which tip.
 * @param how `each` tip's number of clicks, on average where they are `spread` by Zipf's law; or a `share` of the cases
 *   as they fall. A share `wrong` of them is on any tip at all
 */
export function drawn(stream, labels, { each, share, spread, wrong }, seed) {
  const order = shuffled([...stream.keys()], -seed);
  const left = clicksOf([...labels.keys()], each, spread, seed);
  const places = share === undefined ? order.filter((at) => {
    const { label } = stream[at];
    const more = left.get(label) ?? 0;
    left.set(label, more - 1);
    return more > 0;
  }) : order.slice(0, Math.round(share * order.length)).filter((at) => labels.has(stream[at].label));
  const misled = new Set(shuffled(places, seed).slice(0, Math.round(wrong * places.length)));
  const any = shuffled([...labels.values()], seed);
  return places.sort((a, b) => a - b).map((at, i) => ({ at, text: stream[at].text, tip: misled.has(at) ? any[i % any.length] : labels.get(stream[at].label) }));
}

/** By Zipf's law, the first of the tips in any order has as many as the second twice and the third three times. */
function clicksOf(labels, each, spread, seed) {
  if (spread === 'even' || !Number.isFinite(each)) return new Map(labels.map((label) => [label, each]));
  const all = labels.reduce((sum, _, i) => sum + 1 / (i + 1), 0);
  return new Map(shuffled(labels, seed).map((label, i) => [label, Math.round((each * labels.length) / all / (i + 1))]));
}
