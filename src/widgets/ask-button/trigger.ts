import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { AskView } from '../../domain/views.js';
import type { Words } from '../../locales/words.js';
import type { Team } from '../../team/team.js';
import { elapsed } from '../../ui/elapsed.js';
import { bubble, clock, offline } from '../../ui/icons.js';
import { answer, question, tip } from '../../ui/phase-icons.js';
import { firstName } from '../../ui/people.js';
import { avatar } from '../parts/avatar.js';
import { isNobodyFree, toldState } from './my-questions.js';
import { moon, spinner } from './trigger-icons.js';

/** What the trigger shows. */
export interface TriggerView {
  readonly words: Words;
  readonly team: Team | undefined;
  /** My open questions, the one first that decides. */
  readonly mine: readonly AskView[];
  /** An answer waits to be kept. */
  readonly keep: boolean;
  readonly badge: number;
  /** Calls, once. */
  readonly pulse: boolean;
  readonly open: boolean;
  readonly iconOnly: boolean;
  press(): void;
  calm(): void;
}

/** The state of a question in a word or two. */
interface Saying {
  readonly look: string;
  readonly icon: TemplateResult;
  readonly label: string;
  /** How long a customer has waited: not for screen readers, it changes every second. */
  readonly time?: string;
}

export function sayState(ask: AskView, team: Team, words: Words): Saying {
  const { helper, kind, at } = ask;
  const state = toldState(ask, team);
  const name = helper?.name && firstName(helper.name);
  if (state === 'answered') return { look: 'done', icon: answer, label: words.hasAnswered(name) };
  if (state === 'taken') return { look: 'wait', icon: helper ? avatar(helper) : question, label: words.onIt(name) };
  if (state === 'queued') return { look: 'off', icon: offline, label: words.queued(1) };
  if (state === 'parked') return { look: '', icon: clock, label: words.noAnswer };
  if (isNobodyFree(ask, team)) return { look: '', icon: clock, label: words.nobodyFree };
  return kind === 'waiting'
    ? { look: 'wait', icon: spinner, label: words.waiting, time: elapsed(team.now() - at) }
    : { look: 'wait', icon: question, label: words.questionAsked };
}

function saying({ words, team, mine, keep }: TriggerView): Saying {
  const [lead] = mine;
  if (lead && team) {
    const queued = mine.filter((ask) => toldState(ask, team) === 'queued').length;
    return { ...sayState(lead, team, words), ...(toldState(lead, team) === 'queued' && { label: words.queued(queued) }) };
  }
  if (keep) return { look: 'done', icon: tip, label: words.keepAnswer };
  if (team?.quietUntil !== undefined) return { look: 'rest', icon: moon, label: words.notDisturbed };
  return { look: '', icon: bubble, label: words.askColleague };
}

/** The label is the state of my question; the badge is the questions of others. */
export function trigger(view: TriggerView): TemplateResult {
  const { words, team, badge, pulse, open, iconOnly, press, calm } = view;
  const { look, icon, label, time } = saying(view);
  const quiet = team?.quietUntil !== undefined;
  const besides = [quiet && label !== words.notDisturbed ? words.notDisturbed : '', badge ? words.couldHelp(badge) : ''].filter(Boolean).join(', ');
  const whole = besides ? `${label}, ${besides}` : label;
  return html`<button class="btn trigger ${look} ${iconOnly ? 'icon' : ''}" part="trigger" aria-haspopup="dialog" aria-expanded=${open}
    aria-label=${iconOnly ? whole : nothing} title=${iconOnly ? whole : nothing} @click=${press}>${icon}${
      iconOnly ? nothing : html`<span class="says" data-rest=${words.askColleague}>${label}${time ? html` <span aria-hidden="true">${time}</span>` : nothing}</span>`}${
      badge ? html`<span class="badge ${quiet ? 'dotted' : pulse ? 'pulse' : ''}" aria-hidden="true" @animationend=${calm}>${badge > 9 ? '9+' : badge}</span>` : nothing}${
      besides && !iconOnly ? html`<span class="besides">, ${besides}</span>` : nothing
  }</button>`;
}
