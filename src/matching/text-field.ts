import type { PostingsArrays } from './postings.js';
import { Postings } from './postings.js';
import { roomier } from './roomier.js';
import type { Tally } from './tally.js';
import { UNIT } from './tally.js';
import type { VocabularyArrays } from './vocabulary.js';
import { SAME, Vocabulary } from './vocabulary.js';
import { wordsOf } from './words.js';

/** How often a tip says a word counts up to here. */
const MOST = 3;
const TOPIC = 2;
/** In a few tips rarity says little: so many more are imagined, in which short words are the common ones. */
const IMAGINED = 10;
const SHORT_IS_COMMON = 0.6;
/** A match has at least one word that tells so much, which a tag's does sooner. */
const TELLING = 5;
const TELLING_LEAST = 0.7;
const TELLING_MOST = 1.5;
/** Near forms add to a score; from half on they may also be the reason for it. */
const NEAR = SAME / 4;
const HALF = SAME / 2;
/** Of a case the most telling words are always looked at; others while they stand in few tips. */
const ALWAYS = 3;
const FEW = 40_000;

export type TextArrays = [posts: PostingsArrays, vocabulary: VocabularyArrays];

/** A word of the query. */
interface Term {
  readonly text: string;
  readonly near: ReadonlyMap<number, number>;
  /** How much it tells. */
  readonly tell: number;
  /** So much tells something. */
  readonly enough: number;
  readonly bit: number;
}

/** The tips' own words. */
export class TextField {
  readonly #vocabulary: Vocabulary;
  /** Word → the tips that say it, and how often. */
  readonly #posts: Postings;
  /** By tip: a bit for each word of the query that tells something, and for each that it says at all. */
  told = new Int32Array(64);
  said = new Int32Array(64);

  /** @param tips how many there are in the arrays */
  constructor(salt: number, arrays?: TextArrays, tips = 0) {
    this.#posts = new Postings(...arrays?.[0] ?? []);
    this.#vocabulary = new Vocabulary(salt, arrays?.[1]);
    this.#reserve(tips);
  }

  /** @returns how many words the text has */
  add(tip: number, text: string, topics: readonly string[]): number {
    this.#reserve(tip + 1);
    const said = wordsOf(text);
    for (const [word, times] of this.#count(said, topics)) this.#posts.append(word, tip, Math.min(times, MOST));
    return said.length;
  }

  /** To be called with what was added. */
  remove(tip: number, text: string, topics: readonly string[]): number {
    const said = wordsOf(text);
    for (const word of this.#count(said, topics).keys()) this.#posts.remove(word, tip);
    return said.length;
  }

  /**
   * Adds to the tally what each word of the query gives to each tip, in whole `UNIT`s, and sets `told` and `said`.
   * @param matched takes down the tips' words that matched, and how much each tells
   * @returns how much each word of the query tells, in the order of `terms`
   */
  weigh(terms: ReadonlyMap<string, number>, tips: number, typed: boolean, tally: Tally, matched: Map<number, number>): number[] {
    let last = terms.size;
    const all = [...terms].map(([text, weight], i): Term => {
      const near = this.#vocabulary.near(text, typed ? HALF : NEAR, typed && !--last);
      const enough = typed ? 0 : TELLING * Math.max(TELLING_LEAST, Math.min(weight, TELLING_MOST));
      return { text, near, tell: weight * this.#rarity(text, near, tips), enough, bit: 1 << i };
    });
    let room = FEW;
    all.toSorted((a, b) => b.tell - a.tell || (a.text < b.text ? -1 : 1)).forEach((term, i) => {
      if (room > 0 || typed || i < ALWAYS) room -= this.#give(term, tally, matched);
    });
    return all.map(({ tell }) => tell);
  }

  /** The number of a word, as in `matched`. */
  find(word: string): number {
    return this.#vocabulary.get(word);
  }

  /** Removes all that the marked tips say, whatever it is. */
  forget(tips: Uint8Array): void {
    this.#posts.drop(tips);
  }

  /** Whether a tip says it. */
  says(word: string): boolean {
    const found = this.find(word);
    return found >= 0 && this.#posts.count(found) > 0;
  }

  arrays(): TextArrays {
    return [this.#posts.arrays(), this.#vocabulary.arrays()];
  }

  /** @returns how many posts were looked at */
  #give({ near, tell, enough, bit }: Term, tally: Tally, matched: Map<number, number>): number {
    const { told: tellers, said: sayers } = this;
    let seen = 0;
    for (const [word, nearness] of near) {
      const gain = (tell * nearness) / SAME;
      const unit = Math.round(UNIT * gain);
      const said = nearness >= HALF ? bit : 0;
      const told = gain >= enough ? said : 0;
      if (said) matched.set(word, Math.max(matched.get(word) ?? 0, gain));
      const { pool } = this.#posts;
      const start = this.#posts.start(word);
      const count = this.#posts.count(word);
      seen += count;
      for (let at = start; at < start + 2 * count; at += 2) {
        const tip = pool[at] ?? 0;
        tally.add(tip, unit * (pool[at + 1] ?? 0));
        tellers[tip]! |= told;
        sayers[tip]! |= said;
      }
    }
    return seen;
  }

  /** How much a word tells: the longer it is and the fewer tips say it or something near, the more. */
  #rarity(text: string, near: ReadonlyMap<number, number>, size: number): number {
    let said = 0;
    for (const [word, nearness] of near) said += nearness * this.#posts.count(word);
    const tips = Math.min(said / SAME, size) + IMAGINED * SHORT_IS_COMMON ** (text.length - 1);
    return Math.min(10, text.length + 3) * Math.log((size + IMAGINED + 1) / (tips + 0.5));
  }

  /** Scratch for so many tips. */
  #reserve(tips: number): void {
    this.told = roomier(this.told, tips);
    this.said = roomier(this.said, tips);
  }

  #count(said: readonly string[], topics: readonly string[]): Map<number, number> {
    const times = new Map<number, number>();
    const take = (text: string, by: number): void => {
      const word = this.#vocabulary.take(text);
      times.set(word, (times.get(word) ?? 0) + by);
    };
    for (const topic of topics) for (const word of wordsOf(topic)) take(word, TOPIC);
    for (const word of said) take(word, 1);
    return times;
  }
}
