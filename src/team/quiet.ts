import type { Ref } from '../domain/record.js';
import type { Store } from '../store/store.js';

const LONGEST = 2 ** 31 - 1;
const MOST_ASIDE = 500;

/** What an agent settles with this browser alone: not to be disturbed until then, and which questions were put aside. */
export class Quiet {
  readonly #store: Store;
  readonly #now: () => number;
  readonly #onChange: () => void;
  /** The other tabs of this member have to read it anew. */
  readonly #onKept: () => void;
  #until: number | undefined;
  #aside: ReadonlySet<Ref> = new Set();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last: Promise<unknown> = Promise.resolve();
  /** Whether something was chosen that could not be kept. */
  #unkept = false;
  #closed = false;

  constructor(store: Store, now: () => number, onChange: () => void, onKept: () => void) {
    this.#store = store;
    this.#now = now;
    this.#onChange = onChange;
    this.#onKept = onKept;
  }

  get until(): number | undefined {
    return this.#until !== undefined && this.#until > this.#now() ? this.#until : undefined;
  }

  get aside(): ReadonlySet<Ref> {
    return this.#aside;
  }

  read(): Promise<void> {
    return this.#inTurn(() => this.#read());
  }

  setUntil(until: number | undefined): Promise<void> {
    return this.#inTurn(async () => {
      this.#until = until;
      this.#follow();
      await this.#keep('quiet', until);
    });
  }

  setAside(ask: Ref, aside: boolean): Promise<void> {
    return this.#inTurn(async () => {
      // What another tab put aside a moment ago stays aside.
      await this.#read();
      const others = [...this.#aside].filter((other) => other !== ask).slice(-MOST_ASIDE);
      this.#aside = new Set(aside ? [...others, ask] : others);
      this.#follow();
      await this.#keep('aside', this.#aside.size ? [...this.#aside] : undefined);
    });
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
  }

  /** One after the other: a reading that began before a choice must not end after it. */
  #inTurn(act: () => Promise<void>): Promise<void> {
    const turn = this.#last.then(act);
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  /** Where nothing can be read, what was chosen in this page holds. */
  async #read(): Promise<void> {
    const kept = await Promise.all([this.#store.get('quiet'), this.#store.get('aside')]).catch(() => undefined);
    if (!kept || this.#unkept) return;
    const [until, aside] = kept;
    this.#until = typeof until === 'number' ? until : undefined;
    this.#aside = new Set(Array.isArray(aside) ? (aside as Ref[]) : []);
    this.#follow();
  }

  #follow(): void {
    clearTimeout(this.#timer);
    if (this.#closed) return;
    const { until } = this;
    if (until !== undefined) this.#timer = setTimeout(() => this.#follow(), Math.min(LONGEST, until - this.#now() + 1));
    this.#onChange();
  }

  /** Where nothing can be kept it holds for this page. */
  async #keep(key: string, value: unknown): Promise<void> {
    this.#unkept = await this.#store.set(key, value).then(() => false, () => true);
    this.#onKept();
  }
}
