import { randomId } from '../domain/hash.js';
import { DAY } from '../domain/policy.js';
import type { KollegaRecord, MemberId } from '../domain/record.js';
import { anonymousAuthor } from '../hub/acceptance.js';
import type { HubSession } from '../hub/hub.js';
import type { Store } from '../store/store.js';

/** As many as a hub lets one member write as at a time. */
const MOST = 8;
/** A value of its own for each, so that two tabs that ask at once keep both. */
const KEY = 'secret/';

interface Secret {
  readonly secret: string;
  /** When it was made, ms. */
  readonly at: number;
}

/** The anonymous authors behind this browser's own questions, one a question. Only this browser knows that they are one. */
export class Aliases {
  readonly authors: ReadonlySet<MemberId>;
  readonly #authors = new Set<MemberId>();
  readonly #secrets = new Map<MemberId, Secret>();
  readonly #store: Store;
  readonly #tenant: string;
  #writing: Promise<unknown> = Promise.resolve();

  static async open(store: Store, tenant: string): Promise<Aliases> {
    const aliases = new Aliases(store, tenant);
    await aliases.read();
    return aliases;
  }

  private constructor(store: Store, tenant: string) {
    this.#store = store;
    this.#tenant = tenant;
    this.authors = this.#authors;
  }

  /** What the hub has to be shown, the latest ones. */
  get secrets(): readonly string[] {
    return [...this.#secrets.values()].sort((a, b) => a.at - b.at).slice(-MOST).map(({ secret }) => secret);
  }

  /** Takes in what another tab of this member keeps. @returns the secrets that are new here */
  async read(): Promise<readonly string[]> {
    const kept = await this.#store.entries(KEY).catch(() => []);
    const found: string[] = [];
    for (const [key, value] of kept) {
      const author = key.slice(KEY.length);
      const { secret, at } = Object(value) as Partial<Secret>;
      if (this.#secrets.has(author) || typeof secret !== 'string' || typeof at !== 'number') continue;
      this.#take(author, { secret, at });
      found.push(secret);
    }
    return found;
  }

  /** A new author that nobody can link to this member. Kept before anything is said under it. */
  async add(): Promise<MemberId> {
    const secret = randomId();
    const author = await anonymousAuthor(this.#tenant, secret);
    const added: Secret = { secret, at: Date.now() };
    await this.#store.set(KEY + author, added);
    this.#take(author, added);
    return author;
  }

  /**
   * Writes a record once the hub knows its author. It knows only so many at a time: each is shown just before
   * it writes, one after the other, so that none pushes out another one in between.
   */
  write<T>(by: MemberId, session: HubSession, put: () => Promise<T>): Promise<T> {
    const known = this.#secrets.get(by);
    if (!known) return put();
    const written = this.#writing.then(() => session.addSecret(known.secret)).then(put);
    this.#writing = written.catch(() => undefined);
    return written;
  }

  /** Questions that are gone for good, or left every store, need no author any more. What is young may be about to be asked. */
  async forget(asks: Iterable<KollegaRecord>): Promise<void> {
    const living = new Set<MemberId>();
    for (const { by, gone } of asks) if (!gone) living.add(by);
    const over = [...this.#secrets].filter(([author, { at }]) => !living.has(author) && Date.now() - at > DAY);
    await Promise.all(over.map(async ([author]) => {
      this.#secrets.delete(author);
      await this.#store.set(KEY + author, undefined).catch(() => undefined);
    }));
  }

  #take(author: MemberId, secret: Secret): void {
    this.#secrets.set(author, secret);
    this.#authors.add(author);
  }
}
