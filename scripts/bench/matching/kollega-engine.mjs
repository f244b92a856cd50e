import { Desks } from './desks.mjs';

const ROWS = 250;

const settled = async (indexer) => {
  while (indexer.busy) await new Promise((resolve) => setTimeout(resolve, 1));
};
const heap = () => {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
};

/** Tips and clicks as records in one ledger, as every desk has them once all have caught up, and found as the panel finds them. */
export class KollegaEngine {
  #product;
  #ledger;
  #indexer;
  #options;
  #refs = [];
  #numbers = new Map();
  #helped = [];
  #index = {};

  static async open(product, texts, desks) {
    const engine = new KollegaEngine();
    await engine.#open(product, texts, desks);
    return engine;
  }

  async #open(product, texts, desks) {
    this.#product = product;
    const tenant = await product.h('tenant', 'bench');
    const author = await product.h('member', 'bench', 'author');
    this.#ledger = new product.Ledger();
    for (const [number, text] of texts.entries()) {
      const id = await product.h('tip', String(number));
      this.#apply({ v: 1, kind: 'tip', id, by: author, rev: 1, at: 1, body: { text: text.slice(0, 4000) } });
      const ref = `tip/${id}/${author}`;
      this.#refs.push(ref);
      this.#numbers.set(ref, number);
    }
    this.#indexer = await this.#build(product.saltOf(tenant));
    this.#options = desks;
  }

  /** The way of every start: all records are there, and are read in slices. */
  async #build(salt, store) {
    const before = heap();
    const indexer = new this.#product.Indexer(this.#ledger, () => undefined);
    const start = performance.now();
    const slices = watch();
    await indexer.open(salt, store);
    // As the store hands them over.
    for (let from = 0; from < this.#refs.length; from += ROWS) {
      indexer.changed(this.#refs.slice(from, from + ROWS));
      await new Promise((resolve) => setImmediate(resolve));
    }
    await settled(indexer);
    indexer.settle();
    await settled(indexer);
    const [ms, longest] = [performance.now() - start, slices.end()];
    if (store) Object.assign(this.#index, { load_ms: ms, longest_slice_ms: Math.max(longest, this.#index.longest_slice_ms) });
    else Object.assign(this.#index, { build_ms: ms, longest_slice_ms: longest, heap_mb: heap() - before });
    return indexer;
  }

  #apply(record) {
    const read = this.#product.readRecord(record);
    if (read instanceof Error) throw read;
    this.#ledger.apply('all', read);
    return this.#product.refOf(read);
  }

  /**
   * Every message of the stream is a case on some desk, in this order, and some end with a click.
   * @returns how long it took to rank, write and learn each click, ms
   */
  async work(texts, helped) {
    const desks = await Desks.open(this.#product, this.#indexer, this.#options);
    const clicks = new Map(helped.map(({ at, tip }) => [at, tip]));
    const times = [];
    for (const [at, text] of texts.entries()) {
      await desks.meet(at, text);
      const tip = this.#refs[clicks.get(at)];
      if (tip) times.push(await this.#help(desks, tip, at, text));
    }
    return times;
  }

  async #help(desks, tip, at, text) {
    const { by, id, body, more, ms } = await desks.help(tip, at, text);
    const start = performance.now();
    for (const [ref, prints] of more) this.#rewrite(ref, { body: { ...this.#ledger.get(ref).body, prints: this.#product.toldWith(this.#ledger.get(ref).body.prints ?? [], prints) } });
    const helped = this.#apply({ v: 1, kind: 'helped', id, by, rev: 1 + this.#helped.length, at: 1, about: [tip], body: { seen: 1, ...body } });
    this.#indexer.changed([helped]);
    this.#helped.push(helped);
    return ms + performance.now() - start;
  }

  #rewrite(ref, change) {
    const record = this.#ledger.get(ref);
    this.#apply({ ...record, ...change, rev: record.rev + 2 ** 20 });
    this.#indexer.changed([ref]);
  }

  search(text) {
    const found = this.#indexer.index.search(this.#product.queryOf({ id: 'test', text }), { limit: 10 });
    return { places: found.map(({ ref }) => this.#numbers.get(ref)), score: found[0]?.score ?? 0, least: this.#indexer.index.leastScore };
  }

  /** Every click is undone, by its own record. */
  async forget() {
    for (const ref of this.#helped.splice(0)) {
      this.#rewrite(ref, { off: true });
      this.#ledger.drop([ref]);
    }
  }

  /** What the index costs, and how soon the next start has it. */
  async measure() {
    const store = this.#product.keptStore(this.#product.memoryValues(), false);
    const { salt } = this.#indexer.index;
    await this.#product.keepIndex(this.#indexer.index, store);
    await this.#build(salt, store);
    return this.#index;
  }
}

/** Measures how long at the most nothing else could run. */
function watch() {
  const { port1, port2 } = new MessageChannel();
  let last = performance.now();
  let longest = 0;
  let open = true;
  port1.on('message', () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (open) port2.postMessage(0);
  });
  port2.postMessage(0);
  return {
    end() {
      open = false;
      port1.close();
      return Math.max(longest, performance.now() - last);
    },
  };
}
