import type { KollegaProblem } from '../domain/problem.js';
import type { MemberId } from '../domain/record.js';
import { indexedDbValues } from './indexed-db.js';
import { keptStore } from './kept-store.js';
import { memoryValues } from './memory.js';
import type { Store } from './store.js';
import { databaseName } from './store.js';

/**
 * Never rejects: where this browser keeps nothing for us, all goes on in memory and `problem` says why
 * (`storage-denied`, `storage-newer`, `storage-corrupt`).
 */
export function openStore({ tenant, member }: { tenant: string; member: MemberId }): Promise<Store> {
  const store = keptStore(indexedDbValues(databaseName(tenant, member)), true);
  return store.meta().then(() => store, (problem: KollegaProblem) => {
    store.close();
    return memoryStore(problem);
  });
}

/** The same as long as this page lives. */
export const memoryStore = (problem?: KollegaProblem): Store => keptStore(memoryValues(), false, problem);
