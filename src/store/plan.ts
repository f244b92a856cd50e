import type { CircleId, Ref } from '../domain/record.js';
import { refOf } from '../domain/record.js';
import { compareVersions } from '../domain/version.js';
import type { Step } from './key-value.js';
import { OUT, PAGE } from './key-value.js';
import type { Page } from './page.js';
import { isRecord, leaveCircles, mergeRow, pageOf, readPage, writePage } from './page.js';
import type { Change, OutboxEntry } from './store.js';

/** All that a store is asked to write. */
export interface Work extends Change {
  /** One more value, beside rows and outbox. */
  readonly edit?: readonly [key: string, step: Step];
}

const outKey = (circle: CircleId, ref: Ref): string => `${OUT}${circle}/${ref}`;

/** Whether this is an entry and stands where it can be found again. */
export function isEntry(key: string, value: unknown): value is OutboxEntry {
  const { circle, record, since } = (value ?? {}) as Partial<OutboxEntry>;
  return isRecord(record) && typeof since === 'number' && key === outKey(circle!, refOf(record));
}

/** One entry a record and circle: the better version, waiting since the first was put there. */
const latest = (old: OutboxEntry, entry: OutboxEntry): OutboxEntry => ({
  ...(compareVersions(entry.record, old.record) > 0 ? entry : old), since: Math.min(old.since, entry.since),
});

/**
 * What all these do to each key, in their order; within one change rows, outbox, sent, drop, leave.
 * @param standing the keys of outbox and pages
 * @param lose told of each key whose value had to be given up, in part or whole
 */
export function planWork(works: readonly Work[], standing: readonly string[], lose: (key: string) => void): Map<string, Step> {
  const edits = new Map<string, Step[]>();
  const edit = (key: string, step: Step) => {
    if (!edits.get(key)?.push(step)) edits.set(key, [step]);
  };
  const editPage = (key: string, step: (page: Page) => void) =>
    edit(key, (page) => (step(page as Page), page));
  const known = (prefix: string) => new Set([...standing, ...edits.keys()].filter((key) => key.startsWith(prefix)));

  for (const { rows = [], outbox = [], sent = [], drop = [], leave = [], edit: more } of works) {
    for (const row of rows) editPage(pageOf(refOf(row.record)), (page) => mergeRow(page, row));
    for (const entry of outbox) {
      const key = outKey(entry.circle, refOf(entry.record));
      edit(key, (old) => (isEntry(key, old) ? latest(old, entry) : entry));
    }
    for (const { circle, ref, rev, place } of sent) {
      const key = outKey(circle, ref);
      edit(key, (old) => (isEntry(key, old) && old.record.rev > rev ? old : undefined));
      editPage(pageOf(ref), (page) => {
        const row = page.get(ref);
        if (row && circle in row.circles) mergeRow(page, { ...row, circles: { [circle]: place } });
      });
    }
    const waiting = drop.length ? known(OUT) : [];
    for (const ref of drop) {
      editPage(pageOf(ref), (page) => page.delete(ref));
      for (const key of waiting) if (key.endsWith(`/${ref}`)) edit(key, () => undefined);
    }
    // What waits for a left circle stays in the outbox: its author must hear that it was not sent.
    if (leave.length) for (const key of known(PAGE)) editPage(key, (page) => leaveCircles(page, leave));
    if (more) edit(...more);
  }

  const plan = new Map<string, Step>();
  for (const [key, steps] of edits) {
    const all: Step = (old) => steps.reduce((now, step) => step(now), old);
    plan.set(key, !key.startsWith(PAGE) ? all : (old) => {
      const { page, whole } = readPage(key, old);
      if (!whole) lose(key);
      all(page);
      return writePage(page);
    });
  }
  return plan;
}
