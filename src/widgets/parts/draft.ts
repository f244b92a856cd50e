import type { Team } from '../../team/team.js';

/** What was begun and not sent. Personal data is masked in it already. */
export interface Begun {
  readonly text: string;
  /** When it was last written on, ms. */
  readonly at: number;
}

/** A tip that was begun and not shared. */
export interface TipDraft extends Begun {
  readonly topics?: readonly string[];
  readonly circle?: string;
  readonly language?: string;
  readonly link?: string;
}

/** Keeps what is being written. One write is under way at a time, and the last state wins. */
export class Draft<Kept extends Begun = TipDraft> {
  readonly #drafts: Team['drafts'];
  readonly #key: string;
  #next: { readonly value: Kept | undefined } | undefined;
  #writing: Promise<void> | undefined;

  constructor(drafts: Team['drafts'], key: string) {
    this.#drafts = drafts;
    this.#key = key;
  }

  async read(): Promise<Kept | undefined> {
    // What cannot be read is no reason to keep somebody from writing.
    const kept = Object(await this.#drafts.get(this.#key).catch(() => undefined)) as Partial<TipDraft>;
    const { text, topics, at = 0 } = kept;
    if (typeof text !== 'string' || !text) return undefined;
    return { ...kept, text, at, topics: Array.isArray(topics) ? topics : [] } as unknown as Kept;
  }

  /** Undefined throws it away. */
  keep(value: Kept | undefined): Promise<void> {
    this.#next = { value };
    return (this.#writing ??= this.#write());
  }

  async #write(): Promise<void> {
    while (this.#next) {
      const { value } = this.#next;
      this.#next = undefined;
      // A full disk: the text still stands in the form.
      await this.#drafts.set(this.#key, value).catch(() => undefined);
    }
    this.#writing = undefined;
  }
}
