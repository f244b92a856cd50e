import type { CircleId, KollegaRecord, Ref } from '../domain/record.js';
import { refOf } from '../domain/record.js';
import { compareVersions } from '../domain/version.js';
import { PAGE } from './key-value.js';
import type { Row } from './store.js';

/*
 * Rows lie in pages, one JSON text for all whose id starts with the same character: ten thousand values
 * take ten times as long to read as sixty-four. Ids are random, so the pages fill evenly; and the page
 * follows from the record, so that tabs agree without a word.
 */
export type Page = Map<Ref, Row>;

export const pageOf = (ref: Ref): string => PAGE + ref.charAt(ref.indexOf('/') + 1);

/** Enough to be merged and sent: records were validated before they came here. */
export function isRecord(value: unknown): value is KollegaRecord {
  const { kind, id, by, rev } = (value ?? {}) as Partial<KollegaRecord>;
  return [kind, id, by].every((part) => typeof part === 'string') && typeof rev === 'number';
}

/** What can be read of the page; `whole` is false when something had to be skipped. */
export function readPage(key: string, text: unknown): { page: Page; whole: boolean } {
  const page: Page = new Map();
  try {
    const rows = JSON.parse((text ?? '[]') as string) as (Partial<Row> | null)[];
    for (const row of rows) {
      if (!isRecord(row?.record) || typeof row.circles !== 'object') continue;
      const ref = refOf(row.record);
      if (pageOf(ref) === key) page.set(ref, row as Row);
    }
    return { page, whole: text !== null && page.size === rows.length };
  } catch {
    return { page, whole: false };
  }
}

export const writePage = (page: Page): string | undefined =>
  page.size ? JSON.stringify([...page.values()]) : undefined;

/**
 * The better version stays; circles are united. A place is what the hub holds in that circle, which need
 * not be the version that won here: what it said last counts, even with an older version, because the
 * next `put` has to name it; null never hides a place. Should two tabs hear of two places in another order,
 * the worst that follows is a conflict, which brings the place that stands.
 */
export function mergeRow(page: Page, { record, circles }: Row): void {
  const ref = refOf(record);
  const old = page.get(ref);
  const united = { ...old?.circles };
  for (const [circle, place] of Object.entries(circles)) united[circle] = place ?? united[circle] ?? null;
  page.set(ref, { record: old && compareVersions(old.record, record) >= 0 ? old.record : record, circles: united });
}

/** A row that no circle holds any more goes. */
export function leaveCircles(page: Page, left: readonly CircleId[]): void {
  for (const [ref, { record, circles }] of page) {
    const kept = Object.entries(circles).filter(([circle]) => !left.includes(circle));
    if (kept.length) page.set(ref, { record, circles: Object.fromEntries(kept) });
    else page.delete(ref);
  }
}
