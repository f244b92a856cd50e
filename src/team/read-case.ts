import type { CaseContext } from '../domain/case-context.js';
import { KollegaProblem } from '../domain/problem.js';

const WORDS = ['channel', 'subject', 'text', 'queue', 'language'] as const;
const LISTS = ['tags', 'mask'] as const;

/** Enough words for any case; what a host pastes beyond that says nothing more about it. */
const MOST = 20_000;

/** What a host set as its case → a case, or null for none. A field of a wrong type is left out and named by `problem`. */
export function readCase(value: unknown): { context: CaseContext | null; problem?: KollegaProblem } {
  if (value === null || value === undefined) return { context: null };
  const { id, ...rest } = value as Record<string, unknown>;
  if (typeof value !== 'object' || typeof id !== 'string' || !id) {
    return { context: null, problem: new KollegaProblem('bad-input', 'case: an object with an id is needed', value) };
  }
  const wrong: string[] = [];
  const context: Record<string, unknown> = { id };
  for (const field of WORDS) {
    const words = rest[field];
    if (typeof words === 'string') context[field] = words.slice(0, MOST);
    else if (words !== undefined && words !== null) wrong.push(field);
  }
  for (const field of LISTS) {
    const list = rest[field];
    if (Array.isArray(list) && list.every((item) => typeof item === 'string')) context[field] = Object.freeze([...list]);
    else if (list !== undefined && list !== null) wrong.push(field);
  }
  return {
    context: Object.freeze(context) as unknown as CaseContext,
    ...(wrong.length && { problem: new KollegaProblem('bad-input', `case: left out ${wrong.join(', ')}`, wrong) }),
  };
}
