import type { CircleId, KollegaRecord, MemberId, Ref } from './record.js';
import { refOf } from './record.js';
import { compareVersions } from './version.js';

interface Entry {
  /** The winner, then versions with a higher `rev`: they count again should the steward erase the winner. */
  versions: readonly KollegaRecord[];
  /** The highest `rev` read in each circle: an erasure takes the circles that hold nothing above it. */
  readonly circles: Map<CircleId, number>;
}

/** Both orders that a steward may give. */
interface Order {
  readonly removes?: Ref;
  readonly reason?: string;
  readonly erases?: MemberId;
  readonly upTo?: number;
}

const NOWHERE: ReadonlySet<CircleId> = new Set();

/**
 * Everything that colleagues said and I may read, with the indexes that views are derived from.
 * Feeding it is commutative: whatever the order, the repetition and the split into batches, all end alike.
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
    const obeyed = record.kind === 'steward' ? this.#obey(record.body) : [];
    if (this.refuses(record)) return obeyed;
    const ref = refOf(record);
    let entry = this.#entries.get(ref);
    if (!entry) this.#entries.set(ref, (entry = { versions: [], circles: new Map<CircleId, number>() }));
    const read = entry.circles.get(circle) ?? 0;
    entry.circles.set(circle, Math.max(read, record.rev));
    return this.#keep(ref, entry, [...entry.versions, record]) || !read ? [...obeyed, ref] : obeyed;
  }

  /** Whether the steward took this record down or erased its author up to it. */
  refuses(record: KollegaRecord): boolean {
    return this.#removed.has(refOf(record)) || record.rev <= this.#erasedUpTo(record.by);
  }

  /** Why the steward took a record down, for the circle to read. */
  removalOf(ref: Ref): string | undefined {
    return this.#removed.get(ref);
  }

  get(ref: Ref): KollegaRecord | undefined {
    return this.#entries.get(ref)?.versions[0];
  }

  circlesOf(ref: Ref): ReadonlySet<CircleId> {
    const circles = this.#entries.get(ref)?.circles;
    return circles ? new Set(circles.keys()) : NOWHERE;
  }

  /** All records of a kind, withdrawn ones too, in no order. */
  ofKind(kind: string): Iterable<KollegaRecord> {
    return this.#kinds.get(kind)?.values() ?? [];
  }

  /** What was said about `target` in one kind, withdrawn ones too, in no order. */
  about(target: Ref, kind: string): readonly KollegaRecord[] {
    const said: KollegaRecord[] = [];
    for (const ref of this.#linked.get(target) ?? []) {
      const record = this.get(ref);
      if (record?.kind === kind) said.push(record);
    }
    return said;
  }

  *records(): Iterable<KollegaRecord> {
    for (const kind of this.#kinds.values()) yield* kind.values();
  }

  /** Forgets records altogether: retention, or a hub that no longer has them. */
  drop(refs: Iterable<Ref>): readonly Ref[] {
    const dropped: Ref[] = [];
    for (const ref of refs) {
      const entry = this.#entries.get(ref);
      if (!entry) continue;
      this.#keep(ref, entry, []);
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

  #erasedUpTo(by: MemberId): number {
    return this.#erased.get(by) ?? -1;
  }

  #obey({ removes, reason = '', erases, upTo = -1 }: Order): readonly Ref[] {
    const changed: Ref[] = [];
    if (removes) {
      // Two reasons for one record: the greater, so that every device shows the same.
      const known = this.#removed.get(removes);
      if (known === undefined || known < reason) this.#removed.set(removes, reason);
      changed.push(...this.drop([removes]));
    }
    if (!erases || upTo <= this.#erasedUpTo(erases)) return changed;
    this.#erased.set(erases, upTo);
    for (const [ref, entry] of this.#entries) {
      if (entry.versions[0]?.by !== erases) continue;
      const before = entry.circles.size;
      for (const [circle, rev] of entry.circles) if (rev <= upTo) entry.circles.delete(circle);
      const standing = entry.circles.size ? entry.versions.filter(({ rev }) => rev > upTo) : [];
      if (this.#keep(ref, entry, standing) || entry.circles.size < before) changed.push(ref);
    }
    return changed;
  }

  /** Keeps those of these versions that can still win; without any the record is forgotten. @returns whether another one wins */
  #keep(ref: Ref, entry: Entry, versions: KollegaRecord[]): boolean {
    const before = entry.versions[0];
    versions.sort((a, b) => compareVersions(b, a));
    entry.versions = versions.filter(({ rev }, i) => versions.slice(0, i).every((better) => better.rev < rev));
    const record = entry.versions[0];
    if (record === before) return false;
    if (before) this.#unindex(ref, before);
    if (record) this.#index(ref, record);
    else this.#entries.delete(ref);
    return true;
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
