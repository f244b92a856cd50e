import type { UseStore } from 'idb-keyval';
import { createStore, promisifyRequest } from 'idb-keyval';
import { randomId } from '../domain/hash.js';
import type { Policy } from '../domain/policy.js';
import type { CircleId, KollegaRecord } from '../domain/record.js';
import { refOf } from '../domain/record.js';
import { refuseVersion } from './acceptance.js';
import type { Place } from './hub.js';
import { HubError } from './hub.js';
import type { Entry, LogPage, RecordLog, Written } from './record-log.js';
import { standingOf } from './record-log.js';
import type { Gone, Head } from './tab-keys.js';
import { commit, get, TOGETHER } from './tab-keys.js';

interface Waiting {
  readonly circle: CircleId;
  readonly record: KollegaRecord;
  readonly replaces: Place | undefined;
  resolve(written: Written): void;
  reject(error: HubError): void;
}

/** The log that all tabs and frames of this browser share: for `TabHub` this database is the server. */
export class TabLog implements RecordLog {
  readonly #run: UseStore;
  readonly #waiting: Waiting[] = [];
  #writing = false;

  constructor(database: string) {
    this.#run = createStore(database, 'log');
  }

  put(circle: CircleId, record: KollegaRecord, replaces: Place | undefined): Promise<Written> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ circle, record: structuredClone(record), replaces, resolve, reject });
      void this.#write();
    });
  }

  async read(circle: CircleId, after: number, limit: number): Promise<LogPage> {
    return await this.#run('readonly', async (store) => {
      const range = IDBKeyRange.bound([circle, after], [circle, Infinity], true);
      const [epoch = '', [head, horizon] = [0, 0], entries] = await Promise.all([
        get<string>(store, 'epoch'), get<Head>(store, ['head', circle]),
        promisifyRequest(store.getAll(range, limit) as IDBRequest<Entry[]>),
      ]);
      return { epoch, head, horizon, entries };
    });
  }

  /** Sweeps tombstones that came more than `age` ms ago and questions that led to nothing, if `pause` ms went by since it last did. */
  async tidy(now: number, age: number, pause: number, policy: Pick<Policy, 'askDays'>): Promise<void> {
    const swept = await this.#run('readonly', (store) => get<number>(store, 'swept')) ?? 0;
    if (now - swept < pause) return;
    const { forget, sweep } = await import('./tab-sweep.js');
    await sweep(this.#run, now, now - age);
    await forget(this.#run, this, now, policy);
  }

  /** What came meanwhile goes into one transaction: an import of thousands takes seconds, not minutes. */
  async #write(): Promise<void> {
    if (this.#writing) return;
    this.#writing = true;
    for (let puts; (puts = this.#waiting.splice(0, TOGETHER)).length;) {
      try {
        for (const tell of await this.#run('readwrite', (store) => writeAll(store, puts))) tell();
      } catch (error) {
        const full = error instanceof DOMException && error.name === 'QuotaExceededError';
        const told = new HubError(full ? 'full' : 'busy', String(error), full ? {} : { retryAfter: 1000 });
        for (const { reject } of puts) reject(told);
      }
    }
    this.#writing = false;
  }

  close(): void {
    void this.#run('readonly', (store) => store.transaction.db.close()).catch(() => undefined);
  }
}

/** Returns how to tell each writer, now that all is committed. */
async function writeAll(store: IDBObjectStore, puts: readonly Waiting[]): Promise<(() => void)[]> {
  const epoch = await get<string>(store, 'epoch') ?? randomId();
  const heads = new Map<CircleId, Head>();
  const outcomes = [];
  for (const { circle, record, replaces, resolve, reject } of puts) {
    const at = ['at', circle, refOf(record)];
    const [last, horizon] = heads.get(circle) ?? await get<Head>(store, ['head', circle]) ?? [0, 0];
    const before = await get<number>(store, at);
    const standing = before && await get<Entry>(store, [circle, before]);
    const refusal = refuseVersion(record, standing ? standingOf(standing) : undefined, replaces);
    if (refusal) {
      outcomes.push(() => reject(refusal));
      continue;
    }
    const seq = last + 1;
    heads.set(circle, [seq, horizon]);
    if (before) store.delete([circle, before]);
    store.put({ seq, record } satisfies Entry, [circle, seq]);
    store.put(seq, at);
    if (record.gone) store.put(0, ['gone', Date.now(), circle, seq, refOf(record)] satisfies Gone);
    outcomes.push(() => resolve({ epoch, seq }));
  }
  for (const [circle, head] of heads) store.put(head, ['head', circle]);
  store.put(epoch, 'epoch');
  await commit(store);
  return outcomes;
}
