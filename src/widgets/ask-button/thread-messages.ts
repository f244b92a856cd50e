import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { MemberId } from '../../domain/record.js';
import { authorOf } from '../../domain/record.js';
import type { AskView, PersonView, ReplyView } from '../../domain/views.js';
import { check, clock } from '../../ui/icons.js';
import { firstName } from '../../ui/people.js';
import { avatar } from '../parts/avatar.js';
import type { AskDesk } from './ask-desk.js';
import { shown } from './asked.js';

/** By first name; a colleague who goes without one has none. */
export const firstOf = (person: PersonView | undefined): string | undefined => person?.name && firstName(person.name);

/** What was said, in its order: at their first mention by their whole name, unless they were mentioned above. */
export function messages(ask: AskView, desk: AskDesk, mentioned: readonly MemberId[], below: (reply: ReplyView) => unknown): TemplateResult {
  const known = new Set(mentioned);
  const nameOf = ({ by, mine }: Pick<AskView, 'by' | 'mine'>): string => {
    if (mine) return desk.ask.help.you;
    const first = !known.has(by.id);
    known.add(by.id);
    return (first ? by.name : firstOf(by)) ?? desk.words.aColleague;
  };
  const question = message(ask, nameOf(ask), ask.question, desk, nothing);
  return html`<ol class="msgs">${question}${repeat(ask.replies, ({ ref }) => ref, (reply) =>
    message(reply, nameOf(reply), reply.text, desk, html`${marks(reply, desk)}${below(reply)}`))}</ol>`;
}

function message({ by, at, pending }: Pick<AskView, 'by' | 'at' | 'pending'>, name: string, text: string, { ask: { help }, team, words }: AskDesk, more: unknown): TemplateResult {
  const later = pending && team.status === 'offline';
  return html`<li class="msg">${avatar(by)}<p class="m"><b>${name}</b> <span class="num">${help.moment(at, team.now())}</span>${
    later ? html`<span class="tag tag-review">${clock}${words.sentLater}</span>` : nothing}</p><p class="tx">${shown(text)}</p>${more}</li>`;
}

/** What a reply says beyond its words: how good it was found, and that it solved the question. */
function marks({ verdict, text, accepted }: ReplyView, { ask: { help } }: AskDesk): TemplateResult | typeof nothing {
  const said = verdict && help[verdict] !== text ? help[verdict] : undefined;
  if (!said && !accepted) return nothing;
  return html`<p class="tag ${verdict && verdict !== 'good' ? 'tag-review' : 'tag-ok'}">${verdict && verdict !== 'good' ? nothing : check}${said ?? help.solvedIt}</p>`;
}

/** Who of those in this thread writes just now. Its line is always there: nothing may jump when somebody begins. */
export function writers(ask: AskView, { team, ask: { help } }: AskDesk): TemplateResult {
  const helpers = [...(ask.helper ? [ask.helper] : []), ...ask.offers].map((person) => [person.id, person] as const);
  // Whoever asked without a name writes under that author, also once it is known who it is.
  const said = [ask, ...ask.replies].filter(({ mine }) => !mine).map(({ ref, by }) => [authorOf(ref), by] as const);
  const people = new Map([...helpers, ...said]);
  people.delete(team.me.id);
  const writing = [...people].filter(([author]) => team.around.get(author)?.writing === ask.ref).map(([, person]) => person);
  return html`<p class="writing muted" aria-hidden=${writing.length ? nothing : 'true'}>${writing.length ? help.writing(writing.map(firstOf)) : nothing}</p>`;
}
