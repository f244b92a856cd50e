import type { Ref } from '../../domain/record.js';
import type { AskView } from '../../domain/views.js';
import type { Team } from '../../team/team.js';

const KEY = 'keep-later';

/**
 * Questions of mine that were solved during a call: whether to keep the answer is asked at wrap-up, once.
 * Kept through a reload, for the call goes on.
 */
export class KeepLater {
  readonly #drafts: Team['drafts'];
  readonly #onChange: () => void;
  #refs: readonly Ref[] = [];

  constructor(drafts: Team['drafts'], onChange: () => void) {
    this.#drafts = drafts;
    this.#onChange = onChange;
    void this.#read();
  }

  /** The newest of them whose answer can still be kept. */
  next(asks: readonly AskView[]): Ref | undefined {
    return asks.find(({ ref, state, accepted }) => state === 'resolved' && accepted.length > 0 && this.#refs.includes(ref))?.ref;
  }

  add(ask: Ref): void {
    if (!this.#refs.includes(ask)) this.#keep([...this.#refs, ask]);
  }

  /** It has been asked: whoever does not keep the answer now is left in peace. */
  drop(ask: Ref): void {
    if (this.#refs.includes(ask)) this.#keep(this.#refs.filter((other) => other !== ask));
  }

  async #read(): Promise<void> {
    // What cannot be read is only an invitation less.
    const kept = await this.#drafts.get(KEY).catch(() => undefined);
    if (!Array.isArray(kept) || !kept.length) return;
    this.#refs = [...new Set([...(kept as Ref[]), ...this.#refs])];
    this.#onChange();
  }

  #keep(refs: readonly Ref[]): void {
    this.#refs = refs;
    this.#onChange();
    void this.#drafts.set(KEY, refs.length ? refs : undefined).catch(() => undefined);
  }
}
