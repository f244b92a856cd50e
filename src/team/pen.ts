import { h } from '../domain/hash.js';
import type { ReactionBody } from '../domain/kinds.js';
import { KollegaProblem } from '../domain/problem.js';
import type { CircleId, KollegaRecord, MemberId, Ref } from '../domain/record.js';
import { isLive, isRef, refOf } from '../domain/record.js';
import { readRecord } from '../domain/validate.js';
import { nextRev } from '../domain/version.js';
import { databaseName } from '../store/store.js';
import type { Identity } from './identity.js';
import { oneTab } from './one-tab.js';
import type { Sync } from './sync.js';

/** What is said, before it is somebody's. */
export interface Words {
  readonly kind: string;
  readonly id: string;
  readonly body: object;
  readonly about?: readonly Ref[];
}

export type Rewriting = Partial<Pick<KollegaRecord, 'off' | 'body' | 'at' | 'about'>>;

/** Writes records in this member's name, or in that of one of their anonymous authors. */
export class Pen {
  readonly sync: Sync;
  readonly identity: Identity;
  readonly aliases: ReadonlySet<MemberId>;

  constructor(sync: Sync, identity: Identity, aliases: ReadonlySet<MemberId>) {
    this.sync = sync;
    this.identity = identity;
    this.aliases = aliases;
  }

  /** @throws KollegaProblem `not-found` unless this is a shown record of this kind */
  find(kind: string, ref: Ref): KollegaRecord {
    const record = isRef(ref) ? this.sync.ledger.get(ref) : undefined;
    if (record?.kind !== kind || !isLive(record)) throw new KollegaProblem('not-found', `no such ${kind}`, ref);
    return record;
  }

  /** @throws KollegaProblem `not-found`, or `not-yours` for another author's record */
  own(ref: Ref): KollegaRecord {
    const record = isRef(ref) ? this.sync.ledger.get(ref) : undefined;
    if (!record) throw new KollegaProblem('not-found', 'no such record', ref);
    if (record.by !== this.identity.member && !this.aliases.has(record.by)) {
      throw new KollegaProblem('not-yours', 'only its author can change a record', ref);
    }
    return record;
  }

  /** The circle of this name of mine, by default my team. */
  circle(name: string | undefined): CircleId {
    const where = this.identity.named.find((circle) => (name === undefined ? circle.is === 'team' : name === circle.name));
    if (!where) throw new KollegaProblem('bad-input', 'circle: not a team or group of this member', name);
    return where.id;
  }

  write(words: Words, circles: Iterable<CircleId>, by = this.identity.member): Promise<Ref> {
    const now = this.sync.now();
    const standing = this.sync.ledger.get(refOf({ ...words, by }));
    return this.#say({ v: 1, ...words, by, rev: nextRev(standing?.rev ?? 0, now), at: Math.floor(now) } as KollegaRecord, circles);
  }

  /** One per member and target, read wherever its target is. */
  async react(kind: string, target: Ref, body: ReactionBody, more: readonly Ref[] = [], id?: string): Promise<Ref> {
    return this.write({ kind, id: id ?? (await h(kind, target)), body, about: [target, ...more] }, this.sync.ledger.circlesOf(target));
  }

  /** A new version of an own record, in every circle that holds it and in `wider`. */
  rewrite(ref: Ref, change: Rewriting, wider: Iterable<CircleId> = []): Promise<Ref> {
    const record = this.own(ref);
    if (record.gone) throw new KollegaProblem('too-late', 'this is withdrawn for good', ref);
    const circles = new Set([...this.sync.ledger.circlesOf(ref), ...wider]);
    return this.#say({ ...record, ...change, rev: nextRev(record.rev, this.sync.now()) }, circles);
  }

  /** Takes an own record back for good, at once. */
  end(ref: Ref): Promise<Ref> {
    const { kind, id, by, rev, at, about } = this.own(ref);
    const end: KollegaRecord = { v: 1, kind, id, by, rev: nextRev(rev, this.sync.now()), at, body: {}, gone: true, ...(about && { about }) };
    return this.#say(end, this.sync.ledger.circlesOf(ref));
  }

  /**
   * As `rewrite`, decided on the latest version that any tab of this member kept: two tabs that act on one
   * question in the same moment do not undo each other.
   * @param decide what changes; undefined for nothing
   */
  async revise(ref: Ref, decide: (record: KollegaRecord) => (Rewriting & { wider?: Iterable<CircleId> }) | undefined): Promise<Ref> {
    const revise = async (): Promise<Ref> => {
      await this.sync.refresh(ref);
      const { wider, ...change } = decide(this.own(ref)) ?? {};
      return Object.keys(change).length || wider ? this.rewrite(ref, change, wider) : ref;
    };
    return oneTab(`${databaseName(this.identity.tenant, this.identity.member)}/ask`, revise);
  }

  /** The same validator as for what comes in: nobody can say what others would drop. */
  async #say(words: KollegaRecord, circles: Iterable<CircleId>): Promise<Ref> {
    const record = readRecord(words);
    if (record instanceof KollegaProblem) {
      throw record.code === 'too-long' ? record : new KollegaProblem('bad-input', record.message.replace('record', 'input'), record.detail);
    }
    await this.sync.say(record, circles);
    const { kind, id, by } = record;
    return refOf({ kind, id, by });
  }
}

export const trimmed = (text: unknown): string => (typeof text === 'string' ? text.trim() : (text as string));
