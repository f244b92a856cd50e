import type { Availability, Hub, KollegaTeam } from '../../src/index.js';
import type { Colleague } from '../data/people.js';
import { introduce } from '../identity.js';

/** A colleague at a desk of their own: a second session over the same hub, in this page. */
export function sit(tenant: string, colleague: Colleague, availability: Availability = 'free', hub?: Hub): KollegaTeam {
  const team = document.createElement('kollega-team');
  team.hidden = true;
  team.availability = availability;
  team.hub = hub;
  introduce(team, tenant, colleague);
  document.body.append(team);
  return team;
}

/** Resolves once this member has all that the team said. */
export function caughtUp(team: KollegaTeam): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (team.status !== 'ready') return;
      team.removeEventListener('kollega-status', look);
      resolve();
    };
    team.addEventListener('kollega-status', look);
    look();
  });
}
