import type { MemberId, Ref } from './record.js';

/*
 * The body of every kind of this format version. All of them may carry further fields of a later
 * minor version, which are kept. `docs/format.md` says the same in prose.
 */

/** One per member, id = the member's id, in circle `all`. The only place where a name is kept. */
export interface PersonBody {
  readonly name: string;
  /** What this member knows; a question about it reaches them first. */
  readonly topics?: readonly string[];
  /** The home team's display name, shown as a tip's origin. */
  readonly team?: string;
  /** The names of the competence groups and projects that this member reads: whom a question there can reach. */
  readonly groups?: readonly string[];
  /** Prefers to appear as "a colleague". */
  readonly discreet?: boolean;
}

export interface TipBody {
  readonly text: string;
  /** Show it for cases about these. */
  readonly topics?: readonly string[];
  /** https only. */
  readonly link?: string;
  /** BCP 47. */
  readonly language?: string;
  /** Where an imported tip comes from, shown in its author's place: "Help centre". */
  readonly source?: string;
}

/** `waiting`: a customer is; `later`: when you have time; `check`: was this good enough? */
export type AskKind = 'waiting' | 'later' | 'check';

/*
 * The choices that this version knows, the one first that stands for those of a later version.
 */
export const ASK_KINDS = ['later', 'waiting', 'check'] as const;
export const REASONS = ['unclear', 'outdated', 'sometimes', 'private'] as const;
export const STAGES = ['raised', 'trying', 'kept', 'learned'] as const;
export const VERDICTS = [undefined, 'good', 'missing', 'talk'] as const;

/** A choice as this version shows it. */
export const chosen = <T>(known: readonly [T, ...T[]], value: unknown): T =>
  known.includes(value as T) ? (value as T) : known[0];

/** What of the case may leave the browser with a question: never its id or text. */
export interface Attachment {
  readonly channel?: string;
  readonly queue?: string;
  readonly tags?: readonly string[];
  readonly language?: string;
  readonly subject?: string;
}

export interface AskBody {
  readonly question: string;
  readonly kind: AskKind;
  readonly topics?: readonly string[];
  readonly attach?: Attachment;
  /** Milliseconds after `at` when the ring widens: own group → team → all departments → parked. */
  readonly ladder: readonly number[];
  /** Who is alerted, one list a ring. */
  readonly invited?: readonly (readonly MemberId[])[];
  /** The offer that the asker accepted. */
  readonly helper?: Ref;
  /** Offers that the asker does not wait for any longer: they name no helper again. */
  readonly passed?: readonly Ref[];
  readonly ended?: 'resolved' | 'withdrawn';
  /** The replies that solved it. */
  readonly accepted?: readonly Ref[];
  /** The asker would rather not be named in a credit chain. */
  readonly unnamed?: boolean;
}

/** I can help. `about` is the ask; id = h('offer', ask). `off` hands it back. */
export interface OfferBody { readonly seen: number }

export interface ReplyBody {
  readonly text: string;
  /** The ref that this answers: the ask or an earlier reply. Orders the thread without clocks. */
  readonly after: Ref;
  /** To a `check`: good enough, one thing missing, or let's talk. */
  readonly verdict?: 'good' | 'missing' | 'talk';
  /** Whoever wrote it would rather not be named in a credit chain. */
  readonly unnamed?: boolean;
}

export interface SuccessBody {
  /** What went well, for the customer. */
  readonly text: string;
  readonly thanks?: readonly MemberId[];
}

export interface IdeaBody {
  readonly text: string;
  readonly stage?: 'raised' | 'trying' | 'kept' | 'learned';
}

/** A reaction says which text it was about: `seen` is the target's rev. */
export interface ReactionBody { readonly seen: number }

/** One per tip, member and case: id = h('helped', target, by, caseId). */
export interface HelpedBody extends ReactionBody {
  /** The tip that wrongly stood first. */
  readonly over?: Ref;
  /** How well the tip that stood first fitted: 1 to 64, twice as well every four steps. */
  readonly fit?: number;
  /** Salted 32-bit fingerprints of words, never words. */
  readonly prints?: readonly number[];
}

export interface ChallengedBody extends ReactionBody {
  readonly reason: 'outdated' | 'sometimes' | 'unclear' | 'private';
  readonly text?: string;
}

/** A colleague's better wording; the author stays, both are named. */
export interface ImprovedBody extends ReactionBody { readonly text: string }

/** Two of these, one under each author, lift one question's anonymity. */
export interface RevealBody { readonly is: MemberId }

/** Written by the backend alone, `by` = `steward`. Final: no later version takes it back, and it never expires. */
export type StewardBody =
  | { readonly removes: Ref; readonly reason: string }
  | { readonly erases: MemberId; readonly upTo: number };

export interface Bodies {
  person: PersonBody;
  tip: TipBody;
  ask: AskBody;
  offer: OfferBody;
  reply: ReplyBody;
  success: SuccessBody;
  idea: IdeaBody;
  helped: HelpedBody;
  confirmed: ReactionBody;
  challenged: ChallengedBody;
  improved: ImprovedBody;
  cheer: ReactionBody;
  reveal: RevealBody;
  steward: StewardBody;
}

/** What is said of one question, and goes where it goes. */
export const OF_AN_ASK: readonly string[] = ['offer', 'reply', 'reveal'];

/** The kinds that this version shows. Others are kept and passed on. */
export type Kind = keyof Bodies;
