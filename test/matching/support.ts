import type { Ref } from '../../src/domain/record.js';
import type { TipDocument } from '../../src/matching/tip-index.js';
import { TipIndex } from '../../src/matching/tip-index.js';
import type { TipQuery } from '../../src/matching/query.js';

export const refOf = (name: string): Ref => `tip/${name}/anna`;

export const tip = (name: string, text: string, topics: readonly string[] = []): TipDocument => ({ ref: refOf(name), text, topics });

export function indexOf(tips: Iterable<TipDocument>): TipIndex {
  const index = new TipIndex();
  for (const each of tips) index.add(each);
  return index;
}

/** The names of the tips found, best first. */
export const namesOf = (index: TipIndex, query: TipQuery): string[] =>
  index.search(query).map(({ ref }) => ref.split('/')[1] ?? '');
