import type { Ref } from '../../domain/record.js';

/** How many cases are remembered. */
const CASES = 20;

/**
 * Which tips and replies the agent used, case by case: what a success of that case may have stood on. Known to
 * this page alone.
 */
export class Used {
  readonly #cases = new Map<string, Map<Ref, boolean>>();

  /** @param helped the agent said so; else its text was inserted */
  add(caseId: string, ref: Ref, helped: boolean): void {
    const used = this.in(caseId);
    this.#cases.delete(caseId);
    this.#cases.set(caseId, new Map([...used, [ref, helped || used.get(ref) === true]]));
    for (const old of this.#cases.keys()) if (this.#cases.size > CASES) this.#cases.delete(old);
  }

  undoHelped(caseId: string, ref: Ref): void {
    if (this.in(caseId).has(ref)) this.#cases.get(caseId)?.set(ref, false);
  }

  /** Whether it helped, by ref, in the order of use. */
  in(caseId: string | undefined): ReadonlyMap<Ref, boolean> {
    return this.#cases.get(caseId ?? '') ?? new Map<Ref, boolean>();
  }
}
