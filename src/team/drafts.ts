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

  async #keep({ kind, body, about }: KollegaRecord, at: number): Promise<void> {
    const text = body.text ?? body.question;
    if (typeof text !== 'string') return;
    // A reply waits in its thread.
    const key = kind === 'reply' ? `reply/${about?.[0] ?? ''}` : kind;
    const old = Object(await this.door.get(key)) as { text?: string };
    await this.door.set(key, { ...body, ...old, text: old.text ? `${old.text}\n\n${text}` : text, at });
  }
}
