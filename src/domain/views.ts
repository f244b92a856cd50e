import type { AskKind } from './kinds.js';
import type { MemberId, Ref } from './record.js';

/** A colleague as others see them. Without a name: "a colleague". */
export interface PersonView {
  readonly id: MemberId;
  /** Absent for anonymous authors, erased members and those who prefer it so. */
  readonly name?: string;
  readonly topics: readonly string[];
  /** The home team's name. */
  readonly team?: string;
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
  /** Not yet confirmed by the hub. */
  readonly pending: boolean;
  /** True when it reaches all departments. */
  readonly wide: boolean;
}

export type AskState = 'queued' | 'waiting' | 'taken' | 'answered' | 'resolved' | 'withdrawn' | 'parked';

export interface ReplyView {
  readonly ref: Ref;
  readonly by: PersonView;
  readonly text: string;
  readonly verdict?: string;
  readonly at: number;
}

export interface AskView {
  readonly ref: Ref;
  readonly by: PersonView;
  readonly mine: boolean;
  readonly question: string;
  readonly kind: AskKind;
  readonly topics: readonly string[];
  readonly at: number;
  readonly state: AskState;
  /** 0 own group, 1 team, 2 all departments, 3 parked. */
  readonly ring: number;
  readonly helper?: PersonView;
  readonly invited: readonly MemberId[];
  readonly replies: readonly ReplyView[];
  readonly pending: boolean;
}

export interface SuccessView {
  readonly ref: Ref;
  readonly by: PersonView;
  readonly text: string;
  readonly thanks: readonly PersonView[];
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
  readonly text?: string;
  readonly at: number;
  /** The links of this chain that it builds on. */
  readonly about: readonly Ref[];
}
