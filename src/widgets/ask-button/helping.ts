import type { Ref } from '../../domain/record.js';
import type { AskView } from '../../domain/views.js';

/** What besides the questions decides which of them stand in the help tab. */
export interface Mind {
  readonly aside: ReadonlySet<Ref>;
  /** I offered to help, or help. */
  isMine(ask: AskView): boolean;
  /** There is something to read at it still. */
  stays(ask: Ref): boolean;
}

/** Those that I help with, then those that I could help with: a customer who waits first, then whoever has waited longest. */
export function belonging(asks: readonly AskView[], { aside, isMine, stays }: Mind): readonly AskView[] {
  const first = (ask: AskView): number => Number(isMine(ask) && !stays(ask.ref));
  return asks
    .filter((ask) => !ask.mine && (isMine(ask) || stays(ask.ref) || (ask.state === 'waiting' && !aside.has(ask.ref))))
    .sort((a, b) => first(b) - first(a) || Number(b.kind === 'waiting') - Number(a.kind === 'waiting') || a.at - b.at || (a.ref < b.ref ? -1 : 1));
}

/** A second opinion is seen by nobody once it has ended. */
export const isSolvedWithMe = ({ mine, state, kind, replies }: AskView): boolean =>
  !mine && state === 'resolved' && kind !== 'check' && replies.some((reply) => reply.mine);
