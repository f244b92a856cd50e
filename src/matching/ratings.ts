import { roomier } from './roomier.js';

/** A tip that matched, by its slot. */
export interface Candidate { readonly slot: number; readonly score: number; readonly learned: boolean }

/** The scores of one search, without an object each: most of them are not good enough to be told. */
export class Ratings {
  #slots = new Int32Array(64);
  #byText = new Float64Array(64);
  #byCases = new Float64Array(64);
  #length = 0;
  #best = 0;

  clear(): void {
    this.#length = this.#best = 0;
  }

  put(slot: number, byText: number, byCases: number): void {
    const at = this.#length++;
    if (at === this.#slots.length) {
      this.#slots = roomier(this.#slots, at + 1);
      this.#byText = roomier(this.#byText, at + 1);
      this.#byCases = roomier(this.#byCases, at + 1);
    }
    this.#slots[at] = slot;
    this.#byText[at] = byText;
    this.#byCases[at] = byCases;
    this.#best = Math.max(this.#best, byText + byCases);
  }

  /** Those with at least this share of the best score, in no order. */
  from(share: number): Candidate[] {
    const candidates: Candidate[] = [];
    const least = share * this.#best;
    for (let at = 0; at < this.#length; at++) {
      const byText = this.#byText[at] ?? 0;
      const byCases = this.#byCases[at] ?? 0;
      const score = byText + byCases;
      if (score > 0 && score >= least) candidates.push({ slot: this.#slots[at] ?? 0, score, learned: byCases > byText });
    }
    return candidates;
  }
}
