import type { KollegaTeam } from '../../src/index.js';
import type { ColleagueKey } from '../data/people.js';
import { colleagues } from '../data/people.js';
import { caughtUp, sit } from './sit.js';

/** Long enough for what was said to reach the hub. */
const STAY_MS = 5_000;

interface Part {
  readonly team: KollegaTeam;
  /** How many things are being done there. */
  doing: number;
}

/** The played colleagues who have something to say just now: a desk each, for as long as it takes. */
export class Cast {
  readonly #tenant: string;
  readonly #parts = new Map<ColleagueKey, Part>();

  constructor(tenant: string) {
    this.#tenant = tenant;
  }

  /** Does something as this colleague, who then stays until it has reached the hub. */
  async as<T>(key: ColleagueKey, act: (team: KollegaTeam) => Promise<T>): Promise<T> {
    const part = this.#parts.get(key) ?? { team: sit(this.#tenant, colleagues[key]), doing: 0 };
    this.#parts.set(key, part);
    part.doing++;
    try {
      await caughtUp(part.team);
      return await act(part.team);
    } finally {
      setTimeout(() => this.#rest(key, part), STAY_MS);
    }
  }

  #rest(key: ColleagueKey, part: Part): void {
    if (--part.doing) return;
    this.#parts.delete(key);
    part.team.remove();
  }
}
