/** What kollega shows, in one language. Times are ms since 1970; without a name a colleague is "a colleague". */
export interface Words {
  /** BCP 47. */
  readonly language: string;

  readonly tips: string;
  readonly tipsForCase: string;
  readonly noCase: string;
  readonly readingCase: string;
  readonly shareTip: string;
  readonly search: string;
  readonly clearSearch: string;
  found(count: number, search: string): string;
  newTips(count: number): string;
  showMore(count: number): string;
  readonly showFewer: string;

  readonly insert: string;
  readonly thisHelped: string;
  readonly helpedYou: string;
  readonly improve: string;
  readonly challenge: string;
  readonly stillHolds: string;
  readonly withdraw: string;
  readonly more: string;

  helped(colleagues: number): string;
  helpedUntilChallenged(colleagues: number): string;
  readonly untried: string;
  confirmed(at: number, now: number): string;
  lastConfirmed(at: number, now: number): string;
  readonly matches: string;
  readonly newToday: string;
  readonly new: string;
  readonly needsReview: string;
  readonly reviewHint: string;
  readonly retired: string;
  /** `reason`: `outdated`, `sometimes`, `unclear`, `private`, or what a later version calls it. */
  challenged(reason: string | undefined): string;
  ago(at: number, now: number): string;
  asked(firstName: string | undefined): string;
  readonly aColleague: string;
  readonly imported: string;
  readonly sentLater: string;

  readonly successes: string;
  readonly whatWentWellToday: string;
  readonly share: string;
  readonly shareSuccess: string;
  readonly cheer: string;
  readonly previous: string;
  readonly next: string;
  readonly play: string;
  /** `more`: how many besides those who are named. */
  thanksTo(more: number, ...firstNames: readonly (string | undefined)[]): string;

  readonly nothingFits: string;
  readonly nothingFitsHint: string;
  nothingFound(search: string): string;
  readonly nothingFoundHint: string;
  readonly firstWeek: string;
  offline(freshAt: number | undefined, now: number): string;
  readonly refused: string;
  /** The steward's own words, or `customer-data`. */
  removed(reason: string): string;
  readonly onlyHere: string;
  readonly notKept: string;
  readonly loadFailed: string;

  readonly askColleague: string;
  /** A clock follows. */
  readonly waiting: string;
  readonly questionAsked: string;
  onIt(firstName: string | undefined): string;
  hasAnswered(firstName: string | undefined): string;
  readonly nobodyFree: string;
  readonly noAnswer: string;
  queued(count: number): string;
  readonly notDisturbed: string;
  readonly keepAnswer: string;
  couldHelp(count: number): string;
}
