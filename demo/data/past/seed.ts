import type { AskKind, Attachment, ReplyBody } from '../../../src/index.js';
import type { Language } from '../case.js';
import type { ColleagueKey } from '../people.js';

/* What colleagues asked, answered and were glad of before the demo begins. `about` names what it stands on, by keys. */

interface Seed {
  /** Makes the record's id, so that it never changes. */
  readonly key: string;
  readonly by: ColleagueKey;
  readonly about?: readonly string[];
}

export interface SeedReply extends Omit<Seed, 'about'> {
  readonly text: string;
  readonly minutesLater: number;
  /** To a second opinion. */
  readonly verdict?: NonNullable<ReplyBody['verdict']>;
}

/** One question, and how far it came. */
export interface SeedAsk extends Seed {
  readonly kind: AskKind;
  readonly question: string;
  readonly topics: readonly string[];
  readonly attach?: Attachment;
  readonly minutesAgo: number;
  /** When it widens, ms; else as usual. */
  readonly ladder?: readonly number[];
  /** Who was alerted at first. */
  readonly invited?: readonly ColleagueKey[];
  /** It has gone to all departments. */
  readonly wide?: boolean;
  /** Who can help, first to last; the asker names the first of them. */
  readonly offers?: readonly ColleagueKey[];
  readonly replies?: readonly SeedReply[];
  /** By all of its replies. */
  readonly solved?: boolean;
}

export interface SeedSuccess extends Seed {
  readonly language: Language;
  readonly text: string;
  readonly daysAgo: number;
  /** Who is thanked besides. */
  readonly thanks?: readonly ColleagueKey[];
  /** How many colleagues cheer. */
  readonly cheers: number;
}

export interface SeedIdea extends Seed {
  readonly text: string;
  readonly stage: 'raised' | 'trying' | 'kept' | 'learned';
  readonly daysAgo: number;
}
