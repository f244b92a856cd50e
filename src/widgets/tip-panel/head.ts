import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { CaseContext } from '../../domain/case-context.js';
import type { Words } from '../../locales/words.js';
import { cross, plus, search as glass } from '../../ui/icons.js';
import type { Act } from './acts.js';
import { capital } from './tip-trust.js';

/** What the top of the panel shows. */
export interface Head {
  readonly words: Words;
  readonly title: string;
  /** What the list is about, in one line. */
  readonly about: string;
  readonly search: string;
  /** How many new tips wait. */
  readonly waiting: number;
  /** The form is on its way. */
  readonly opening: boolean;
  readonly act: Act;
}

export const head = ({ words, title, about, search, waiting, opening, act }: Head): TemplateResult =>
  html`<header class="head" part="header"><div><div class="row"><h2 class="grow" id="title">${title}</h2>
    <button class="btn btn-link btn-s share" part="share" aria-label=${words.shareTip} aria-busy=${opening} @click=${() => act('share')}>${plus}<span>${words.shareTip}</span></button></div>
    <div class="about"><p class="ctx" title=${about}>${about}</p>${
      waiting ? html`<button class="btn btn-soft news" part="news" @click=${() => act('take')}>${words.newTips(waiting)}</button>` : nothing}</div></div>
    <div class="search">${glass}<input class="field" part="search" type="search" placeholder=${words.search} aria-label=${words.search}
      .value=${search} @input=${(event: Event) => act('find', (event.target as HTMLInputElement).value)}>${
      search ? html`<button class="ib" aria-label=${words.clearSearch} @click=${() => act('find', '')}>${cross}</button>` : nothing}</div></header>`;

/** "Router, red light, after update": what a host says of a case, in short. */
export const aboutCase = ({ subject, queue, tags }: CaseContext): string =>
  capital(tags?.slice(0, 4).join(', ') || (subject ?? queue ?? ''));
