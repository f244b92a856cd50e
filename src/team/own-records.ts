import type { PersonBody } from '../domain/kinds.js';
import { canonicalJson } from '../domain/canonical.js';
import type { KollegaRecord, MemberId, Ref } from '../domain/record.js';
import { ALL, refOf } from '../domain/record.js';
import { nextRev } from '../domain/version.js';
import { databaseName } from '../store/store.js';
import type { Identity } from './identity.js';
import { oneTab } from './one-tab.js';
import type { Sync } from './sync.js';
import type { TeamOptions } from './team.js';

/** What is said in this member's name without a click: their card, and the end of what they withdrew. */
export class OwnRecords {
  readonly #sync: Sync;
  readonly #identity: Identity;
  readonly #aliases: ReadonlySet<MemberId>;
  readonly #undoMs: () => number;
  /** What waits to be gone for good, and how long at the least, ms since 1970. */
  readonly #until = new Map<Ref, number>();
  readonly #closing = new AbortController();
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
    if (!record) return;
    const waits = this.#until.has(ref);
    this.#until.set(ref, Math.max(this.#until.get(ref) ?? 0, record.rev + this.#undoMs()));
    if (waits) return;
    const { tenant, member } = this.#identity;
    // Another tab may show the way back still: it ends what it withdrew, and whoever waits finds that done.
    void oneTab(`${databaseName(tenant, member)}/undo/${ref}`, () => this.#end(ref), this.#closing.signal).catch(() => undefined);
  }

  /** The way back is on screen: it stays open so much longer, ms from now, if it is open still. */
  holdUndo(ref: Ref, ms: number): void {
    const until = this.#until.get(ref);
    if (until !== undefined) this.#until.set(ref, Math.max(until, this.#sync.now() + ms));
  }

  /** Whether a withdrawal can still be undone. */
  isOpen(ref: Ref): boolean {
    return this.#sync.now() <= (this.#until.get(ref) ?? 0);
  }

  close(): void {
    this.#closing.abort();
  }

  async #end(ref: Ref): Promise<void> {
    const { signal } = this.#closing;
    for (let left = this.#left(ref); left > 0 && !signal.aborted; left = this.#left(ref)) await pause(left, signal);
    if (signal.aborted) return;
    // Undone or ended meanwhile, perhaps in another tab.
    await this.#sync.refresh(ref);
    this.#until.delete(ref);
    const record = this.#sync.ledger.get(ref);
    if (!record?.off || record.gone) return;
    const { kind, id, about } = record;
    this.#write({ kind, id, body: {}, gone: true, ...(about && { about }) }, record);
  }

  #left(ref: Ref): number {
    return (this.#until.get(ref) ?? 0) - this.#sync.now();
  }

  #write(words: Pick<KollegaRecord, 'kind' | 'id' | 'body' | 'about' | 'gone'>, standing: KollegaRecord | undefined): void {
    const now = this.#sync.now();
    const at = words.gone && standing ? standing.at : Math.floor(now);
    const record: KollegaRecord = { v: 1, ...words, by: standing?.by ?? this.#identity.member, rev: nextRev(standing?.rev ?? 0, now), at };
    void this.#sync.say(record, standing ? this.#sync.ledger.circlesOf(refOf(record)) : [ALL]);
  }
}

const LONGEST = 2 ** 31 - 1;

/** Resolves after so many ms, or once nobody waits any more. */
const pause = (ms: number, signal: AbortSignal): Promise<void> => new Promise((resolve) => {
  const timer = setTimeout(resolve, Math.min(LONGEST, ms));
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    resolve();
  }, { once: true });
});
