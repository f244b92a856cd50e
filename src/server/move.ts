import type { CircleId, KollegaRecord, MemberId } from '../domain/record.js';
import { compareVersions, nextRev } from '../domain/version.js';
import type { Backend } from './backend.js';
import { readStanding } from './standing.js';

/**
 * To be called when a member reads other circles than before. In a circle that they left they can't write any
 * more, so the backend brings their last version there, and ends what they had only taken back for now.
 * @param circles what they read from now on
 * @returns how many records were rewritten
 */
export async function moveMember(
  backend: Backend, tenant: string, member: MemberId, circles: readonly CircleId[], now: number,
): Promise<number> {
  const { rows, ledger } = await readStanding(backend, tenant, ({ by }) => by === member);
  let rewritten = 0;
  for (const { circle, ref, record } of rows) {
    if (circles.includes(circle)) continue;
    const latest = ledger.get(ref) ?? record;
    const last = latest.off && !latest.gone ? ended(latest, now) : latest;
    // Each circle has a copy of its own of the same words.
    if (compareVersions(last, record) === 0) continue;
    await backend.write(tenant, circle, last);
    rewritten++;
  }
  return rewritten;
}

/** Taken back for good, as its author would have done at the next start. Reactions and cards end by `off` alone. */
function ended(record: KollegaRecord, now: number): KollegaRecord {
  const { v, kind, id, by, rev, at, about, body } = record;
  if (kind === 'person' || 'seen' in body) return record;
  return { v, kind, id, by, rev: nextRev(rev, now), at, ...(about && { about }), body: {}, gone: true };
}
