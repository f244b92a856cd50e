import type { Availability, CaseContext, KollegaTeam, Policy, Ref } from '../../src/index.js';
import { MemoryHub } from '../../src/testing.js';
import { h } from '../../src/domain/hash.js';
import { identify } from '../../src/team/identity.js';
import { caughtUp } from '../colleagues/sit.js';
import type { Past } from '../data/past/index.js';
import type { Colleague } from '../data/people.js';
import { colleagues } from '../data/people.js';
import { history } from '../history.js';
import { introduce } from '../identity.js';
import { seed } from '../seed.js';

const PATIENCE_MS = 20_000;

/** The widgets that have states. */
export type WidgetTag = 'kollega-tip-panel' | 'kollega-ask-button' | 'kollega-success-ticker';

/** What differs at the agent's desk. */
export interface Seat {
  readonly policy?: Partial<Policy>;
  readonly availability?: Availability;
}

/** One widget with a team, a hub and a tenant of its own: nothing of it reaches another state. */
export class Scene {
  readonly tenant: string;
  readonly widget: HTMLElementTagNameMap[WidgetTag];
  readonly #place: HTMLElement;
  #hub = new MemoryHub();

  constructor(place: HTMLElement, tenant: string, tag: WidgetTag) {
    this.#place = place;
    this.tenant = tenant;
    this.widget = document.createElement(tag);
  }

  get hub(): MemoryHub {
    return this.#hub;
  }

  /** Another hub than the usual one: before anybody has said or joined anything. */
  use(hub: MemoryHub): void {
    this.#hub = hub;
  }

  /** What colleagues said before. */
  async said(past: Past): Promise<void> {
    await seed(this.#hub, this.tenant, await history(this.tenant, past, Date.now()));
  }

  /** The agent sits down, with this case on screen. */
  sitDown(caseContext: CaseContext | null, { policy, availability = 'free' }: Seat = {}): KollegaTeam {
    const team = this.#team(colleagues.sofia);
    team.case = caseContext;
    team.availability = availability;
    if (policy) team.policy = policy;
    team.append(this.widget);
    this.#place.append(team);
    return team;
  }

  /** A colleague joins from elsewhere, for as long as the page lives. */
  async colleague(who: Colleague): Promise<KollegaTeam> {
    const team = this.#team(who);
    team.hidden = true;
    document.body.append(team);
    await caughtUp(team);
    return team;
  }

  /** A colleague is seen from elsewhere, for as long as the page lives, and says nothing. */
  async around(who: Colleague, availability: Availability = 'free', writing?: Ref): Promise<void> {
    const session = this.#hub.join(await identify({ tenant: this.tenant, ...who }));
    await until(() => session.state === 'ready', `${this.tenant}: ${who.name} is not let in`);
    session.presence.announce({ availability, ...(writing && { writing }) });
  }

  memberId(who: Colleague): Promise<string> {
    return h('member', this.tenant, who.member);
  }

  /** The record that a seed became. */
  async refOf(kind: string, key: string, by: Colleague): Promise<Ref> {
    return `${kind}/${await h('demo', this.tenant, key)}/${await this.memberId(by)}`;
  }

  /** The first element of the widget that matches and says this, as soon as there is one. */
  async see(selector: string, words = ''): Promise<HTMLElement> {
    let found: HTMLElement | undefined;
    await until(() => {
      const all = this.widget.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [];
      return (found = [...all].find(({ textContent }) => textContent.includes(words)));
    }, `${this.tenant}: no ${selector} ${words}`);
    return found as HTMLElement;
  }

  async press(selector: string, words = ''): Promise<void> {
    (await this.see(selector, words)).click();
    await this.widget.updateComplete;
  }

  async type(selector: string, text: string): Promise<void> {
    const field = (await this.see(selector)) as HTMLInputElement;
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await this.widget.updateComplete;
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
