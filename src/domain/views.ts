import type { AskKind, Attachment, ReplyBody } from './kinds.js';
import type { CircleId, MemberId, Ref } from './record.js';

/** A colleague as others see them. Without a name: "a colleague". */
export interface PersonView {
  readonly id: MemberId;
  /** Absent for anonymous authors, erased members and those who prefer it so. */
  readonly name?: string;
  readonly topics: readonly string[];
  /** The home team's name. */
  readonly team?: string;
}

/** A colleague who is around, as seen by somebody with a question. Never since when, never how long. */
export interface ColleagueView extends PersonView {
  /** `busy` = on a call. */
  readonly availability: 'free' | 'busy' | 'away';
  /** What of the question this colleague knows, in their own words. */
  readonly knows: readonly string[];
}

export type TipState = 'new' | 'confirmed' | 'due' | 'retired';

export interface TipView {
  readonly ref: Ref;
  readonly text: string;
  readonly topics: readonly string[];
  readonly link?: string;
  readonly language?: string;
  /** Where an imported tip comes from. */
  readonly source?: string;
  readonly author: PersonView;
  /** Who gave it its present words, where that was not the author. */
  readonly improvedBy?: PersonView;
  readonly at: number;
  readonly state: TipState;
  readonly challenged: boolean;
  /** The newest challenge that still stands. */
  readonly challenge?: { readonly by: PersonView; readonly reason: string; readonly text?: string; readonly at: number };
  /** How many colleagues it helped: people, not clicks. */
  readonly helped: number;
  /** When a colleague last found that it holds, ms. */
  readonly confirmedAt?: number;
  /** Whether I said that it helped in the case asked about. */
  readonly helpedMe: boolean;
  readonly mine: boolean;
  /** The words of the case that this tip matched, as they stand in the tip. */
  readonly why: readonly string[];
  /** True where it stands here because colleagues used it in cases like this, more than for its words. */
  readonly learned?: boolean;
  /** True where it only may fit: nobody has used it in such cases, and its words say little of this one. */
  readonly unsure?: boolean;
  /** Not yet confirmed by the hub. */
  readonly pending: boolean;
  /** True when it reaches all departments. */
  readonly wide: boolean;
}

export type AskState = 'queued' | 'waiting' | 'taken' | 'answered' | 'resolved' | 'withdrawn' | 'parked';

export interface ReplyView {
  readonly ref: Ref;
  readonly by: PersonView;
  readonly mine: boolean;
  readonly text: string;
  /** To a `check`. */
  readonly verdict?: NonNullable<ReplyBody['verdict']>;
  readonly at: number;
  /** What it answers: the ask, or an earlier reply. */
  readonly after: Ref;
  /** Among those that solved it. */
  readonly accepted: boolean;
  /** Its writer would rather not be named in a credit chain. */
  readonly unnamed: boolean;
  readonly pending: boolean;
}

export interface AskView {
  readonly ref: Ref;
  readonly by: PersonView;
  readonly mine: boolean;
  /** Mine, and asked without my name. */
  readonly anonymous: boolean;
  readonly question: string;
  readonly kind: AskKind;
  readonly topics: readonly string[];
  /** What of the case was sent along. */
  readonly attach?: Attachment;
  readonly at: number;
  readonly state: AskState;
  /** 0 own group, 1 team, 2 all departments, 3 parked. */
  readonly ring: number;
  /** When it reaches rings 1, 2 and 3, ms since 1970. */
  readonly widensAt: readonly number[];
  /** The circles that hold it, as far as this browser knows. */
  readonly circles: readonly CircleId[];
  readonly helper?: PersonView;
  /** Whether I am the one who was named to help. */
  readonly helping: boolean;
  /** Who stands by an offer to help, each once, in the order of their ids. */
  readonly offers: readonly PersonView[];
  /** Whether I do. */
  readonly offered: boolean;
  /** Whether its asker named me, and does not wait for me any longer. */
  readonly passedOver: boolean;
  /** Who was alerted, in all rings that were reached. */
  readonly invited: readonly MemberId[];
  /** Whether I am among them, while it waits. */
  readonly alertsMe: boolean;
  readonly replies: readonly ReplyView[];
  /** The replies that solved it. */
  readonly accepted: readonly Ref[];
  /** Whether a tip stands on it or on its replies. */
  readonly kept: boolean;
  /** When it ended or was parked, ms. */
  readonly endedAt?: number;
  /** The asker would rather not be named in a credit chain. */
  readonly unnamed: boolean;
  readonly pending: boolean;
}

/** What the steward took down, without its words. */
export interface RemovalView {
  readonly ref: Ref;
  readonly reason: string;
  readonly at: number;
}

export interface SuccessView {
  readonly ref: Ref;
  readonly by: PersonView;
  readonly text: string;
  readonly thanks: readonly PersonView[];
  /** Everyone who made it possible besides its author, each once: the chain's oldest first, then who else is thanked. */
  readonly people: readonly PersonView[];
  readonly at: number;
  /** How many colleagues cheer. */
  readonly cheers: number;
  readonly cheeredByMe: boolean;
  readonly mine: boolean;
  readonly pending: boolean;
}

export interface IdeaView {
  readonly ref: Ref;
  readonly by: PersonView;
  readonly text: string;
  readonly stage: string;
  readonly at: number;
  readonly about: readonly Ref[];
}

/** One knot of a credit chain. A withdrawn link has no text and an author without a name. */
export interface CreditLink {
  readonly ref: Ref;
  readonly kind: string;
  readonly by: PersonView;
  /** Who gave a tip its present words, where that was not its author. */
  readonly improvedBy?: PersonView;
  readonly text?: string;
  readonly at: number;
  /** Of a tip: how many colleagues it helped. */
  readonly helped?: number;
  /** The links of this chain that it builds on. */
  readonly about: readonly Ref[];
}
