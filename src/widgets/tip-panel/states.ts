import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Words } from '../../locales/words.js';
import type { Team } from '../../team/team.js';
import { fourPhases } from '../../ui/four-phases.js';
import { bubble, down, offline, plus, up } from '../../ui/icons.js';
import type { Act } from './acts.js';
import type { TipList } from './tip-list.js';

/** What an agent must know before relying on anything here. */
export function banner(team: Team | undefined, words: Words): TemplateResult | typeof nothing {
  const { status } = team ?? {};
  const text = team && status === 'offline' ? words.offline(team.freshAt, team.now()) : status === 'refused' ? words.refused : '';
  return text ? html`<div class="banner" part="banner">${offline}<span>${text}</span></div>` : nothing;
}

/** Nothing to show, and what to do about it. */
export const empty = (title: string, hint: string, words: Words, act: Act, openAsk?: () => void): TemplateResult =>
  html`<div class="empty" part="empty">${fourPhases}<h3>${title}</h3>${hint ? html`<p>${hint}</p>` : nothing}
    ${openAsk ? html`<button class="btn btn-primary" @click=${openAsk}>${bubble}${words.askColleague}</button>` : nothing}
    <button class="btn ${openAsk ? '' : 'btn-primary'}" @click=${() => act('share')}>${plus}${words.shareTip}</button></div>`;

const line = html`<li><div class="sk"></div><div class="sk sk-b"></div><div class="row"><span class="sk sk-av"></span><span class="sk sk-name"></span></div></li>`;

/** Rows to come; seen once it is clear that they take a while. */
export const skeleton = html`<ol class="list" part="list" aria-busy="true">${[line, line]}</ol>`;

/** For so long a list says what was taken down. */
const REMOVED_MS = 7 * 24 * 3_600_000;

/** How to see more (unless there is no list), what was taken down lately, and how far what is said here reaches. */
export function foot(list: TipList | undefined, team: Team | undefined, words: Words, act: Act): TemplateResult | typeof nothing {
  const more = list?.next;
  const removals = list && team ? team.book.removals().filter(({ at }) => team.now() - at < REMOVED_MS) : [];
  const limits = [...removals.map(({ reason }) => words.removed(reason)), team?.reach === 'this-browser' && words.onlyHere, team?.memoryOnly && words.notKept].filter(Boolean);
  const openAsk = list && team?.openAsk;
  if (!more && !list?.step && !limits.length && !openAsk) return nothing;
  return html`<footer class="foot" part="footer">${
    more ? html`<button class="btn btn-link btn-s" @click=${(event: Event) => act('grow', (event.target as Element).matches(':focus-visible'))}>${words.showMore(more)}${down}</button>` : nothing}${
    list?.step ? html`<button class="btn btn-link btn-s" @click=${() => act('shrink')}>${words.showFewer}${up}</button>` : nothing}${
    openAsk ? html`<button class="btn btn-link btn-s ask" @click=${openAsk}>${bubble}${words.askColleague}</button>` : nothing}${
    limits.length ? html`<p class="limits muted">${limits.map((limit) => html`<span>${limit}</span>`)}</p>` : nothing}</footer>`;
}
