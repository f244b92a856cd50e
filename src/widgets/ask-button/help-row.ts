import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { known } from '../../domain/colleagues.js';
import type { AskView, PersonView } from '../../domain/views.js';
import { avatar } from '../parts/avatar.js';
import type { AskDesk } from './ask-desk.js';
import { asker, attached, shown, urgency } from './asked.js';
import { lostTo } from './offers.js';
import { firstOf } from './thread-messages.js';

/** How a question of a colleague stands with me. */
export interface RowState {
  /** I offered to help, or help. */
  readonly mine: boolean;
  /** Put aside, and looked for again. */
  readonly aside: boolean;
  /** Somebody was quicker than I was. */
  readonly lost: boolean;
  /** Solved, and I had a part in it. */
  readonly solved: boolean;
  /** Nobody can read it any more. */
  readonly over: boolean;
}

/** What can be done with it. */
export interface RowActs {
  take(ask: AskView): unknown;
  notNow(ask: AskView): unknown;
  bringBack(ask: AskView): void;
  dismiss(ask: AskView): void;
  open(ask: AskView): void;
}

export function helpRow(ask: AskView, state: RowState, desk: AskDesk, acts: RowActs): TemplateResult {
  const { ref, replies } = ask;
  const last = state.mine ? replies.findLast(({ mine }) => !mine) : undefined;
  const said = last && desk.ask.help.said(firstOf(last.by), last.text);
  return html`<li><article class="inq" part="question" tabindex="-1" aria-labelledby=${ref} data-at=${ref}>
    <div class="row s">${asker(ask, desk)}${urgency(ask, desk)}</div>
    <p class="q" id=${ref}>${shown(ask.question)}</p>${attached(ask, desk)}${
      said ? html`<p class="s muted one" title=${said}>${said}</p>` : nothing}${bottom(ask, state, desk, acts)}</article></li>`;
}

/** What was just done stands where the buttons were, as high as they are: nothing moves under the pointer. */
function bottom(ask: AskView, { mine, aside, lost, solved, over }: RowState, desk: AskDesk, acts: RowActs): unknown {
  const { ask: { help }, words, notes } = desk;
  const { ref, helper, kind, state } = ask;
  const note = notes.get(ref);
  if (note?.action) return notes.template(ref);
  const refused = note ? notes.template(ref) : nothing;
  if (lost) {
    return html`<div class="row s muted">${helper ? avatar(helper) : nothing}<span class="grow">${lostTo(ask, desk)}</span>
      <button class="btn btn-s btn-quiet" @click=${() => acts.dismiss(ask)}>${help.gotIt}</button></div>`;
  }
  if ((mine || solved) && !over) {
    return html`${refused}<div class="acts"><button class="btn btn-s" @click=${() => acts.open(ask)}>${help.open}</button>
      <span class="end xs muted">${solved ? help.resolved : ask.passedOver ? help.asksOthers(firstOf(ask.by)) : help.youAreOnIt}</span></div>`;
  }
  if (over || state !== 'waiting') return html`<p class="s muted">${helper && !over ? words.onIt(firstOf(helper)) : help.over}</p>`;
  const topics = known(self(desk)?.topics ?? [], ask.topics);
  return html`${refused}<div class="acts"><button class="btn btn-s ${kind === 'waiting' ? 'btn-primary' : ''} take" @click=${() => acts.take(ask)}>${help.takeIt}</button>${
    aside ? html`<button class="btn btn-s btn-quiet" @click=${() => acts.bringBack(ask)}>${help.bringBack}</button>`
      : html`<button class="btn btn-s btn-quiet" @click=${() => acts.notNow(ask)}>${help.notNow}</button>`}${
    topics.length ? html`<span class="end xs muted">${help.youKnow(topics)}</span>` : nothing}</div>`;
}

/** My own card. */
const self = ({ team }: AskDesk): PersonView | undefined => team.book.people().find(({ id }) => id === team.me.id);
