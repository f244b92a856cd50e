import type { AskKind } from '../domain/kinds.js';
import type { HelpWords } from './help-words.js';

/** What the ask button says once it is opened, in one language. Times are ms since 1970. */
export interface AskWords {
  /** Of questions of others, and in a thread. */
  readonly help: HelpWords;
  /** The popover's name. */
  readonly title: string;
  readonly ask: string;
  readonly helping: string;
  readonly close: string;

  readonly doNotDisturb: string;
  readonly howLong: string;
  quietUntil(at: number, now: number): string;
  readonly quietHint: string;
  minutes(count: number): string;
  minutesMore(count: number): string;
  readonly endNow: string;
  readonly quietEnded: string;

  readonly whatToKnow: string;
  readonly emptyQuestion: string;
  aboutCase(words: string): string;
  readonly leaveOut: string;
  readonly attachCase: string;
  readonly howSoon: string;
  readonly kinds: Readonly<Record<AskKind, { readonly name: string; readonly hint: string }>>;
  and(...things: readonly string[]): string;
  more(count: number): string;
  /** After the names of so many. */
  free(count: number): string;
  /** After that: of what they know. */
  know(count: number, topics: string): string;
  onCall(names: string, count: number): string;
  readonly nobodyIsFree: string;
  readonly nobodyAround: string;
  scope(first: string, wideAfterMs: number): string;
  readonly scopeAll: string;
  scopeFirst(first: string): string;
  readonly change: string;
  readonly whoIsAsked: string;
  readonly anonymous: string;
  readonly masked: string;
  readonly preview: string;
  readonly back: string;
  readonly willSee: string;
  readonly willSeeHint: string;
  readonly withoutName: string;
  readonly asking: string;
  readonly offlineAsk: string;

  readonly perhapsThis: string;
  readonly notAsked: string;
  readonly backToQuestion: string;
  closeTips(count: number): string;
  readonly show: string;
  readonly hide: string;
  /** `whose`: a team, or a first name. What it matches follows. */
  whileYouWait(whose: string | undefined): string;
  readonly readIt: string;
  readonly stillNeeded: string;

  readonly myQuestions: string;
  readonly askElse: string;
  askedOf(names: string): string;
  askedMore(circle: string): string;
  readonly askedAll: string;
  /** `teams`: one or two by name. */
  nowAlso(teams: string): string;
  goesOn(circle: string): string;
  goesTo(circle: string): string;
  readonly goesToAll: string;
  readonly stops: string;
  readonly now: string;
  in(clock: string): string;
  moment(at: number, now: number): string;
  leftFor(names: string): string;
  readonly widenNow: string;
  readonly takeBack: string;
  readonly takenBack: string;
  nobodyFreeIn(circle: string | undefined): string;
  isOnCall(name: string, topics: string): string;
  readonly askAll: string;
  leaveFor(firstName: string | undefined): string;
  readonly isQueued: string;
  readonly isOnItsWay: string;
  readonly edit: string;
  readonly parkedHint: string;
  readonly askAgain: string;

  alert(firstName: string | undefined): string;
  /** `call`: I was on one; else I was not to be disturbed. */
  came(count: number, call: boolean): string;
  readonly keepNow: string;
  readonly sent: string;
  /** A ring was reached: 1 the team, 2 all departments. */
  wider(ring: number): string;
}
