import type { AskView, KollegaTeam, Ref } from '../../src/index.js';
import type { ColleagueKey } from '../data/people.js';
import { goOn } from '../data/played/answers.js';
import { answerTo, closestTip, languageOf, opinionOn } from './answers.js';
import type { Stage } from './stage.js';
import { askIn, pause, sees, write } from './stage.js';

/** One question in so many has two who want to help. */
const RACES = 1 / 4;
/** Whoever really sits at another desk comes first. */
const SOON_MS = 2_000;
const LATER_MS = 15_000;
const SPREAD_MS = 3_000;

/**
 * Somebody helps whoever asked at a real desk.
 * @param helpers those who are free, and whom the question has reached
 */
export async function answer(stage: Stage, { ref, invited, kind }: AskView, helpers: readonly ColleagueKey[], othersAreHere: boolean): Promise<void> {
  const from = othersAreHere ? LATER_MS : SOON_MS;
  await pause(stage, from, from + SPREAD_MS);
  const { around, team } = stage;
  if (askIn(team.book, ref)?.state !== 'waiting') return;
  const alerted = invited.map((member) => around.keyOf(member)).filter((key) => key !== undefined);
  // Who was alerted before who was not; of those whoever is quickest.
  const [first, second] = [...new Set([...shuffled(alerted), ...shuffled(helpers)])].filter((key) => around.free.includes(key));
  if (!first) return;
  const isRace = second !== undefined && kind === 'waiting' && Math.random() < RACES;
  await Promise.all([first, ...(isRace ? [second] : [])].map((key) => help(stage, key, ref)));
}

/** Offers, and once named writes and answers: `text`, or what fits. Whoever was too late goes quietly. */
export function help(stage: Stage, key: ColleagueKey, ref: Ref, text?: string): Promise<void> {
  return stage.cast.as(key, async (team) => {
    if (!(await sees(stage, team, ref, ({ state }) => state === 'waiting'))) return;
    await team.say.offer(ref);
    const ask = await sees(stage, team, ref, ({ helper, state }) => helper !== undefined || state !== 'waiting');
    if (ask?.helping) await reply(stage, key, team, ask, text);
    else await team.say.handBack(ref);
  });
}

async function reply(stage: Stage, key: ColleagueKey, team: KollegaTeam, ask: AskView, text?: string): Promise<void> {
  await write(stage, key, ask.ref);
  if (ask.kind === 'check') await team.say.reply(ask.ref, opinionOn(ask));
  else await team.say.reply(ask.ref, { text: text ?? answerTo(ask, closestTip(ask, team.book)) });
}

/** The asker said something more to the colleague who helps. */
export function answerAgain(stage: Stage, key: ColleagueKey, { ref }: AskView): Promise<void> {
  return stage.cast.as(key, async (team) => {
    await write(stage, key, ref);
    const ask = askIn(team.book, ref);
    const last = ask?.replies.at(-1);
    if (ask?.state === 'answered' && last) await team.say.reply(last.ref, { text: goOn[languageOf(ask)] });
  });
}

const shuffled = <T>(list: readonly T[]): readonly T[] =>
  list.map((one) => ({ one, lot: Math.random() })).sort((a, b) => a.lot - b.lot).map(({ one }) => one);
