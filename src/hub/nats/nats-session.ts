import type { CircleId, KollegaRecord, MemberId } from '../../domain/record.js';
import { anonymousAuthor, refuseWriter, withAuthor } from '../acceptance.js';
import type { Batch, Cursor, HubSession, HubState, Place, Scope } from '../hub.js';
import { HubError } from '../hub.js';
import { catchUp, wishFrom } from './catch-up.js';
import type { NatsHubOptions } from './endpoint.js';
import { NatsConnector } from './nats-connector.js';
import { NatsPresence } from './nats-presence.js';
import { NatsSubscription } from './nats-subscription.js';
import { NatsWriter } from './nats-writer.js';
import type { Delivery } from './delivery.js';
import { readDelivery } from './delivery.js';
import type { Link } from './link.js';
import type { SessionGrant, SessionWish } from './wire.js';
import { circleSubject, presenceSubject } from './wire.js';

/** How often it is looked whether the live feed has lost something, ms. */
const CATCH_UP = 4 * 60_000;

/** One member over nats-server. The stream is the truth; the live feed only makes it quick. */
export class NatsSession extends EventTarget implements HubSession {
  readonly presence: NatsPresence;
  readonly #scope: Scope;
  readonly #connector: NatsConnector;
  readonly #writer: NatsWriter;
  readonly #subscriptions = new Set<NatsSubscription>();
  readonly #timer: ReturnType<typeof setInterval>;
  #anonymous: readonly { readonly author: MemberId; readonly secret: string }[] = [];
  readonly #named: Promise<void>;
  /** Whose catch-up comes with the session that is being asked for. */
  #opening: NatsSubscription | undefined;
  #epoch: string | undefined;
  #newest = 0;
  #state: HubState = 'connecting';
  #closed = false;

  constructor(scope: Scope, options: NatsHubOptions) {
    super();
    this.#scope = scope;
    this.presence = new NatsPresence(scope.member, scope.circles, (circle, by, data) => {
      const mine = by === scope.member || this.#authors.includes(by);
      if (mine && this.#state === 'ready') this.#connector.link?.publish(presenceSubject(scope.tenant, circle, by), new TextEncoder().encode(data));
    });
    this.#writer = new NatsWriter({
      tenant: scope.tenant,
      link: () => this.#link(),
      look: (circle, ref) => this.#connector.ask({ look: { circle, ref } }).catch((error: unknown) => { throw new HubError('offline', String(error)); }),
    });
    this.#named = this.#nameAuthors(scope.secrets ?? []);
    this.#connector = new NatsConnector(options, {
      scope,
      secrets: async () => (await this.#named, this.#anonymous.map(({ secret }) => secret)),
      opening: () => this.#open(),
      granted: (grant) => this.#granted(grant),
      listen: (link) => this.#listen(link),
      forbidden: (subject) => this.#writer.forbidden(subject),
      turn: (state) => this.#turn(state),
    });
    this.#timer = setInterval(() => this.#readOn(), CATCH_UP * (0.75 + Math.random() / 2));
  }

  get state(): HubState {
    return this.#state;
  }

  async put(circle: CircleId, record: KollegaRecord, { replaces }: { replaces?: Place | undefined } = {}): Promise<Place> {
    this.#link();
    const writer = { ...this.#scope, anonymous: this.#authors };
    const refusal = refuseWriter(writer, circle, record);
    if (refusal) throw refusal;
    return this.#writer.put(circle, record, replaces);
  }

  subscribe(cursor: Cursor | undefined, onBatch: (batch: Batch) => void): () => void {
    if (this.#closed) return () => undefined;
    const { circles } = this.#scope;
    const subscription = new NatsSubscription(
      circles, cursor, async (...read) => catchUp(this.#link(), circles, (more) => this.#connector.ask(more), ...read), onBatch,
    );
    this.#subscriptions.add(subscription);
    if (this.#state === 'ready') void subscription.catchUp();
    return () => {
      subscription.stop();
      this.#subscriptions.delete(subscription);
    };
  }

  async addSecret(secret: string): Promise<void> {
    await this.#named;
    const author = await anonymousAuthor(this.#scope.tenant, secret);
    const known = this.#authors.includes(author);
    this.#show(author, secret);
    if (!known) await this.#connector.renew();
  }

  now(): number {
    return Date.now() + this.#connector.skew;
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    clearInterval(this.#timer);
    for (const subscription of this.#subscriptions) subscription.stop();
    this.#subscriptions.clear();
    this.presence.close();
    this.#state = 'offline';
    this.#connector.close();
    this.#writer.cut();
  }

  get #authors(): readonly MemberId[] {
    return this.#anonymous.map(({ author }) => author);
  }

  #link(): Link {
    const { link } = this.#connector;
    if (!this.#closed && link && this.#state === 'ready') return link;
    throw new HubError(this.#state === 'refused' ? 'forbidden' : 'offline', this.#state);
  }

  async #nameAuthors(secrets: readonly string[]): Promise<void> {
    for (const secret of secrets) this.#show(await anonymousAuthor(this.#scope.tenant, secret), secret);
  }

  #show(author: MemberId, secret: string): void {
    const live = withAuthor(this.#authors, author);
    const secrets = new Map([...this.#anonymous.map((each) => [each.author, each.secret] as const), [author, secret]]);
    this.#anonymous = live.map((each) => ({ author: each, secret: secrets.get(each) ?? '' }));
  }

  /** One round trip less: the first reader's catch-up is asked for together with the token. */
  #open(): Pick<SessionWish, 'catchUp'> {
    [this.#opening] = this.#subscriptions;
    return this.#opening ? wishFrom(this.#opening.from) : {};
  }

  #granted({ epoch }: SessionGrant): void {
    if (this.#epoch !== undefined && epoch !== this.#epoch) {
      this.#writer.forget();
      this.#newest = 0;
      this.#readOn();
    }
    this.#epoch = epoch;
  }

  #listen(link: Link): void {
    const { tenant, circles } = this.#scope;
    for (const circle of circles) {
      link.listen(`live.${circleSubject(tenant, circle)}`, (delivery) => this.#live(delivery));
      link.listen(presenceSubject(tenant, circle, '*'), ({ subject, data }) => {
        if (this.#state === 'ready') this.presence.hear(circle, subject.split('.')[3] ?? '', data);
      });
    }
  }

  #live(delivery: Delivery): void {
    if (this.#closed) return;
    const feed = readDelivery(delivery, delivery.seq);
    if (!feed) return;
    const { by } = feed.standing.record;
    if (by === this.#scope.member || this.#authors.includes(by)) this.#writer.came(feed, delivery);
    // During a renewal two links bring everything; but a stream that counts from the beginning is another one.
    if (feed.seq === 1 && this.#newest > 1) this.#readOn();
    this.#newest = Math.max(this.#newest, feed.seq);
    for (const subscription of this.#subscriptions) subscription.live(feed);
  }

  #readOn(): void {
    if (this.#state !== 'ready') return;
    const opening = this.#opening;
    this.#opening = undefined;
    for (const subscription of this.#subscriptions) void subscription.catchUp(subscription === opening ? this.#connector.grant : undefined);
  }

  #turn(state: HubState): void {
    if (this.#closed) return;
    const before = this.#state;
    this.#state = state;
    if (state === 'ready') {
      this.#readOn();
      if (before !== 'ready') this.presence.begin();
    } else {
      this.#writer.cut();
      this.presence.forget();
    }
    if (before !== state) this.dispatchEvent(new Event('statechange'));
  }
}
