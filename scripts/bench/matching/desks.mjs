const DAY = 86_400_000;

/** The agents' browsers: each counts the words of its own cases, and decides what of a click's case may be told. */
export class Desks {
  #product;
  #desks = [];

  /** @param options how many `agents`; `allWords`: the rule about what leaves a case does not hold, to see what it costs */
  static async open(product, indexer, { agents, allWords }) {
    const all = new Desks();
    all.#product = product;
    const says = (word) => allWords || indexer.index.says(word);
    const index = () => ({ says, salt: indexer.index.salt, search: (...query) => indexer.index.search(...query) });
    const matcher = { get index() { return index(); }, helpedIn: () => new Set() };
    for (let i = 0; i < agents; i++) {
      const store = product.keptStore(product.memoryValues(), false);
      all.#desks.push({ by: await product.h('member', 'bench', `agent ${i}`), teacher: new product.Teacher(matcher, store, () => DAY) });
    }
    return all;
  }

  /** The case is on the screen of the desk whose turn it is. */
  async meet(at, text) {
    await this.#deskOf(at).teacher.meet({ id: String(at), text });
  }

  /** @returns the new record, and what earlier ones of this desk tell besides by now */
  async help(tip, at, text) {
    const { by, teacher } = this.#deskOf(at);
    const id = await this.#product.h('helped', tip, by, String(at));
    const start = performance.now();
    const body = await teacher.lesson(tip, { id: String(at), text });
    const ms = performance.now() - start;
    teacher.clicked(`helped/${id}/${by}`, { id: String(at), text });
    const more = [];
    await teacher.tellMore(async (ref, prints) => { more.push([ref, prints]); });
    return { by, id, body, more, ms };
  }

  #deskOf(at) {
    return this.#desks[at % this.#desks.length];
  }
}
