// What is measured: the panel on its next start, with everything in the store.
import './kollega.js';
import { handWritten } from './hand-written.js';
import { randomWords } from './words.js';

const tasks = [];
let shift = 0;
new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask', buffered: true });
new PerformanceObserver((list) => {
  for (const { value } of list.getEntries()) shift += value;
}).observe({ type: 'layout-shift', buffered: true });

const team = document.querySelector('kollega-team');
const panel = document.querySelector('kollega-tip-panel');
const words = randomWords(11);
const newCase = (i) => ({ id: `case ${i}`, subject: words(4), queue: words(1), tags: [words(1)], text: words(12) });
team.case = newCase(0);

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
const shownTips = () => panel.shadowRoot?.querySelectorAll('[part~=tip]').length ?? 0;

async function started() {
  while (!shownTips()) await frame();
  return performance.now();
}
const start = started();

const quantile = (values, q) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * q))];
const spread = (values) => ({ p50: quantile(values, 0.5), p99: quantile(values, 0.99) });

/** Script, style and layout of one drawing. */
async function timed(root, draw) {
  const before = performance.now();
  await draw();
  root.getBoundingClientRect();
  return performance.now() - before;
}

globalThis.measure = async (rounds) => {
  const start_ms = await start;
  while (team.status !== 'ready') await frame();
  // The index goes on being built behind the first tips; what follows is about the panel at work.
  for (let known = -1; known !== team.book.countTips(newCase(0)); await frame()) known = team.book.countTips(newCase(0));
  await new Promise((resolve) => setTimeout(resolve, 3000));
  const starting = tasks.splice(0);
  const layout_shift = shift;
  const match = [];
  const draw = [];
  const byHand = [];
  const hand = handWritten(panel);
  for (let i = 1; i <= rounds; i++) {
    const shown = newCase(i);
    const before = performance.now();
    const tips = team.book.tips(shown, { limit: 3 });
    match.push(performance.now() - before);
    // In turn, so that both meet the same machine.
    draw.push(await timed(panel, async () => {
      team.case = shown;
      await team.updateComplete;
      await panel.updateComplete;
    }));
    byHand.push(await timed(hand.host, () => hand.draw(tips, shown)));
    await frame();
  }
  const longest_task_ms = Math.max(0, ...starting, ...tasks.splice(0));
  return {
    start_ms,
    match_ms: spread(match),
    draw_ms: spread(draw),
    hand_written_draw_ms: spread(byHand),
    longest_task_ms,
    layout_shift,
    show_all: await showAll(),
  };
};

/** Every tip of the team, by "Show more" until nothing more is offered. */
async function showAll() {
  team.case = null;
  await panel.updateComplete;
  const more = () => [...panel.shadowRoot.querySelectorAll('[part~=footer] button')].find(({ textContent }) => /\d/.test(textContent));
  const step = [];
  while (more()) {
    step.push(await timed(panel, async () => {
      more().click();
      await panel.updateComplete;
    }));
    await frame();
  }
  await new Promise((resolve) => setTimeout(resolve, 100));
  return { rows: shownTips(), step_ms: spread(step), longest_task_ms: Math.max(0, ...tasks) };
}
globalThis.loaded = true;
