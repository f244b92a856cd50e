import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { AskWords } from '../../locales/ask-words.js';
import { cross } from '../../ui/icons.js';
import type { Tab } from './ask-desk.js';
import { moon } from './trigger-icons.js';

const TABS: readonly Tab[] = ['ask', 'help'];

/** What the top of the popover shows. */
export interface Head {
  readonly ask: AskWords;
  readonly tab: Tab;
  readonly badge: number;
  /** Not to be disturbed just now. */
  readonly quiet: boolean;
  /** The choice of it is in sight. */
  readonly pausing: boolean;
  choose(tab: Tab): void;
  pause(): void;
  close(): void;
}

export function tabs(head: Head): TemplateResult {
  const { ask, tab, badge, quiet, pausing, choose, pause, close } = head;
  const names = { ask: ask.ask, help: ask.helping };
  return html`<div class="tabs"><div class="tablist" role="tablist" @keydown=${(event: KeyboardEvent) => step(event, head)}>${TABS.map((one) =>
    html`<button class="tab" role="tab" id=${`tab-${one}`} aria-selected=${one === tab} aria-controls="page" tabindex=${one === tab ? 0 : -1}
      @click=${() => choose(one)}>${names[one]}${one === 'help' && badge ? html`<span class="badge">${badge > 9 ? '9+' : badge}</span>` : nothing}</button>`)}</div>
    <button class="ib moon" aria-label=${ask.doNotDisturb} title=${ask.doNotDisturb} aria-pressed=${quiet} aria-expanded=${pausing} @click=${pause}>${moon}</button>
    <button class="ib" aria-label=${ask.close} title=${ask.close} @click=${close}>${cross}</button></div>`;
}

/** Arrow keys, Home and End lead from tab to tab and show it. */
function step(event: KeyboardEvent, { tab, choose }: Head): void {
  const at = TABS.indexOf(tab);
  const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: -1 }[event.key];
  const next = to === undefined ? undefined : TABS.at(to % TABS.length);
  if (!next) return;
  event.preventDefault();
  choose(next);
  (event.currentTarget as Element).querySelector<HTMLElement>(`#tab-${next}`)?.focus();
}
