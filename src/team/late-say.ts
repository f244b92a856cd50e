import type { CaseContext } from '../domain/case-context.js';
import type { Say } from './team.js';

const VERBS = [
  'shareTip', 'improve', 'confirm', 'challenge', 'helped', 'undoHelped', 'withdraw', 'undo',
  'ask', 'offer', 'handBack', 'reply', 'resolve', 'reopen', 'widen', 'askOthers', 'leaveFor', 'takeBack', 'nameMe', 'shareSuccess', 'cheer',
] as const satisfies readonly (keyof Say)[];

/** Who carries out which verbs, one after the other where they are about the same record. */
export interface Voices {
  readonly all: readonly Partial<Say>[];
  inTurn<T>(about: unknown, act: () => Promise<T>): Promise<T>;
}

/**
 * The verbs at once, though what carries them out loads after the first paint.
 * @param voices each verb is carried out by the one that has it
 * @param current the case on screen when a verb is called, which may be another one when it is carried out
 */
export function lateSay(voices: () => Promise<Voices>, current: () => CaseContext | null): Say {
  const late = Object.fromEntries(VERBS.map((verb) => [
    verb,
    async (...words: unknown[]) => {
      const { all, inTurn } = await voices();
      const voice = all.find((other) => verb in other) as Record<string, (...words: unknown[]) => Promise<unknown>> | undefined;
      return inTurn(words[0], async () => voice?.[verb]?.(...words));
    },
  ])) as unknown as Say;
  return Object.freeze({
    ...late,
    helped: (tip, caseContext = current()) => late.helped(tip, caseContext),
    undoHelped: (tip, caseContext = current()) => late.undoHelped(tip, caseContext),
  } satisfies Say);
}
