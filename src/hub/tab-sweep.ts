import type { UseStore } from 'idb-keyval';
import { promisifyRequest } from 'idb-keyval';
import type { CircleId } from '../domain/record.js';
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
