import type { LitElement } from 'lit';
import type { Ref } from '../../domain/record.js';
import type { WordsController } from '../../locales/words-controller.js';
import type { Team } from '../../team/team.js';
import type { TipList, Wanted } from './tip-list.js';

/** What one panel shows just now. Its hands change it; it redraws. */
export interface PanelState {
  readonly host: LitElement;
  readonly words: WordsController;
  readonly list: TipList;
  team: Team | undefined;
  search: string;
  /** Where the focus last was among the tips: the row that Tab leads to. */
  current: Ref | undefined;
  /** The book must be read again before the next drawing. */
  stale: boolean;
}

export const wantedOf = ({ team, search }: PanelState): Wanted => ({ case: team?.case ?? null, search: search.trim() });
