import { randomId } from '../../domain/hash.js';
import type { CircleId, KollegaRecord, Ref } from '../../domain/record.js';
import { refOf } from '../../domain/record.js';
import { compareVersions } from '../../domain/version.js';
import type { Standing } from '../acceptance.js';
import { refuseVersion } from '../acceptance.js';
import type { Place } from '../hub.js';
import { HubError } from '../hub.js';
import { placeOf } from '../record-log.js';
import type { Delivery, Feed } from './delivery.js';
import type { Link } from './link.js';
import type { SessionGrant } from './wire.js';
import { MAX_MESSAGE, subjectOf } from './wire.js';

/** So long a put may take until it is looked for, ms; each time twice as long. */
const PATIENCE = 1000;
const TRIES = 4;
/** What headers take, at most, bytes. */
const ENVELOPE = 512;

/** What is known to stand at one of my own keys. Without a record its place was emptied by the steward. */
interface Known {
  readonly seq: number;
  readonly record?: KollegaRecord;
}

type Outcome = { readonly seq: number } | 'another' | 'silence';

export interface WriterParts {
  readonly tenant: string;
  link(): Link;
  /** Asks the endpoint what stands there. */
  look(circle: CircleId, ref: Ref): Promise<SessionGrant>;
}

/**
 * Puts records. The stream answers nothing: a put is confirmed when it comes back on the live feed, and what
 * does not come back is looked for, compared, and sent again under the same guard.
 */
export class NatsWriter {
  readonly #parts: WriterParts;
  readonly #known = new Map<string, Known>();
  readonly #waiting = new Map<string, { readonly put: string; readonly expected: number; readonly settle: (outcome: Outcome | HubError) => void }>();
  readonly #turns = new Map<string, Promise<unknown>>();

  constructor(parts: WriterParts) {
    this.#parts = parts;
  }

  /** Two puts of one record go one after the other. */
  put(circle: CircleId, record: KollegaRecord, replaces: Place | undefined): Promise<Place> {
    const subject = subjectOf(this.#parts.tenant, circle, record);
    const before = this.#turns.get(subject) ?? Promise.resolve();
    const put = before.then(() => this.#put(subject, circle, record, replaces));
    const turn = put.catch(() => undefined).then(() => { if (this.#turns.get(subject) === turn) this.#turns.delete(subject); });
    this.#turns.set(subject, turn);
    return put;
  }

  /** An own record came on the live feed. */
  came({ standing, seq }: Feed, { subject, put }: Pick<Delivery, 'subject' | 'put'>): void {
    const key = subject.replace(/^live\./, '');
    if (seq > (this.#known.get(key)?.seq ?? 0)) this.#known.set(key, { seq, record: standing.record });
    const waiting = this.#waiting.get(key);
    if (waiting?.put === put) waiting.settle({ seq });
    // What the put replaces may come on the feed after it was sent.
    else if (waiting && seq > waiting.expected) waiting.settle('another');
  }

  forbidden(subject: string): void {
    this.#waiting.get(subject)?.settle(new HubError('forbidden', 'the server refuses this subject'));
  }

  /** Cut off: nobody knows what became of what was sent. */
  cut(): void {
    for (const { settle } of this.#waiting.values()) settle(new HubError('offline', 'cut off'));
  }

  /** Another stream: nothing is known of it. */
  forget(): void {
    this.#known.clear();
  }

  async #put(subject: string, circle: CircleId, record: KollegaRecord, replaces: Place | undefined): Promise<Place> {
    const data = new TextEncoder().encode(JSON.stringify(record));
    if (data.length + ENVELOPE > MAX_MESSAGE) throw new HubError('too-large', `${data.length} bytes`);
    let known = this.#known.get(subject);
    // Only the endpoint knows what stands at a place that this session has not seen.
    if (replaces !== undefined && (!known || placeOf(known.seq) !== replaces)) known = (await this.#look(subject, circle, record)).known;
    for (let tries = 0, wait = PATIENCE; tries < TRIES; tries++, wait *= 2) {
      const refusal = refuseVersion(record, standingOf(known), replaces);
      if (refusal) throw refusal;
      const outcome = await this.#send(subject, data, known?.seq ?? 0, wait);
      if (typeof outcome === 'object') return placeOf(outcome.seq);
      if (outcome === 'another') {
        known = this.#known.get(subject);
        continue;
      }
      const { known: found, full } = await this.#look(subject, circle, record);
      if (found?.record && found.seq !== known?.seq && compareVersions(found.record, record) === 0) return placeOf(found.seq);
      if (!found && full) throw new HubError('full', 'the stream takes nothing new');
      known = found;
    }
    throw new HubError('busy', 'no put was confirmed', { retryAfter: 2000 });
  }

  async #send(subject: string, data: Uint8Array, expected: number, wait: number): Promise<Outcome> {
    const put = randomId();
    const link = this.#parts.link();
    const outcome = await new Promise<Outcome | HubError>((settle) => {
      const timer = setTimeout(() => settle('silence'), wait);
      this.#waiting.set(subject, { put, expected, settle: (what) => { clearTimeout(timer); settle(what); } });
      link.put(subject, data, expected, put);
    });
    this.#waiting.delete(subject);
    if (outcome instanceof HubError) throw outcome;
    return outcome;
  }

  async #look(subject: string, circle: CircleId, record: KollegaRecord): Promise<{ known: Known | undefined; full: boolean }> {
    const { stands, full } = await this.#parts.look(circle, refOf(record));
    if (stands) this.#known.set(subject, stands);
    else this.#known.delete(subject);
    return { known: stands, full };
  }
}

const standingOf = (known: Known | undefined): Standing | undefined =>
  known?.record && { record: known.record, place: placeOf(known.seq) };
