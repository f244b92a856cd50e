import type { Ref } from '../../domain/record.js';
import type { AskView } from '../../domain/views.js';

const FIRST = 10;
const MORE = 20;

/** Which questions stand in the help tab, in which order. Under pointer or focus none of them moves. */
export class HelpList {
  /** The rows, top down. */
  shown: readonly AskView[] = [];
  /** How many new questions wait for the list to be let go. */
  waiting = 0;
  #limit = FIRST;
  #fresh: readonly AskView[] = [];
  /** All that belonged here when the list last moved, those beyond its end too. */
  #known: ReadonlySet<Ref> = new Set();

  /** How many rows the next page adds. */
  get next(): number {
    return Math.min(MORE, this.#rest.length);
  }

  /**
   * @param fresh what belongs here now, in order
   * @param all every question that can be read: what is said now of those that stay only because the list is held
   * @param held nothing may move
   */
  read(fresh: readonly AskView[], all: ReadonlyMap<Ref, AskView>, held: boolean): void {
    this.#fresh = fresh;
    if (!held) {
      this.take();
      return;
    }
    this.shown = this.shown.map((ask) => all.get(ask.ref) ?? ask);
    this.waiting = this.#fresh.filter(({ ref }) => !this.#known.has(ref)).length;
  }

  /** What has come is let in. */
  take(): void {
    this.shown = this.#fresh.slice(0, this.#limit);
    this.#known = new Set(this.#fresh.map(({ ref }) => ref));
    this.waiting = 0;
  }

  /** It has been read, and goes. */
  drop(ask: Ref): void {
    this.shown = this.shown.filter(({ ref }) => ref !== ask);
  }

  /** The next page, below what stands there. */
  grow(): void {
    this.shown = [...this.shown, ...this.#rest.slice(0, MORE)];
    this.#limit = this.shown.length;
  }

  get #rest(): readonly AskView[] {
    const standing = new Set(this.shown.map(({ ref }) => ref));
    return this.#fresh.filter(({ ref }) => this.#known.has(ref) && !standing.has(ref));
  }
}
