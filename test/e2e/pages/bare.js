// A host as small as can be: the member comes from the address, and all that happens is kept to be asked for.
import './kollega.js';

const team = document.querySelector('kollega-team');
const asked = new URLSearchParams(location.search);

globalThis.team = team;
globalThis.problems = [];
document.addEventListener('kollega-problem', ({ code }) => globalThis.problems.push(code));
Object.assign(team, {
  tenant: asked.get('tenant') ?? 'bare', team: 'broadband', member: asked.get('as') ?? 'sofia', memberName: asked.get('as') ?? 'sofia',
});
