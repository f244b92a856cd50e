import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Attachment } from '../../domain/kinds.js';
import type { AskView } from '../../domain/views.js';
import { clip, eye, phone } from '../../ui/ask-icons.js';
import { elapsed } from '../../ui/elapsed.js';
import { avatar } from '../parts/avatar.js';
import type { AskDesk } from './ask-desk.js';

/** Who asks, and how soon an answer is wanted: only a waiting customer has a clock, and it is silent. */
export const asker = ({ by }: AskView, { words }: AskDesk): TemplateResult =>
  html`${avatar(by)}<span class="grow who"><b class="b">${by.name ?? words.aColleague}</b>${by.team ? html` <span class="muted">${by.team}</span>` : nothing}</span>`;

export function urgency({ kind, at, endedAt }: AskView, { ask: { help }, team }: AskDesk): TemplateResult | typeof nothing {
  if (kind === 'check') return html`<span class="tag tag-ask">${eye}${help.secondOpinion}</span>`;
  if (kind !== 'waiting' || endedAt !== undefined) return nothing;
  return html`<span class="tag tag-stop num clock">${phone}<span class="vh">${help.customerWaits}</span><span aria-hidden="true">${help.waiting(elapsed(team.now() - at))}</span></span>`;
}

/** What of the case was sent along. */
export function attached({ attach }: AskView, { ask: { help }, words }: AskDesk): TemplateResult | typeof nothing {
  const said = attach ? sayings(attach, words.language) : [];
  return said.length ? html`<p class="ctx">${clip}<span class="grow">${help.aboutCase(said)}</span></p>` : nothing;
}

/** The channel is the host's own word, and says nothing to a colleague. */
function sayings({ subject, tags = [], queue, language }: Attachment, spoken: string): readonly string[] {
  return [subject, ...tags, queue, language && language !== spoken ? nameOf(language, spoken) : undefined].filter((word): word is string => !!word);
}

function nameOf(language: string, spoken: string): string {
  try {
    return new Intl.DisplayNames(spoken, { type: 'language' }).of(language) ?? language;
  } catch {
    return language; // a host may call it anything
  }
}

const MASKED = /\[(\p{L}[\p{L} -]{0,30})\]/u;

/** A text as its writer sent it; what was masked in it, in whichever language, stands out. */
export const shown = (text: string): readonly unknown[] =>
  text.split(MASKED).map((part, at) => (at % 2 ? html`<span class="mask">${part}</span>` : part));
