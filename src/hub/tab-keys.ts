import { promisifyRequest } from 'idb-keyval';
import type { CircleId, Ref } from '../domain/record.js';

/** How much goes into one transaction, so that none becomes a long task. */
export const TOGETHER = 250;

/*
 * One object store, keys by prefix. No circle's id is as short as the words:
 *   'epoch'                             which incarnation this database is
 *   'swept'                             when tombstones were last swept, ms
 *   ['head', circle]                    [the last position, the tombstones' horizon]
 *   [circle, position]                  an entry
 *   ['at', circle, ref]                 a record's position
 *   ['gone', time, circle, position, ref]  a tombstone by its age
 */
export type Head = readonly [seq: number, horizon: number];
export type Gone = [word: 'gone', time: number, circle: CircleId, seq: number, ref: Ref];

export const get = <T>(store: IDBObjectStore, key: IDBValidKey): Promise<T | undefined> =>
  promisifyRequest(store.get(key) as IDBRequest<T | undefined>);

/** Ends the transaction without the turn that waiting for its end would take. */
export function commit({ transaction }: IDBObjectStore): Promise<unknown> {
  transaction.commit();
  return promisifyRequest(transaction);
}
