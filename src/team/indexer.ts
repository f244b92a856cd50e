import type { Ledger } from '../domain/ledger.js';
import type { Ref } from '../domain/record.js';
import { isLive } from '../domain/record.js';
import { wordingOf } from '../domain/tips.js';
import type { HelpedBody, TipBody } from '../domain/kinds.js';
import type { Helped, KeptIndex } from '../matching/tip-index.js';
import { TipIndex } from '../matching/tip-index.js';
import type { Store } from '../store/store.js';
import { INDEX } from './index-key.js';

/** So few changes are taken in at once: a colleague's tip must stand in the panel before the next frame. */
const AT_ONCE = 20;
const SLICE_MS = 5;
/** So often what is found so far is shown while the rest is still read. */
const TELL_MS = 250;

/** Fewer tips are read sooner than a kept index. */
const WORTH_KEEPING = 1000;
/** Kept anew once so large a part of it has changed; until then that part is read anew at each start. */
const MANY = 0.05;
const QUIET_MS = 5_000;

type Keeping = Pick<Store, 'get' | 'set'>;

/** Keeps the search index at one with the ledger, in slices that leave the page its frames. */
export class Indexer {
  #index = new TipIndex();
  readonly #ledger: Ledger;
  readonly #onSlice: () => void;
  readonly #waiting = new Set<Ref>();
  /** What each improvement is about, for when it is taken down. */
  readonly #improves = new Map<Ref, Ref>();
  /** What each "this helped" has taught, to be taken back exactly. */
  readonly #taught = new Map<Ref, Helped>();
  #store: Keeping | undefined;
  #whole = false;
  /** Tips read anew since the index was kept, and how many it had then. */
  #news = 0;
  #keptSize = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running = false;
  #closed = false;

  constructor(ledger: Ledger, onSlice: () => void) {
    this.#ledger = ledger;
    this.#onSlice = onSlice;
  }

  get index(): TipIndex {
    return this.#index;
  }

  /** To be called before anything changes. What was kept of the index is gone on with. */
  async open(salt: number, store?: Keeping): Promise<void> {
    this.#store = store;
    const kept = store && await readKept(store, salt).catch(() => undefined);
    this.#index = new TipIndex(salt, kept);
    this.#keptSize = kept?.refs.length ?? 0;
  }

  /** All that this browser has is here. */
  settle(): void {
    this.#whole = true;
    if (!this.#running) this.#finish();
  }

  get busy(): boolean {
    return this.#waiting.size > 0;
  }

  /** These records changed; what of it is a tip's words, or teaches, is read anew. */
  changed(refs: readonly Ref[]): void {
    for (const ref of refs) {
      if (/^(?:tip|helped)\//.test(ref)) this.#waiting.add(ref);
      const target = ref.startsWith('improved/') && (this.#ledger.get(ref)?.about?.[0] ?? this.#improves.get(ref));
      if (!target) continue;
      this.#waiting.add(target);
      this.#improves.set(ref, target);
    }
    if (this.#running) return;
    if (this.#waiting.size <= AT_ONCE) {
      this.#work(Infinity);
      this.#finish();
    } else void this.#inSlices();
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
  }

  /** Nothing waits: what the kept index had too much or too little is set right, and a new one is kept in a quiet moment. */
  #finish(): void {
    if (!this.#whole || this.#closed) return;
    const late = this.#index.settle();
    if (late.length) this.changed(late.map(({ ref }) => ref));
    if (this.#index.size < WORTH_KEEPING || this.#news < this.#keptSize * MANY) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#keep().catch(() => undefined), QUIET_MS);
  }

  async #keep(): Promise<void> {
    if (!this.#store) return;
    this.#news = 0;
    this.#keptSize = this.#index.size;
    const { keepIndex } = await import('./kept-index.js');
    await keepIndex(this.#index, this.#store);
  }

  async #inSlices(): Promise<void> {
    this.#running = true;
    let told = performance.now();
    while (this.#waiting.size && !this.#closed) {
      await pause();
      this.#work(performance.now() + SLICE_MS);
      if (performance.now() - told < TELL_MS) continue;
      told = performance.now();
      this.#onSlice();
    }
    this.#running = false;
    this.#finish();
    if (!this.#closed) this.#onSlice();
  }

  #work(until: number): void {
    for (const ref of this.#waiting) {
      this.#waiting.delete(ref);
      if (ref.startsWith('tip/')) this.#read(ref);
      else this.#learn(ref);
      if (performance.now() > until) return;
    }
  }

  #read(ref: Ref): void {
    const tip = this.#ledger.get(ref);
    if (!tip || !isLive(tip)) {
      this.#index.remove(ref);
      return;
    }
    const { text } = wordingOf(this.#ledger, tip, Infinity).body as unknown as TipBody;
    const { topics = [], language } = tip.body as unknown as TipBody;
    if (this.#index.add({ ref, text, topics, language })) this.#news++;
  }

  #learn(ref: Ref): void {
    const taught = this.#taught.get(ref);
    if (taught) this.#index.unlearn(taught);
    this.#taught.delete(ref);
    const helped = this.#ledger.get(ref);
    const tip = helped?.about?.[0];
    const { prints = [], over, fit } = (helped?.body ?? {}) as unknown as HelpedBody;
    if (!helped || !isLive(helped) || !tip) return;
    const lesson: Helped = { tip, over, prints, fit };
    this.#index.learn(lesson);
    this.#taught.set(ref, lesson);
  }
}

/** What reads it loads only where there is something to read. */
const readKept = async (store: Keeping, salt: number): Promise<KeptIndex | undefined> =>
  (await store.get(INDEX)) ? (await import('./kept-index.js')).readIndex(store, salt) : undefined;

/** Lets frames, input and other tasks through. */
const pause = (): Promise<void> => new Promise((resolve) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    resolve();
  };
  port2.postMessage(null);
});
