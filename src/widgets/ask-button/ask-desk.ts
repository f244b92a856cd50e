import type { TemplateResult } from 'lit';
import type { Ref } from '../../domain/record.js';
import type { AskView } from '../../domain/views.js';
import type { AskWords } from '../../locales/ask-words.js';
import type { Desk } from '../parts/desk.js';
import type { Notes } from '../parts/notes.js';

export type Tab = 'ask' | 'help';

/** Where notes on my own question stand: above the page, beside those on no question. */
export const ASKED = 'asked';

/** What the parts of the popover work with. */
export interface AskDesk extends Desk {
  readonly ask: AskWords;
  readonly notes: Notes;
  /** The questions of the book as they were read for this drawing: it is drawn every second while a clock is in sight. */
  readonly asks: readonly AskView[];
  /** Shows this tab, and in it this question's thread if one is named. */
  show(tab: Tab, ask?: Ref): void;
  /** Puts another form in the popover's body until it closes (make it a tip); undefined: back to what was there. */
  fill(form: { template(): TemplateResult } | undefined): void;
  /** Offers to be left undisturbed for a while. */
  pause(): void;
}
