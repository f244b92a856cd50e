import type { CaseContext } from '../domain/case-context.js';
import type { Fields } from './screen.js';

/** Our fields that a host can fill. */
export type CaseField = Exclude<keyof CaseContext, 'id'>;

/**
 * Where a deployment keeps what is no standard field of the host, as paths with dots: `{ language:
 * 'attributes.lang', tags: ['attributes.product'], mask: ['attributes.customer'] }`. Lists may name
 * several paths; of several for one text the first that says something counts.
 */
export type FieldMap = Partial<Record<CaseField, string | readonly string[]>>;

const LISTS: ReadonlySet<string> = new Set<CaseField>(['tags', 'mask']);
const FIELDS: readonly CaseField[] = ['channel', 'subject', 'text', 'queue', 'language', 'tags', 'mask'];

/** What the map says of this host's data: the named fields and nothing else. */
export function mapped(source: unknown, map: FieldMap = {}): Fields {
  const fields: Record<string, string | readonly string[]> = {};
  for (const field of FIELDS) {
    const found = [map[field] ?? []].flat().flatMap((path) => textsOf(valueAt(source, path)));
    if (found.length) fields[field] = LISTS.has(field) ? found : (found[0] ?? '');
  }
  return fields;
}

/** Every path that a map names. */
export const pathsOf = (map: FieldMap = {}): string[] => Object.values(map).flat();

/** Without what says nothing, so that it hides nothing that was known. */
export function known(fields: { readonly [F in keyof Fields]?: Fields[F] | null | undefined }): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => (Array.isArray(value) ? value.length : value)));
}

/** The value at a path of own properties. A key may hold dots itself. */
export function valueAt(source: unknown, path: string): unknown {
  if (typeof source !== 'object' || source === null) return undefined;
  if (Object.hasOwn(source, path)) return (source as Record<string, unknown>)[path];
  for (let dot = path.indexOf('.'); dot > 0; dot = path.indexOf('.', dot + 1)) {
    const head = path.slice(0, dot);
    if (Object.hasOwn(source, head)) return valueAt((source as Record<string, unknown>)[head], path.slice(dot + 1));
  }
  return undefined;
}

/** A text as it is, a number in digits, a list item by item; anything else is none. */
export function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.trim() ? [value] : [];
  if (typeof value === 'number') return [String(value)];
  return Array.isArray(value) ? value.flatMap(textsOf) : [];
}

export const textOf = (value: unknown): string | undefined => textsOf(value)[0];
