import { createStore } from 'idb-keyval';
import type { KeyValue } from './key-value.js';

/** The browser has closed the connection under us: a new one may do. */
const CUT_OFF = /^(InvalidState|Abort|Unknown)Error/;

/** Browsers keep large values as files. One whose file is gone aborts every transaction that reads it. */
const UNREADABLE = /^(Data|NotReadable)Error/;

/** The values of one database, opened at the first use. */
export function indexedDbValues(name: string): KeyValue {
  let use = createStore(name, 'kv');
  let connection: IDBDatabase | undefined;
  let closed = false;

  const attempt = (unreadable: Set<string>, ...[mode, first, last, plan]: Parameters<KeyValue['transact']>) =>
    use(mode, (store) => new Promise<void>((resolve, reject) => {
      const { transaction } = store;
      let failure: Error | undefined;
      const ask = <T>(request: IDBRequest<T>, then: (result: T) => void) => {
        request.onsuccess = () => {
          try {
            then(request.result);
          } catch (error) {
            failure = error as Error;
            transaction.abort();
          }
        };
        return request;
      };
      connection = transaction.db;
      // Whoever deletes the database must not wait for us.
      connection.onversionchange = () => transaction.db.close();
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(failure ?? transaction.error!);
      ask(store.getAllKeys(IDBKeyRange.bound(first, last)), (keys) => {
        for (const [key, step] of plan(keys as string[])) {
          const change = (old: unknown) => {
            const value = step(old);
            if (value === old) return;
            if (value === undefined) store.delete(key);
            else store.put(value, key);
          };
          if (unreadable.has(key)) {
            change(null);
            continue;
          }
          const request = ask<unknown>(store.get(key), change);
          request.onerror = () => {
            if (UNREADABLE.test(String(request.error))) unreadable.add(key);
          };
        }
      });
    }));

  return {
    async transact(...how) {
      const unreadable = new Set<string>();
      let known = -1;
      try {
        for (;;) {
          try {
            return await attempt(unreadable, ...how);
          } catch (error) {
            // Once more on a new connection, and once more for each value that we now know not to read.
            if (known === unreadable.size || !(unreadable.size || CUT_OFF.test(String(error)))) throw error;
            known = unreadable.size;
            connection?.close();
            use = createStore(name, 'kv');
          }
        }
      } finally {
        // What comes after the closing still lands, and leaves no connection behind.
        if (closed) connection?.close();
      }
    },
    close() {
      closed = true;
      connection?.close();
    },
  };
}
