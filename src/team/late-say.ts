import type { CaseContext } from '../domain/case-context.js';
import type { Say } from './team.js';

const VERBS = ['shareTip', 'improve', 'confirm', 'challenge', 'helped', 'undoHelped', 'withdraw', 'undo'] as const satisfies readonly (keyof Say)[];

/**
 * The verbs at once, though what carries them out loads after the first paint.
 * @param current the case on screen when a verb is called, which may be another one when it is carried out
 */
export function lateSay(say: () => Promise<Say>, current: () => CaseContext | null): Say {
  const late = Object.fromEntries(VERBS.map((verb) => [
    verb,
    async (...words: unknown[]) => (await say() as unknown as Record<string, (...words: unknown[]) => Promise<unknown>>)[verb]?.(...words),
  ])) as unknown as Say;
  return Object.freeze({
    ...late,
    helped: (tip, caseContext = current()) => late.helped(tip, caseContext),
    undoHelped: (tip, caseContext = current()) => late.undoHelped(tip, caseContext),
  } satisfies Say);
}
