import type { PersonBody } from '../domain/kinds.js';
import { canonicalJson } from '../domain/canonical.js';
import type { KollegaRecord, MemberId, Ref } from '../domain/record.js';
import { ALL, refOf } from '../domain/record.js';
import { nextRev } from '../domain/version.js';
import type { Identity } from './identity.js';
import type { Sync } from './sync.js';
import type { TeamOptions } from './team.js';

/** What is said in this member's name without a click: their card, and the end of what they withdrew. */
export class OwnRecords {
  readonly #sync: Sync;
  readonly #identity: Identity;
  readonly #aliases: ReadonlySet<MemberId>;
  readonly #undoMs: () => number;
  readonly #timers = new Map<Ref, ReturnType<typeof setTimeout>>();
  readonly #until = new Map<Ref, number>();
  /** What stood before my last change of words. */
  readonly former = new Map<Ref, KollegaRecord>();

  constructor(sync: Sync, identity: Identity, aliases: ReadonlySet<MemberId>, undoMs: () => number) {
    this.#sync = sync;
    this.#identity = identity;
    this.#aliases = aliases;
    this.#undoMs = undoMs;
  }

  /** What was withdrawn before this page began is gone for good as soon as it can no longer be undone. */
  endWithdrawn(): void {
    for (const record of this.#sync.ledger.records()) {
      if ((record.by === this.#identity.member || this.#aliases.has(record.by)) && record.off && !record.gone && !('seen' in record.body)) this.scheduleGone(refOf(record));
    }
  }

  /** The member's card, said only when it differs from the one that stands. */
  introduce({ memberName, topics, team, groups = [] }: TeamOptions): void {
    if (typeof memberName !== 'string' || !memberName.trim() || !this.#sync.caughtUp) return;
    const { ledger } = this.#sync;
    const by = this.#identity.member;
    const standing = ledger.get(`person/${by}/${by}`);
    const body: PersonBody = {
      // What a later version, or a choice of the member's, put on the card stays there.
      ...(standing?.body as object | undefined),
      name: memberName.slice(0, 256),
      team,
      groups: groups.slice(0, 32),
      ...(Array.isArray(topics) && { topics: (topics as unknown[]).filter((topic): topic is string => typeof topic === 'string' && !!topic.trim()).map((topic) => topic.slice(0, 80)).slice(0, 32) }),
    };
    if (standing && !standing.off && canonicalJson(standing.body) === canonicalJson(body)) return;
    this.#write({ kind: 'person', id: by, body: body as unknown as KollegaRecord['body'] }, standing);
  }

  /** Taken back for good once it can no longer be undone; a closed page leaves that to its next start. */
  scheduleGone(ref: Ref): void {
    const record = this.#sync.ledger.get(ref);
    if (record) this.#await(ref, Math.max(this.#until.get(ref) ?? 0, record.rev + this.#undoMs()));
  }

  /** The way back is on screen: it stays open so much longer, ms from now, if it is open still. */
  holdUndo(ref: Ref, ms: number): void {
    const until = this.#until.get(ref);
    if (until !== undefined) this.#await(ref, Math.max(until, this.#sync.now() + ms));
  }

  /** Whether a withdrawal can still be undone. */
  isOpen(ref: Ref): boolean {
    return this.#sync.now() <= (this.#until.get(ref) ?? 0);
  }

  close(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
  }

  #await(ref: Ref, until: number): void {
    clearTimeout(this.#timers.get(ref));
    this.#until.set(ref, until);
    this.#timers.set(ref, setTimeout(() => this.#end(ref), Math.min(2 ** 31 - 1, Math.max(0, until - this.#sync.now()))));
  }

  #end(ref: Ref): void {
    const until = this.#until.get(ref) ?? 0;
    if (until - this.#sync.now() > 1000) return this.#await(ref, until);
    this.#timers.delete(ref);
    this.#until.delete(ref);
    const record = this.#sync.ledger.get(ref);
    // Undone meanwhile, perhaps in another tab.
    if (!record?.off || record.gone) return;
    const { kind, id, about } = record;
    this.#write({ kind, id, body: {}, gone: true, ...(about && { about }) }, record);
  }

  #write(words: Pick<KollegaRecord, 'kind' | 'id' | 'body' | 'about' | 'gone'>, standing: KollegaRecord | undefined): void {
    const now = this.#sync.now();
    const at = words.gone && standing ? standing.at : Math.floor(now);
    const record: KollegaRecord = { v: 1, ...words, by: standing?.by ?? this.#identity.member, rev: nextRev(standing?.rev ?? 0, now), at };
    void this.#sync.say(record, standing ? this.#sync.ledger.circlesOf(refOf(record)) : [ALL]);
  }
}
