import { DAY } from '../domain/policy.js';
import { murmur } from '../matching/murmur.js';
import type { Store } from '../store/store.js';

const KEY = 'met';
/** Met in so many cases, a word is of the trade and of no customer. */
const ENOUGH = 3;
const DAYS = 30;
/** More are not counted: the ones met longest ago go. */
const MOST = 8_000;
/** Of a row: word, day, and up to three cases. */
const COLUMNS = 2 + ENOUGH;

type Row = readonly [day: number, ...cases: number[]];
interface Kept { readonly secret: readonly [number, number]; readonly rows: Float64Array }

/**
 * Which words this member met in how many cases, for as long as they are met: of each word a hash under a secret
 * that only this browser has, and of up to three cases likewise. It decides what of a case may be told, and no ranking.
 */
export class MetWords {
  readonly #store: Pick<Store, 'get' | 'set'>;
  readonly #now: () => number;
  #secret: readonly [number, number] = [0, 0];
  #rows = new Map<number, Row>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(store: Pick<Store, 'get' | 'set'>, now: () => number) {
    this.#store = store;
    this.#now = now;
  }

  /** These words stand in this case. The same case again changes nothing. */
  meet(caseId: string, words: Iterable<string>): Promise<void> {
    const meeting = this.#last.then(() => this.#meet(caseId, new Set(words)));
    this.#last = meeting.catch(() => undefined);
    return meeting;
  }

  /** Whether a word was met in three cases, as of the last `meet`. */
  isKnown(word: string): boolean {
    return (this.#rows.get(this.#hash(word))?.length ?? 0) > ENOUGH;
  }

  async #meet(caseId: string, words: ReadonlySet<string>): Promise<void> {
    // Another tab of this member may have met others.
    await this.#read();
    const today = Math.floor(this.#now() / DAY);
    const met = this.#hash(caseId);
    let news = false;
    for (const word of words) {
      const hash = this.#hash(word);
      const [day, ...cases] = this.#rows.get(hash) ?? [0];
      const more = cases.length < ENOUGH && !cases.includes(met);
      news ||= more || day !== today;
      this.#rows.set(hash, [today, ...cases, ...(more ? [met] : [])]);
    }
    if (news) await this.#write(today);
  }

  async #read(): Promise<void> {
    const kept = await this.#store.get(KEY) as Partial<Kept> | null | undefined;
    if (!kept || !(kept.rows instanceof Float64Array) || kept.secret?.length !== 2) {
      const [a = 0, b = 0] = crypto.getRandomValues(new Uint32Array(2));
      this.#secret = [a, b];
      this.#rows = new Map();
      return;
    }
    this.#secret = kept.secret;
    this.#rows = new Map();
    for (let at = 0; at < kept.rows.length; at += COLUMNS) {
      const [word = 0, day = 0, ...cases] = kept.rows.subarray(at, at + COLUMNS);
      this.#rows.set(word, [day, ...cases.filter(Boolean)]);
    }
  }

  async #write(today: number): Promise<void> {
    const standing = [...this.#rows].filter(([, [day]]) => today - day <= DAYS).sort(([, [a]], [, [b]]) => b - a).slice(0, MOST);
    const rows = new Float64Array(standing.length * COLUMNS);
    standing.forEach(([word, row], i) => rows.set([word, ...row], i * COLUMNS));
    await this.#store.set(KEY, { secret: this.#secret, rows } satisfies Kept);
  }

  /** 53 bits, never 0. */
  #hash(text: string): number {
    const [a, b] = this.#secret;
    return murmur(text, a) * 2 ** 21 + (murmur(text, b) >>> 11) + 1;
  }
}
