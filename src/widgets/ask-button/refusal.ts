import { KollegaProblem } from '../../domain/problem.js';
import type { Note } from '../parts/notes.js';
import { problemNote } from '../parts/notes.js';
import type { AskDesk } from './ask-desk.js';

const OVER = ['too-late', 'not-found'];

/** What was refused of a question, in the agent's words. */
export function refusal({ ask, team }: AskDesk, error: unknown): Note {
  const isOver = error instanceof KollegaProblem && OVER.includes(error.code);
  return isOver ? { text: () => ask.help.over, tone: 'plain', ms: team.policy.undoMs } : problemNote(error);
}
