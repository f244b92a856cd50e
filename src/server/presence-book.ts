import type { CircleId, MemberId } from '../domain/record.js';
import { mergePresence } from '../hub/around.js';
import type { Presence } from '../hub/hub.js';

/** One author in one connection. */
export interface Here {
  readonly session: string;
  readonly who: MemberId;
  readonly circles: readonly CircleId[];
  readonly presence: Presence;
}

/** Who is around in one tenant. In memory only, and told to nobody but those who share a circle. */
export class PresenceBook {
  readonly #here = new Map<string, Here>();

  /** @returns whether anything changed */
  set(here: Here): boolean {
    const key = `${here.session} ${here.who}`;
    if (JSON.stringify(this.#here.get(key)) === JSON.stringify(here)) return false;
    this.#here.set(key, here);
    return true;
  }

  remove(session: string, who: MemberId): boolean {
    return this.#here.delete(`${session} ${who}`);
  }

  /** @returns the authors who were there by this connection */
  leave(session: string): readonly MemberId[] {
    const left = [...this.#here.values()].filter((here) => here.session === session).map(({ who }) => who);
    for (const who of left) this.remove(session, who);
    return left;
  }

  /** What readers of these circles see: each author once, however many connections they have. */
  around(circles: readonly CircleId[], only?: ReadonlySet<MemberId>): ReadonlyMap<MemberId, Presence> {
    const around = new Map<MemberId, Presence>();
    for (const { who, presence, circles: theirs } of this.#here.values()) {
      if (only && !only.has(who)) continue;
      if (theirs.some((circle) => circles.includes(circle))) around.set(who, mergePresence(around.get(who), presence));
    }
    return around;
  }

  get size(): number {
    return this.#here.size;
  }
}
