import type { CircleId, KollegaRecord, Ref } from '../domain/record.js';
import { refOf } from '../domain/record.js';
import { compareVersions } from '../domain/version.js';
import type { HubSession, Place } from '../hub/hub.js';
import { HubError } from '../hub/hub.js';
import type { OutboxEntry } from '../store/store.js';

const PARALLEL = 16;
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 60_000;

/** What becomes of an entry. */
export interface OutboxOutcome {
  /** Makes ready what an entry's author needs, and puts it. */
  write(entry: OutboxEntry, session: HubSession, put: () => Promise<Place>): Promise<Place>;
  sent(entry: OutboxEntry, place: Place): void;
  /** Another version of it already stands and wins; or nothing can follow a `gone`. */
  beaten(entry: OutboxEntry, standing: { record: KollegaRecord; place: Place }): void;
  refused(entry: OutboxEntry, error: HubError): void;
  /** The hub has an older version there, or none: it is sent again in place of that. */
  moved(entry: OutboxEntry, place: Place | undefined): void;
  /** The hub has no room; it is tried again. */
  full(): void;
}

/** Sends what waits, the latest version of each record, until the hub has it; with back-off and jitter. */
export class Outbox {
  readonly #entries = new Map<string, OutboxEntry>();
  readonly #waiting = new Map<Ref, number>();
  readonly #flying = new Set<string>();
  readonly #moved = new Set<string>();
  readonly #outcome: OutboxOutcome;
  readonly #places: (circle: CircleId, ref: Ref) => Place | undefined;
  #session: HubSession | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #wait = FIRST_WAIT;

  constructor(places: (circle: CircleId, ref: Ref) => Place | undefined, outcome: OutboxOutcome) {
    this.#places = places;
    this.#outcome = outcome;
  }

  has(ref: Ref): boolean {
    return this.#waiting.has(ref);
  }

  entries(): Iterable<OutboxEntry> {
    return this.#entries.values();
  }

  /** Takes an entry in unless it or a newer version of it waits already. */
  add(entry: OutboxEntry): void {
    const key = keyOf(entry);
    const old = this.#entries.get(key);
    if (old && compareVersions(old.record, entry.record) >= 0) return;
    if (!old) this.#count(refOf(entry.record), 1);
    this.#entries.set(key, entry);
  }

  remove(entry: OutboxEntry): void {
    if (this.#entries.get(keyOf(entry)) !== entry) return;
    this.#entries.delete(keyOf(entry));
    this.#count(refOf(entry.record), -1);
  }

  /** Gives up what this holds of. */
  discard(unwanted: (entry: OutboxEntry) => boolean): void {
    for (const entry of [...this.#entries.values()]) if (unwanted(entry)) this.remove(entry);
  }

  /** From now on through this session; undefined stops. */
  use(session: HubSession | undefined): void {
    this.#session = session;
    this.#wait = FIRST_WAIT;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.flush();
  }

  flush(): void {
    if (this.#session?.state !== 'ready') return;
    for (const [key, entry] of this.#entries) {
      if (this.#flying.size >= PARALLEL) return;
      if (!this.#flying.has(key)) void this.#send(key, entry, this.#session);
    }
  }

  async #send(key: string, entry: OutboxEntry, session: HubSession): Promise<void> {
    this.#flying.add(key);
    try {
      const { circle, record } = entry;
      const place = await this.#outcome.write(entry, session, () =>
        session.put(circle, record, { replaces: this.#places(circle, refOf(record)) }));
      this.#wait = FIRST_WAIT;
      this.#done(entry, () => this.#outcome.sent(entry, place));
    } catch (error) {
      this.#failed(entry, error instanceof HubError ? error : new HubError('offline', String(error)));
    } finally {
      this.#flying.delete(key);
    }
    if (!this.#timer) this.flush();
  }

  #failed(entry: OutboxEntry, error: HubError): void {
    if (error.code === 'conflict') {
      const { standing } = error;
      const order = standing ? compareVersions(entry.record, standing.record) : 1;
      if (standing && order === 0) this.#done(entry, () => this.#outcome.sent(entry, standing.place));
      else if (standing && (order < 0 || standing.record.gone)) this.#done(entry, () => this.#outcome.beaten(entry, standing));
      else this.#again(entry, standing?.place);
      return;
    }
    if (error.code === 'forbidden' || error.code === 'too-large') {
      this.#done(entry, () => this.#outcome.refused(entry, error));
      return;
    }
    if (error.code === 'full') this.#outcome.full();
    this.#later(error.retryAfter);
  }

  #again(entry: OutboxEntry, place: Place | undefined): void {
    this.#outcome.moved(entry, place);
    const key = keyOf(entry);
    // Once at once; a hub that never agrees must not be asked without a pause.
    if (this.#moved.has(key)) this.#later();
    this.#moved.add(key);
  }

  #done(entry: OutboxEntry, tell: () => void): void {
    this.#moved.delete(keyOf(entry));
    this.remove(entry);
    tell();
  }

  #later(wanted?: number): void {
    if (this.#timer) return;
    // Full jitter: a thousand desktops that come back at once must not knock together again.
    const wait = wanted ?? this.#wait * (0.5 + Math.random() / 2);
    this.#wait = Math.min(LONGEST_WAIT, this.#wait * 2);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.flush();
    }, wait);
  }

  #count(ref: Ref, by: number): void {
    const waiting = (this.#waiting.get(ref) ?? 0) + by;
    if (waiting > 0) this.#waiting.set(ref, waiting);
    else this.#waiting.delete(ref);
  }
}

const keyOf = ({ circle, record }: OutboxEntry): string => `${circle} ${refOf(record)}`;
