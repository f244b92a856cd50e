import type { Hub, KollegaTeam, Ref } from '../src/index.js';
import { KollegaProblem } from '../src/index.js';
import { caughtUp, sit } from './colleagues/sit.js';
import type { Colleague } from './data/people.js';
import type { FileTip } from './files.js';
import { isProblem, readTips } from './files.js';
import { number, words } from './language.js';
import type { Measure } from './measure.js';
import type { Report } from './parts/report.js';
import { readFile } from './read-file.js';
import { inSlices } from './slices.js';

/** Who shares the tips of a file. */
const fromFile: Colleague = { member: 'from-a-file', name: 'From a file', team: 'Broadband', groups: [], topics: [] };
/** So many are said at once: the store then keeps them in one go. */
const TOGETHER = 40;
/** So many at the most wait for the hub. Whoever closes the page leaves no more than these to the next start. */
const ON_THEIR_WAY = 400;

/** Shares every tip of a file with the team, as a colleague would; those that are there already are only looked up. */
export async function loadTips(file: File, tenant: string, hub: Hub, measure: Measure, report: Report): Promise<void> {
  const read = await readFile(file, 'tips');
  if ('refusal' in read) {
    const { refusal } = read;
    report.tell(() => words().wrong[refusal](file.name));
    return;
  }
  const tips = new Map<string, FileTip>();
  const problems: (() => string)[] = [];
  for (const outcome of readTips(read.content)) {
    if (isProblem(outcome)) problems.push(() => words().problem(number(outcome.line), words().why[outcome.why]));
    else tips.set(outcome.label, outcome);
  }
  const { signal, progress, end } = report.begin(tips.size);
  const team = sit(tenant, fromFile, 'free', hub);
  await caughtUp(team);
  const known = new Map<string, Ref>(team.book.tips().map(({ text, ref }) => [text, ref]));
  let done = 0;
  let there = 0;
  const share = async (tip: FileTip): Promise<void> => {
    const text = tip.text.trim();
    const standing = known.get(text);
    if (standing) there++;
    try {
      const ref = standing ?? (await team.say.shareTip({ text, source: file.name.slice(0, 256) }));
      known.set(text, ref);
      measure.learn(tip.label, ref);
    } catch (error) {
      const why = error instanceof KollegaProblem ? error.message : String(error);
      problems.push(() => words().refusedTip(number(tip.line), why));
    }
  };
  let waiting = 0;
  await inSlices(chunks([...tips.values()]), async (chunk) => {
    const before = known.size;
    await Promise.all(chunk.map(share));
    done += chunk.length;
    waiting += known.size - before;
    if (waiting < ON_THEIR_WAY) return;
    await sent(team, waiting);
    waiting = 0;
  }, () => progress(done), signal);
  await sent(team, waiting);
  team.remove();
  end(() => [
    signal.aborted ? words().cancelled(number(done)) : '',
    done ? words().tipsLoaded(number(done), file.name) : words().nothingLoaded(file.name),
    there ? words().tipsKnown(number(there)) : '',
  ].filter(Boolean).join(' '), problems);
}

function* chunks(tips: readonly FileTip[]): Generator<readonly FileTip[]> {
  for (let at = 0; at < tips.length; at += TOGETHER) yield tips.slice(at, at + TOGETHER);
}

/** Resolves when colleagues can read these, which are the newest. */
async function sent(team: KollegaTeam, shared: number): Promise<void> {
  while (team.book.tips(null, { limit: shared }).some(({ pending }) => pending)) await new Promise((resolve) => setTimeout(resolve, 100));
}
