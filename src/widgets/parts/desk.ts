import type { LitElement } from 'lit';
import type { MoreWords } from '../../locales/more-words.js';
import type { Words } from '../../locales/words.js';
import type { Team } from '../../team/team.js';

/** What the parts of a widget work with once an agent has turned to it: then there are words and a team. */
export interface Desk {
  readonly host: LitElement;
  readonly team: Team;
  readonly words: Words;
  readonly more: MoreWords;
  /** Speaks politely, through the live region of the document. */
  announce(text: string): void;
}
