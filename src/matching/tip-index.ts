import type { Ref } from '../domain/record.js';
import { Fits } from './fits.js';
import type { Lesson } from './lessons.js';
import { Lessons } from './lessons.js';
import type { TipQuery } from './query.js';
import { isTyped, printsIn, termsOf } from './query.js';
import { murmur } from './murmur.js';
import type { Candidate } from './ratings.js';
import { Ratings } from './ratings.js';
import { roomier } from './roomier.js';
import { Tally, UNIT } from './tally.js';
import type { TextArrays } from './text-field.js';
import { TextField } from './text-field.js';
import { explain } from './why.js';

/** What of a tip can be found. */
export interface TipDocument {
  readonly ref: Ref;
  readonly text: string;
  /** Weigh more than the text. */
  readonly topics?: readonly string[];
  /** BCP 47. */
  readonly language?: string | undefined;
}

/** "This helped", as the index learns it. */
export interface Helped extends Omit<Lesson, 'tip' | 'over'> {
  readonly tip: Ref;
  readonly over?: Ref | undefined;
  /** How well the tip that stood first fitted, see `fitOf`. */
  readonly fit?: number | undefined;
}

export interface Match {
  readonly ref: Ref;
  /** Above 0. For a case the more the surer, comparable between cases; for typed words only within one search. */
  readonly score: number;
  /** In how many cases colleagues said that it helped. */
  readonly cases: number;
  /** Whether those cases were the reason more than its text. */
  readonly learned: boolean;
  /** The tip's own words and phrases that matched, best first, four at the most. Worked out when it is read. */
  readonly why: readonly string[];
}

/** Little: much of it buries rich tips among thousands of short ones. */
const LENGTH = 0.1;
/** A match has this share of the best one's score. */
const SHARE = 0.2;
/** And so much of a case is known from others where only these speak for it. */
const LEARNED = 0.04;
/** After so many cases in which it helped, a tip's text says half. */
const HALVES = 45;
/**
 * Squared, what cases say weighs little where they agree in common words only: else tips that were
 * taught would bury those that nobody has clicked yet.
 */
const CASES = 20;
/** And while so few tips have been taught that they can't tell what is common, it counts half. */
const FEW_TAUGHT = 10;
/** A tip in another language than the customer's counts, for its reader is the colleague, but less. */
const FOREIGN = 0.7;

/** What an index is made of, to be kept; of the tips themselves only whether they are still the same. */
export interface KeptIndex {
  /** By slot, and back. */
  readonly refs: Ref[];
  readonly slots: Map<Ref, number>;
  readonly stamps: Uint32Array;
  readonly lengths: Int32Array;
  readonly text: TextArrays;
}

/** Finds the tips for a case or for typed words. The same tips and clicks give the same matches, in whatever order they came. */
export class TipIndex {
  /** Of the fingerprints that it learns from. */
  readonly salt: number;
  readonly #text: TextField;
  readonly #lessons = new Lessons();
  readonly #fits = new Fits();
  readonly #slots: Map<Ref, number>;
  readonly #refs: Ref[];
  readonly #tips: (TipDocument | undefined)[] = [];
  /** How many words each text has. */
  #lengths: Int32Array;
  /** A hash of what each tip says. */
  #stamps: Uint32Array;
  /** By slot: 1 where its words came with the kept index, and its tip has not come yet. */
  readonly #awaited: Uint8Array;
  #awaiting: number;
  /** Tips that say something else than when they were kept. */
  readonly #late = new Map<number, TipDocument>();
  readonly #said = new Tally();
  readonly #taught = new Tally();
  readonly #rated = new Ratings();
  #size = 0;
  #length = 0;

  constructor(salt = 0, kept?: KeptIndex) {
    this.salt = salt;
    this.#text = new TextField(salt, kept?.text, kept?.refs.length);
    this.#refs = kept?.refs ?? [];
    this.#slots = kept?.slots ?? new Map<Ref, number>();
    this.#lengths = kept?.lengths ?? new Int32Array(64);
    this.#stamps = kept?.stamps ?? new Uint32Array(64);
    this.#awaiting = this.#refs.length;
    this.#awaited = new Uint8Array(this.#awaiting).fill(1);
  }

  get size(): number {
    return this.#size;
  }

  /** A case whose best match has a lower score has none that fits, as far as clicks tell. */
  get leastScore(): number {
    return this.#fits.least;
  }

  /**
   * Replaces the tip if it is there.
   * @returns whether its words had to be read
   */
  add(tip: TipDocument): boolean {
    this.remove(tip.ref);
    const slot = this.#slot(tip.ref);
    const known = this.#awaited[slot];
    const stamp = murmur([tip.text, ...tip.topics ?? []].join('\n'), this.salt);
    if (known) {
      if (stamp !== this.#stamps[slot]) {
        this.#late.set(slot, tip);
        return false;
      }
      this.#awaited[slot] = 0;
      this.#awaiting--;
    } else {
      this.#lengths[slot] = this.#text.add(slot, tip.text, tip.topics ?? []);
      this.#stamps[slot] = stamp;
    }
    this.#tips[slot] = tip;
    this.#length += this.#lengths[slot] ?? 0;
    this.#size++;
    return !known;
  }

  remove(ref: Ref): void {
    const slot = this.#slots.get(ref) ?? -1;
    const tip = this.#tips[slot];
    this.#late.delete(slot);
    if (!tip) return;
    this.#length -= this.#text.remove(slot, tip.text, tip.topics ?? []);
    this.#tips[slot] = undefined;
    this.#size--;
  }

  learn(helped: Helped): void {
    this.#learn(helped, 1);
  }

  /** Takes back exactly what this taught. */
  unlearn(helped: Helped): void {
    this.#learn(helped, -1);
  }

  /**
   * Every tip that is still there has come: forgets what was kept of others.
   * @returns tips to be added anew
   */
  settle(): readonly TipDocument[] {
    const late = [...this.#late.values()];
    if (this.#awaiting) this.#text.forget(this.#awaited);
    this.#awaited.fill(0);
    this.#awaiting = 0;
    this.#late.clear();
    return late;
  }

  /** To be kept. The arrays go on changing. */
  arrays(): KeptIndex {
    const { length } = this.#refs;
    return { refs: this.#refs, slots: this.#slots, stamps: this.#stamps.subarray(0, length), lengths: this.#lengths.subarray(0, length), text: this.#text.arrays() };
  }

  /** The tips that really match, best first. */
  search(query: TipQuery, { limit = Infinity }: { readonly limit?: number } = {}): Match[] {
    const matched = new Map<number, number>();
    return this.#best(this.#candidates(query, matched), limit).map((candidate) => this.#match(candidate, matched));
  }

  /** How many tips `search` gives without a limit. */
  count(query: TipQuery): number {
    return this.#candidates(query, new Map()).length;
  }

  /** Whether the word stands in a tip. */
  says(word: string): boolean {
    return this.#text.says(word);
  }

  #match({ slot, score, learned }: Candidate, matched: ReadonlyMap<number, number>): Match {
    const { topics = [], text = '' } = this.#tips[slot] ?? {};
    const tells = (word: string): number => matched.get(this.#text.find(word)) ?? 0;
    return {
      ref: this.#refs[slot] as Ref, score, learned, cases: this.#lessons.casesOf(slot),
      get why() {
        return explain([...topics, text], tells);
      },
    };
  }

  #best(candidates: Candidate[], limit: number): Candidate[] {
    const better = (a: Candidate, b: Candidate): number => b.score - a.score || ((this.#refs[a.slot] ?? '') < (this.#refs[b.slot] ?? '') ? -1 : 1);
    if (candidates.length <= limit || limit > FEW) return candidates.sort(better).slice(0, limit);
    const best: Candidate[] = [];
    for (const candidate of candidates) {
      if (best.length === limit && better(candidate, best[limit - 1] as Candidate) > 0) continue;
      best.splice(best.findLastIndex((other) => better(other, candidate) < 0) + 1, 0, candidate);
      if (best.length > limit) best.pop();
    }
    return best;
  }

  #candidates(query: TipQuery, matched: Map<number, number>): Candidate[] {
    const typed = isTyped(query);
    const said = this.#said;
    const taught = this.#taught;
    const tells = this.#text.weigh(termsOf(query), this.#size, typed, said, matched);
    const all = tells.reduce((sum, tell) => sum + tell, 0);
    const allTaught = typed ? 0 : this.#lessons.ask(printsIn(query, this.salt), taught);
    // A tip that has half of what was typed is worth much less than half of one that has it all.
    const whole = (bits: number): number =>
      (tells.reduce((sum, tell, i) => (bits & (1 << i) ? sum + tell : sum), 0) / all) ** 2;
    const told = this.#text.told;
    const says = this.#text.said;
    // What every tip of a team says tells nothing, and yet is what a case about just that is looked for by.
    const common = !typed && !said.slots().some((slot) => told[slot]);
    const average = this.#length / (this.#size || 1) || 1;
    const mine = query.language && baseOf(query.language);
    const { tips } = this.#lessons;
    const weight = (CASES * tips) / (tips + FEW_TAUGHT);
    const rate = (slot: number): void => {
      const tip = this.#tips[slot];
      if (!tip) return;
      const bits = common ? +(2 * ones(says[slot] ?? 0) >= tells.length) : told[slot] ?? 0;
      const share = Math.max(0, taught.of(slot)) / (allTaught || 1);
      if (!bits && share < LEARNED) return;
      const long = 1 - LENGTH + (LENGTH * (this.#lengths[slot] ?? 0)) / average;
      const own = typed ? whole(bits) * all : mine && tip.language && baseOf(tip.language) !== mine ? FOREIGN : 1;
      const byText = bits && ((said.of(slot) / UNIT / long / all) * own * HALVES) / (HALVES + this.#lessons.casesOf(slot));
      this.#rated.put(slot, byText, weight * share * share);
    };
    this.#rated.clear();
    for (const slot of said.slots()) rate(slot);
    for (const slot of taught.slots()) if (!said.has(slot)) rate(slot);
    for (const slot of said.slots()) told[slot] = says[slot] = 0;
    said.clear();
    taught.clear();
    return this.#rated.from(SHARE);
  }

  #slot(ref: Ref): number {
    const known = this.#slots.get(ref);
    if (known !== undefined) return known;
    const slot = this.#refs.push(ref) - 1;
    this.#slots.set(ref, slot);
    this.#lengths = roomier(this.#lengths, slot + 1);
    this.#stamps = roomier(this.#stamps, slot + 1);
    return slot;
  }

  #learn({ tip, over, prints, fit }: Helped, sign: 1 | -1): void {
    if (prints.length) this.#lessons.learn({ tip: this.#slot(tip), over: over && this.#slot(over), prints }, sign);
    if (fit) this.#fits.add(fit, sign);
  }
}

/** Up to so many are chosen one by one, which is quicker than sorting all. */
const FEW = 16;

function ones(bits: number): number {
  let count = 0;
  for (let rest = bits; rest; rest &= rest - 1) count++;
  return count;
}

const baseOf = (language: string): string => language.split('-', 1)[0]?.toLowerCase() ?? '';
