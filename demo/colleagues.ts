import type { CaseContext, KollegaTeam, TipView } from '../src/index.js';
import { contextOf } from './day.js';
import { cases } from './data/cases/index.js';
import type { Colleague } from './data/people.js';
import { colleagues } from './data/people.js';
import { fresh } from './data/tips/fresh.js';
import type { Visit } from './identity.js';
import { introduce } from './identity.js';

const FIRST_MS = 4_000;
const EVERY_MS = 40_000;
/** Long enough for what was said to reach the hub. */
const STAY_MS = 5_000;

/** A colleague at a desk of their own: a second session over the same hub, in this page. */
export function sit(tenant: string, colleague: Colleague): KollegaTeam {
  const team = document.createElement('kollega-team');
  team.hidden = true;
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

/** Plays the colleagues while the switch is on: now and then one shares a tip or says that one helped. */
export class PlayedColleagues {
  readonly #team: KollegaTeam;
  readonly #visit: Visit;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #shared = false;

  constructor(team: KollegaTeam, visit: Visit) {
    this.#team = team;
    this.#visit = visit;
  }

  set acting(acting: boolean) {
    clearTimeout(this.#timer);
    this.#timer = acting ? setTimeout(() => this.#goOn(), FIRST_MS) : undefined;
  }

  #goOn(): void {
    this.#timer = setTimeout(() => this.#goOn(), EVERY_MS);
    void this.#act();
  }

  /** One of them says one thing now. */
  async #act(): Promise<void> {
    const others = Object.values(colleagues).filter(({ member }) => member !== this.#visit.me.member);
    const { book } = this.#team;
    const isTold = (text: string): boolean => book.tips(null, { search: text, limit: 3 }).some((tip) => tip.text === text);
    const next = pick(fresh.filter(({ by, text }) => colleagues[by].member !== this.#visit.me.member && !isTold(text)));
    // A new tip first: whoever turns the switch on sees at once that something happens.
    if (next && (!this.#shared || Math.random() < 0.5)) {
      this.#shared = true;
      const { by, text, topics, language } = next;
      await this.#as(colleagues[by], (team) => team.say.shareTip({ text, topics, language, circle: by === 'karin' ? 'all' : colleagues[by].team }));
      return;
    }
    const [deskCase, who] = [pick(cases), pick(others)];
    if (!deskCase || !who) return;
    const context = { ...contextOf(deskCase), id: `${deskCase.id}-${Date.now()}` };
    await this.#as(who, async (team) => {
      const tip = await firstFor(team, context);
      if (tip) await team.say.helped(tip.ref, context);
    });
  }

  async #as(colleague: Colleague, act: (team: KollegaTeam) => Promise<unknown>): Promise<void> {
    const team = sit(this.#visit.tenant, colleague);
    await caughtUp(team);
    await act(team);
    setTimeout(() => team.remove(), STAY_MS);
  }
}

/** The best tip by somebody else, as soon as this member has read what the team knows. */
async function firstFor(team: KollegaTeam, context: CaseContext): Promise<TipView | undefined> {
  for (let i = 0; i < 20; i++) {
    const tip = team.book.tips(context, { limit: 3 }).find(({ mine }) => !mine);
    if (tip) return tip;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return undefined;
}

const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(Math.random() * list.length)];
