import { DAY } from '../domain/policy.js';
import type { Ref } from '../domain/record.js';
import type { Store } from '../store/store.js';

const KEY = 'later';
/** As long as words count as met. */
const DAYS = 30;
const MOST = 500;
/** Of them so many tell more with a new one. */
const MOST_AT_ONCE = 10;

/** A "this helped" of mine, and what of its case may be told besides what it told. */
interface Click {
  /** The case's hash, under the secret that only this browser has. */
  readonly met: number;
  readonly ref: Ref;
  readonly day: number;
  readonly prints: readonly number[];
}

/** What my earlier clicks may tell by now: words of their cases that have been met in others since. */
export class LaterPrints {
  readonly #store: Pick<Store, 'get' | 'set'>;
  readonly #today: () => number;
  #last: Promise<unknown> = Promise.resolve();

  constructor(store: Pick<Store, 'get' | 'set'>, now: () => number) {
    this.#store = store;
    this.#today = () => Math.floor(now() / DAY);
  }

  /** This was said to have helped in a case of this hash. */
  clicked(met: number, ref: Ref): Promise<void> {
    return this.#change((clicks) => [...clicks.filter((click) => click.ref !== ref), { met, ref, day: this.#today(), prints: [] }].slice(-MOST));
  }

  /** @param prints by the hash of the case that they may be told of */
  known(prints: ReadonlyMap<number, readonly number[]>): Promise<void> {
    return this.#change((clicks) => (clicks.some(({ met }) => prints.has(met))
      ? clicks.map((click) => ({ ...click, prints: [...click.prints, ...prints.get(click.met) ?? []] }))
      : clicks));
  }

  /** @param say adds these to what that click told; what it fails for is tried with a later one */
  tell(say: (ref: Ref, prints: readonly number[]) => Promise<unknown>): Promise<void> {
    return this.#change(async (clicks) => {
      const due = clicks.filter(({ prints }) => prints.length).slice(0, MOST_AT_ONCE);
      for (const { ref, prints } of due) await say(ref, prints);
      return due.length ? clicks.map((click) => (due.includes(click) ? { ...click, prints: [] } : click)) : clicks;
    });
  }

  #change(change: (clicks: readonly Click[]) => readonly Click[] | Promise<readonly Click[]>): Promise<void> {
    const changing = this.#last.then(async () => {
      const clicks = await this.#read();
      const changed = await change(clicks);
      if (changed !== clicks) await this.#store.set(KEY, changed);
    });
    this.#last = changing.catch(() => undefined);
    return changing;
  }

  /** Read each time: other tabs of this member click too. */
  async #read(): Promise<readonly Click[]> {
    const kept = await this.#store.get(KEY);
    return Array.isArray(kept) ? (kept as readonly Click[]).filter(({ day }) => this.#today() - day <= DAYS) : [];
  }
}
