import { runsOf } from './words.js';

/** A word that stands in at least one tip. */
export interface Word {
  readonly text: string;
  /** One number a tip, packed by the index: which tip, and how often it says the word. */
  readonly posts: number[];
  /** How many runs of letters it has. */
  readonly runs: number;
  /** Scratch: how many of them the word that is being looked up has too. */
  shared: number;
}

/** Nearness in whole 1,024ths, so that sums of it are the same in any order. */
export const SAME = 1024;
const BEGINS = 800;

/**
 * Every word of the tips, once. Runs of letters point here and not to tips: so a tip is cheap to
 * add, and nearness is judged between two words.
 */
export class Vocabulary {
  readonly #words = new Map<string, Word>();
  readonly #byRun = new Map<string, Word[]>();

  /** The entry of this word, a new one if need be. */
  take(text: string): Word {
    return this.#words.get(text) ?? this.#learn(text);
  }

  drop(word: Word): void {
    this.#words.delete(word.text);
    for (const run of runsOf(word.text)) {
      const others = this.#byRun.get(run)?.filter((other) => other !== word);
      if (others?.length) this.#byRun.set(run, others);
      else this.#byRun.delete(run);
    }
  }

  /**
   * The word itself and its near forms, each with its nearness, `least` to `SAME`.
   * @param unfinished whether `text` is still being typed: then every word that begins so is near
   */
  near(text: string, least: number, unfinished: boolean): Map<Word, number> {
    const near = new Map<Word, number>();
    const sharing: Word[] = [];
    const runs = runsOf(text);
    for (const run of runs) {
      for (const word of this.#byRun.get(run) ?? []) {
        if (!word.shared++) sharing.push(word);
      }
    }
    for (const word of sharing) {
      const nearness = Math.round((SAME * word.shared) / Math.sqrt(runs.size * word.runs));
      word.shared = 0;
      if (nearness >= least) near.set(word, nearness);
    }
    if (unfinished) {
      for (const word of this.#words.values()) if (word.text.startsWith(text)) near.set(word, BEGINS);
    }
    const same = this.#words.get(text);
    if (same) near.set(same, SAME);
    return near;
  }

  #learn(text: string): Word {
    const runs = runsOf(text);
    const word: Word = { text, posts: [], runs: runs.size, shared: 0 };
    this.#words.set(text, word);
    for (const run of runs) {
      const sharing = this.#byRun.get(run);
      if (sharing) sharing.push(word);
      else this.#byRun.set(run, [word]);
    }
    return word;
  }
}
