import type { LitElement } from 'lit';
import type { AskView } from '../../domain/views.js';
import type { AskWords } from '../../locales/ask-words.js';
import type { WordsController } from '../../locales/words-controller.js';
import type { Team } from '../../team/team.js';
import type { Badge } from './badge.js';

/** What one ask button shows just now. */
export interface ButtonState {
  readonly host: LitElement;
  readonly words: WordsController<AskWords>;
  badge: Badge;
  team: Team | undefined;
  /** As last read from the book. */
  asks: readonly AskView[];
  /** The popover is. */
  open: boolean;
  /** The badge calls, once. */
  pulse: boolean;
}
