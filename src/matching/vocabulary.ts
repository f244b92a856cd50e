import type { KeysArrays } from './keys.js';
import { Keys } from './keys.js';
import type { PostingsArrays } from './postings.js';
import { Postings } from './postings.js';
import { RUN_PRINT, WORD_PRINT, printOf } from './prints.js';
import { roomier } from './roomier.js';
import { beginningsOf, begunOf, runsOf } from './words.js';

/** Nearness in whole 1,024ths, so that sums of it are the same in any order. */
export const SAME = 1024;
const BEGINS = 800;

/** The arrays that a vocabulary is made of, to be kept. */
export type VocabularyArrays = [words: KeysArrays, runs: KeysArrays, sharing: PostingsArrays, counts: Uint8Array];

/**
 * A number for every word of the tips. Runs of letters point here and not to tips: so a tip is cheap to
 * add, and nearness is judged between two words. Only hashes of the words are kept.
 */
export class Vocabulary {
  readonly #salt: number;
  readonly #words: Keys;
  readonly #runs: Keys;
  /** Run → the words that have it. */
  readonly #sharing: Postings;
  /** How many runs a word has. */
  #counts: Uint8Array;
  /** Scratch, by word: how many runs it shares with the word that is being looked up. */
  #shared = new Uint8Array(0);

  constructor(salt: number, arrays?: VocabularyArrays) {
    this.#salt = salt;
    this.#words = new Keys(...arrays?.[0] ?? []);
    this.#runs = new Keys(...arrays?.[1] ?? []);
    this.#sharing = new Postings(...arrays?.[2] ?? []);
    this.#counts = arrays?.[3] ?? new Uint8Array(64);
  }

  get size(): number {
    return this.#words.size;
  }

  /** The number of this word, a new one if need be. */
  take(text: string): number {
    const before = this.#words.size;
    const word = this.#words.take(printOf(text, WORD_PRINT, this.#salt));
    return word < before ? word : this.#learn(text, word);
  }

  /** -1 where no tip has ever said it. */
  get(text: string): number {
    return this.find(printOf(text, WORD_PRINT, this.#salt));
  }

  /** By its fingerprint. */
  find(print: number): number {
    return this.#words.get(print);
  }

  /**
   * The word itself and its near forms, each with its nearness, `least` to `SAME`.
   * @param unfinished whether `text` is still being typed: then every word that begins so is near
   */
  near(text: string, least: number, unfinished: boolean): Map<number, number> {
    const near = new Map<number, number>();
    const runs = runsOf(text);
    for (const [word, shared] of this.#sharers(runs)) {
      const nearness = Math.round((SAME * shared) / Math.sqrt(runs.size * (this.#counts[word] ?? 1)));
      if (nearness >= least) near.set(word, nearness);
    }
    if (unfinished) {
      const beginnings = begunOf(text);
      for (const [word, shared] of this.#sharers(beginnings)) if (shared === beginnings.size) near.set(word, BEGINS);
    }
    const same = this.get(text);
    if (same >= 0) near.set(same, SAME);
    return near;
  }

  arrays(): VocabularyArrays {
    return [this.#words.arrays(), this.#runs.arrays(), this.#sharing.arrays(), this.#counts];
  }

  /** The words that have some of these runs, and how many of them. */
  #sharers(runs: ReadonlySet<string>): (readonly [word: number, shared: number])[] {
    const shared = (this.#shared = roomier(this.#shared, this.size));
    const found: number[] = [];
    for (const run of runs) {
      const list = this.#runs.get(printOf(run, RUN_PRINT, this.#salt));
      if (list < 0) continue;
      const { pool } = this.#sharing;
      const start = this.#sharing.start(list);
      const end = start + 2 * this.#sharing.count(list);
      for (let at = start; at < end; at += 2) {
        const word = pool[at] ?? 0;
        if (!shared[word]) found.push(word);
        shared[word] = (shared[word] ?? 0) + 1;
      }
    }
    return found.map((word) => {
      const count = shared[word] ?? 0;
      shared[word] = 0;
      return [word, count];
    });
  }

  #learn(text: string, word: number): number {
    this.#counts = roomier(this.#counts, word + 1);
    const runs = runsOf(text);
    this.#counts[word] = runs.size;
    for (const run of new Set([...runs, ...beginningsOf(text)])) {
      this.#sharing.append(this.#runs.take(printOf(run, RUN_PRINT, this.#salt)), word, 1);
    }
    return word;
  }
}
