import type { CaseContext } from '../domain/case-context.js';
import type { Ledger } from '../domain/ledger.js';
import type { MemberId, Ref } from '../domain/record.js';
import { saltOf } from '../matching/prints.js';
import type { TipIndex } from '../matching/tip-index.js';
import type { Store } from '../store/store.js';
import { HelpedCases } from './helped-cases.js';
import { Indexer } from './indexer.js';

/** What finds tips for a case, and what is known of those that helped in it. */
export class Matcher {
  readonly #indexer: Indexer;
  readonly #helped: HelpedCases;

  /**
   * @param onFound other tips may be found now
   * @param onKnown more is known of what helped me
   */
  constructor(ledger: Ledger, me: () => MemberId, onFound: () => void, onKnown: () => void) {
    this.#indexer = new Indexer(ledger, onFound);
    this.#helped = new HelpedCases(ledger, me, onKnown);
  }

  get index(): TipIndex {
    return this.#indexer.index;
  }

  /** Whether tips are still being read. */
  get busy(): boolean {
    return this.#indexer.busy;
  }

  /** The tips that helped me in this case, as far as known now. */
  helpedIn(caseContext: CaseContext | null): ReadonlySet<Ref> {
    return this.#helped.of(caseContext);
  }

  /** To be called before anything changes. */
  async open(tenant: string, store: Store): Promise<void> {
    await this.#indexer.open(saltOf(tenant), store.durable ? store : undefined);
  }

  changed(refs: readonly Ref[]): void {
    this.#indexer.changed(refs);
  }

  /** All that this browser has is here. */
  settle(): void {
    this.#indexer.settle();
  }

  close(): void {
    this.#indexer.close();
  }
}
