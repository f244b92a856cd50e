/** Four to each doubling of the score: so coarse that a step tells next to nothing of the case. */
const STEPS = 64;
/** The step of a score of 1. */
const ONE = 46;

/** Fewer say nothing yet. */
const LEAST = 10;
/** So few of the cases that a tip helped in fitted worse. */
const RARE = 0.1;
/** And by so many steps worse still passes: what is hidden can't be clicked. */
const SLACK = 2;

/** @returns how well a match of this score fitted, from 1 to 64 */
export const fitOf = (score: number): number => Math.min(STEPS, Math.max(1, ONE + Math.round(4 * Math.log2(score))));

/** How well the best tip fitted in the cases where one helped: what fits far worse does not fit at all. */
export class Fits {
  readonly #counts = new Int32Array(STEPS + 1);
  #all = 0;

  /** Scores below this are of tips that do not fit. 0 while too little is known. */
  get least(): number {
    if (this.#all < LEAST) return 0;
    let below = 0;
    let fit = 0;
    while (fit < STEPS && below <= this.#all * RARE) below += this.#counts[++fit] ?? 0;
    return 2 ** ((fit - SLACK - ONE) / 4);
  }

  add(fit: number, sign: 1 | -1): void {
    this.#counts[fit] = (this.#counts[fit] ?? 0) + sign;
    this.#all += sign;
  }
}
