import type { CaseContext } from '../domain/case-context.js';
import { h } from '../domain/hash.js';
import type { Ledger } from '../domain/ledger.js';
import type { MemberId, Ref } from '../domain/record.js';
import { isLive, refOf } from '../domain/record.js';

/** How many cases are remembered. */
const CASES = 20;
const NONE: ReadonlySet<Ref> = new Set();

/** The id of "this tip helped me in this case": a hash, for the case's id stays in this browser. */
export const helpedId = (target: Ref, by: MemberId, caseContext: CaseContext | null): Promise<string> =>
  h('helped', target, by, caseContext?.id ?? '');

/**
 * Which tips I said had helped, case by case. Records hold only hashes of cases, and hashing is
 * asynchronous, so what a case's answer is becomes known a moment after it is first asked for.
 */
export class HelpedCases {
  readonly #ledger: Ledger;
  readonly #me: () => MemberId;
  readonly #onKnown: () => void;
  /** The case's id → the refs of its possible helped records, by tip. */
  readonly #known = new Map<string, Map<Ref, Ref>>();

  readonly #learning = new Set<string>();

  constructor(ledger: Ledger, me: () => MemberId, onKnown: () => void) {
    this.#ledger = ledger;
    this.#me = me;
    this.#onKnown = onKnown;
  }

  /** The tips that helped me in this case, as far as known now. */
  of(caseContext: CaseContext | null): ReadonlySet<Ref> {
    const known = this.#known.get(caseContext?.id ?? '');
    void this.#learn(caseContext);
    if (!known) return NONE;
    const live = [...known].filter(([, record]) => {
      const helped = this.#ledger.get(record);
      return helped && isLive(helped);
    });
    return new Set(live.map(([tip]) => tip));
  }

  async #learn(caseContext: CaseContext | null): Promise<void> {
    const key = caseContext?.id ?? '';
    const known = this.#known.get(key) ?? new Map<Ref, Ref>();
    this.#known.set(key, known);
    // A shift has hundreds of cases; the earlier ones are only looked up again.
    for (const old of this.#known.keys()) if (this.#known.size > CASES) this.#known.delete(old);
    const me = this.#me();
    const unknown = new Set<Ref>();
    for (const { by, about } of this.#ledger.ofKind('helped')) {
      const tip = about?.[0];
      if (by === me && tip && !known.has(tip)) unknown.add(tip);
    }
    if (!unknown.size || this.#learning.has(key)) return;
    this.#learning.add(key);
    for (const tip of unknown) known.set(tip, refOf({ kind: 'helped', id: await helpedId(tip, me, caseContext), by: me }));
    this.#learning.delete(key);
    this.#onKnown();
  }
}
