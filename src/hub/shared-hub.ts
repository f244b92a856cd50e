import type { Hub, HubSession, Reach, Scope } from './hub.js';
import { SharedSession } from './shared-session.js';

/** How long a leader may be silent, ms. */
const PATIENCE = 5000;

/**
 * One connection for all tabs and frames of one member: Web Locks elect who holds it, a
 * BroadcastChannel carries what the others say and hear. Where the browser has neither, every frame
 * connects by itself.
 */
export class SharedHub implements Hub {
  readonly reach: Reach;
  readonly #inner: Hub;
  readonly #name: string;
  readonly #patience: number;

  /**
   * @param inner connects; every tab must be given an equal one
   * @param name tells several hubs of one tenant apart
   * @param patience how long a leader may be silent before another tab takes over, ms
   */
  constructor(inner: Hub, name = '', patience = PATIENCE) {
    this.reach = inner.reach;
    this.#inner = inner;
    this.#name = name;
    this.#patience = patience;
  }

  join(scope: Scope): HubSession {
    // Tabs that may read different circles can't share: the leader would read too much or too little.
    const circles = [...scope.circles].sort().join();
    const lock = `kollega/1/${scope.tenant}/${scope.member}/leader/${this.#name}/${circles}`;
    try {
      return 'locks' in navigator ? new SharedSession(this.#inner, scope, lock, this.#patience) : this.#inner.join(scope);
    } catch {
      return this.#inner.join(scope);
    }
  }
}
