import type { Store } from '../store/store.js';

const KEY = 'fit';
const MOST = 200;
/** Fewer say nothing yet. */
const LEAST = 10;
/** Nine in ten cases that a tip helped in fitted better than this, and a third less still passes: what is hidden can't be clicked. */
const RARE = 0.1;
const SLACK = 2 / 3;

/** How well the best tip fitted in the cases where one helped this member: what fits far worse does not fit at all. */
export class UsualFit {
  readonly #onChange: () => void;
  #scores: readonly number[] = [];
  #least = 0;
  #store: Pick<Store, 'get' | 'set'> | undefined;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** Below this nothing fits. */
  get least(): number {
    return this.#least;
  }

  async read(store: Pick<Store, 'get' | 'set'>): Promise<void> {
    this.#store = store;
    const kept = await store.get(KEY);
    if (Array.isArray(kept)) this.#learn(kept.filter((score) => Number.isFinite(score)));
  }

  async add(score: number): Promise<void> {
    this.#learn([...this.#scores, score].slice(-MOST));
    await this.#store?.set(KEY, this.#scores);
  }

  #learn(scores: readonly number[]): void {
    this.#scores = scores;
    const sorted = scores.toSorted((a, b) => a - b);
    this.#least = sorted.length < LEAST ? 0 : SLACK * (sorted[Math.floor(sorted.length * RARE)] ?? 0);
    this.#onChange();
  }
}
