import type { Feed } from './room.js';
import { lineOf, Room } from './room.js';
import type { Accepted, ServerStore, StoreListener } from './server-store.js';

/** A client takes 40 s of silence for a broken line. */
const SIGN_OF_LIFE = 15_000;

/** Who is connected, by tenant, and what they are told. */
export class Rooms implements StoreListener {
  readonly #store: ServerStore;
  readonly #rooms = new Map<string, Room>();
  readonly #timer: ReturnType<typeof setInterval>;

  constructor(store: ServerStore) {
    this.#store = store;
    store.listener = this;
    this.#timer = setInterval(() => this.#beat(), SIGN_OF_LIFE).unref();
  }

  room(tenant: string): Room {
    let room = this.#rooms.get(tenant);
    if (!room) this.#rooms.set(tenant, room = new Room((circles) => this.#store.heads(tenant, circles)));
    return room;
  }

  get open(): number {
    let open = 0;
    for (const room of this.#rooms.values()) room.each(() => open++);
    return open;
  }

  accepted(record: Accepted): void {
    this.#rooms.get(record.tenant)?.accepted(record);
  }

  changed(): void {
    for (const [tenant, room] of this.#rooms) room.each((feed) => feed.send(room.hello(feed, this.#store.free(tenant), feed).line));
  }

  close(): void {
    clearInterval(this.#timer);
    for (const room of this.#rooms.values()) room.each((feed: Feed) => feed.end());
  }

  #beat(): void {
    const line = lineOf({ now: Date.now() });
    for (const [tenant, room] of this.#rooms) {
      room.each((feed) => feed.beat(line));
      if (room.isEmpty) this.#rooms.delete(tenant);
    }
  }
}
