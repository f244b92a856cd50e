import { KollegaProblem } from '../domain/problem.js';
import { breather } from './breather.js';
import type { KeyValue, Step } from './key-value.js';
import { END, META, OUT, PAGE, VALUE } from './key-value.js';
import { newMeta, readMeta } from './meta.js';
import { pageOf, readPage } from './page.js';
import type { Work } from './plan.js';
import { isEntry, planWork } from './plan.js';
import { problemOf } from './problem-of.js';
import type { OutboxEntry, Store } from './store.js';

/** Rows in one slice. */
const SLICE = 250;

interface Job {
  readonly work: Work;
  readonly resolve: () => void;
  readonly reject: (problem: unknown) => void;
}

/** The one implementation of `Store`, over a database or over memory. */
export function keptStore(values: KeyValue, durable: boolean, problem?: KollegaProblem): Store {
  const lost: string[] = [];
  let queue: Job[] = [];
  let running = Promise.resolve();
  /** In which era our reading began: undefined = before anything was kept, -1 = rows are missing. */
  let era: number | undefined;

  const lose = (key: string): void => {
    lost.push(key);
    problem ??= new KollegaProblem('storage-corrupt', 'Some of what was kept can\'t be read', lost);
  };

  const transact = (...how: Parameters<KeyValue['transact']>): Promise<void> =>
    values.transact(...how).catch((error: unknown) => {
      throw problemOf(error);
    });

  const read = async (first: string, last = first + END): Promise<readonly [string, unknown][]> => {
    let found: [string, unknown][] = [];
    await transact('readonly', first, last, (keys) => {
      found = [];
      return keys.map((key) => [key, (value) => (found.push([key, value]), value)]);
    });
    return found;
  };

  const readOne = async (key: string): Promise<unknown> => (await read(key, key))[0]?.[1];

  const write = async (works: readonly Work[]): Promise<void> => {
    let next: number | undefined;
    await transact('readwrite', OUT, PAGE + END, (keys) => {
      const before = lost.length;
      // Meta comes last: by then it is known whether all pages could be read.
      return planWork(works, keys, lose).set(META, (old) => {
        const standing = readMeta(old);
        const meta = standing && lost.length === before ? standing : newMeta();
        let { cursor, caughtUpAt } = meta;
        let trusted = era === undefined || era === meta.era;
        for (const work of works) {
          trusted ||= work.cursor === null;
          if (!trusted) continue;
          if (work.cursor !== undefined) cursor = work.cursor ?? undefined;
          caughtUpAt = work.caughtUpAt ?? caughtUpAt;
        }
        // A tab that still reads a circle that goes must not move the cursor past its rows.
        const leaving = works.some(({ leave }) => leave?.length);
        const now = leaving ? newMeta().era : meta.era;
        next = trusted ? now : era;
        const same = !leaving && meta === standing && meta.cursor === cursor && meta.caughtUpAt === caughtUpAt;
        return same ? old : { ...meta, era: now, cursor, caughtUpAt };
      });
    });
    era = next;
  };

  const settle = async (jobs: readonly Job[]): Promise<void> => {
    try {
      await write(jobs.map(({ work }) => work));
      for (const { resolve } of jobs) resolve();
    } catch (error) {
      const [job] = jobs as [Job];
      if (jobs.length > 1) {
        // One of them is to blame: alone, only that one fails.
        for (const each of jobs) await settle([each]);
      } else {
        // A later batch may fit, but its cursor must not pass the rows that are missing now.
        if (job.work.rows) era = -1;
        job.reject(error);
      }
    }
  };

  /** One transaction at a time; what is asked for meanwhile goes together in the next. */
  const enqueue = (work: Work): Promise<void> => new Promise((resolve, reject) => {
    if (queue.push({ work, resolve, reject }) > 1) return;
    running = running.then(() => {
      const jobs = queue;
      queue = [];
      return settle(jobs);
    });
  });

  /** Values that are being written: whoever reads them just after gets them. */
  const setting = new Map<string, Promise<void>>();

  /** Where the disk is too full to mend, the next opening comes here again. */
  const mend = (key: string, step: Step): Promise<void> => enqueue({ edit: [key, step] }).catch(() => undefined);

  return {
    durable,
    get problem() {
      return problem;
    },
    async *rows() {
      const breathe = breather();
      for (const [key, text] of await read(PAGE)) {
        const { page, whole } = readPage(key, text);
        if (!whole) await mend(key, (same) => same);
        const rows = [...page.values()];
        for (let start = 0; start < rows.length; start += SLICE) {
          yield rows.slice(start, start + SLICE);
          await breathe();
        }
      }
    },
    async row(ref) {
      const key = pageOf(ref);
      return readPage(key, await readOne(key)).page.get(ref);
    },
    async meta() {
      const value = await readOne(META);
      const meta = readMeta(value);
      if (value !== undefined && !meta) lose(META);
      era ??= meta?.era;
      return { cursor: meta?.cursor, caughtUpAt: meta?.caughtUpAt };
    },
    async outbox() {
      const entries: OutboxEntry[] = [];
      for (const [key, value] of await read(OUT)) {
        if (isEntry(key, value)) entries.push(value);
        else await mend(key, (old) => (isEntry(key, old) ? old : lose(key)));
      }
      return entries;
    },
    commit: enqueue,
    async get(key) {
      await setting.get(key)?.catch(() => undefined);
      return readOne(VALUE + key);
    },
    set(key, value) {
      const set = enqueue({ edit: [VALUE + key, () => value] });
      const over = (): void => { if (setting.get(key) === set) setting.delete(key); };
      setting.set(key, set);
      set.then(over, over);
      return set;
    },
    async entries(prefix) {
      const entries = await read(VALUE + prefix);
      return entries.map(([key, value]) => [key.slice(VALUE.length), value]);
    },
    close: () => values.close(),
  };
}
