import type { Placeholders } from '../domain/mask.js';
import type { ProblemCode } from '../domain/problem.js';

/** What kollega says when something is done, and in its forms: loaded when an agent first turns to a widget. */
export interface MoreWords {
  readonly inserted: string;
  readonly copied: string;
  readonly copyHere: string;
  willSee(firstName: string | undefined): string;
  readonly noted: string;
  readonly undo: string;
  readonly undone: string;
  readonly confirmedByYou: string;
  readonly withdrawn: string;
  readonly gone: string;
  readonly onlineAgain: string;
  problem(code: ProblemCode | undefined): string;

  readonly whatToDo: string;
  readonly example: string;
  readonly showFor: string;
  readonly addWord: string;
  remove(word: string): string;
  readonly whoSees: string;
  readonly myTeam: string;
  readonly groupHint: string;
  readonly allDepartments: string;
  readonly language: string;
  readonly link: string;
  readonly addLink: string;
  readonly share: string;
  readonly sharing: string;
  readonly cancel: string;
  asYou(firstName: string): string;
  shared(circle: string): string;
  readonly sharedWithAll: string;
  masked(count: number, onlyNames: boolean): string;
  readonly maskHint: string;
  readonly nothingMasked: string;
  readonly maskSelection: string;
  readonly willBeSent: string;
  /** What stands in the place of what was masked, by what it was. */
  readonly placeholders: Placeholders;
  long(count: number): string;
  left(count: number): string;
  tooLong(count: number): string;
  readonly empty: string;
  readonly badLink: string;
  draftFrom(at: number, now: number): string;
  readonly draftKept: string;
  readonly discard: string;
  readonly discarded: string;

  improveTip(firstName: string | undefined): string;
  staysAuthor(firstName: string | undefined): string;
  readonly save: string;
  readonly saved: string;
  readonly whatFails: string;
  readonly outdated: string;
  readonly sometimes: string;
  readonly unclear: string;
  readonly private: string;
  readonly whatSeen: string;
  challengeHint(firstName: string | undefined): string;
  readonly challengeTip: string;
  readonly challengeSent: string;
}
