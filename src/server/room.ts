import { createHash } from 'node:crypto';
import type { CircleId, MemberId } from '../domain/record.js';
import type { Presence } from '../hub/hub.js';
import type { Identity } from './login.js';
import { PresenceBook } from './presence-book.js';
import type { Accepted } from './server-store.js';

/** One open answer to which news is written. */
export interface Feed {
  readonly identity: Identity;
  readonly circles: readonly CircleId[];
  /** Which connection of the member's it belongs to. */
  readonly session: string;
  send(line: Uint8Array): void;
  /** A sign of life, where one is awaited. */
  beat(line: Uint8Array): void;
  end(): void;
}

/** What there is, as one of these circles' readers is told it. */
export interface View {
  readonly epoch: string;
  readonly heads: readonly number[];
}

/** Who goes without a word is forgotten after so long, ms: a reload or a change of network is no absence. */
const GRACE = 40_000;
/** Changes of presence are told together, ms. */
const TOGETHER = 50;

const encoder = new TextEncoder();
export const lineOf = (value: unknown): Uint8Array => encoder.encode(`${JSON.stringify(value)}\n`);

/** The open feeds of one tenant, and who is around there. */
export class Room {
  readonly #view: (circles: readonly CircleId[]) => View;
  readonly #book = new PresenceBook();
  /** Each feed, and whom it was told of. */
  readonly #feeds = new Map<Feed, Set<MemberId>>();
  readonly #leaving = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #changed = new Set<MemberId>();
  #telling: ReturnType<typeof setTimeout> | undefined;

  constructor(view: (circles: readonly CircleId[]) => View) {
    this.#view = view;
  }

  get isEmpty(): boolean {
    return !this.#feeds.size && !this.#book.size;
  }

  feedsOf(member: MemberId): number {
    return [...this.#feeds.keys()].filter(({ identity }) => identity.member === member).length;
  }

  add(feed: Feed): void {
    this.#feeds.set(feed, new Set());
    this.#stays(feed.session);
  }

  remove(feed: Feed): void {
    if (this.#feeds.delete(feed)) this.#mayLeave(feed.session);
  }

  /** A feed's first line: all there is to compare with, and everybody around. */
  hello({ identity: { tenant, member }, circles }: Pick<Feed, 'identity' | 'circles'>, free: number, feed?: Feed): { line: Uint8Array; mark: string } {
    const view = this.#view(circles);
    const around = [...this.#book.around(circles)];
    for (const [who] of around) this.#feeds.get(feed as Feed)?.add(who);
    const mark = createHash('sha256').update(JSON.stringify([view, around])).digest('base64url').slice(0, 22);
    return { line: lineOf({ hello: { tenant, member, ...view, mark, free }, now: Date.now(), around }), mark };
  }

  accepted({ epoch, seq, circle, record }: Accepted): void {
    const head = JSON.stringify({ epoch, seq, circle }).slice(0, -1);
    const line = encoder.encode(`${head},"record":${record}}\n`);
    for (const feed of this.#feeds.keys()) if (feed.circles.includes(circle)) feed.send(line);
  }

  announce(session: string, circles: readonly CircleId[], who: MemberId, presence: Presence | undefined): void {
    const changed = presence ? this.#book.set({ session, circles, who, presence }) : this.#book.remove(session, who);
    this.#mayLeave(session);
    if (changed) this.#tell([who]);
  }

  leave(session: string): void {
    this.#stays(session);
    this.#tell(this.#book.leave(session));
  }

  /** To every feed, one by one. */
  each(tell: (feed: Feed) => void): void {
    for (const feed of [...this.#feeds.keys()]) tell(feed);
  }

  #stays(session: string): void {
    clearTimeout(this.#leaving.get(session));
    this.#leaving.delete(session);
  }

  #mayLeave(session: string): void {
    this.#stays(session);
    if ([...this.#feeds.keys()].some((feed) => feed.session === session)) return;
    this.#leaving.set(session, setTimeout(() => this.leave(session), GRACE).unref());
  }

  #tell(who: readonly MemberId[]): void {
    for (const each of who) this.#changed.add(each);
    if (this.#changed.size) this.#telling ??= setTimeout(() => this.#flush(), TOGETHER);
  }

  #flush(): void {
    this.#telling = undefined;
    const changed = new Set(this.#changed);
    this.#changed.clear();
    for (const [feed, told] of this.#feeds) {
      const around = this.#book.around(feed.circles, changed);
      const news: [MemberId, Presence | null][] = [...around];
      for (const who of around.keys()) told.add(who);
      // Of somebody whom this reader never saw, not even the leaving is told.
      for (const who of changed) if (!around.has(who) && told.delete(who)) news.push([who, null]);
      if (news.length) feed.send(lineOf({ around: news }));
    }
  }
}
