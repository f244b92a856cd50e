import type { CircleId, KollegaRecord, MemberId, Ref } from '../domain/record.js';
import { isLive, refOf } from '../domain/record.js';
import type { Ledger } from '../domain/ledger.js';
import { KollegaProblem } from '../domain/problem.js';
import { expired } from '../domain/retention.js';
import type { Policy } from '../domain/policy.js';
import { DAY } from '../domain/policy.js';
import { compareVersions } from '../domain/version.js';
import { readRecord } from '../domain/validate.js';
import type { Batch, Hub, HubSession, Place, Scope } from '../hub/hub.js';
import type { Change, OutboxEntry, Row, Store } from '../store/store.js';
import { Outbox } from './outbox.js';
import type { Places } from './places.js';
import { placeKey, rowOf, setPlace, stands } from './places.js';
import type { SyncListener, SyncParts } from './sync-parts.js';

/** A store that slept longer than this asks for everything anew, so that nothing withdrawn comes back. */
const ASLEEP = 150 * DAY;
/** An entry that could not be sent for so long is words to think over, not news. */
const STALE = 30 * DAY;
/** For so long confirmations are gathered before they are kept, ms. */
const TOGETHER = 100;

/** Keeps ledger, store and hub alike: what comes is shown and kept, what is said is kept and sent. */
export class Sync {
  readonly ledger: Ledger;
  readonly #store: Store;
  readonly #scope: Scope;
  readonly #aliases: ReadonlySet<MemberId>;
  readonly #policy: () => Policy;
  readonly #places: Places;
  readonly #left: readonly CircleId[];
  readonly #cursor: string | undefined;
  readonly #listener: SyncListener;
  readonly #outbox: Outbox;
  /** What the hub refused in this session: nothing is to be said of it unasked. */
  readonly refused = new Set<Ref>();
  readonly #confirmed: NonNullable<Change['sent']>[number][] = [];
  #keeping: ReturnType<typeof setTimeout> | undefined;
  #session: HubSession | undefined;
  #unsubscribe: (() => void) | undefined;
  #closed = false;
  /** Since a reset: what the hub has named so far, until it has caught up. */
  #named: { readonly why: 'replaced' | 'expired'; readonly refs: Set<Ref> } | undefined;
  /** When the hub last said that all is here, ms. */
  caughtUpAt: number | undefined;
  /** Whether it said so in this session. */
  caughtUp = false;

  constructor({ ledger, places, outbox, store, scope, aliases, writeAs, policy, left = [], cursor }: SyncParts, listener: SyncListener) {
    this.ledger = ledger;
    this.#places = places;
    this.#store = store;
    this.#left = left;
    this.#cursor = cursor;
    this.#scope = scope;
    this.#aliases = aliases;
    this.#policy = policy;
    this.#listener = listener;
    this.#outbox = new Outbox((circle, ref) => this.#places.get(placeKey(circle, ref)), {
      write: ({ record }, session, put) => writeAs(record.by, session, put),
      sent: (entry, place) => this.#sent(entry, place),
      moved: ({ circle, record }, place) => setPlace(this.#places, circle, refOf(record), place),
      beaten: (entry, standing) => this.#beaten(entry, standing),
      refused: ({ circle, record }, error) => {
        const ref = refOf(record);
        const older = stands(this.#places, ref, this.ledger.circlesOf(ref));
        this.refused.add(ref);
        // A question or reply that stands has the same words.
        if (!older || !/^(?:ask|reply)$/.test(record.kind)) listener.lost(record);
        listener.tell(new KollegaProblem('refused', error.message, { circle, ref }));
        this.#forget([ref]);
        // An older version, or a copy in another circle, is there still.
        if (older) this.#readAnew();
      },
      full: () => listener.tell(new KollegaProblem('hub-full', 'the hub has no room; it is tried again')),
    });
    for (const entry of outbox) this.#outbox.add(entry);
  }

  get session(): HubSession | undefined {
    return this.#session;
  }

  now(): number {
    return this.#session?.now() ?? Date.now();
  }

  /** Takes in what another tab of this member kept of this record a moment ago. */
  async refresh(ref: Ref): Promise<void> {
    const row = await this.#store.row(ref).catch(() => undefined);
    if (!row) return;
    this.#listener.changed(Object.keys(row.circles).flatMap((circle) => this.#scope.circles.includes(circle) ? this.ledger.apply(circle, row.record) : []));
  }

  isPending(ref: Ref): boolean {
    return this.#outbox.has(ref);
  }

  /** Whether nobody but this member can have read it yet. */
  isUnsent(ref: Ref): boolean {
    return this.isPending(ref) && !stands(this.#places, ref, this.ledger.circlesOf(ref));
  }

  /** Goes on where this browser left off. */
  async start(hub: Hub): Promise<void> {
    const { cursor, caughtUpAt } = await this.#store.meta();
    this.caughtUpAt = caughtUpAt;
    if (!this.#closed) this.#join(hub, caughtUpAt !== undefined && Date.now() - caughtUpAt > ASLEEP ? undefined : cursor && this.#cursor);
  }

  /**
   * Says one own record in these circles. Resolves when it is kept; where the disk is full it is held
   * in memory and sent all the same.
   */
  async say(record: KollegaRecord, circles: Iterable<CircleId>): Promise<void> {
    const since = Date.now();
    const entries = [...circles].map((circle): OutboxEntry => ({ circle, record, since }));
    for (const entry of entries) this.#outbox.add(entry);
    const change: Change = { rows: [rowOf(this.#places, record, entries.map(({ circle }) => circle))], outbox: entries };
    this.#listener.changed(entries.flatMap(({ circle }) => this.ledger.apply(circle, record)));
    await this.#keep(change);
    if (this.caughtUp) this.#outbox.flush();
  }

  close(): void {
    this.#closed = true;
    this.#keepConfirmed();
    this.#unsubscribe?.();
    this.#outbox.use(undefined);
    this.#session?.close();
    this.#store.close();
  }

  #join(hub: Hub, cursor: string | undefined): void {
    const session = hub.join(this.#scope);
    this.#session = session;
    session.addEventListener('statechange', () => this.#moved());
    if (cursor === undefined && this.ledger.size) this.#reset('expired');
    this.#unsubscribe = session.subscribe(cursor, (batch) => this.#receive(batch));
    this.#moved();
  }

  #moved(): void {
    if (this.#session?.state === 'ready' && this.caughtUp) void this.#resend();
    this.#listener.moved();
  }

  /** What another tab of mine left unsent is mine to send. */
  async #resend(): Promise<void> {
    for (const entry of await this.#store.outbox().catch(() => [])) {
      if (this.ledger.refuses(entry.record)) continue;
      if (Date.now() - entry.since < STALE) this.#outbox.add(entry);
      else this.#giveUp(entry);
    }
    if (!this.#closed) this.#outbox.use(this.#session);
  }

  #giveUp({ circle, record }: OutboxEntry): void {
    this.#outbox.discard((entry) => entry.circle === circle && refOf(entry.record) === refOf(record));
    if (isLive(record)) this.#listener.lost(record);
    const ref = refOf(record);
    const place = this.#places.get(placeKey(circle, ref));
    if (place === undefined) this.#forget([ref]);
    else void this.#keep({ sent: [{ circle, ref, rev: record.rev, place }] });
  }

  #receive({ circle, items, cursor, caughtUp, reset }: Batch): void {
    if (this.#closed) return;
    if (reset) this.#reset(reset);
    const rows: Row[] = [];
    const changed: Ref[] = [];
    let dropped: KollegaProblem | undefined;
    for (const item of items) {
      const record = readRecord(item.record);
      if (record instanceof KollegaProblem) {
        dropped = record;
        continue;
      }
      const ref = refOf(record);
      this.#named?.refs.add(ref);
      setPlace(this.#places, circle, ref, item.place);
      changed.push(...this.ledger.apply(circle, record));
      if (!this.ledger.refuses(record)) rows.push({ record, circles: { [circle]: item.place } });
      const winner = this.ledger.get(ref);
      // Another device widened it: my later word goes there too.
      if (winner && !record.gone && this.#isMine(record) && compareVersions(winner, record) > 0) void this.say(winner, [circle]);
    }
    if (rows.some(({ record }) => record.kind === 'steward')) this.#outbox.discard(({ record }) => this.ledger.refuses(record));
    if (dropped) this.#listener.tell(dropped);
    const drop = changed.filter((ref) => !this.ledger.get(ref));
    if (caughtUp) {
      this.caughtUpAt = Date.now();
      drop.push(...this.#settle());
    }
    void this.#keep({
      rows,
      ...(cursor !== undefined && { cursor }),
      ...(drop.length && { drop }),
      ...(caughtUp && { caughtUpAt: Date.now(), leave: this.#left }),
    });
    this.#listener.changed([...changed, ...drop]);
    if (!caughtUp) return;
    if (!this.caughtUp) this.#stampUnsent();
    this.caughtUp = true;
    this.#moved();
  }

  #reset(why: 'replaced' | 'expired'): void {
    this.#named = { why, refs: new Set() };
    // Places of the old hub, or from before its tombstones, mean nothing any more.
    this.#places.clear();
    // After `replaced` the old cursor stays until all is here: who breaks off must be told so again.
    if (why === 'expired') void this.#keep({ cursor: null });
  }

  #readAnew(): void {
    if (this.#closed) return;
    this.#unsubscribe?.();
    this.#reset('expired');
    this.#unsubscribe = this.#session?.subscribe(undefined, (batch) => this.#receive(batch));
  }

  /** All is here: what the hub no longer has goes, and what is overdue. */
  #settle(): readonly Ref[] {
    const named = this.#named;
    this.#named = undefined;
    const drop: Ref[] = [];
    for (const record of named ? [...this.ledger.records()] : []) {
      const ref = refOf(record);
      if (!named || named.refs.has(ref) || this.isPending(ref)) continue;
      if (named.why === 'replaced' && this.#isMine(record) && isLive(record)) this.#sayAgain(record);
      else drop.push(ref);
    }
    drop.push(...expired(this.ledger.records(), this.now(), this.#policy()));
    return this.ledger.drop(drop);
  }

  /** What was said before the hub's clock was known gets its time from it before anybody reads it. */
  #stampUnsent(): void {
    const skew = this.now() - Date.now();
    if (Math.abs(skew) < 1000) return;
    for (const { circle, record, since } of [...this.#outbox.entries()]) {
      if (Math.abs(record.at - since) >= Math.abs(record.at - since - skew) || this.#places.has(placeKey(circle, refOf(record)))) continue;
      void this.say({ ...record, at: Math.round(record.at + skew), rev: record.rev + 1 }, [circle]);
    }
  }

  #sayAgain(record: KollegaRecord): void {
    void this.say(record, this.ledger.circlesOf(refOf(record)));
  }

  #isMine({ by }: KollegaRecord): boolean {
    return by === this.#scope.member || this.#aliases.has(by);
  }

  #sent({ circle, record }: OutboxEntry, place: Place): void {
    const ref = refOf(record);
    setPlace(this.#places, circle, ref, place);
    // Many together: a page of the store is written once for all of them. What a crash forgets of it is only
    // sent once more, and found to stand there.
    this.#confirmed.push({ circle, ref, rev: record.rev, place });
    this.#keeping ??= setTimeout(() => this.#keepConfirmed(), TOGETHER);
    this.#listener.changed([ref]);
  }

  #keepConfirmed(): void {
    clearTimeout(this.#keeping);
    this.#keeping = undefined;
    if (this.#confirmed.length) void this.#keep({ sent: this.#confirmed.splice(0) });
  }

  #beaten({ circle, record }: OutboxEntry, standing: { record: KollegaRecord; place: Place }): void {
    if (isLive(record) && wordsOf(record) !== wordsOf(standing.record)) this.#listener.lost(record);
    void this.#keep({ sent: [{ circle, ref: refOf(record), rev: record.rev, place: standing.place }] });
    this.#receive({ circle, items: [standing] });
  }

  #forget(refs: readonly Ref[]): void {
    void this.#keep({ drop: refs });
    this.#listener.changed(this.ledger.drop(refs));
  }

  /** A disk that is full loses nothing that is on screen or on its way; it is told, once a time. */
  async #keep(change: Change): Promise<void> {
    try {
      await this.#store.commit(change);
    } catch (error) {
      this.#listener.tell(error instanceof KollegaProblem ? error : new KollegaProblem('storage-denied', String(error)));
    }
  }
}

/** What a colleague would read of it. Of a question that two tabs have moved on at once no word is lost. */
const wordsOf = ({ body }: KollegaRecord): unknown => body.text ?? body.question;
