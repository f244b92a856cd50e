import 'kollega/define.js';
import type { KollegaTeam } from 'kollega';
import { cases, tenant } from '../cases.js';

const byId = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;
const team = document.querySelector('kollega-team') as KollegaTeam;
let at = 0;

Object.assign(team, { tenant, case: cases[at] });
team.addEventListener('kollega-insert', (event) => {
  event.preventDefault();
  byId('reply').append(event.text);
});
byId('next').addEventListener('click', () => { team.case = cases[++at] ?? null; });
byId('toggle').addEventListener('click', () => {
  if (team.isConnected) team.remove();
  else byId('app').append(team);
});
