import type { LitElement } from 'lit';
import type { SuccessWords } from '../../locales/success-words.js';
import type { WordsController } from '../../locales/words-controller.js';
import type { Team } from '../../team/team.js';
import type { OnScreen } from './on-screen.js';
import type { Used } from './used.js';

/** What one ticker shows just now. Its hands change it; it redraws. */
export interface TickerState {
  readonly host: LitElement;
  readonly words: WordsController<SuccessWords>;
  readonly screen: OnScreen;
  readonly used: Used;
  team: Team | undefined;
  /** The book must be read again before the next drawing. */
  stale: boolean;
}
