import type { Ref } from '../../domain/record.js';
import type { SuccessView } from '../../domain/views.js';

/** The successes of the team, newest first, and the one on screen: it stays until somebody steps on. */
export class OnScreen {
  all: readonly SuccessView[] = [];
  #ref: Ref | undefined;
  #place = 0;

  get success(): SuccessView | undefined {
    return this.all[this.#place];
  }

  /** From 0 for the newest. */
  get place(): number {
    return this.#place;
  }

  /**
   * @param still nothing new comes in by itself; what was withdrawn goes all the same
   * @returns whether the one on screen had to give way
   */
  read(now: readonly SuccessView[], still: boolean): boolean {
    const standing = new Set(this.all.map(({ ref }) => ref));
    this.all = still ? now.filter(({ ref, mine }) => mine || standing.has(ref)) : now;
    const place = this.all.findIndex(({ ref }) => ref === this.#ref);
    const gone = place < 0 && this.#ref !== undefined;
    this.#stand(gone ? Math.min(this.#place, this.all.length - 1) : place);
    return gone;
  }

  /** After the last comes the first, and before the first the last. */
  step(by: number): void {
    const count = this.all.length;
    if (count) this.#stand((this.#place + by + count) % count);
  }

  show(ref: Ref): void {
    this.#stand(this.all.findIndex((success) => success.ref === ref));
  }

  clear(): void {
    this.all = [];
    this.#ref = undefined;
  }

  #stand(place: number): void {
    this.#place = Math.max(0, place);
    this.#ref = this.success?.ref;
  }
}
