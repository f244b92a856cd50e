import type { CircleId, MemberId } from '../../domain/record.js';
import type { Presence } from '../hub.js';

/** Nobody is heard from more tabs at once; who says so is no friend, and must not fill our memory. */
const MOST_TABS = 8;

interface Voice {
  readonly presence: Presence;
  readonly timer: ReturnType<typeof setTimeout>;
}

/** Whom one session has heard of, each for as long as they said. */
export class Voices {
  /** By circle, author and tab: nobody's word touches another's. */
  readonly #heard = new Map<CircleId, Map<MemberId, Map<string, Voice>>>();
  readonly #onExpired: () => void;

  constructor(onExpired: () => void) {
    this.#onExpired = onExpired;
  }

  /** How many authors are in the fullest circle. */
  get most(): number {
    return Math.max(0, ...[...this.#heard.values()].map(({ size }) => size));
  }

  /** @returns whether it was news */
  note(circle: CircleId, who: MemberId, tab: string, presence: Presence, life: number): boolean {
    const authors = this.#heard.get(circle) ?? new Map<MemberId, Map<string, Voice>>();
    const tabs = authors.get(who) ?? new Map<string, Voice>();
    this.#heard.set(circle, authors.set(who, tabs));
    const before = tabs.get(tab);
    clearTimeout(before?.timer);
    // To the end: the first is the one that was silent for longest.
    tabs.delete(tab);
    tabs.set(tab, { presence, timer: setTimeout(() => { if (this.drop(circle, who, tab)) this.#onExpired(); }, life) });
    const [longest] = tabs.keys();
    if (tabs.size > MOST_TABS && longest !== undefined) this.drop(circle, who, longest);
    return JSON.stringify(before?.presence) !== JSON.stringify(presence);
  }

  /** @returns whether it was there */
  drop(circle: CircleId, who: MemberId, tab: string): boolean {
    const authors = this.#heard.get(circle), tabs = authors?.get(who);
    clearTimeout(tabs?.get(tab)?.timer);
    const was = tabs?.delete(tab) ?? false;
    if (!tabs?.size) authors?.delete(who);
    return was;
  }

  clear(): void {
    for (const authors of this.#heard.values()) for (const tabs of authors.values()) for (const { timer } of tabs.values()) clearTimeout(timer);
    this.#heard.clear();
  }

  *[Symbol.iterator](): Iterator<readonly [MemberId, Presence]> {
    for (const authors of this.#heard.values()) for (const [who, tabs] of authors) for (const { presence } of tabs.values()) yield [who, presence];
  }
}
