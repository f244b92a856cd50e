import type { HubState, Scope } from '../hub.js';
import type { NatsHubOptions } from './endpoint.js';
import { askForSession, SessionError } from './endpoint.js';
import type { Key, Link } from './link.js';
import type { SessionGrant, SessionWish } from './wire.js';

const FIRST_WAIT = 250;
const LONGEST_WAIT = 10_000;
/** Nobody is kept waiting for longer, whatever the endpoint says, ms. */
const LONGEST_WAIT_TOLD = 5 * 60_000;
/** Who was refused is asked for again so late, ms. */
const REFUSED_WAIT = 60_000;
/** A token is renewed when so much of its time has gone by. */
const RENEW_AT = 0.75;
/** A timer that is to run longer runs at once, ms. */
const LONGEST_TIMER = 2 ** 31 - 1;

export interface ConnectorParts {
  readonly scope: Scope;
  secrets(): Promise<readonly string[]>;
  /** What else to ask for while nothing is connected. */
  opening(): Pick<SessionWish, 'catchUp'>;
  /** Each answer of the endpoint. */
  granted(grant: SessionGrant): void;
  /** What to hear on a new link, before it is the one in use. */
  listen(link: Link): void;
  forbidden(subject: string): void;
  turn(state: HubState): void;
}

/**
 * Keeps a session connected: asks for a token, connects, asks for the next one in time, and begins again with
 * growing pauses when the connection is lost. The next link is up before the last one is let go, so that a
 * renewal is no break.
 */
export class NatsConnector {
  /** The link in use. */
  link: Link | undefined;
  /** What it was opened with. */
  grant: SessionGrant | undefined;
  /** How far the server's clock is before this one's, ms. */
  skew = 0;
  readonly #options: NatsHubOptions;
  readonly #parts: ConnectorParts;
  readonly #closing = new AbortController();
  /** Which are tried in this order; one that failed or was lost goes to the end. */
  readonly #servers: string[];
  #key: Promise<Key> | undefined;
  #wait = FIRST_WAIT;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #connecting: Promise<void> | undefined;
  #stale = false;

  constructor(options: NatsHubOptions, parts: ConnectorParts) {
    this.#options = options;
    this.#parts = parts;
    const servers = [options.servers].flat(), first = Math.floor(Math.random() * servers.length);
    this.#servers = [...servers.slice(first), ...servers.slice(0, first)];
    // Back from sleep, or from a hole in the network: not only when the next pause is over.
    if (typeof addEventListener === 'function') {
      const until = { signal: this.#closing.signal };
      addEventListener('online', () => this.#hurry(), until);
      addEventListener('pageshow', () => this.#hurry(), until);
    }
    void this.#connect();
  }

  /** @throws SessionError or what `fetch` throws */
  async ask(more: Pick<SessionWish, 'catchUp' | 'look'>): Promise<SessionGrant> {
    const { scope } = this.#parts;
    const { tenant, member, circles } = scope;
    const [{ shown: key }, secrets] = await Promise.all([this.#ownKey(), this.#parts.secrets()]);
    const sent = Date.now();
    const grant = await askForSession(this.#options, scope, { key, tenant, member, circles, secrets, ...more });
    this.skew = grant.now - (sent + Date.now()) / 2;
    this.#parts.granted(grant);
    return grant;
  }

  /** Opens a link with what the member may by now. Resolves when it is in use, or at once while there is none. */
  async renew(): Promise<void> {
    if (!this.link && !this.#connecting) return;
    // What is being opened was asked for too early.
    this.#stale = true;
    while (this.#stale && !this.#closing.signal.aborted) await this.#connect();
  }

  close(): void {
    this.#closing.abort();
    clearTimeout(this.#timer);
    this.link?.close();
    this.link = undefined;
  }

  #ownKey(): Promise<Key> {
    return this.#key ??= import('./link.js').then(({ newKey }) => newKey());
  }

  #connect(): Promise<void> {
    return this.#connecting ??= this.#open().finally(() => { this.#connecting = undefined; });
  }

  async #open(): Promise<void> {
    clearTimeout(this.#timer);
    try {
      this.#stale = false;
      const [key, grant] = await Promise.all([this.#ownKey(), this.ask(this.link ? {} : this.#parts.opening())]);
      this.#use(await this.#reach(grant, key), grant);
    } catch (error) {
      this.#failed(error);
    }
  }

  /** A link to the first server that takes it. */
  async #reach(grant: SessionGrant, key: Key): Promise<Link> {
    const { Link: Opened } = await import('./link.js');
    for (let tries = 1; ; tries++) {
      try {
        const link = await Opened.open(this.#servers[0] ?? '', grant, key, (subject) => this.#parts.forbidden(subject));
        this.#parts.listen(link);
        await link.settle();
        return link;
      } catch (error) {
        this.#avoid();
        if (tries >= this.#servers.length) throw error;
      }
    }
  }

  #avoid(): void {
    this.#servers.push(...this.#servers.splice(0, 1));
  }

  #use(link: Link, grant: SessionGrant): void {
    if (this.#closing.signal.aborted) return link.close();
    const before = this.link;
    this.link = link;
    this.grant = grant;
    this.#wait = FIRST_WAIT;
    void link.closed.then(() => { if (this.link === link) this.#lost(); });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#connect(), Math.min(LONGEST_TIMER, grant.expiresIn * RENEW_AT * (0.9 + Math.random() / 10)));
    this.#parts.turn('ready');
    before?.close();
  }

  #lost(): void {
    if (this.#closing.signal.aborted) return;
    this.link = undefined;
    this.#avoid();
    this.#parts.turn('offline');
    this.#later();
  }

  #failed(error: unknown): void {
    if (this.#closing.signal.aborted) return;
    const told = error instanceof SessionError ? error : undefined;
    if (told?.refused) {
      const { link } = this;
      this.link = undefined;
      link?.close();
      this.#parts.turn('refused');
      this.#later(REFUSED_WAIT);
    } else {
      // A link that is up stays in use; its token holds for a while.
      if (!this.link) this.#parts.turn('offline');
      this.#later(told?.retryAfter);
    }
  }

  /** Full jitter: a thousand desktops that come back at once must not knock together again. */
  #later(wanted?: number): void {
    if (this.#closing.signal.aborted) return;
    clearTimeout(this.#timer);
    const wait = Math.min(LONGEST_WAIT_TOLD, wanted ?? this.#wait) * (0.5 + Math.random() / 2);
    // Who says when to come again is there: that is no reason to wait longer and longer.
    if (wanted === undefined) this.#wait = Math.min(LONGEST_WAIT, this.#wait * 2);
    this.#timer = setTimeout(() => void this.#connect(), wait);
  }

  #hurry(): void {
    if (!this.link) void this.#connect();
  }
}
