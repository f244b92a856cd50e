import type { MemberId } from '../../domain/record.js';
import type { HubSession, Presence } from '../hub.js';
import type { Line } from './live-feed.js';

type Announcing = HubSession['presence'];

/** Who is around, as the backend tells it: it keeps count of connections, so no page needs to repeat itself to others. */
export class HttpPresence implements Announcing {
  readonly #member: MemberId;
  readonly #tell: (who: MemberId, presence: Presence | null) => void;
  readonly #mine = new Map<MemberId, Presence>();
  readonly #around = new Map<MemberId, Presence>();
  readonly #watchers = new Set<() => void>();

  /** @param tell sends it to the backend */
  constructor(member: MemberId, tell: (who: MemberId, presence: Presence | null) => void) {
    this.#member = member;
    this.#tell = tell;
  }

  readonly announce: Announcing['announce'] = (presence, who = this.#member) => {
    if (presence) this.#mine.set(who, presence);
    else if (!this.#mine.delete(who)) return;
    this.#tell(who, presence ?? null);
  };

  readonly watch: Announcing['watch'] = (onChange) => {
    const watcher = (): void => onChange(new Map(this.#around));
    this.#watchers.add(watcher);
    queueMicrotask(() => { if (this.#watchers.has(watcher)) watcher(); });
    return () => void this.#watchers.delete(watcher);
  };

  hear(around: NonNullable<Line['around']>, all: boolean): void {
    if (all) this.#around.clear();
    for (const [who, presence] of around) {
      if (presence) this.#around.set(who, presence);
      else this.#around.delete(who);
    }
    for (const watcher of this.#watchers) watcher();
  }

  /** To a backend that may not know it. */
  repeat(): void {
    for (const [who, presence] of this.#mine) this.#tell(who, presence);
  }

  /** Cut off: nobody is known to be around. */
  forget(): void {
    this.hear([], true);
  }

  close(): void {
    this.#watchers.clear();
    this.#mine.clear();
  }
}
