import { DAY, defaultPolicy, TOMBSTONE_DAYS } from '../domain/policy.js';
import type { Policy } from '../domain/policy.js';
import { STEWARD } from '../domain/record.js';
import { expired } from '../domain/retention.js';
import { compareVersions } from '../domain/version.js';
import type { Backend } from './backend.js';
import type { Row } from './standing.js';
import { purgeRows, readStanding } from './standing.js';

export interface Swept {
  /** What the steward had ordered away and somebody brought back. */
  readonly disobeyed: number;
  /** Withdrawn records that nobody needs to be told of any more. */
  readonly tombstones: number;
  /** Questions that led to nothing, and what was said of them. */
  readonly overdue: number;
  /** Older versions in circles that their author has left. */
  readonly rewritten: number;
}

/**
 * Keeps a tenant's house, once a day: by the same rules as every store, so nobody needs to be told.
 * @param policy `askDays` as the pages have it
 */
export async function sweep(
  backend: Backend, tenant: string, now: number, policy: Pick<Policy, 'askDays'> = defaultPolicy,
): Promise<Swept> {
  const { rows, ledger } = await readStanding(backend, tenant);
  const late = new Set(expired(ledger.records(), now, policy));
  const disobeyed: Row[] = [], tombstones: Row[] = [], overdue: Row[] = [], behind: Row[] = [];
  for (const row of rows) {
    const { record, ref, came } = row;
    const winner = ledger.get(ref);
    if (record.kind === STEWARD) continue;
    if (ledger.refuses(record)) disobeyed.push(row);
    // By when they came, for a reader's cursor knows no other clock.
    else if (record.gone) { if (now - came >= TOMBSTONE_DAYS * DAY) tombstones.push(row); }
    else if (late.has(ref)) overdue.push(row);
    else if (winner && compareVersions(winner, record) > 0) behind.push(row);
  }
  await purgeRows(backend, tenant, disobeyed);
  await purgeRows(backend, tenant, tombstones, { tombstones: true });
  await purgeRows(backend, tenant, overdue);
  for (const { circle, ref } of behind) await backend.write(tenant, circle, ledger.get(ref)!);
  await backend.scrub();
  return { disobeyed: disobeyed.length, tombstones: tombstones.length, overdue: overdue.length, rewritten: behind.length };
}
