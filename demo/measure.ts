import type { Book, Ref } from '../src/index.js';
import type { DeskCase } from './data/case.js';
import { contextOf } from './day.js';

/** How many tips the panel shows at once. */
const SHOWN = 3;

/** Whether the tip that a file names for a case is among those the panel shows for it. Sends `change` when it knows more. */
export class Measure extends EventTarget {
  readonly #tips = new Map<string, Ref>();
  readonly #hits = new Map<string, boolean>();

  /** From now on this tip is the right one for cases of this label. */
  learn(label: string, tip: Ref): void {
    this.#tips.set(label, tip);
    this.dispatchEvent(new Event('change'));
  }

  get knowsTips(): boolean {
    return this.#tips.size > 0;
  }

  /** @returns undefined where the case has no label, or no tip of this label was loaded */
  judge(book: Book, deskCase: DeskCase): boolean | undefined {
    const tip = deskCase.label === undefined ? undefined : this.#tips.get(deskCase.label);
    if (tip === undefined) return undefined;
    const hit = book.tips(contextOf(deskCase), { limit: SHOWN }).some(({ ref }) => ref === tip);
    this.#hits.set(deskCase.id, hit);
    return hit;
  }

  /** Over those of these cases that were judged so far. */
  share(cases: readonly DeskCase[]): { readonly hits: number; readonly of: number } {
    const judged = cases.map(({ id }) => this.#hits.get(id)).filter((hit) => hit !== undefined);
    return { hits: judged.filter(Boolean).length, of: judged.length };
  }
}
