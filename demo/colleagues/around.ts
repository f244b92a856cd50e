import type { Availability, HubSession, MemberId, Ref } from '../../src/index.js';
import { TabHub } from '../../src/index.js';
import { identify } from '../../src/team/identity.js';
import type { ColleagueKey } from '../data/people.js';
import { colleagues } from '../data/people.js';

/** Who is around while colleagues are played. */
const PRESENT: readonly (readonly [ColleagueKey, Availability])[] = [
  ['jonas', 'free'], ['mei', 'free'], ['omar', 'busy'], ['tariq', 'free'], ['karin', 'free'],
];

interface Present {
  readonly key: ColleagueKey;
  readonly member: MemberId;
  readonly availability: Availability;
  readonly session: HubSession;
}

/** Played colleagues who are around: seen by the others, and reading nothing, so that they cost nothing. */
export class Around {
  readonly #tenant: string;
  readonly #present = new Map<ColleagueKey, Present>();

  constructor(tenant: string) {
    this.#tenant = tenant;
  }

  /** Those who could help at once. */
  get free(): readonly ColleagueKey[] {
    return [...this.#present.values()].filter(({ availability }) => availability === 'free').map(({ key }) => key);
  }

  keyOf(member: MemberId): ColleagueKey | undefined {
    return [...this.#present.values()].find((one) => one.member === member)?.key;
  }

  /** All of them are here but those who really sit at a desk. */
  async follow(real: ReadonlySet<ColleagueKey>): Promise<void> {
    for (const { key, session } of this.#present.values()) {
      if (!real.has(key)) continue;
      session.close();
      this.#present.delete(key);
    }
    await Promise.all(PRESENT.map(async ([key, availability]) => {
      if (real.has(key) || this.#present.has(key)) return;
      const scope = await identify({ tenant: this.#tenant, ...colleagues[key] });
      const session = new TabHub().join(scope);
      session.presence.announce({ availability });
      this.#present.set(key, { key, member: scope.member, availability, session });
    }));
  }

  /** In whose thread this colleague writes just now. */
  writing(key: ColleagueKey, thread: Ref | undefined): void {
    const present = this.#present.get(key);
    present?.session.presence.announce({ availability: present.availability, ...(thread && { writing: thread }) });
  }

  close(): void {
    for (const { session } of this.#present.values()) session.close();
    this.#present.clear();
  }
}
