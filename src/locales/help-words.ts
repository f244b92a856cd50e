/** What the ask button says of questions of others, and in a thread, in one language. Times are ms since 1970; without a name a colleague is "a colleague". */
export interface HelpWords {
  readonly customerWaits: string;
  /** `clock`: "1:12". */
  waiting(clock: string): string;
  readonly secondOpinion: string;
  youKnow(topics: readonly string[]): string;
  aboutCase(words: readonly string[]): string;
  readonly takeIt: string;
  readonly notNow: string;
  readonly putAside: string;
  asideCount(count: number): string;
  readonly show: string;
  readonly hide: string;
  readonly bringBack: string;
  wasFirst(firstName: string | undefined): string;
  readonly youAreOnIt: string;
  /** Whoever asked does not wait for me any longer. */
  asksOthers(firstName: string | undefined): string;
  readonly over: string;
  readonly gotIt: string;
  readonly open: string;
  newQuestions(count: number): string;
  readonly firstOwns: string;
  readonly pause: string;
  readonly nobodyAsks: string;
  readonly nobodyAsksHint: string;
  readonly solvedLately: string;
  readonly backToQuestions: string;

  readonly you: string;
  moment(at: number, now: number): string;
  writing(firstNames: readonly (string | undefined)[]): string;
  seesOffer(firstName: string | undefined): string;
  readonly offerLater: string;
  replyTo(firstName: string | undefined): string;
  addFor(firstName: string | undefined): string;
  readonly send: string;
  /** With its keys. */
  readonly sendKeys: string;
  readonly sent: string;
  readonly emptyReply: string;
  said(firstName: string | undefined, text: string): string;
  readonly handBack: string;
  readonly handedBack: string;
  readonly letsTalk: string;
  readonly thatSolvedIt: string;
  readonly markResolved: string;
  /** Somebody took it and does not come. */
  readonly askOthers: string;
  readonly askedOthers: string;
  readonly thisSolvedIt: string;
  readonly solvedIt: string;
  readonly whichSolved: string;
  readonly resolved: string;
  readonly notSolved: string;
  readonly openAgain: string;
  readonly keepIt: string;
  readonly makeTip: string;
  readonly keptForLater: string;
  readonly keptAsTip: string;

  /** `you`: I am among them. */
  namedWith(firstNames: readonly (string | undefined)[], you: boolean): string;
  readonly nameMe: string;
  readonly nameMeHint: string;
  readonly revealHint: string;
  readonly unsaidHint: string;
  readonly named: string;
  readonly unnamed: string;

  yourAnswer(firstName: string | undefined): string;
  readonly good: string;
  readonly missing: string;
  readonly talk: string;
  readonly sayGood: string;
  readonly sayMissing: string;
  readonly sayTalk: string;
  goodEnough(topic: string | undefined): string;
  readonly ownWords: string;
  readonly improveGoodEnough: string;
  readonly writeGoodEnough: string;
  readonly whatIsGoodEnough: string;
  readonly countedNowhere: string;
  readonly thanks: string;
  readonly thanked: string;
}
