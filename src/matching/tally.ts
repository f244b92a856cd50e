import { roomier } from './roomier.js';

/** Scores are summed in whole numbers of this part of one, so that they are the same in any order. */
export const UNIT = 4096;

/** Sums by tip, to be filled and cleared for each search: only what was touched costs time. */
export class Tally {
  #touched = new Int32Array(64);
  #length = 0;
  #sums = new Float64Array(64);
  #marks = new Uint8Array(64);

  /** The tips that something was added to, in no order. */
  slots(): Int32Array {
    return this.#touched.subarray(0, this.#length);
  }

  has(tip: number): boolean {
    return !!this.#marks[tip];
  }

  of(tip: number): number {
    return this.#sums[tip] ?? 0;
  }

  /** `amount`: a whole number. */
  add(tip: number, amount: number): void {
    if (tip >= this.#sums.length) {
      this.#sums = roomier(this.#sums, tip + 1);
      this.#marks = roomier(this.#marks, tip + 1);
      this.#touched = roomier(this.#touched, tip + 1);
    }
    this.#sums[tip]! += amount;
    if (this.#marks[tip]) return;
    this.#marks[tip] = 1;
    this.#touched[this.#length++] = tip;
  }

  clear(): void {
    for (let i = 0; i < this.#length; i++) {
      const tip = this.#touched[i] ?? 0;
      this.#sums[tip] = 0;
      this.#marks[tip] = 0;
    }
    this.#length = 0;
  }
}
