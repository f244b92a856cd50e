import { roomier } from './roomier.js';

export type PostingsArrays = readonly [pool: Int32Array, starts: Int32Array, counts: Int32Array, rooms: Int32Array];

/** Lists, by number, of pairs (what, how much), all in one array: thousands of small ones cost no object each. */
export class Postings {
  /** What, how much, what, how much, … Read a list from `start` for `count` pairs. */
  pool: Int32Array;
  #starts: Int32Array;
  #counts: Int32Array;
  #rooms: Int32Array;
  #end: number;

  constructor(...arrays: [] | PostingsArrays) {
    const [pool, starts, counts, rooms] = arrays.length ? arrays : [64, 16, 16, 16].map((size) => new Int32Array(size)) as unknown as PostingsArrays;
    this.pool = pool;
    this.#starts = starts;
    this.#counts = counts;
    this.#rooms = rooms;
    this.#end = 0;
    for (let list = 0; list < starts.length; list++) this.#end = Math.max(this.#end, (starts[list] ?? 0) + 2 * (rooms[list] ?? 0));
  }

  /** Where a list begins in the pool. */
  start(list: number): number {
    return this.#starts[list] ?? 0;
  }

  /** How many pairs it has. */
  count(list: number): number {
    return this.#counts[list] ?? 0;
  }

  /** Puts a pair at the end. */
  append(list: number, what: number, amount: number): void {
    this.#reserve(list);
    const at = this.start(list) + 2 * this.count(list);
    this.pool[at] = what;
    this.pool[at + 1] = amount;
    this.#counts[list] = this.count(list) + 1;
  }

  /** Adds to what stands; what comes to nothing goes. */
  bump(list: number, what: number, by: number): void {
    const at = this.#find(list, what);
    if (at < 0) {
      this.append(list, what, by);
      return;
    }
    const amount = (this.pool[at + 1] ?? 0) + by;
    this.pool[at + 1] = amount;
    if (!amount) this.#removeAt(list, at);
  }

  remove(list: number, what: number): void {
    const at = this.#find(list, what);
    if (at >= 0) this.#removeAt(list, at);
  }

  /** Removes what is marked from every list. */
  drop(marked: Uint8Array): void {
    for (let list = 0; list < this.#starts.length; list++) {
      const start = this.start(list);
      for (let at = start + 2 * this.count(list) - 2; at >= start; at -= 2) if (marked[this.pool[at] ?? -1]) this.#removeAt(list, at);
    }
  }

  arrays(): PostingsArrays {
    return [this.pool.subarray(0, this.#end), this.#starts, this.#counts, this.#rooms];
  }

  #find(list: number, what: number): number {
    const start = this.start(list);
    // From the end: what came last is asked for most.
    for (let at = start + 2 * this.count(list) - 2; at >= start; at -= 2) if (this.pool[at] === what) return at;
    return -1;
  }

  #removeAt(list: number, at: number): void {
    const last = this.start(list) + 2 * this.count(list) - 2;
    this.pool.copyWithin(at, last, last + 2);
    this.#counts[list] = this.count(list) - 1;
  }

  /** Room for one pair more: a full list moves to the end, with twice the room. */
  #reserve(list: number): void {
    if (list >= this.#starts.length) {
      this.#starts = roomier(this.#starts, list + 1);
      this.#counts = roomier(this.#counts, list + 1);
      this.#rooms = roomier(this.#rooms, list + 1);
    }
    const count = this.count(list);
    if (count < (this.#rooms[list] ?? 0)) return;
    const room = Math.max(1, count * 2);
    if (this.#end + 2 * room > this.pool.length) this.#makeSpace(2 * room);
    const start = this.start(list);
    this.pool.copyWithin(this.#end, start, start + 2 * count);
    this.#starts[list] = this.#end;
    this.#rooms[list] = room;
    this.#end += 2 * room;
  }

  /** Closes the holes that lists left behind when they moved; only what is then still too small grows. */
  #makeSpace(more: number): void {
    let used = more;
    for (const room of this.#rooms) used += 2 * room;
    const pool = new Int32Array(Math.max(this.pool.length, Math.ceil(used * 1.5)));
    let end = 0;
    for (let list = 0; list < this.#starts.length; list++) {
      const room = 2 * (this.#rooms[list] ?? 0);
      const start = this.start(list);
      // One by one: a view of each of many thousand short lists would take far longer.
      for (let at = 2 * this.count(list) - 1; at >= 0; at--) pool[end + at] = this.pool[start + at] ?? 0;
      this.#starts[list] = end;
      end += room;
    }
    this.pool = pool;
    this.#end = end;
  }
}
