import type { KollegaTeam } from '../src/index.js';
import type { Colleague } from './data/people.js';
import { colleagues, isColleague } from './data/people.js';

/** What the address says: who sits here, in which tenant, and whether colleagues are to keep quiet. */
export interface Visit {
  readonly tenant: string;
  readonly me: Colleague;
  readonly quiet: boolean;
  /** Colleagues come over a server, and nobody is played. */
  readonly real: boolean;
  /** A team in its first week: nobody said anything yet. */
  readonly empty: boolean;
}

export function readVisit(search: string): Visit {
  const asked = new URLSearchParams(search);
  const as = asked.get('as') ?? 'sofia';
  return {
    tenant: (asked.get('tenant') || 'case-desk').slice(0, 256),
    me: colleagues[isColleague(as) ? as : 'sofia'],
    quiet: asked.has('quiet') || navigator.webdriver || asked.has('http'),
    real: asked.has('http'),
    empty: asked.has('empty'),
  };
}

/** The same desk for a colleague, for a link that opens a second tab. */
export function addressFor(member: string, { tenant }: Visit, search: string): string {
  const asked = new URLSearchParams(search);
  asked.set('as', member);
  asked.set('tenant', tenant);
  return `?${asked}`;
}

/** Tells a team element who this is: everything that makes a session, at once. */
export function introduce(team: KollegaTeam, tenant: string, { member, name, team: home, groups, topics }: Colleague): void {
  Object.assign(team, { tenant, team: home, groups: [...groups], memberName: name, topics: [...topics], member });
}
