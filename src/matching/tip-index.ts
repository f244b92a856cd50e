import type { Ref } from '../domain/record.js';
import type { TipQuery } from './query.js';
import { isTyped, termsOf } from './query.js';
import type { Word } from './vocabulary.js';
import { SAME, Vocabulary } from './vocabulary.js';
import { explain } from './why.js';
import { wordsOf } from './words.js';

/** What of a tip can be found. */
export interface TipDocument {
  readonly ref: Ref;
  readonly text: string;
  /** Weigh more than the text. */
  readonly topics?: readonly string[];
  /** BCP 47. */
  readonly language?: string | undefined;
}

export interface Match {
  readonly ref: Ref;
  /** Above 0. Compares the matches of one search and says nothing beyond it. */
  readonly score: number;
  /** The tip's own words and phrases that matched, best first, four at the most. Worked out when it is read. */
  readonly why: readonly string[];
}

interface Entry {
  readonly tip: TipDocument;
  readonly words: readonly Word[];
  /** How many words its text has. */
  readonly length: number;
}

/** A post is a tip's slot and, in the low bits, how often that tip says the word: so often at the most. */
const BITS = 2;
const MOST = 3;
const TOPIC = 2;
/** Little: much of it buries rich tips among thousands of short ones. */
const LENGTH = 0.1;
/** In a few tips rarity says little: so many more are imagined, in which short words are the common ones. */
const IMAGINED = 10;
const SHORT_IS_COMMON = 0.6;
/** A match has at least one word that tells so much, which a tag's does sooner, and this share of the best one's score. */
const TELLING = 5;
const TELLING_LEAST = 0.7;
const TELLING_MOST = 1.5;
const SHARE = 0.2;
/** Near forms add to a score; from half on they may also be the reason for it. */
const NEAR = SAME / 4;
const HALF = SAME / 2;
/** A tip in another language than the customer's counts, for its reader is the colleague, but less. */
const FOREIGN = 0.7;
/** Scores are summed in whole numbers, so that they are the same in any order. */
const UNIT = 4096;

class Found implements Match {
  readonly #tip: TipDocument;
  readonly #words: ReadonlyMap<string, number>;
  readonly score: number;

  constructor(tip: TipDocument, score: number, words: ReadonlyMap<string, number>) {
    this.#tip = tip;
    this.#words = words;
    this.score = score;
  }

  get ref(): Ref {
    return this.#tip.ref;
  }

  get why(): string[] {
    return explain([...(this.#tip.topics ?? []), this.#tip.text], this.#words);
  }
}

/** Finds the tips for a case or for typed words. The same tips give the same matches, in whatever order they came. */
export class TipIndex {
  readonly #vocabulary = new Vocabulary();
  readonly #slots = new Map<Ref, number>();
  readonly #entries: (Entry | undefined)[] = [];
  readonly #free: number[] = [];
  #length = 0;
  /** Scratch, by slot: the score so far, and a bit for each word of the query that tells something. */
  #score = new Float64Array(0);
  #told = new Int32Array(0);
  /** Scratch, by slot: a bit for each word of the query that it says at all. */
  #said = new Int32Array(0);

  get size(): number {
    return this.#slots.size;
  }

  /** Replaces the tip if it is there. */
  add(tip: TipDocument): void {
    this.remove(tip.ref);
    const slot = this.#free.pop() ?? this.#entries.length;
    const said = wordsOf(tip.text);
    const words = [...this.#post(slot, (tip.topics ?? []).flatMap(wordsOf), TOPIC), ...this.#post(slot, said, 1)];
    this.#slots.set(tip.ref, slot);
    this.#entries[slot] = { tip, words, length: said.length };
    this.#length += said.length;
  }

  remove(ref: Ref): void {
    const slot = this.#slots.get(ref) ?? -1;
    const entry = this.#entries[slot];
    if (!entry) return;
    for (const word of entry.words) {
      word.posts.splice(word.posts.findIndex((post) => post >> BITS === slot), 1);
      if (!word.posts.length) this.#vocabulary.drop(word);
    }
    this.#slots.delete(ref);
    this.#entries[slot] = undefined;
    this.#free.push(slot);
    this.#length -= entry.length;
  }

  /** The tips that really match, best first. */
  search(query: TipQuery, { limit = Infinity }: { readonly limit?: number } = {}): Match[] {
    return this.#rank(query).slice(0, limit);
  }

  /** How many tips `search` gives without a limit. */
  count(query: TipQuery): number {
    return this.#rank(query).length;
  }

  /** Writes the words down. @returns those which this tip had not said before */
  #post(slot: number, said: readonly string[], times: number): Word[] {
    const news: Word[] = [];
    for (const text of said) {
      const word = this.#vocabulary.take(text);
      const { posts } = word;
      const last = posts.at(-1) ?? -1;
      if (last >> BITS === slot) {
        posts[posts.length - 1] = Math.min(last + times, (slot << BITS) | MOST);
      } else {
        posts.push((slot << BITS) | times);
        news.push(word);
      }
    }
    return news;
  }

  #rank(query: TipQuery): Match[] {
    const typed = isTyped(query);
    const words = new Map<string, number>();
    const tells = this.#weigh([...termsOf(query)], typed, words);
    const all = tells.reduce((sum, tell) => sum + tell, 0);
    // A tip that has half of what was typed is worth much less than half of one that has it all.
    const whole = (bits: number): number =>
      (tells.reduce((sum, tell, i) => (bits & (1 << i) ? sum + tell : sum), 0) / all) ** 2;
    const score = this.#score;
    // What every tip of a team says tells nothing, and yet is what a case about just that is looked for by.
    const common = !typed && !this.#told.some(Boolean);
    let best = 0;
    this.#entries.forEach((entry, slot) => {
      const said = this.#said[slot] ?? 0;
      const bits = common ? +(2 * ones(said) >= tells.length) : this.#told[slot] ?? 0;
      const long = 1 - LENGTH + (LENGTH * (entry?.length ?? 0) * this.size) / (this.#length || 1);
      const own = typed ? whole(bits) : isForeign(entry?.tip.language, query.language) ? FOREIGN : 1;
      const final = bits && ((score[slot] ?? 0) / UNIT / long) * own;
      score[slot] = final;
      best = Math.max(best, final);
    });
    const matches: Match[] = [];
    this.#entries.forEach((entry, slot) => {
      const final = score[slot] ?? 0;
      if (entry && final && final >= SHARE * best) matches.push(new Found(entry.tip, final, words));
    });
    return matches.sort((a, b) => b.score - a.score || (a.ref < b.ref ? -1 : 1));
  }

  /**
   * Fills the scratch with what each word of the query gives to each tip.
   * @param words takes down the tips' words that matched, and how much each tells
   * @returns how much each word of the query tells
   */
  #weigh(terms: readonly (readonly [text: string, weight: number])[], typed: boolean, words: Map<string, number>): number[] {
    const room = this.#entries.length;
    if (this.#score.length < room) {
      this.#score = new Float64Array(room * 2);
      this.#told = new Int32Array(room * 2);
      this.#said = new Int32Array(room * 2);
    }
    const score = this.#score.fill(0);
    const told = this.#told.fill(0);
    const said = this.#said.fill(0);
    return terms.map(([text, weight], i) => {
      const near = this.#vocabulary.near(text, typed ? HALF : NEAR, typed && i === terms.length - 1);
      const tell = weight * this.#rarity(text, near);
      const enough = typed ? 0 : TELLING * Math.max(TELLING_LEAST, Math.min(weight, TELLING_MOST));
      for (const [{ text: form, posts }, nearness] of near) {
        const gain = (tell * nearness) / SAME;
        const unit = Math.round(UNIT * gain);
        const word = nearness >= HALF ? 1 << i : 0;
        const bit = gain >= enough ? word : 0;
        if (nearness >= HALF) words.set(form, Math.max(words.get(form) ?? 0, gain));
        for (const post of posts) {
          const slot = post >> BITS;
          score[slot]! += unit * (post & MOST);
          told[slot]! |= bit;
          said[slot]! |= word;
        }
      }
      return tell;
    });
  }

  /** How much a word tells: the longer it is and the fewer tips say it or something near, the more. */
  #rarity(text: string, near: ReadonlyMap<Word, number>): number {
    let said = 0;
    for (const [{ posts }, nearness] of near) said += nearness * posts.length;
    const tips = Math.min(said / SAME, this.size) + IMAGINED * SHORT_IS_COMMON ** (text.length - 1);
    return Math.min(10, text.length + 3) * Math.log((this.size + IMAGINED + 1) / (tips + 0.5));
  }
}

function ones(bits: number): number {
  let count = 0;
  for (let rest = bits; rest; rest &= rest - 1) count++;
  return count;
}

const isForeign = (tip = '', customer = ''): boolean =>
  !!tip && !!customer && tip.split('-')[0]?.toLowerCase() !== customer.split('-')[0]?.toLowerCase();
