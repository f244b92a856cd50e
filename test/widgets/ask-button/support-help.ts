import { fixture, html } from '@open-wc/testing';
import type { LitElement } from 'lit';
import type { CaseContext } from '../../../src/domain/case-context.js';
import { randomId } from '../../../src/domain/hash.js';
import type { Policy } from '../../../src/domain/policy.js';
import type { Ref } from '../../../src/domain/record.js';
import type { AskView } from '../../../src/domain/views.js';
import { MemoryHub } from '../../../src/hub/memory-hub.js';
import { teamAt } from '../../../src/team/context.js';
import type { AskInput, Team } from '../../../src/team/team.js';
import type { KollegaTeam } from '../../../src/team/team-element.js';
import '../../../src/team.js';
import '../../../src/ask-button.js';
import type { AskButton } from '../../../src/widgets/ask-button/ask-button.js';
import { until, words } from '../page.js';

export { chord, spoken, until, words } from '../page.js';

const NAMES: Readonly<Record<string, string>> = {
  sofia: 'Sofia Krog', tariq: 'Tariq Aziz', omar: 'Omar Haddad', jonas: 'Jonas Berg', lars: 'Lars Nygaard', mei: 'Mei Tan',
};

interface Seat {
  readonly team?: string;
  readonly topics?: readonly string[];
  readonly availability?: 'free' | 'busy' | 'away';
  readonly case?: CaseContext | null;
  readonly policy?: Partial<Policy>;
  readonly lang?: string;
}

/** One tenant on one hub, and the ask buttons of those who sit there. */
export class Floor {
  readonly tenant = `tenant-${randomId()}`;
  readonly hub: MemoryHub;

  constructor(hub = new MemoryHub()) {
    this.hub = hub;
  }

  /** Sits a member down and waits until their team is ready. */
  async sit(member: string, { team = 'Broadband', topics = [], availability = 'free', case: about = null, policy, lang = 'en' }: Seat = {}): Promise<Seated> {
    const element = await fixture<KollegaTeam>(html`<kollega-team lang=${lang} tenant=${this.tenant} team=${team} member=${member} member-name=${NAMES[member] ?? member}
      .topics=${topics} .hub=${this.hub} .case=${about} .policy=${policy} availability=${availability}><kollega-ask-button></kollega-ask-button></kollega-team>`);
    const seated = new Seated(element);
    await until(() => element.status === 'ready' && !seated.team.settling && seated.team.book.people().some(({ id }) => id === seated.team.me.id));
    return seated;
  }
}

/** One member at a desk with an ask button. */
export class Seated {
  readonly element: KollegaTeam;
  readonly button: AskButton;

  constructor(element: KollegaTeam) {
    this.element = element;
    this.button = element.querySelector('kollega-ask-button')!;
  }

  /** What the widget itself is handed. */
  get team(): Team {
    return teamAt(this.button)!;
  }

  get root(): ShadowRoot {
    return this.button.shadowRoot!;
  }

  get focused(): Element | null {
    return this.root.activeElement;
  }

  async ask(question: string, more: Partial<AskInput> = {}): Promise<Ref> {
    return this.team.say.ask({ question, kind: 'waiting', ...more });
  }

  /** This member's view of a question, once it holds. */
  async knows(ref: Ref, holds: (ask: AskView) => boolean = () => true): Promise<AskView> {
    let view: AskView | undefined;
    await until(() => (view = this.team.book.asks().find((ask) => ask.ref === ref)) && holds(view));
    return view!;
  }

  /** Opens the popover at this tab. */
  async open(tab: 'ask' | 'help' = 'help'): Promise<void> {
    await this.press('[part=trigger]');
    // It takes the focus once it stands.
    await until(() => this.focused?.closest('[part=popover]'));
    await this.press(`#tab-${tab}`);
    await this.see(`#tab-${tab}[aria-selected=true]`);
  }

  all(selector: string): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>(selector)];
  }

  find<E extends HTMLElement = HTMLElement>(selector: string, text = ''): E | undefined {
    return this.all(selector).find((element) => words(element).includes(text)) as E | undefined;
  }

  /** What stands there once it does. */
  async see<E extends HTMLElement = HTMLElement>(selector: string, text = ''): Promise<E> {
    let found: E | undefined;
    await until(() => (found = this.find<E>(selector, text)));
    return found!;
  }

  async gone(selector: string, text = ''): Promise<void> {
    await until(() => !this.find(selector, text));
  }

  /** As an agent does, who thereby turns to it. */
  async press(selector: string, text = ''): Promise<void> {
    const found = await this.see(selector, text);
    found.focus();
    found.click();
    await drawn(this.button);
  }

  async type(text: string, selector = '#text'): Promise<void> {
    const field = await this.see<HTMLTextAreaElement>(selector);
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await drawn(this.button);
  }

  /** The questions of the list, top down. */
  rows(): string[] {
    return this.all('.inq .q').map(words);
  }

  row(question: string): HTMLElement {
    return this.all('.inq').find((row) => words(row).includes(question))!;
  }

  /** What was said in the thread. */
  messages(): string[] {
    return this.all('.msg .tx').map(words);
  }
}

const drawn = async (element: LitElement): Promise<void> => void (await element.updateComplete);
