import { randomId } from '../../domain/hash.js';
import type { CircleId, KollegaRecord, MemberId } from '../../domain/record.js';
import { anonymousAuthor, refuseWriter, withAuthor } from '../acceptance.js';
import type { RecordMessage } from '../channel.js';
import type { Batch, Cursor, HubSession, HubState, Place, Presence, Scope } from '../hub.js';
import { HubError } from '../hub.js';
import type { LogPage } from '../record-log.js';
import { Subscription } from '../subscription.js';
import { HttpPresence } from './http-presence.js';
import type { HttpRequests } from './http-requests.js';
import type { Hello, Line } from './live-feed.js';
import { LiveFeed } from './live-feed.js';
import { Puts } from './puts.js';

/** One member's connection to a backend over HTTP. */
export class HttpSession extends EventTarget implements HubSession {
  readonly presence: HttpPresence;
  readonly #scope: Scope;
  readonly #requests: HttpRequests;
  readonly #puts: Puts;
  /** Tells this connection's presence from that of the member's others. */
  readonly #id = randomId();
  readonly #feed: LiveFeed;
  readonly #subscriptions = new Set<Subscription>();
  readonly #closing = new AbortController();
  readonly #begun: Promise<void>;
  #begin = (): void => undefined;
  readonly #secrets = new Map<MemberId, string>();
  #anonymous: readonly MemberId[] = [];
  #shown: Promise<unknown>;
  #epoch = '';
  #heads: readonly number[] = [];
  #skew = 0;
  #state: HubState = 'connecting';

  constructor(scope: Scope, requests: HttpRequests) {
    super();
    this.#scope = scope;
    this.#requests = requests;
    this.#puts = new Puts(requests);
    this.presence = new HttpPresence(scope.member, (who, presence) => void this.#announce(who, presence));
    this.#begun = new Promise((resolve) => { this.#begin = resolve; });
    this.#shown = this.#showAll(scope.secrets ?? []);
    const query = new URLSearchParams({ circles: scope.circles.join(), session: this.#id });
    this.#feed = new LiveFeed(requests, String(query), { line: (line) => this.#hear(line), state: (state) => this.#turn(state) });
    globalThis.addEventListener?.('pagehide', () => this.#leave(), { signal: this.#closing.signal });
  }

  get state(): HubState {
    return this.#state;
  }

  async put(circle: CircleId, record: KollegaRecord, { replaces }: { replaces?: Place | undefined } = {}): Promise<Place> {
    await this.#ready();
    const refusal = refuseWriter({ ...this.#scope, anonymous: this.#anonymous }, circle, record);
    if (refusal) throw refusal;
    const place = await this.#puts.put({ circle, record, replaces, secret: this.#secrets.get(record.by) });
    if (this.#closing.signal.aborted) throw new HubError('offline', 'closed');
    return place;
  }

  subscribe(cursor: Cursor | undefined, onBatch: (batch: Batch) => void): () => void {
    const subscription = new Subscription(this.#scope.circles, cursor, (...page) => this.#read(...page), onBatch);
    if (!this.#closing.signal.aborted) this.#subscriptions.add(subscription);
    void subscription.catchUp();
    return () => {
      subscription.stop();
      this.#subscriptions.delete(subscription);
    };
  }

  async addSecret(secret: string): Promise<void> {
    const author = await anonymousAuthor(this.#scope.tenant, secret);
    this.#secrets.set(author, secret);
    this.#anonymous = withAuthor(this.#anonymous, author);
  }

  now(): number {
    return Date.now() + this.#skew;
  }

  close(): void {
    if (this.#closing.signal.aborted) return;
    this.#leave();
    this.#state = 'offline';
    this.#closing.abort();
    this.#begin();
    this.#feed.close();
    for (const subscription of this.#subscriptions) subscription.stop();
    this.#subscriptions.clear();
    this.presence.close();
  }

  async #showAll(secrets: readonly string[]): Promise<void> {
    for (const secret of secrets) await this.addSecret(secret);
  }

  async #read(circle: CircleId, after: number, limit: number): Promise<LogPage> {
    await this.#ready();
    const query = new URLSearchParams({ circle, after: String(after), limit: String(limit) });
    return this.#requests.ask<LogPage>(`records?${query}`);
  }

  /** @throws HubError `offline`, also where the login is refused: what is to be said waits for the next */
  async #ready(): Promise<void> {
    await Promise.all([this.#begun, this.#shown]);
    if (this.#state !== 'ready') throw new HubError('offline', this.#state);
  }

  async #announce(who: MemberId, presence: Presence | null): Promise<void> {
    await this.#shown;
    if (this.#state !== 'ready') return;
    const body = { session: this.#id, circles: this.#scope.circles, who, presence, secret: this.#secrets.get(who) };
    // What is lost is said again with the next connection.
    await this.#requests.ask('presence', { method: 'PUT', body }).catch(() => undefined);
  }

  /** The page goes, perhaps for good: colleagues see it at once. */
  #leave(): void {
    if (this.#state === 'ready') void this.#requests.send(`presence?session=${this.#id}`, { method: 'DELETE', keepalive: true }).catch(() => undefined);
  }

  #hear({ hello, now, around, record, ...more }: Line): void {
    if (now !== undefined) this.#skew = now - Date.now();
    if (hello && !this.#greet(hello)) return this.#turn('refused');
    if (around) this.presence.hear(around, !!hello);
    const message = record && { ...more, record } as RecordMessage;
    for (const subscription of this.#subscriptions) {
      if (message) subscription.live(message);
      // What could not be read a while ago perhaps can be now.
      else if (!hello) void subscription.catchUp([]);
    }
  }

  /** Compares what there is with what was read. False: this is the login of somebody else. */
  #greet({ tenant, member, epoch, heads }: Hello): boolean {
    if (tenant !== this.#scope.tenant || member !== this.#scope.member) return false;
    const news = this.#scope.circles.filter((_, i) => epoch !== this.#epoch || heads[i] !== this.#heads[i]);
    this.#epoch = epoch;
    this.#heads = heads;
    this.#turn('ready');
    for (const subscription of this.#subscriptions) void subscription.catchUp(news);
    this.presence.repeat();
    return true;
  }

  #turn(state: HubState): void {
    if (state === this.#state || this.#closing.signal.aborted) return;
    this.#state = state;
    this.#begin();
    if (state !== 'ready') this.presence.forget();
    this.dispatchEvent(new Event('statechange'));
  }
}
