import type { CaseContext } from '../../domain/case-context.js';
import type { Ref } from '../../domain/record.js';
import type { TipView } from '../../domain/views.js';
import type { Book, TipsQuery } from '../../team/team.js';
import { alike } from './alike.js';

export const FIRST = 3;
const STEPS = [4, 20, 50, 100];

/** What a list is about: its case, or the words that were typed. */
export interface Wanted {
  readonly case: CaseContext | null;
  readonly search: string;
}

/** Which tips stand in the panel, in which order, and which one is open. */
export class TipList {
  /** The rows, top down. Unchanged tips keep their identity, so that unchanged rows are not drawn again. */
  shown: readonly TipView[] = [];
  /** What the book says now; the same, unless the list is held. */
  fresh: readonly TipView[] = [];
  /** Rows that stand only because the list is held: withdrawn meanwhile. */
  gone: ReadonlySet<Ref> = new Set();
  /** How many tips there are for this case or search. */
  total = 0;
  /** How many tips wait for the list to be let go. */
  waiting = 0;
  /** How many pages were asked for besides the first. */
  step = 0;
  /** The one tip that is open. */
  open: Ref | undefined;
  /** The agent opened it. */
  chosen = false;
  /** The agent said that one of them helped: what that teaches is for the next case, and these stay where they stand. */
  steady = false;
  /** Open during an earlier case: no longer new. */
  readonly seen = new Set<Ref>();
  readonly #opened = new Set<Ref>();
  #about = '';
  #case: string | undefined;

  /** How many rows the next page adds; 0 when all stand there. */
  get next(): number {
    return Math.max(0, Math.min(STEPS[this.step] ?? 100, this.total - this.shown.length));
  }

  /** Reads the book. @returns whether this is another list than before */
  read(book: Book, wanted: Wanted, limit?: number): boolean {
    const about = JSON.stringify([wanted.case?.id, wanted.search]);
    const other = about !== this.#about;
    this.#about = about;
    if (other) this.#leave(wanted.case?.id);
    const [where, query] = asked(wanted);
    const known = new Map(this.shown.map((tip) => [tip.ref, tip]));
    this.total = book.countTips(where, query);
    this.fresh = book.tips(where, { ...query, limit: limit ?? (this.step ? this.shown.length : FIRST) }).map((tip) => {
      const same = known.get(tip.ref);
      return same && alike(same, tip) ? same : tip;
    });
    return other;
  }

  /** What was read comes in, in its order. */
  take(): void {
    this.shown = this.steady ? inPlace(this.fresh, this.shown) : this.fresh;
    this.gone = new Set();
    this.waiting = 0;
    if (this.chosen && this.shown.some(({ ref }) => ref === this.open)) return;
    this.chosen = false;
    this.opens(this.shown[0]?.ref);
  }

  opens(ref: Ref | undefined): void {
    this.open = ref;
    if (ref) this.#opened.add(ref);
  }

  clear(): void {
    this.shown = this.fresh = [];
    this.total = this.waiting = 0;
    this.#about = '';
  }

  #leave(caseId: string | undefined): void {
    this.chosen = this.steady = false;
    this.step = 0;
    if (caseId === this.#case) return;
    if (this.#case !== undefined) for (const ref of this.#opened) this.seen.add(ref);
    this.#opened.clear();
    this.#case = caseId;
  }
}

/** In the order in which they stand; what is new comes last. */
function inPlace(tips: readonly TipView[], standing: readonly TipView[]): TipView[] {
  const places = new Map(standing.map(({ ref }, place) => [ref, place]));
  return tips.toSorted((a, b) => (places.get(a.ref) ?? Infinity) - (places.get(b.ref) ?? Infinity) || 0);
}

/** What to ask the book: a search looks through all tips, whatever the case. */
const asked = ({ case: about, search }: Wanted): [CaseContext | null, TipsQuery] => (search ? [null, { search }] : [about, {}]);
