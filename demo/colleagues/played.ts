import type { KollegaTeam, MemberId } from '../../src/index.js';
import { h } from '../../src/domain/hash.js';
import type { ColleagueKey } from '../data/people.js';
import { colleagues } from '../data/people.js';
import type { Visit } from '../identity.js';
import { Play } from './play.js';
import { inOneTab } from './seats.js';

/** Plays the colleagues while the switch is on, in one tab at a time. */
export class PlayedColleagues {
  readonly #team: KollegaTeam;
  readonly #visit: Visit;
  readonly #ids: Promise<ReadonlyMap<MemberId, ColleagueKey>>;
  #ending = new AbortController();

  constructor(team: KollegaTeam, visit: Visit) {
    this.#team = team;
    this.#visit = visit;
    this.#ids = idsOf(visit.tenant);
  }

  set acting(acting: boolean) {
    this.#ending.abort();
    this.#ending = new AbortController();
    const { signal } = this.#ending;
    const { tenant } = this.#visit;
    if (acting) void inOneTab(tenant, signal, () => new Play(this.#team, this.#visit, signal, this.#ids).begin());
  }
}

async function idsOf(tenant: string): Promise<ReadonlyMap<MemberId, ColleagueKey>> {
  const keys = Object.keys(colleagues) as ColleagueKey[];
  return new Map(await Promise.all(keys.map(async (key) => [await h('member', tenant, colleagues[key].member), key] as const)));
}
