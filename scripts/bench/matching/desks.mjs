const DAY = 86_400_000;

/** The agents' browsers: each counts the words of its own cases, and decides what of a click's case may be told. */
export class Desks {
  #product;
  #matcher;
  #agents;
  #desks = [];
  /** What may be told of each case of the stream, by its place. */
  #prints = [];
  #known = new Map();

  /** @param options how many `agents`; `allWords`: the rule about what leaves a case does not hold, to see what it costs */
  constructor(product, indexer, { agents, allWords }) {
    this.#product = product;
    this.#agents = agents;
    const says = (word) => allWords || indexer.index.says(word);
    const index = () => ({ says, salt: indexer.index.salt, search: (...query) => indexer.index.search(...query) });
    this.#matcher = { get index() { return index(); }, helpedIn: () => new Set() };
  }

  /** Desks that have met nothing before. The same stream is met once only, for clicks change nothing in what may be told. */
  async meet(seed, texts) {
    if (!this.#known.has(seed)) this.#known.set(seed, await this.#met(texts));
    ({ desks: this.#desks, prints: this.#prints } = this.#known.get(seed));
  }

  async #met(texts) {
    const { Teacher, keptStore, memoryValues, h } = this.#product;
    const desks = [];
    for (let i = 0; i < this.#agents; i++) {
      desks.push({ by: await h('member', 'bench', `agent ${i}`), teacher: new Teacher(this.#matcher, keptStore(memoryValues(), false), () => DAY) });
    }
    const prints = [];
    for (const [at, text] of texts.entries()) prints.push(await desks[at % this.#agents].teacher.prints({ id: String(at), text }));
    return { desks, prints };
  }

  async help(tip, at, text) {
    const { by, teacher } = this.#deskOf(at);
    const id = await this.#product.h('helped', tip, by, String(at));
    const start = performance.now();
    const led = teacher.led(tip, { id: String(at), text });
    const prints = this.#prints[at];
    return { by, id, body: { ...led, ...(prints.length && { prints }) }, ms: performance.now() - start };
  }

  #deskOf(at) {
    return this.#desks[at % this.#agents];
  }
}
