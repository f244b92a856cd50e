/** What can go wrong at the edge of kollega. The message is for developers; widgets have their own words. */
export type ProblemCode =
  | 'bad-input' | 'bad-record' | 'too-long' | 'not-yours' | 'not-found' | 'too-late' | 'not-ready'
  | 'storage-denied' | 'storage-full' | 'storage-corrupt' | 'storage-newer'
  | 'refused' | 'offline' | 'conflict' | 'hub-full' | 'insecure' | 'bad-policy' | 'clipboard-denied' | 'tag-taken';

/** Something that was refused or dropped. Verbs reject with it; everything else is told by `kollega-problem`. */
export class KollegaProblem extends Error {
  readonly code: ProblemCode;
  readonly detail: unknown;

  constructor(code: ProblemCode, message: string, detail?: unknown) {
    super(message);
    this.name = 'KollegaProblem';
    this.code = code;
    this.detail = detail;
  }
}
