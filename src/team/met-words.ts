import { DAY } from '../domain/policy.js';
import { murmur } from '../matching/murmur.js';
import type { Store } from '../store/store.js';

const KEY = 'met';
/** Met in so many cases, a word is of the trade and of no customer. */
const ENOUGH = 3;
const DAYS = 30;
/** Once there is no room left, so many stay: those met last. */
const MOST = 8_000;
/** Other tabs of this member count too: so often, ms, what they kept is read. */
const ANEW = 60_000;
/** Of a row: the word, the day it was last met, and up to three cases; 0 = none. */
const COLUMNS = 2 + ENOUGH;
const DAY_AT = 1;
const CASES_AT = 2;

/** A word that has just become known, and the hashes of the cases in which it was met before. */
export interface Learned { readonly word: string; readonly before: readonly number[] }

interface Kept { readonly secret: readonly [number, number]; readonly rows: Float64Array }

/**
 * Which words this member met in how many cases: of each word a hash under a secret that only this browser has,
 * and of up to three cases likewise, for thirty days. It decides what of a case may be told, and no ranking.
 */
export class MetWords {
  readonly #store: Pick<Store, 'get' | 'set'>;
  readonly #now: () => number;
  #secret: readonly [number, number] = [0, 0];
  #rows = new Float64Array(0);
  /** Word → where its row begins. */
  #places = new Map<number, number>();
  #readAt = -Infinity;
  #last: Promise<unknown> = Promise.resolve();

  constructor(store: Pick<Store, 'get' | 'set'>, now: () => number) {
    this.#store = store;
    this.#now = now;
  }

  /**
   * These words stand in this case. The same case again changes nothing.
   * @returns those that are known from now on
   */
  meet(caseId: string, words: Iterable<string>): Promise<readonly Learned[]> {
    const meeting = this.#last.then(() => this.#meet(caseId, new Set(words)));
    this.#last = meeting.catch(() => undefined);
    return meeting;
  }

  /** Whether a word was met in three cases, as of the last `meet`. */
  isKnown(word: string): boolean {
    const place = this.#places.get(this.hashOf(word));
    return place !== undefined && this.#rows[place + COLUMNS - 1] !== 0;
  }

  /** A word or case under this browser's secret, as of the last `meet`: 53 bits, never 0. */
  hashOf(text: string): number {
    const [a, b] = this.#secret;
    return murmur(text, a) * 2 ** 21 + (murmur(text, b) >>> 11) + 1;
  }

  async #meet(caseId: string, words: ReadonlySet<string>): Promise<readonly Learned[]> {
    const now = this.#now();
    if (now - this.#readAt >= ANEW) await this.#read();
    this.#readAt = now;
    const today = Math.floor(now / DAY);
    if (this.#places.size + words.size > this.#rows.length / COLUMNS) this.#tidy(today, words.size);
    const met = this.hashOf(caseId);
    const learned: Learned[] = [];
    let news = false;
    for (const word of words) {
      const counted = this.#count(this.hashOf(word), met, today);
      news ||= counted.news;
      if (counted.before) learned.push({ word, before: counted.before });
    }
    if (news) await this.#store.set(KEY, { secret: this.#secret, rows: this.#rows.slice(0, this.#places.size * COLUMNS) } satisfies Kept);
    return learned;
  }

  /** @returns whether that was new, and where the word was met `before` if this is what makes it known */
  #count(word: number, met: number, today: number): { news: boolean; before?: readonly number[] } {
    let place = this.#places.get(word);
    if (place === undefined) this.#places.set(word, (place = this.#places.size * COLUMNS));
    const row = this.#rows.subarray(place, place + COLUMNS);
    const cases = row.subarray(CASES_AT);
    const free = cases.indexOf(0);
    const more = free >= 0 && !cases.includes(met);
    const news = more || row[DAY_AT] !== today;
    row[0] = word;
    row[DAY_AT] = today;
    if (more) cases[free] = met;
    return { news, ...(more && free === ENOUGH - 1 && { before: [...cases.subarray(0, free)] }) };
  }

  /** Drops what is overdue or too much, and makes room for `more`. */
  #tidy(today: number, more: number): void {
    const rows = [...this.#places.values()].map((place) => this.#rows.slice(place, place + COLUMNS));
    const standing = rows
      .filter(([, day = 0]) => today - day <= DAYS)
      .sort(([, a = 0], [, b = 0]) => b - a)
      .slice(0, MOST);
    this.#fill(standing, standing.length + more);
  }

  #fill(rows: readonly Float64Array[], room: number): void {
    this.#rows = new Float64Array(Math.ceil(room * 1.5) * COLUMNS);
    this.#places = new Map();
    for (const row of rows) {
      const place = this.#places.size * COLUMNS;
      this.#rows.set(row, place);
      this.#places.set(row[0] ?? 0, place);
    }
  }

  async #read(): Promise<void> {
    const kept = await this.#store.get(KEY) as Partial<Kept> | null | undefined;
    if (kept && kept.rows instanceof Float64Array && kept.secret?.length === 2) {
      this.#secret = kept.secret;
      const { rows } = kept;
      const today = Math.floor(this.#now() / DAY);
      this.#fill(Array.from({ length: rows.length / COLUMNS }, (_, i) => rows.subarray(i * COLUMNS, (i + 1) * COLUMNS))
        .filter(([, day = 0]) => today - day <= DAYS), rows.length / COLUMNS);
    } else if (this.#readAt === -Infinity) {
      const [a = 0, b = 0] = crypto.getRandomValues(new Uint32Array(2));
      this.#secret = [a, b];
    }
  }
}
