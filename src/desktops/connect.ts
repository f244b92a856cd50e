import { KollegaProblem } from '../domain/problem.js';
import { KollegaProblemEvent } from '../events.js';
import type { KollegaHelpingEvent, KollegaInsertEvent } from '../events.js';
import type { KollegaTeam } from '../team/team-element.js';
import type { Desktop } from './desktop.js';

export type { Agent, Desktop, DesktopState } from './desktop.js';

/**
 * Joins a host to a team: what is on its screen becomes the team's case, its agent the member, its colours
 * the scheme; what an agent inserts goes into the host's own reply, and helping a colleague into its routing.
 * @returns takes both apart; the team then has no case
 */
export function connectDesktop(desktop: Desktop, team: KollegaTeam): () => void {
  const tell = (doing: string) => (error: unknown): void => {
    team.dispatchEvent(new KollegaProblemEvent(new KollegaProblem('refused', `desktop: ${doing} was refused`, error)));
  };
  const insert = (event: KollegaInsertEvent): void => {
    const taken = !event.defaultPrevented && desktop.insert?.(event.text);
    if (!taken) return;
    event.preventDefault();
    // Too late to copy it instead: the host's page hears of it.
    if (taken !== true) taken.catch(tell('insert'));
  };
  const help = ({ active }: KollegaHelpingEvent): void => {
    Promise.resolve(desktop.help?.(active)).catch(tell('a change of routing'));
  };
  const leave = desktop.subscribe(({ case: shown, agent, scheme }) => {
    if (scheme) team.style.colorScheme = scheme;
    Object.assign(team, agent, { case: shown });
  });
  team.addEventListener('kollega-insert', insert);
  team.addEventListener('kollega-helping', help);
  return () => {
    leave();
    team.removeEventListener('kollega-insert', insert);
    team.removeEventListener('kollega-helping', help);
    team.case = null;
  };
}
