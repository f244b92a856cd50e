import type { Say } from './team.js';

const VERBS = ['shareTip', 'improve', 'confirm', 'challenge', 'helped', 'undoHelped', 'withdraw', 'undo'] as const satisfies readonly (keyof Say)[];

/** The verbs at once, though what carries them out loads after the first paint. */
export function lateSay(say: () => Promise<Say>): Say {
  const late = VERBS.map((verb) => [
    verb,
    async (...words: unknown[]) => (await say() as unknown as Record<string, (...words: unknown[]) => Promise<unknown>>)[verb]?.(...words),
  ]);
  return Object.freeze(Object.fromEntries(late)) as Say;
}
