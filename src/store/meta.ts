import { KollegaProblem } from '../domain/problem.js';
import type { StoreMeta } from './store.js';

const FORMAT = 1;

/** The value under `meta`. */
export interface Meta extends Partial<StoreMeta> {
  readonly format: number;
  /**
   * A random number, another one once something was lost: rows that could not be read, a database that was
   * emptied while we had it open. A cursor says that everything before it is kept, so only who began
   * to read in this era may move it.
   */
  readonly era: number;
}

export const newMeta = (): Meta => ({ format: FORMAT, era: Math.random() });

/**
 * Undefined when there is none, or none that we understand.
 * @throws KollegaProblem `storage-newer` when a later version of kollega has been here
 */
export function readMeta(value: unknown): Meta | undefined {
  const meta = value as Meta | null | undefined;
  if (Number(meta?.format) > FORMAT) throw new KollegaProblem('storage-newer', 'Kept by a newer kollega');
  return meta?.format === FORMAT && typeof (meta.cursor ?? '') === 'string' && typeof (meta.caughtUpAt ?? 0) === 'number'
    ? meta : undefined;
}
