import type { AskState, AskView } from '../../domain/views.js';
import type { Team } from '../../team/team.js';

/** A hub that has room takes a question sooner, ms. */
const SOON = 3000;

/** The open states, by how soon a question in them needs its asker. */
const NEED: Partial<Record<AskState, number>> = { answered: 0, taken: 1, waiting: 2, queued: 2, parked: 3 };

const need = ({ state }: AskView): number => NEED[state] ?? Infinity;

/** My open questions, the one first that needs me first. Of those alike the newest, as the book has it. */
export const myOpen = (asks: readonly AskView[]): readonly AskView[] =>
  asks.filter((ask) => ask.mine && ask.state in NEED).sort((a, b) => need(a) - need(b));

/** Questions of others that nobody has taken, where I have not offered to help, and that I have not put aside. */
export const helpable = (asks: readonly AskView[], { aside }: Team): readonly AskView[] =>
  asks.filter(({ mine, offered, state, ref }) => !mine && !offered && state === 'waiting' && !aside.has(ref));

/** The state as it is told: while there is a connection, what was just sent is as good as there; what takes longer is not. */
export const toldState = ({ state, at }: AskView, team: Team): AskState =>
  (state === 'queued' && team.status === 'ready' && team.now() - at < SOON ? 'waiting' : state);

/** A customer waits, and nobody who is around has a hand free. */
export const isNobodyFree = ({ kind }: AskView, team: Team): boolean =>
  kind === 'waiting' && !team.colleagues([]).some(({ availability }) => availability === 'free');
