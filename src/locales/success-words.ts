/** What the success ticker says once it is opened, in one language. Times are ms since 1970. */
export interface SuccessWords {
  /** Where one stands: "2 of 5". */
  at(place: number, count: number): string;
  readonly cheered: string;
  /** It was withdrawn. */
  readonly gone: string;
  /** `people`: how many made it possible, its author too; undefined where that can't be known. */
  cheers(colleagues: number, people: number | undefined): string;

  madePossible(what: string): string;
  alsoThanks(names: string): string;
  thanks(names: string): string;
  /** "Mei's"; without a name "a colleague's", of several "colleagues'". */
  whose(firstName: string | undefined, several: boolean): string;
  /** A question, answer, tip, success or idea, by the record's kind. */
  thing(kind: string, count: number): string;
  list(...things: readonly string[]): string;
  /** What somebody did, after their name. `made`: out of something that was there. */
  did(kind: string, made: boolean): string;
  /** After what somebody did: what of others it was done with, or answered. */
  buildsOn(kind: string, what: string): string;
  /** After "A colleague, ". */
  readonly takenBack: string;
  readonly less: string;

  readonly whatWentWell: string;
  readonly example: string;
  readonly nothingWritten: string;
  readonly madePossibleBy: string;
  /** Of a tip: the answers behind it. */
  cameFrom(what: string): string;
  /** "Jonas's answer to Mei". */
  to(what: string, firstName: string): string;
  readonly alsoThank: string;
  readonly addColleague: string;
  noColleague(search: string): string;
  readonly shareIt: string;
}
