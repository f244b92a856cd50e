import { h } from '../domain/hash.js';
import type { CircleId, Json, KollegaRecord, MemberId, Ref } from '../domain/record.js';
import { refOf } from '../domain/record.js';
import type { Batch, Cursor, Hub, HubErrorCode, HubSession, Place, Presence, Scope } from './hub.js';
import { HubError } from './hub.js';

/** A hub with nothing in it, and what the suite can do to it. Each case makes one of its own. */
export interface HubEnvironment {
  readonly hub: Hub;
  /** A hash, as in `Scope`. Nothing may stand there yet. */
  readonly tenant: string;
  /** A second hub object on the same backend, as in another tab or on another machine. */
  another?(): Hub;
  /** Cuts every session off / connects them again. Either may be given only with the other. */
  offline?(): void | Promise<void>;
  online?(): void | Promise<void>;
  /** Empties the backend: another database, another stream. */
  replaceAll?(): void | Promise<void>;
  /** Forgets every tombstone, as after 180 days. */
  forgetTombstones?(): void | Promise<void>;
  /** Called after each case; sessions are closed already. */
  dispose?(): void | Promise<void>;
}

/** One promise of the `Hub` interface. `needs` names what of the environment it can't do without. */
export interface HubCase {
  readonly name: string;
  readonly needs?: readonly (keyof HubEnvironment)[];
  run(stage: Stage): Promise<void>;
}

export function check(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(what);
}

export function same(actual: unknown, expected: unknown, what: string): void {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  check(a === b, `${what}: expected ${b}, got ${a}`);
}

/** Waits until it holds. Five seconds are for slow machines, not a measure. */
export async function until(holds: () => boolean, what: string): Promise<void> {
  for (const end = Date.now() + 5000; !holds();) {
    check(Date.now() < end, `never happened: ${what}`);
    await new Promise((resolve) => { setTimeout(resolve, 5); });
  }
}

/** Says why a put was refused; a put that was accepted fails the case. */
export async function refusalOf(put: Promise<Place>): Promise<HubError> {
  const error: unknown = await put.then(() => undefined, (reason: unknown) => reason);
  check(error instanceof HubError, `expected a HubError, got ${String(error)}`);
  return error;
}

export async function refused(put: Promise<Place>, code: HubErrorCode, what: string): Promise<void> {
  same((await refusalOf(put)).code, code, what);
}

/** One reader, as a store would be: keeps the batches, the newest of each record by circle, and the cursor. */
export class Reader {
  readonly batches: Batch[] = [];
  readonly held = new Map<string, { readonly record: KollegaRecord; readonly place: Place }>();
  readonly stop: () => void;
  cursor: Cursor | undefined;

  constructor(session: HubSession, cursor?: Cursor, held?: Reader['held']) {
    this.cursor = cursor;
    if (held) this.held = new Map(held);
    this.stop = session.subscribe(cursor, (batch) => this.#take(batch));
  }

  get caughtUp(): number {
    return this.batches.filter((batch) => batch.caughtUp).length;
  }

  get resets(): readonly Batch['reset'][] {
    return this.batches.flatMap(({ reset }) => reset ?? []);
  }

  /** Every text read from this circle, in the order of arrival. */
  texts(circle?: CircleId): readonly Json[] {
    return this.batches.filter((batch) => !circle || batch.circle === circle)
      .flatMap(({ items }) => items.map(({ record }) => record.body['text'] ?? ''));
  }

  /** Circle, ref, revision and place of all that is held, sorted. */
  get state(): readonly string[] {
    return [...this.held].map(([key, { record, place }]) => `${key} ${record.rev} ${place}`).sort();
  }

  #take(batch: Batch): void {
    this.batches.push(batch);
    if (batch.reset) this.held.clear();
    for (const item of batch.items) this.held.set(`${batch.circle} ${refOf(item.record)}`, item);
    this.cursor = batch.cursor ?? this.cursor;
  }
}

/** What a case works with: circles, members and sessions of its own tenant. */
export class Stage {
  readonly env: HubEnvironment;
  readonly #sessions: HubSession[] = [];
  #ids = 0;

  constructor(env: HubEnvironment) {
    this.env = env;
  }

  circle(name: string): Promise<CircleId> {
    return h('team', this.env.tenant, name);
  }

  member(name: string): Promise<MemberId> {
    return h('member', this.env.tenant, name);
  }

  /** A session that is ready. */
  async join(member: MemberId, circles: readonly CircleId[], more: { hub?: Hub; secrets?: Scope['secrets'] } = {}): Promise<HubSession> {
    const { hub = this.env.hub, secrets = [] } = more;
    const session = hub.join({ tenant: this.env.tenant, member, circles, secrets });
    this.#sessions.push(session);
    await until(() => session.state === 'ready', 'the session is ready');
    return session;
  }

  /** Reads from `cursor` and resolves when it caught up. */
  async read(session: HubSession, cursor?: Cursor, held?: Reader['held']): Promise<Reader> {
    const reader = new Reader(session, cursor, held);
    await until(() => reader.caughtUp > 0, 'caughtUp');
    return reader;
  }

  /** The first version of a tip, or with `of` the next version of that one. */
  tip(by: MemberId, text: string, more: Partial<KollegaRecord> = {}, of?: KollegaRecord): KollegaRecord {
    const id = of?.id ?? `tip-${this.#ids++}`;
    return { v: 1, kind: 'tip', id, by, rev: (of?.rev ?? 0) + 1, at: Date.now() - 1000, body: { text }, ...more };
  }

  /** The latest that this session was told of who is around. */
  watch(session: HubSession): { readonly around: ReadonlyMap<MemberId, Presence>; readonly calls: number } {
    const seen = { around: new Map<MemberId, Presence>() as ReadonlyMap<MemberId, Presence>, calls: 0 };
    session.presence.watch((around) => { seen.around = new Map(around); seen.calls++; });
    return seen;
  }

  async end(): Promise<void> {
    for (const session of this.#sessions) session.close();
    await this.env.dispose?.();
  }
}

export const keyOf = (circle: CircleId, record: KollegaRecord): `${CircleId} ${Ref}` => `${circle} ${refOf(record)}`;
