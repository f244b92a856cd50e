import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { TipView } from '../../domain/views.js';
import { highlight } from '../../matching/highlight.js';
import { book } from '../../ui/icons.js';
import { avatar } from '../parts/avatar.js';
import { actionBar, verbButton } from './action-bar.js';
import type { RowContext, RowState } from './row-context.js';
import { doubt, stateTag, trustLine, whyLine } from './tip-trust.js';

/** One tip: its text first, then its author, then what is known about it. */
export function tipRow(tip: TipView, state: RowState, context: RowContext): TemplateResult {
  const { open, gone } = state;
  return html`<div class="item ${open ? 'open' : ''}" role="listitem"><article class="tip" part="tip" tabindex=${state.current ? 0 : -1}
    aria-labelledby=${tip.ref} aria-current=${open ? 'true' : nothing}
    @click=${(event: Event) => gone || isControl(event) || context.act('open', tip)}
    @keydown=${(event: KeyboardEvent) => !gone && event.key === 'Enter' && event.target === event.currentTarget && context.act('open', tip)}>${
      gone ? nothing : standing(tip, state, context)}${state.below}${
      open && !gone ? actionBar(tip, state, context) : nothing}</article></div>`;
}

function standing(tip: TipView, state: RowState, context: RowContext): TemplateResult {
  const { open } = state;
  const { link, language, challenged } = tip;
  return html`${stateTag(tip, state, context)}
    <p class="txt ${open ? '' : 'clamp'}" part="tip-text" id=${tip.ref} lang=${language ?? nothing} ?data-dim=${challenged}>${marked(tip, context)}</p>${
      open && link ? html`<a class="link" href=${link} target="_blank" rel="noopener noreferrer">${URL.canParse(link) ? new URL(link).host : link}</a>` : nothing}
    <div class="side"><div class="by">${whose(tip, open, context)}${open ? nothing : html`<span class="acts">${
      verbButton('insert', undefined, tip, state, context)}${verbButton('helped', undefined, tip, state, context)}</span>`}</div>
    ${trustLine(tip, context)}${open ? whyLine(tip, context) : nothing}</div>${open ? doubt(tip, context) : nothing}`;
}

const isControl = (event: Event): boolean => (event.target as Element).closest('button, a, label') !== null;

const marked = (tip: TipView, { search }: RowContext): unknown[] =>
  highlight(tip.text, search.length ? search : tip.why).map(({ text, hit }) => (hit ? html`<mark>${text}</mark>` : text));

/** A colleague, with their team when it is another one; or where an imported tip comes from. */
function whose({ author, source }: TipView, open: boolean, { words, team }: RowContext): TemplateResult {
  const origin = source ? words.imported : author.team;
  const elsewhere = !source && origin && origin !== team;
  return html`<span class="person">${source ? html`<span class="av av-d av-src" aria-hidden="true">${book}</span>` : avatar(author)
    }<span class="name one">${source ?? author.name ?? words.aColleague}</span>${
      elsewhere ? html`<span class="origin one" part="origin" title=${origin}>${origin}</span>`
        : origin && (open || source) ? html`<span class="team muted one">${origin}</span>` : nothing}</span>`;
}
