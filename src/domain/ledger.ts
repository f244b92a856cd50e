import type { StewardBody } from './kinds.js';
import type { CircleId, KollegaRecord, MemberId, Ref } from './record.js';
import { refOf } from './record.js';
import { compareVersions } from './version.js';

interface Entry {
  record: KollegaRecord;
  readonly circles: Set<CircleId>;
}

/**
 * Everything that colleagues said and I may read, with the indexes that views are derived from.
 * Feeding it is commutative: any order, any repetition and any split into batches end alike.
 */
export class Ledger {
  readonly #entries = new Map<Ref, Entry>();
  readonly #kinds = new Map<string, Map<Ref, KollegaRecord>>();
  /** Target → what was said about it. */
  readonly #linked = new Map<Ref, Set<Ref>>();
  readonly #removed = new Map<Ref, string>();
  readonly #erased = new Map<MemberId, number>();

  get size(): number {
    return this.#entries.size;
  }

  /**
   * Takes in one record as read in one circle. It must have passed the validator.
   * @returns the refs whose record changed or vanished; none when nothing new was said
   */
  apply(circle: CircleId, record: KollegaRecord): readonly Ref[] {
    const obeyed = record.kind === 'steward' ? this.#obey(record.body as unknown as StewardBody) : [];
    if (this.refuses(record)) return obeyed;
    const ref = refOf(record);
    const entry = this.#entries.get(ref);
    if (!entry) {
      this.#entries.set(ref, { record, circles: new Set([circle]) });
      this.#index(ref, record);
      return [...obeyed, ref];
    }
    const wider = !entry.circles.has(circle);
    entry.circles.add(circle);
    if (compareVersions(record, entry.record) <= 0) return wider ? [...obeyed, ref] : obeyed;
    this.#unindex(ref, entry.record);
    entry.record = record;
    this.#index(ref, record);
    return [...obeyed, ref];
  }

  /** Whether the steward took this record down or erased its author up to it. */
  refuses(record: KollegaRecord): boolean {
    return this.#removed.has(refOf(record)) || record.rev <= (this.#erased.get(record.by) ?? -1);
  }

  /** Why the steward took a record down, for the circle to read. */
  removalOf(ref: Ref): string | undefined {
    return this.#removed.get(ref);
  }

  get(ref: Ref): KollegaRecord | undefined {
    return this.#entries.get(ref)?.record;
  }

  circlesOf(ref: Ref): ReadonlySet<CircleId> {
    return this.#entries.get(ref)?.circles ?? new Set();
  }

  /** All records of a kind, withdrawn ones too, in no order. */
  ofKind(kind: string): Iterable<KollegaRecord> {
    return this.#kinds.get(kind)?.values() ?? [];
  }

  /** What was said about `target` in one kind, withdrawn ones too, in no order. */
  *about(target: Ref, kind: string): Iterable<KollegaRecord> {
    for (const ref of this.#linked.get(target) ?? []) {
      const record = this.get(ref);
      if (record?.kind === kind) yield record;
    }
  }

  *records(): Iterable<KollegaRecord> {
    for (const { record } of this.#entries.values()) yield record;
  }

  /** Forgets records altogether: retention, or a hub that no longer has them. */
  drop(refs: Iterable<Ref>): readonly Ref[] {
    const dropped: Ref[] = [];
    for (const ref of refs) {
      const entry = this.#entries.get(ref);
      if (!entry) continue;
      this.#unindex(ref, entry.record);
      this.#entries.delete(ref);
      dropped.push(ref);
    }
    return dropped;
  }

  /** A circle that I no longer read: what stood only there is forgotten. */
  leave(circle: CircleId): readonly Ref[] {
    const orphans: Ref[] = [];
    for (const [ref, { circles }] of this.#entries) if (circles.delete(circle) && !circles.size) orphans.push(ref);
    return this.drop(orphans);
  }

  #obey(order: StewardBody): readonly Ref[] {
    if ('removes' in order) {
      // Two reasons for one record: the greater, so that every device shows the same.
      const reason = this.#removed.get(order.removes);
      if (reason === undefined || reason < order.reason) this.#removed.set(order.removes, order.reason);
      return this.drop([order.removes]);
    }
    if (!('erases' in order)) return [];
    this.#erased.set(order.erases, Math.max(order.upTo, this.#erased.get(order.erases) ?? -1));
    const theirs = [...this.records()].filter((record) => record.by === order.erases && this.refuses(record));
    return this.drop(theirs.map(refOf));
  }

  #index(ref: Ref, record: KollegaRecord): void {
    let kind = this.#kinds.get(record.kind);
    if (!kind) this.#kinds.set(record.kind, (kind = new Map<Ref, KollegaRecord>()));
    kind.set(ref, record);
    for (const target of record.about ?? []) {
      const linked = this.#linked.get(target);
      if (linked) linked.add(ref);
      else this.#linked.set(target, new Set([ref]));
    }
  }

  #unindex(ref: Ref, record: KollegaRecord): void {
    this.#kinds.get(record.kind)?.delete(ref);
    for (const target of record.about ?? []) {
      const linked = this.#linked.get(target);
      if (linked?.delete(ref) && !linked.size) this.#linked.delete(target);
    }
  }
}
