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
    // Whoever looks for words that have just been refused finds them.
    get: (key) => this.#last.catch(() => undefined).then(() => this.#get(key)),
    set: async (key, value) => (await this.#store()).set(`draft/${key}`, value),
  };

  /**
   * Own words that lost or were refused wait in the composer of their kind, after what already waits there.
   * @param anonymous they were said without a name: they and all that waits with them must not get one by mistake
   */
  keep(record: KollegaRecord, at: number, anonymous: boolean): Promise<void> {
    // One after the other: each reads what the one before left.
    return (this.#last = this.#last.catch(() => undefined).then(() => this.#keep(record, at, anonymous)));
  }

  async #keep({ kind, body, about }: KollegaRecord, at: number, anonymous: boolean): Promise<void> {
    const text = body.text ?? body.question;
    if (typeof text !== 'string') return;
    // A reply waits in its thread.
    const key = kind === 'reply' ? `reply/${about?.[0] ?? ''}` : kind;
    const old = Object(await this.#get(key)) as { text?: string };
    // Refused at once, they may stand there still.
    const words = old.text?.includes(text) ? old.text : [old.text, text].filter(Boolean).join('\n\n');
    await this.door.set(key, { ...body, ...old, text: words, at, ...(anonymous && { anonymous }) });
  }

  async #get(key: string): Promise<unknown> {
    return (await this.#store()).get(`draft/${key}`);
  }
}
