import type { Team } from '../../team/team.js';

/** A customer is on the line, or the agent does not want to be disturbed. */
export const isQuiet = ({ availability, quietUntil }: Team): boolean => availability === 'busy' || quietUntil !== undefined;
