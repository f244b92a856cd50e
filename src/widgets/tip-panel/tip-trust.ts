import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { TipView } from '../../domain/views.js';
import { sameDay } from '../../locales/times.js';
import { clock, confirmed, flag, maybe, people } from '../../ui/icons.js';
import { firstName } from '../../ui/people.js';
import type { RowContext, RowState } from './row-context.js';

type Drawn = TemplateResult | typeof nothing;

/** The word above a tip that tells its state; most have none. */
export function stateTag(tip: TipView, { open, isNew }: RowState, { words, now, offline }: RowContext): Drawn {
  const { state } = tip;
  const [tone, icon, text] = tip.pending && offline ? ['review', clock, words.sentLater]
    : tip.challenged ? ['stop', flag, words.challenged(tip.challenge?.reason)]
      : isNew ? ['new', html`<span class="pip"></span>`, sameDay(tip.at, now) ? words.newToday : words.new]
        : state === 'retired' ? ['review', clock, words.retired]
          : state === 'due' && open ? ['review', clock, words.needsReview]
            : tip.unsure ? ['maybe', maybe, words.maybe] : [];
  return tone ? html`<p class="tag tag-${tone}" part="state">${icon}${text}</p>` : nothing;
}

/** How far a tip can be trusted: whom it helped, and when it last held. */
export function trustLine({ helped, confirmedAt, state, challenged }: TipView, { words, now }: RowContext): TemplateResult {
  const old = state === 'due' || state === 'retired';
  const [tone, icon] = challenged ? ['stop', flag] : old ? ['review', clock] : state === 'new' ? ['new', clock] : ['', confirmed];
  const facts = [
    helped ? words[challenged ? 'helpedUntilChallenged' : 'helped'](helped) : '',
    confirmedAt && !challenged ? words[old ? 'lastConfirmed' : 'confirmed'](confirmedAt, now) : '',
  ].filter(Boolean);
  return html`<p class="trust ${tone}">${icon}<span><span class="facts">${(facts.length ? facts : [words.untried]).map((fact, at) =>
    html`<span class=${at ? 'last' : ''}>${at ? fact : capital(fact)}</span>`)}</span></span></p>`;
}

/** Why this tip stands here: colleagues used it in such cases, and the words of the case that it matched. */
export const whyLine = ({ why, learned }: TipView, { words, search }: RowContext): Drawn => search.length || !(why.length || learned) ? nothing
  : html`<p class="why">${learned ? html`<span class="row">${people}${words.usedInSuch}</span>` : nothing}${why.length ? html`${words.matches} ${
    why.map((word, at) => html`${at ? ', ' : ''}<mark>${word}</mark>`)}` : nothing}</p>`;

/** What a colleague doubts, in their own words; or the question whether an old tip still holds. */
export function doubt({ challenge, author, mine, state }: TipView, { words, now }: RowContext): Drawn {
  if (!challenge) return state === 'due' && !mine ? html`<div class="note note-review"><span>${words.reviewHint}</span></div>` : nothing;
  const { by, text, at } = challenge;
  return html`<div class="note note-stop"><span>${text ? html`"${text}"<br>` : nothing}<span class="who b">${by.name ?? words.aColleague}</span>
    <span class="muted">${words.ago(at, now)}${mine ? '' : ` · ${words.asked(author.name && firstName(author.name))}`}</span></span></div>`;
}

export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);
