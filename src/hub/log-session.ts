import type { CircleId, KollegaRecord, MemberId } from '../domain/record.js';
import type { Writer } from './acceptance.js';
import { anonymousAuthor, refuseWriter, withAuthor } from './acceptance.js';
import { Around, HEARTBEAT } from './around.js';
import type { Channel, HubMessage, RecordMessage } from './channel.js';
import type { Batch, Cursor, HubSession, HubState, Place, Scope } from './hub.js';
import { HubError } from './hub.js';
import type { LogPage, RecordLog } from './record-log.js';
import { placeOf } from './record-log.js';
import { Subscription } from './subscription.js';

/** What a session works with: where records are kept, and how sessions hear of each other at once. */
export interface Backend {
  readonly log: RecordLog | Promise<RecordLog>;
  readonly channel: Channel;
  now(): number;
}

/** A hub session over any log and any channel. The log is the truth; the channel only makes it quick. */
export class LogSession extends EventTarget implements HubSession {
  readonly presence: Around;
  /** Aborted by `close`: what a hub opened for this session ends with it. */
  readonly closed: AbortSignal;
  readonly #scope: Scope;
  readonly #backend: Backend;
  readonly #subscriptions = new Set<Subscription>();
  readonly #ending = new AbortController();
  readonly #opened: Promise<RecordLog>;
  readonly #timer: ReturnType<typeof setInterval>;
  #anonymous: readonly MemberId[] = [];
  #lastPut: Promise<unknown> = Promise.resolve();
  #state: HubState = 'connecting';

  constructor(scope: Scope, backend: Backend) {
    super();
    this.#scope = scope;
    this.#backend = backend;
    this.presence = new Around(scope.member, scope.circles, (message) => {
      const mine = !('who' in message) || message.who === scope.member || this.#anonymous.includes(message.who);
      if (mine && this.#state === 'ready') backend.channel.postMessage(message);
    });
    this.closed = this.#ending.signal;
    backend.channel.onmessage = ({ data }) => this.#hear(data as HubMessage);
    this.#timer = setInterval(() => this.wake(false), HEARTBEAT);
    this.#opened = this.#start(scope.secrets ?? []);
    this.#opened.catch(() => this.turn('offline'));
  }

  get state(): HubState {
    return this.#state;
  }

  put(circle: CircleId, record: KollegaRecord, { replaces }: { replaces?: Place | undefined } = {}): Promise<Place> {
    const put = this.#put(circle, record, replaces);
    this.#lastPut = Promise.allSettled([this.#lastPut, put]);
    return put;
  }

  subscribe(cursor: Cursor | undefined, onBatch: (batch: Batch) => void): () => void {
    const subscription = new Subscription(this.#scope.circles, cursor, (...page) => this.#read(...page), onBatch);
    this.#subscriptions.add(subscription);
    void subscription.catchUp();
    return () => {
      subscription.stop();
      this.#subscriptions.delete(subscription);
    };
  }

  async addSecret(secret: string): Promise<void> {
    const author = await anonymousAuthor(this.#scope.tenant, secret);
    this.#anonymous = withAuthor(this.#anonymous, author);
  }

  now(): number {
    return this.#backend.now();
  }

  /** For hubs that come and go. */
  turn(state: HubState): void {
    if (state === this.#state) return;
    this.#state = state;
    if (state === 'ready') this.wake();
    else this.presence.forget();
    this.dispatchEvent(new Event('statechange'));
  }

  /** Looks whether anything was missed, as after sleep, and says who is here. */
  wake(afresh = true): void {
    for (const subscription of this.#subscriptions) void subscription.catchUp();
    this.presence.beat(afresh);
    if (afresh) this.presence.ask();
  }

  close(): void {
    if (this.closed.aborted) return;
    clearInterval(this.#timer);
    for (const subscription of this.#subscriptions) subscription.stop();
    this.#subscriptions.clear();
    this.presence.close();
    this.#state = 'offline';
    this.#ending.abort();
    // What is being written is still told to the others.
    void Promise.all([this.#opened, this.#lastPut]).then(([log]) => {
      this.#backend.channel.close();
      log.close?.();
    });
  }

  async #start(secrets: readonly string[]): Promise<RecordLog> {
    const log = await this.#backend.log;
    for (const secret of secrets) await this.addSecret(secret);
    if (this.#state === 'connecting') this.turn('ready');
    return log;
  }

  async #put(circle: CircleId, record: KollegaRecord, replaces: Place | undefined): Promise<Place> {
    const log = await this.#ready();
    const writer: Writer = { ...this.#scope, anonymous: this.#anonymous };
    const refusal = refuseWriter(writer, circle, record);
    if (refusal) throw refusal;
    const written = await log.put(circle, record, replaces);
    const message: RecordMessage = { ...written, circle, record };
    this.#backend.channel.postMessage(message);
    this.#live(message);
    await this.#ready();
    return placeOf(written.seq);
  }

  async #read(circle: CircleId, after: number, limit: number): Promise<LogPage> {
    const log = await this.#ready();
    return log.read(circle, after, limit);
  }

  async #ready(): Promise<RecordLog> {
    const log = await this.#opened.catch(() => undefined);
    if (log && this.#state === 'ready') return log;
    throw new HubError(this.#state === 'refused' ? 'forbidden' : 'offline', this.#state);
  }

  #hear(message: HubMessage): void {
    if ('record' in message) void this.#opened.then((log) => {
      log.adopt?.(message.circle, message.record);
      this.#live(message);
    });
    else if (this.#state === 'ready') this.presence.hear(message);
  }

  #live(message: RecordMessage): void {
    if (this.#state !== 'ready') return;
    for (const subscription of this.#subscriptions) subscription.live(message);
  }
}
