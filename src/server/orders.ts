import { h } from '../domain/hash.js';
import type { StewardBody } from '../domain/kinds.js';
import { KollegaProblem } from '../domain/problem.js';
import type { CircleId, KollegaRecord, MemberId, Ref } from '../domain/record.js';
import { ALL, isMemberId, isRef, STEWARD } from '../domain/record.js';
import { checkRecord } from '../domain/validate.js';
import type { Backend } from './backend.js';
import { purgeRows, readStanding } from './standing.js';

/**
 * Takes one record down for good. The order comes first, so that a crash leaves nothing that stores may send
 * again; calling it once more ends what a crash cut short.
 * @param reason the circle reads it: "contained customer data"
 * @returns the circles that held it; none when it stands nowhere
 * @throws KollegaProblem `bad-input` on a ref or reason that no order can hold
 */
export async function takeDown(backend: Backend, tenant: string, ref: Ref, reason: string, now: number): Promise<readonly CircleId[]> {
  if (!isRef(ref)) throw new KollegaProblem('bad-input', 'a ref is kind/id/by', ref);
  const { rows } = await readStanding(backend, tenant, ({ kind, id, by }) => `${kind}/${id}/${by}` === ref);
  const order = await orderOf({ removes: ref, reason }, ['removes', ref, reason], now);
  for (const { circle } of rows) await backend.write(tenant, circle, order);
  await purgeRows(backend, tenant, rows);
  await backend.scrub();
  return rows.map(({ circle }) => circle);
}

/**
 * Erases all that one author said up to now; who comes back starts anew. What an anonymous author of theirs
 * said stays, for nobody knows whose it is.
 * @returns how many records there were
 * @throws KollegaProblem `bad-input` on what is no member
 */
export async function eraseMember(backend: Backend, tenant: string, member: MemberId, now: number): Promise<number> {
  if (!isMemberId(member) || member === STEWARD) throw new KollegaProblem('bad-input', 'a member is 22 base64url characters', member);
  const { rows } = await readStanding(backend, tenant, ({ by }) => by === member);
  const upTo = rows.reduce((highest, { record }) => Math.max(highest, record.rev), now);
  await backend.write(tenant, ALL, await orderOf({ erases: member, upTo }, ['erases', member, String(upTo)], now));
  await purgeRows(backend, tenant, rows);
  await backend.scrub();
  return new Set(rows.map(({ ref }) => ref)).size;
}

/** The same order has the same id, however often it is given; each order has one of its own. */
async function orderOf(body: StewardBody, parts: readonly string[], now: number): Promise<KollegaRecord> {
  const order = { v: 1, kind: STEWARD, id: await h(STEWARD, ...parts), by: STEWARD, rev: 1, at: now, body };
  const record = checkRecord(order);
  if (record instanceof KollegaProblem) throw new KollegaProblem('bad-input', record.message, record.detail);
  return record;
}
