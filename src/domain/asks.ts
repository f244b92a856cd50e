import type { AskBody } from './kinds.js';
import type { Ledger } from './ledger.js';
import type { KollegaRecord } from './record.js';
import { bodyOf, isLive, refOf } from './record.js';
import { threadOf } from './thread.js';
import type { AskState } from './views.js';

/** How far a question has widened: the number of rungs that the clock has passed. */
export const ringOf = (ask: KollegaRecord, now: number): number => ladderOf(ask).filter((ms) => now - ask.at >= ms).length;

/** Milliseconds after it was asked when a question reaches each further ring; after the last it is parked. */
export const ladderOf = (ask: KollegaRecord): readonly number[] => bodyOf<AskBody>(ask).ladder ?? [];

/** The offer that the asker accepted, while whoever offered stands by it. */
export function helperOf(ledger: Ledger, ask: KollegaRecord): KollegaRecord | undefined {
  const { helper } = bodyOf<AskBody>(ask);
  const offer = helper && ledger.get(helper);
  return offer?.kind === 'offer' && offer.about?.[0] === refOf(ask) && isLive(offer) ? offer : undefined;
}

export function askState(ledger: Ledger, ask: KollegaRecord, now: number): AskState {
  const { ended } = bodyOf<AskBody>(ask);
  if (!isLive(ask) || ended === 'withdrawn') return 'withdrawn';
  if (ended) return 'resolved';
  const helper = helperOf(ledger, ask);
  if (helper) return threadOf(ledger, ask, now).some(({ by }) => by === helper.by) ? 'answered' : 'taken';
  return ringOf(ask, now) >= ladderOf(ask).length ? 'parked' : 'waiting';
}

/** Whether a question is over, and since when (ms); undefined while it is open. */
export function endOf(ask: KollegaRecord, now: number): number | undefined {
  // A revision is never below its author's clock, so it tells when the last word was said.
  if (bodyOf<AskBody>(ask).ended || !isLive(ask)) return Math.min(ask.rev, now);
  const parked = ask.at + Math.max(0, ...ladderOf(ask));
  return parked <= now ? parked : undefined;
}

/** The ring that its asker took it to; the clock alone may have passed more. */
export const reachedBy = (ask: KollegaRecord): number =>
  Math.max(0, Math.min(bodyOf<AskBody>(ask).invited?.length ?? 0, ladderOf(ask).length) - 1);

/** The ladder of a question that goes on to its next ring now, `elapsed` ms after it was asked; later steps keep their distance. */
export function widened(ladder: readonly number[], elapsed: number): readonly number[] {
  const later = ladder.filter((ms) => ms > elapsed);
  if (!later.length) return ladder;
  const sooner = Math.min(...later) - Math.max(0, Math.floor(elapsed));
  return ladder.map((ms) => (ms > elapsed ? ms - sooner : ms));
}

/** The ladder of a question that stands in this ring from now on, `elapsed` ms after it was asked: the ring begins anew. */
export function resumed(ladder: readonly number[], ring: number, elapsed: number): readonly number[] {
  const before = ladder[ring - 1] ?? 0;
  const now = Math.max(0, Math.floor(elapsed));
  return ladder.map((ms, i) => (i < ring ? Math.min(ms, now) : Math.max(0, now + ms - before)));
}
