import type { CaseContext, SuccessView, TipView } from '../../src/index.js';
import { cases } from '../data/cases/index.js';
import type { ColleagueKey } from '../data/people.js';
import { colleagues } from '../data/people.js';
import { fresh } from '../data/played/fresh-tips.js';
import { successes } from '../data/played/successes.js';
import { tips } from '../data/tips/index.js';
import type { KollegaTeam } from '../../src/index.js';
import { contextOf } from '../day.js';
import type { Stage } from './stage.js';
import { pause, pick } from './stage.js';

/** One of these shares a tip that nobody has shared. @returns whether there was one */
export async function shareTip({ team, cast }: Stage, others: readonly ColleagueKey[]): Promise<boolean> {
  const isTold = (text: string): boolean => team.book.tips(null, { search: text, limit: 3 }).some((tip) => tip.text === text);
  const next = pick(fresh.filter(({ by, text }) => others.includes(by) && !isTold(text)));
  if (!next) return false;
  const { by, text, topics, language } = next;
  await cast.as(by, (own) => own.say.shareTip({ text, topics, language, circle: by === 'karin' ? 'all' : colleagues[by].team }));
  return true;
}

/** One of these says that a tip helped in a case of their own. */
export async function sayHelped({ cast }: Stage, others: readonly ColleagueKey[]): Promise<void> {
  const [deskCase, who] = [pick(cases), pick(others)];
  if (!deskCase || !who) return;
  const context = { ...contextOf(deskCase), id: `${deskCase.id}-${Date.now()}` };
  await cast.as(who, async (team) => {
    const tip = await firstFor(team, context);
    if (tip) await team.say.helped(tip.ref, context);
  });
}

/** One of these is glad of something that a tip made possible. */
export async function shareSuccess({ team, cast }: Stage, others: readonly ColleagueKey[]): Promise<void> {
  const known = new Set(team.book.successes().map(({ text }) => text));
  const next = pick(successes.filter(({ by, text }) => others.includes(by) && !known.has(text)));
  const words = tips.find(({ key }) => key === next?.tip)?.text;
  const [tip] = team.book.tips(null, { search: words ?? '', limit: 3 }).filter(({ text }) => text === words);
  if (next && tip) await cast.as(next.by, (own) => own.say.shareSuccess({ text: next.text, about: [tip.ref] }));
}

/** A few of these are glad with whoever shared it. */
export async function cheer(stage: Stage, others: readonly ColleagueKey[], { ref }: SuccessView): Promise<void> {
  for (const key of others.slice(0, 1 + Math.floor(Math.random() * 3))) {
    await pause(stage, 2_000, 6_000);
    await stage.cast.as(key, async (team) => {
      if (team.book.successes().some((success) => success.ref === ref && !success.mine)) await team.say.cheer(ref);
    });
  }
}

/** The best tip by somebody else, as soon as this member has read what the team knows. */
async function firstFor(team: KollegaTeam, context: CaseContext): Promise<TipView | undefined> {
  for (let i = 0; i < 20; i++) {
    const tip = team.book.tips(context, { limit: 3 }).find(({ mine }) => !mine);
    if (tip) return tip;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return undefined;
}
