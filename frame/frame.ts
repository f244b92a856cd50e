import { connectDesktop } from '../src/desktops/connect.js';
import '../src/define.js';
import type { AskButton, KollegaTeam } from '../src/index.js';
import type { FrameConfig } from './config.js';
import { hostOf } from './hosts.js';

/* The page for desktops that hold an address and no code. Runs from 280 px, and alone in a tab. */

const config = (globalThis as { kollegaFrame?: FrameConfig }).kollegaFrame ?? { tenant: '', team: '' };
const team = document.getElementById('team') as KollegaTeam;
const nobody = document.getElementById('nobody') as HTMLElement;
const { tenant, team: name, groups = [], hub, policy } = config;

Object.assign(team, { tenant, team: name, groups: [...groups], ...(hub && { hub }), ...(policy && { policy }) });
fitIn(document.getElementById('ask') as AskButton);
start();

function start(): void {
  const host = hostOf(config, new URLSearchParams(location.search).get('desktop'));
  connectDesktop(host, team);
  // A desktop says in its own time who it is; a tab has nobody to say it.
  host.subscribe(({ agent }) => { nobody.hidden = Boolean(agent) || parent !== window; });
  host.subscribe(({ scheme }) => { if (scheme) document.documentElement.style.colorScheme = scheme; });
  if (!host.resize) return;
  const { resize } = host;
  new ResizeObserver(() => resize(Math.ceil(document.body.getBoundingClientRect().height))).observe(document.body);
}

/** Beside a bar of the desktop's there is no room for words. */
function fitIn(ask: AskButton): void {
  const narrow = matchMedia('(width < 600px)');
  const fit = (): void => { ask.iconOnly = narrow.matches; };
  narrow.addEventListener('change', fit);
  fit();
}
