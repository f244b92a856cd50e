import type { UseStore } from 'idb-keyval';
import { promisifyRequest } from 'idb-keyval';
import type { Policy } from '../domain/policy.js';
import type { CircleId, KollegaRecord, Ref } from '../domain/record.js';
import { refOf } from '../domain/record.js';
import { expired } from '../domain/retention.js';
import type { RecordLog } from './record-log.js';
import type { Gone, Head } from './tab-keys.js';
import { commit, get, TOGETHER } from './tab-keys.js';

/** Forgets tombstones that came before this time, ms since 1970, and notes `now` as when that was done. */
export async function sweep(run: UseStore, now: number, before: number): Promise<void> {
  while (await run('readwrite', (store) => sweepSome(store, now, before)) === TOGETHER);
}

async function sweepSome(store: IDBObjectStore, now: number, before: number): Promise<number> {
  const old = IDBKeyRange.bound(['gone'], ['gone', before]);
  const keys = await promisifyRequest(store.getAllKeys(old, TOGETHER) as IDBRequest<unknown>) as Gone[];
  const horizons = new Map<CircleId, number>();
  for (const key of keys) {
    const [, , circle, seq, ref] = key;
    store.delete(key);
    store.delete([circle, seq]);
    store.delete(['at', circle, ref]);
    horizons.set(circle, Math.max(horizons.get(circle) ?? 0, seq));
  }
  for (const [circle, swept] of horizons) {
    const [seq, horizon] = await get<Head>(store, ['head', circle]) ?? [swept, 0];
    store.put([seq, Math.max(horizon, swept)] satisfies Head, ['head', circle]);
  }
  store.put(now, 'swept');
  await commit(store);
  return keys.length;
}

/**
 * Forgets what is overdue by the rule that every store follows: questions that led to nothing, and what was
 * said of them. Readers have dropped it by then, so nobody needs to be told.
 */
export async function forget(run: UseStore, log: Pick<RecordLog, 'read'>, now: number, policy: Pick<Policy, 'askDays'>): Promise<void> {
  const heads = await run('readonly', (store) =>
    promisifyRequest(store.getAllKeys(IDBKeyRange.bound(['head'], ['head', []])) as IDBRequest<unknown>)) as [string, CircleId][];
  const circles = heads.map(([, circle]) => circle);
  const all: KollegaRecord[] = [];
  for (const circle of circles) {
    for (let after = 0, more = true; more;) {
      const { entries } = await log.read(circle, after, TOGETHER);
      all.push(...entries.map(({ record }) => record));
      after = entries.at(-1)?.seq ?? after;
      more = entries.length === TOGETHER;
    }
  }
  // Tombstones go by when they came, with a horizon for those who slept.
  const tombs = new Set(all.filter(({ gone }) => gone).map(refOf));
  const refs = expired(all, now, policy).filter((ref) => !tombs.has(ref));
  for (let i = 0; i < refs.length; i += TOGETHER) {
    await run('readwrite', (store) => drop(store, circles, refs.slice(i, i + TOGETHER)));
  }
}

async function drop(store: IDBObjectStore, circles: readonly CircleId[], refs: readonly Ref[]): Promise<void> {
  for (const circle of circles) {
    for (const ref of refs) {
      const seq = await get<number>(store, ['at', circle, ref]);
      if (seq === undefined) continue;
      store.delete([circle, seq]);
      store.delete(['at', circle, ref]);
    }
  }
  await commit(store);
}
