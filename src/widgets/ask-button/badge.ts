import type { AskView } from '../../domain/views.js';
import type { Ref } from '../../domain/record.js';

/**
 * How many questions I could help with, as the trigger shows it. While I am on a call or not to be disturbed
 * the number stands still, however many come.
 */
export class Badge {
  #shown: ReadonlySet<Ref> = new Set();
  /** What stood there when it became quiet, seen or not. */
  #known: ReadonlySet<Ref> | undefined;

  get count(): number {
    return this.#shown.size;
  }

  /**
   * @param reading what stands there is still being read: none of it has come just now
   * @returns how many came while it was quiet: once, when it no longer is
   */
  follow(questions: readonly AskView[], quiet: boolean, reading: boolean): number {
    const now = new Set(questions.map(({ ref }) => ref));
    if (quiet) {
      if (!this.#known || reading) this.#known = now;
      return 0;
    }
    const known = this.#known ?? now;
    this.#known = undefined;
    this.#shown = now;
    return [...now].filter((ref) => !known.has(ref)).length;
  }
}
