import type { Language } from './case.js';
import type { ColleagueKey } from './people.js';

/** One tip of the demo and what colleagues made of it. Days are counted back from the first start. */
export interface SeedTip {
  /** Makes the record's id, so that it never changes. */
  readonly key: string;
  readonly by: ColleagueKey;
  readonly language: Language;
  readonly text: string;
  readonly topics: readonly string[];
  readonly daysAgo: number;
  /** How many colleagues it helped … */
  readonly helped: number;
  /** … and how many days ago the last of them said so. */
  readonly lastDaysAgo?: number;
  /** Who sees it: the author's team unless named. */
  readonly circle?: 'all';
  /** Where it was taken from. */
  readonly source?: string;
  /** The answers that it was made of, by their keys. */
  readonly about?: readonly string[];
  readonly challenge?: { readonly by: ColleagueKey; readonly text: string; readonly daysAgo: number };
}

/** A tip that a played colleague shares while one watches. */
export type FreshTip = Pick<SeedTip, 'by' | 'language' | 'text' | 'topics'>;
