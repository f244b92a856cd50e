import { createStore, promisifyRequest } from 'idb-keyval';
import { randomId } from '../../src/domain/hash.js';
import type { KollegaRecord, Ref } from '../../src/domain/record.js';
import { refOf } from '../../src/domain/record.js';
import type { openStore } from '../../src/store/open-store.js';
import type { Row, Store } from '../../src/store/store.js';
import { databaseName } from '../../src/store/store.js';

type Scope = Parameters<typeof openStore>[0];

/** Nobody else's database. */
export const someone = (): Scope => ({ tenant: randomId(), member: randomId() });

export async function rowsOf(store: Store): Promise<Map<Ref, Row>> {
  const rows = new Map<Ref, Row>();
  for await (const slice of store.rows()) for (const each of slice) rows.set(refOf(each.record), each);
  return rows;
}

export const oneRow = async (store: Store, record: KollegaRecord): Promise<Row | undefined> =>
  (await rowsOf(store)).get(refOf(record));

/** Sees or spoils what lies below a store, by a connection of its own that is closed afterwards. */
export function spoil({ tenant, member }: Scope, work: (values: IDBObjectStore) => IDBRequest | Promise<void>): Promise<void> {
  return createStore(databaseName(tenant, member), 'kv')('readwrite', async (values) => {
    const done = work(values);
    await (done instanceof IDBRequest ? promisifyRequest(done) : done);
    values.transaction.db.close();
  });
}

const open = new Set<Store>();

/** Closes the store when the test has ended. */
export function atEnd(store: Store): Store {
  open.add(store);
  return store;
}

afterEach(() => {
  for (const store of open) store.close();
  open.clear();
});
