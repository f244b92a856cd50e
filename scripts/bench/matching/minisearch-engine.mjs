import MiniSearch from 'minisearch';

/** The baseline: MiniSearch as it comes. A case that a tip helped in is added to a second field of that tip. */
export class MiniSearchEngine {
  #texts;
  #cases;
  #search;
  #changed = new Set();
  #index = {};

  static async open(_product, texts) {
    const engine = new MiniSearchEngine();
    engine.#texts = texts;
    engine.#cases = texts.map(() => '');
    globalThis.gc?.();
    const before = process.memoryUsage();
    const start = performance.now();
    engine.#search = new MiniSearch({ fields: ['text', 'cases'] });
    engine.#search.addAll(texts.map((text, id) => ({ id, text, cases: '' })));
    const build_ms = performance.now() - start;
    globalThis.gc?.();
    const after = process.memoryUsage();
    engine.#index = { build_ms, longest_slice_ms: build_ms, heap_mb: (after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers) / 2 ** 20 };
    return engine;
  }

  /** @returns how long each click took to learn, ms */
  async work(_texts, helped) {
    return helped.map((each) => this.#help(each));
  }

  #help({ text, tip }) {
    const start = performance.now();
    this.#say(tip, `${this.#cases[tip]} ${text}`);
    this.#changed.add(tip);
    return performance.now() - start;
  }

  search(text) {
    const found = this.#search.search(text);
    return { places: found.slice(0, 10).map(({ id }) => id), score: found[0]?.score ?? 0 };
  }

  async forget() {
    for (const tip of this.#changed) this.#say(tip, '');
    this.#changed.clear();
  }

  async measure() {
    const kept = JSON.stringify(this.#search);
    const start = performance.now();
    MiniSearch.loadJSON(kept, { fields: ['text', 'cases'] });
    return { ...this.#index, load_ms: performance.now() - start };
  }

  #say(tip, cases) {
    this.#cases[tip] = cases;
    this.#search.replace({ id: tip, text: this.#texts[tip], cases });
  }
}
