import '../src/define.js';
import type { KollegaTeam } from '../src/index.js';
import { PlayedColleagues } from './colleagues/played.js';
import { takeSeat } from './colleagues/seats.js';
import { caughtUp } from './colleagues/sit.js';
import { cases } from './data/cases/index.js';
import { past } from './data/past/index.js';
import { Day } from './day.js';
import { byId } from './dom.js';
import { history } from './history.js';
import { backendFor } from './hub.js';
import { addressFor, introduce, readVisit } from './identity.js';
import { words } from './language.js';
import { loadCases } from './load-cases.js';
import { loadTips } from './load-tips.js';
import { Measure } from './measure.js';
import { call } from './parts/call.js';
import { caseForm } from './parts/case-form.js';
import { customer } from './parts/customer.js';
import { developer } from './parts/developer.js';
import { measuring } from './parts/measuring.js';
import { queue } from './parts/queue.js';
import { Report } from './parts/report.js';
import { settings } from './parts/settings.js';
import { seed } from './seed.js';
import { seedOnce } from './seed-once.js';
import { painted } from './slices.js';

/* The demo's desk: a host without a framework, as a vendor has one, with kollega in its margin. */

/** How long the desk waits before it tells the panel what the agent types. */
const TYPING_MS = 500;

const visit = readVisit(location.search);
const backend = backendFor(location.search, visit.tenant);
const team = byId<KollegaTeam>('team');
const day = new Day(cases);
const measure = new Measure();

takeSeat(visit.tenant, visit.me.member);
settings();
const report = new Report();
call(day);
customer(day);
queue(day);
caseForm(team, day, visit.me.name);
files();
demo();

byId('developer').textContent = words().settingUp;
if (!visit.empty) await setUp();
await join();
play();

/** What colleagues said before. A desk without it is still a desk. */
async function setUp(): Promise<void> {
  try {
    await seedOnce(visit.tenant, async () =>
      seed(await backend.hub(), visit.tenant, await history(visit.tenant, past, Date.now()), backend.together));
  } catch (error) {
    console.warn('The demo team could not be set up', error);
  }
}

/** From here on the panel works: who this is, then what is on screen. */
async function join(): Promise<void> {
  team.hub = await backend.hub();
  introduce(team, visit.tenant, visit.me);
  // The element is another member's from its next update on, and so is its book.
  await team.updateComplete;
  developer(team);
  measuring(team, day, measure, report);
  let typing: ReturnType<typeof setTimeout> | undefined;
  let isThere = false;
  const tell = (): void => {
    team.case = day.context();
    team.availability = isThere && day.phase === 'call' ? 'busy' : 'free';
  };
  day.addEventListener('change', tell);
  day.addEventListener('note', () => {
    clearTimeout(typing);
    typing = setTimeout(tell, TYPING_MS);
  });
  day.begin(cases);
  // The first customer is on the line once the desk stands: what colleagues asked before that is seen.
  await caughtUp(team);
  await painted();
  await painted();
  isThere = true;
  tell();
}

function files(): void {
  const choose = (id: string, load: (file: File) => Promise<void>): void => {
    const input = byId<HTMLInputElement>(id);
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      // Emptied, so that the same file can be chosen again once it is mended.
      if (file) void load(file).finally(() => { input.value = ''; });
    });
  };
  choose('cases-file', (file) => loadCases(file, day, report));
  choose('tips-file', async (file) => loadTips(file, visit.tenant, await backend.hub(), measure, report));
  byId('own-day').addEventListener('click', () => {
    report.clear();
    day.begin(cases);
  });
}

function demo(): void {
  const { name, member } = visit.me;
  const me = byId('me');
  me.textContent = name.split(' ').map((part) => part[0]).join('');
  me.ariaLabel = name;
  for (const other of ['omar', 'karin']) {
    const link = byId<HTMLAnchorElement>(`open-${other}`);
    link.href = addressFor(other, visit, location.search);
    link.hidden = member === other;
  }
  byId<HTMLAnchorElement>('fresh-start').href = `${addressFor(member, { ...visit, tenant: `case-desk-${Date.now()}` }, location.search)}&empty`;
  const act = byId<HTMLInputElement>('act');
  act.checked = !visit.quiet;
  act.disabled = visit.real;
}

/** From here on colleagues act, where the switch says so. */
function play(): void {
  const played = new PlayedColleagues(team, visit);
  const act = byId<HTMLInputElement>('act');
  played.acting = act.checked;
  act.addEventListener('change', () => { played.acting = act.checked; });
}
