import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { ColleagueView, PersonView } from '../../domain/views.js';
import { firstName } from '../../ui/people.js';
import { avatar } from '../parts/avatar.js';
import type { AskDesk } from './ask-desk.js';

/** So many are named; of the others it is said that they are there. */
const NAMED = 2;
const FACES = 4;

/** Who could answer this now: free or on a call, and what they know of it. Never since when. */
export function lineUp(desk: AskDesk, topics: readonly string[]): TemplateResult {
  const { team, ask } = desk;
  const around = team.colleagues(topics).filter(({ availability }) => availability !== 'away');
  const knowing = around.filter(({ knows }) => knows.length);
  const seen = knowing.length ? knowing : around;
  const free = seen.filter(({ availability }) => availability === 'free');
  const busy = seen.filter(({ availability }) => availability === 'busy');
  if (!seen.length) return html`<p class="s muted">${ask.nobodyAround}</p>`;
  const known = ask.and(...new Set(free.slice(0, NAMED).flatMap(({ knows }) => knows.slice(0, 2))));
  const onCall = busy.length ? ask.onCall(namesOf(busy, desk), busy.length) : '';
  return html`<div class="lineup"><span class="avs">${[...free, ...busy].slice(0, FACES).map(face)}</span><span>${
    free.length ? html`<b>${namesOf(free, desk)}</b> ${ask.free(free.length)}` : ask.nobodyIsFree}${
    free.length && known ? html`<br>` : ' '}<span class="muted">${free.length && known ? `${ask.know(free.length, known)} ` : free.length ? '· ' : ''}${onCall}</span></span></div>`;
}

/** "Jonas, Mei and 3 more". */
export function namesOf(people: readonly PersonView[], { ask, words }: AskDesk): string {
  const more = people.length - NAMED;
  const names = people.slice(0, NAMED).map(({ name }) => (name ? firstName(name) : words.aColleague));
  return ask.and(...names, ...(more > 0 ? [ask.more(more)] : []));
}

/** How a colleague is reached is said in words beside the faces. */
const face = (colleague: ColleagueView): TemplateResult =>
  html`<span class="face" data-free=${colleague.availability === 'free' ? 'y' : 'call'}>${avatar(colleague)}</span>`;
