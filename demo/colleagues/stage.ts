import type { AskView, Book, KollegaTeam, Ref } from '../../src/index.js';
import type { ColleagueKey } from '../data/people.js';
import type { Around } from './around.js';
import type { Cast } from './cast.js';

const LOOK_MS = 100;
const PATIENCE_MS = 30_000;

/** What those who play have at hand. Nobody waits, and nobody says anything, once `signal` is aborted. */
export interface Stage {
  /** The desk's own: what is asked and shared is read there, and never said there. */
  readonly team: KollegaTeam;
  readonly around: Around;
  readonly cast: Cast;
  readonly signal: AbortSignal;
}

/** @throws where playing has ended meanwhile */
export async function pause({ signal }: Stage, from: number, to = from): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, from + Math.random() * (to - from)));
  signal.throwIfAborted();
}

export const askIn = (book: Book, ref: Ref): AskView | undefined => book.asks().find((ask) => ask.ref === ref);

/** A colleague's view of a question as soon as it holds; undefined where it does not in good time. */
export async function sees(stage: Stage, team: KollegaTeam, ref: Ref, holds: (ask: AskView) => boolean): Promise<AskView | undefined> {
  for (let waited = 0; waited < PATIENCE_MS; waited += LOOK_MS) {
    const ask = askIn(team.book, ref);
    if (ask && holds(ask)) return ask;
    await pause(stage, LOOK_MS);
  }
  return undefined;
}

/** Is seen writing for a while. */
export async function write(stage: Stage, key: ColleagueKey, thread: Ref): Promise<void> {
  stage.around.writing(key, thread);
  try {
    await pause(stage, 2_500, 5_500);
  } finally {
    stage.around.writing(key, undefined);
  }
}

export const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(Math.random() * list.length)];
