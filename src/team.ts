/* Registers <kollega-team>. */
import { KollegaTeam } from './team/team-element.js';
import { define } from './ui/define.js';

define('kollega-team', KollegaTeam);

export { KollegaTeam };
