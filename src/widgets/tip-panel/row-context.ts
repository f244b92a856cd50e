import type { Words } from '../../locales/words.js';
import type { Act } from './acts.js';

/** What all rows of one drawing share. */
export interface RowContext {
  readonly words: Words;
  readonly now: number;
  readonly offline: boolean;
  readonly search: readonly string[];
  /** My own team's name: colleagues of others show theirs. */
  readonly team: string | undefined;
  readonly act: Act;
}

/** How one row stands just now. */
export interface RowState {
  readonly open: boolean;
  /** The row that Tab leads to; Up and Down lead to the others. */
  readonly current: boolean;
  readonly isNew: boolean;
  readonly gone: boolean;
  readonly pressed: boolean;
  readonly menu: boolean;
  /** What was just done to it. */
  readonly below: unknown;
}
