import { KollegaProblem } from '../domain/problem.js';

/** The browser's word for what went wrong, in ours. */
export function problemOf(error: unknown): KollegaProblem {
  if (error instanceof KollegaProblem) return error;
  const text = String(error);
  return new KollegaProblem(
    /^Quota/.test(text) ? 'storage-full'
    : /^(NotFound|Unknown)/.test(text) ? 'storage-corrupt'
    : /^(DataClone|Type)/.test(text) ? 'bad-input'
    : 'storage-denied', text, error);
}
