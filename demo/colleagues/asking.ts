import type { AskView, KollegaTeam } from '../../src/index.js';
import type { ColleagueKey } from '../data/people.js';
import type { PlayedQuestion } from '../data/played/questions.js';
import { questions, thanks } from '../data/played/questions.js';
import { help } from './answering.js';
import { languageOf } from './answers.js';
import type { Stage } from './stage.js';
import { askIn, pause, pick, write } from './stage.js';

/** Long enough for a session to hear who else is around. */
const ARRIVE_MS = 800;
/** So long a question is left to whoever watches, before another played colleague helps. */
const LEFT_MS = 45_000;

/** One of those around asks something. */
export async function ask(stage: Stage): Promise<void> {
  const { team, around, cast } = stage;
  const known = new Set(team.book.asks().map(({ question }) => question));
  const next = pick(questions.filter(({ by, question }) => around.free.includes(by) && !known.has(question)));
  if (!next) return;
  const { by, kind, question, topics, answer } = next;
  const ref = await cast.as(by, async (asker) => {
    await pause(stage, ARRIVE_MS);
    return asker.say.ask({ question, kind, topics });
  });
  if (kind !== 'waiting') return;
  await pause(stage, LEFT_MS);
  const helper = pick(around.free.filter((key) => key !== by));
  if (helper && askIn(team.book, ref)?.state === 'waiting') await help(stage, helper, ref, answer);
}

/** Somebody offered to help a played colleague, whose own browser has to name them: they sit down for that. */
export async function name(stage: Stage, key: ColleagueKey, { ref }: AskView): Promise<void> {
  await stage.cast.as(key, async (team) => {
    for (let i = 0; i < 50 && !askIn(team.book, ref)?.helper; i++) await pause(stage, 100);
  });
}

/** Somebody answered a played colleague: thanks, and what comes of it. */
export async function thank(stage: Stage, key: ColleagueKey, { ref }: AskView): Promise<void> {
  await pause(stage, 4_000, 7_000);
  await stage.cast.as(key, async (team) => {
    const asked = askIn(team.book, ref);
    const answer = asked?.replies.findLast(({ mine }) => !mine);
    if (asked?.state !== 'answered' || !answer) return;
    const script = questions.find(({ question }) => question === asked.question);
    if (asked.kind === 'check') {
      await team.say.resolve(ref);
      return;
    }
    await write(stage, key, ref);
    await team.say.reply(answer.ref, { text: thanks[script?.language ?? languageOf(asked)] });
    await team.say.resolve(ref, { accepted: [answer.ref] });
    await keep(stage, team, asked, answer, script);
  });
}

/** The answer becomes a tip, and the tip a success. */
async function keep(stage: Stage, team: KollegaTeam, { topics }: AskView, answer: AskView['replies'][number], script?: PlayedQuestion): Promise<void> {
  await pause(stage, 5_000, 8_000);
  const tip = await team.say.shareTip({ text: answer.text, topics, about: [answer.ref], ...(script && { language: script.language }) });
  if (!script?.success) return;
  await pause(stage, 12_000, 18_000);
  await team.say.shareSuccess({ text: script.success, about: [tip] });
}
