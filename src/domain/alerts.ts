import { ringOf } from './asks.js';
import type { AskBody } from './kinds.js';
import type { Ledger } from './ledger.js';
import type { KollegaRecord, MemberId } from './record.js';
import { bodyOf } from './record.js';
import type { Viewer } from './tips.js';
import { byAge } from './tips.js';

const HOUR = 3_600_000;

type At = Pick<Viewer, 'now' | 'policy'>;

/**
 * Whom a question invites in the rings it has reached. While a customer waits that alerts them, so there are no
 * more in a ring than the policy allows, whoever wrote it; what has time was left for the others.
 */
export function invitedBy(ask: KollegaRecord, at: At): readonly MemberId[] {
  return bodyOf<AskBody>(ask).kind === 'waiting' ? alertedBy(ask, at) : reached(ask, at).flat();
}

const reached = (ask: KollegaRecord, { now }: At): readonly (readonly MemberId[])[] =>
  (bodyOf<AskBody>(ask).invited ?? []).slice(0, ringOf(ask, now) + 1);

const alertedBy = (ask: KollegaRecord, at: At): MemberId[] => reached(ask, at).flatMap((ring) => ring.slice(0, at.policy.inviteesPerRing));

/** How often each colleague is alerted by the questions of the last hour, open or over: nothing else is known, and nothing is kept. */
export function alertsOfTheHour(ledger: Ledger, at: At): ReadonlyMap<MemberId, number> {
  const alerts = new Map<MemberId, number>();
  for (const ask of ledger.ofKind('ask')) {
    if (!isOfTheHour(ask, at)) continue;
    for (const member of new Set(alertedBy(ask, at))) alerts.set(member, (alerts.get(member) ?? 0) + 1);
  }
  return alerts;
}

/**
 * Whether a member's hour has room for this question's alert. Askers who do not know of each other yet may
 * together invite one colleague too often: the first ones alert, the others just stand in the list.
 */
export function hasRoomFor(ledger: Ledger, member: MemberId, ask: KollegaRecord, at: At): boolean {
  let room = at.policy.invitesPerHour;
  for (const other of ledger.ofKind('ask')) {
    if (room <= 0) return false;
    if (isOfTheHour(other, at) && byAge(ask, other) < 0 && alertedBy(other, at).includes(member)) room--;
  }
  return room > 0;
}

const isOfTheHour = (ask: KollegaRecord, { now }: At): boolean => ask.at <= now && now - ask.at < HOUR;
