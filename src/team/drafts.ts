import type { KollegaRecord } from '../domain/record.js';
import type { Store } from '../store/store.js';
import type { Team } from './team.js';

/** What an agent began to write, and own words that did not make it: kept in this browser alone. */
export class Drafts {
  readonly #store: () => Promise<Store>;
  #last: Promise<void> = Promise.resolve();

  constructor(store: () => Promise<Store>) {
    this.#store = store;
  }

  readonly door: Team['drafts'] = {
    get: async (key) => (await this.#store()).get(`draft/${key}`),
    set: async (key, value) => (await this.#store()).set(`draft/${key}`, value),
  };

  /** Own words that lost or were refused wait in the composer of their kind, after what already waits there. */
  keep(record: KollegaRecord, at: number): Promise<void> {
    // One after the other: each reads what the one before left.
    return (this.#last = this.#last.catch(() => undefined).then(() => this.#keep(record, at)));
  }

  async #keep({ kind, body }: KollegaRecord, at: number): Promise<void> {
    const { text } = body;
    if (typeof text !== 'string') return;
    const old = Object(await this.door.get(kind)) as { text?: string };
    await this.door.set(kind, { ...body, ...old, text: old.text ? `${old.text}\n\n${text}` : text, at });
  }
}
