import { Keys } from './keys.js';
import { Postings } from './postings.js';
import type { Tally } from './tally.js';
import { UNIT } from './tally.js';

/** "This helped me in a case like that", as a record says it. */
export interface Lesson {
  /** The tip that helped. */
  readonly tip: number;
  /** The one that wrongly stood first. */
  readonly over?: number | undefined;
  readonly prints: readonly number[];
}

/** A print that half of a tip's cases have says nearly as much as one that all have. */
const SOON = 1.5;
/** Little: a tip that helped in a hundred cases shall not need a word in each of them. */
const SPREAD = 0.2;
const CORRECTION = 0.3;

/**
 * What colleagues taught: for every fingerprint of a case, which tips helped in how many cases that had it,
 * and where it led to a wrong one. All are sums of whole numbers over lessons, so order does not matter,
 * and what is taken back leaves nothing.
 */
export class Lessons {
  readonly #prints = new Keys();
  readonly #counts = new Postings();
  readonly #corrections = new Postings();
  /** By tip: in how many cases it helped. */
  readonly #cases: number[] = [];
  #tips = 0;

  /** How many tips have helped. */
  get tips(): number {
    return this.#tips;
  }

  /** In how many cases this tip helped. */
  casesOf(tip: number): number {
    return this.#cases[tip] ?? 0;
  }

  learn(lesson: Lesson, sign: 1 | -1 = 1): void {
    const { tip, over, prints } = lesson;
    const before = this.casesOf(tip);
    this.#cases[tip] = before + sign;
    this.#tips += +(before + sign > 0) - +(before > 0);
    const step = sign * Math.round(UNIT / Math.sqrt(prints.length || 1));
    for (const print of prints) {
      const list = this.#prints.take(print);
      this.#counts.bump(list, tip, sign);
      if (over === undefined || over === tip) continue;
      this.#corrections.bump(list, tip, step);
      this.#corrections.bump(list, over, -step);
    }
  }

  /**
   * Adds what the clicks say to a tally, in whole `UNIT`s.
   * @param prints of the case, each with its weight
   * @returns what a tip would have for which everything in the case speaks
   */
  ask(prints: ReadonlyMap<number, number>, tally: Tally): number {
    let all = 0;
    for (const [print, weight] of prints) {
      const list = this.#prints.get(print);
      const tips = list < 0 ? 0 : this.#counts.count(list);
      const tells = weight * Math.max(0, Math.log((this.#tips + 1) / (this.#homes(list, tips) + 0.5)));
      all += Math.round(UNIT * tells);
      if (!tips || !tells) continue;
      this.#each(this.#counts, list, (tip, cases) => tally.add(tip, Math.round(tells * this.#share(tip, cases))));
      this.#each(this.#corrections, list, (tip, amount) => tally.add(tip, Math.round(tells * CORRECTION * amount)));
    }
    return all;
  }

  /** How much of a tip's cases has a print that so many of them have: below one `UNIT`. */
  #share(tip: number, cases: number): number {
    return Math.round((UNIT * cases) / (cases + SOON + SPREAD * this.casesOf(tip)));
  }

  /**
   * In how many tips' cases a print is at home: a tip counts half for having it at all, half by how much it has it.
   * Else what strayed once into the cases of many would seem to say nothing of the one that it is about.
   */
  #homes(list: number, tips: number): number {
    if (tips < 2) return 1;
    let sum = 0;
    let most = 0;
    this.#each(this.#counts, list, (tip, cases) => {
      const share = this.#share(tip, cases);
      sum += share;
      most = Math.max(most, share);
    });
    return (tips + sum / most) / 2;
  }

  #each(postings: Postings, list: number, visit: (tip: number, amount: number) => void): void {
    const { pool } = postings;
    const start = postings.start(list);
    const end = start + 2 * postings.count(list);
    for (let at = start; at < end; at += 2) visit(pool[at] ?? 0, pool[at + 1] ?? 0);
  }
}
