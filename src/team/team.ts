import type { CaseContext } from '../domain/case-context.js';
import type { AskKind } from '../domain/kinds.js';
import type { Policy } from '../domain/policy.js';
import type { KollegaProblem } from '../domain/problem.js';
import type { CircleId, MemberId, Ref } from '../domain/record.js';
import type { AskView, ColleagueView, CreditLink, IdeaView, PersonView, RemovalView, SuccessView, TipView } from '../domain/views.js';
import type { TeamStatus } from '../events.js';
import type { Availability, Hub, Presence, Reach } from '../hub/hub.js';

/** What a host says of the agent and the desk. Names of up to 256 characters. */
export interface TeamOptions {
  tenant: string;
  team: string;
  /** Competence groups and projects besides the team. */
  groups?: readonly string[];
  member: string;
  memberName?: string;
  /** What this member knows. */
  topics?: readonly string[];
  /** `busy` = on a call. */
  availability?: Availability;
  /** BCP 47; else the nearest `lang`, else `en`. */
  language?: string;
  case?: CaseContext | null;
  /** Default: a `TabHub`. */
  hub?: Hub;
  policy?: Partial<Policy>;
}

/** Which tips: for a case, by words, how many. */
export interface TipsQuery {
  /** Words that a colleague typed; searches all tips, retired ones too. */
  readonly search?: string;
  /** At most so many. */
  readonly limit?: number;
}

/** What the team knows: pure reading. Views are frozen. */
export interface Book {
  /** Ranked for the case, or the newest first. */
  tips(caseContext?: CaseContext | null, query?: TipsQuery): readonly TipView[];
  /** How many tips `tips` would give without a limit. */
  countTips(caseContext?: CaseContext | null, query?: TipsQuery): number;
  /** Open questions that I may help with, and my own. */
  asks(): readonly AskView[];
  successes(): readonly SuccessView[];
  ideas(): readonly IdeaView[];
  /** Who made it possible, oldest first. */
  creditOf(ref: Ref): readonly CreditLink[];
  people(): readonly PersonView[];
  /** Tips that were taken down for all, the newest first. */
  removals(): readonly RemovalView[];
  /** Calls back once after each change, before the next paint. */
  subscribe(callback: () => void): () => void;
}

export interface ShareTip {
  text: string;
  topics?: readonly string[];
  link?: string;
  language?: string;
  about?: readonly Ref[];
  /** Where an imported tip comes from, shown in its author's place: "Help centre". */
  source?: string;
  /** A name of mine: my team (default), one of my groups, or `all`. */
  circle?: string;
}

export interface AskInput {
  question: string;
  kind: AskKind;
  topics?: readonly string[];
  attach?: CaseContext;
  anonymous?: boolean;
}

export interface ShareSuccess {
  /** What went well, for the customer. */
  text: string;
  about?: readonly Ref[];
  thanks?: readonly MemberId[];
  /** A name of mine: my team (default), one of my groups, or `all`. */
  circle?: string;
}

/**
 * What I can say. Each verb resolves with the record's ref once it is committed to the store.
 * @throws KollegaProblem on bad input; nothing is then kept
 */
export interface Say {
  shareTip(tip: ShareTip): Promise<Ref>;
  /** `about`: what the better words came from, such as the reply that they were made of. */
  improve(tip: Ref, improvement: { text: string; about?: readonly Ref[] }): Promise<Ref>;
  confirm(tip: Ref): Promise<Ref>;
  challenge(tip: Ref, challenge: { reason: string; text?: string }): Promise<Ref>;
  /** `caseContext`: default the case on screen. */
  helped(tip: Ref, caseContext?: CaseContext | null): Promise<Ref>;
  undoHelped(tip: Ref, caseContext?: CaseContext | null): Promise<Ref>;
  /**
   * Asks: first those who know, then wider by the ladder. Attached: channel, queue, tags, language and masked
   * subject of the case; never its id or text.
   */
  ask(ask: AskInput): Promise<Ref>;
  /** "I can help": the asker names the first offer that reaches them. */
  offer(ask: Ref): Promise<Ref>;
  handBack(ask: Ref): Promise<Ref>;
  /** `to`: the ask or an earlier reply. `verdict`: to a `check`. */
  reply(to: Ref, reply: { text: string; verdict?: 'good' | 'missing' | 'talk' }): Promise<Ref>;
  /** Mine is solved. `accepted`: the replies that did it, none to keep those accepted before. */
  resolve(ask: Ref, end?: { accepted?: readonly Ref[] }): Promise<Ref>;
  /** Mine was not solved after all. */
  reopen(ask: Ref): Promise<Ref>;
  /** Mine goes to the next ring now. */
  widen(ask: Ref): Promise<Ref>;
  /** Mine does not wait for its helper any longer, and goes on to the next ring. */
  askOthers(ask: Ref): Promise<Ref>;
  /** Mine has time, and waits for this colleague. */
  leaveFor(ask: Ref, member: MemberId): Promise<Ref>;
  takeBack(ask: Ref): Promise<Ref>;
  /** Whether my question or reply shows my name in a credit chain. An anonymous question is thereby revealed, for good. */
  nameMe(ref: Ref, named: boolean): Promise<Ref>;
  /** `about`: the tips and replies it stands on. `circle`: a name of mine; default my team. */
  shareSuccess(success: ShareSuccess): Promise<Ref>;
  cheer(success: Ref): Promise<Ref>;
  withdraw(ref: Ref): Promise<Ref>;
  /** Takes my last word on this record back, within `undoMs`; a question that I ended is open again. */
  undo(ref: Ref): Promise<Ref>;
}

/** What every widget is handed by context, and what `joinTeam` and `<kollega-team>` expose. */
export interface Team {
  readonly status: TeamStatus;
  readonly reach: Reach;
  readonly case: CaseContext | null;
  readonly availability: Availability;
  /** BCP 47 where the host or a host element says so, else undefined: the widget then asks its nearest `lang`. */
  readonly language: string | undefined;
  readonly policy: Policy;
  readonly me: { readonly id: MemberId; readonly name: string };
  /** My team, my groups and all departments, for "who sees it". `name` is what `shareTip` takes. */
  readonly circles: readonly { readonly id: CircleId; readonly name: string; readonly is: 'team' | 'group' | 'all' }[];
  readonly book: Book;
  readonly say: Say;
  /** When the hub last said that all is here, ms; undefined before the first time. */
  readonly freshAt: number | undefined;
  /** Still reading what this browser keeps, or indexing it: what `book` gives may not be all yet. */
  readonly settling: boolean;
  /** True where nothing outlives this page. */
  readonly memoryOnly: boolean;
  /** Who is around in my circles. */
  readonly around: ReadonlyMap<MemberId, Presence>;
  /** Who is around besides me, those first who know one of these topics. */
  colleagues(topics: readonly string[]): readonly ColleagueView[];
  /** What a question is about: what its case says, and topics of colleagues that it names. */
  topicsOf(question: string, attach: CaseContext | null): readonly string[];
  /** Tells the colleagues in this thread that I am writing there; undefined: no longer. */
  writing(thread: Ref | undefined): void;
  /** Do not disturb until then, ms; undefined: I may be disturbed. Known to this browser alone; colleagues see me away. */
  readonly quietUntil: number | undefined;
  setQuiet(until: number | undefined): Promise<void>;
  /** Questions put aside with "not now": known to this browser alone. */
  readonly aside: ReadonlySet<Ref>;
  setAside(ask: Ref, aside: boolean): Promise<void>;
  /** Opens the page's ask button for a question; undefined where the page has none. It announces itself here. */
  openAsk: (() => void) | undefined;
  /** As `say`, with the events that follow dispatched from `origin`. */
  sayFrom(origin: EventTarget): Say;
  /** Calls back after any change of any of the above, at most once a frame. */
  subscribe(callback: () => void): () => void;
  /** The way back from a withdrawal is on screen: it stays open `ms` longer, from now. */
  holdUndo(ref: Ref, ms: number): void;
  /** Drafts of this browser: kept through reload and case change. Undefined deletes. */
  readonly drafts: { get(key: string): Promise<unknown>; set(key: string, value: unknown): Promise<void> };
  now(): number;
  /** A `kollega-problem`, told by the provider. */
  tell(problem: KollegaProblem): void;
}
