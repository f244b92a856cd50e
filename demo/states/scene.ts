import type { CaseContext, KollegaTeam, Policy, TipPanel } from '../../src/index.js';
import { MemoryHub } from '../../src/testing.js';
import type { Colleague } from '../data/people.js';
import { colleagues } from '../data/people.js';
import type { SeedTip } from '../data/tip.js';
import { history } from '../history.js';
import { h } from '../../src/domain/hash.js';
import { introduce } from '../identity.js';
import { seed } from '../seed.js';

const PATIENCE_MS = 10_000;

/** One panel with a team, a hub and a tenant of its own: nothing of it reaches another state. */
export class Scene {
  readonly tenant: string;
  readonly panel: TipPanel = document.createElement('kollega-tip-panel');
  readonly #place: HTMLElement;
  #hub = new MemoryHub();

  constructor(place: HTMLElement, tenant: string) {
    this.#place = place;
    this.tenant = tenant;
  }

  get hub(): MemoryHub {
    return this.#hub;
  }

  /** Another hub than the usual one: before anybody has said or joined anything. */
  use(hub: MemoryHub): void {
    this.#hub = hub;
  }

  /** What colleagues said before. */
  async said(tips: readonly SeedTip[]): Promise<void> {
    await seed(this.#hub, this.tenant, await history(this.tenant, tips, Date.now()));
  }

  /** The agent sits down, with this case on screen. */
  sitDown(caseContext: CaseContext | null, policy?: Partial<Policy>): KollegaTeam {
    const team = this.#team(colleagues.sofia);
    team.case = caseContext;
    if (policy) team.policy = policy;
    team.append(this.panel);
    this.#place.append(team);
    return team;
  }

  /** A colleague joins from elsewhere, for as long as the page lives. */
  colleague(who: Colleague): KollegaTeam {
    const team = this.#team(who);
    team.hidden = true;
    document.body.append(team);
    return team;
  }

  memberId(who: Colleague): Promise<string> {
    return h('member', this.tenant, who.member);
  }

  /** The first element of the panel that matches, as soon as there is one. */
  async see(selector: string): Promise<HTMLElement> {
    let found: HTMLElement | null | undefined;
    await until(() => (found = this.panel.shadowRoot?.querySelector<HTMLElement>(selector)), `${this.tenant}: no ${selector}`);
    return found as HTMLElement;
  }

  async press(selector: string): Promise<void> {
    (await this.see(selector)).click();
    await this.panel.updateComplete;
  }

  async type(selector: string, text: string): Promise<void> {
    const field = (await this.see(selector)) as HTMLInputElement;
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await this.panel.updateComplete;
  }

  #team(who: Colleague): KollegaTeam {
    const team = document.createElement('kollega-team');
    team.hub = this.#hub;
    introduce(team, this.tenant, who);
    return team;
  }
}

/** Asks again and again, also in a page that is not painted. */
export async function until(isSo: () => unknown, otherwise: string): Promise<void> {
  for (const began = Date.now(); !isSo();) {
    if (Date.now() - began > PATIENCE_MS) throw new Error(otherwise);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
