import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { TipView } from '../../domain/views.js';
import { back, check, flag, heart, heartFull, insert, more, pencil } from '../../ui/icons.js';
import type { Verb } from './acts.js';
import type { RowContext, RowState } from './row-context.js';

const ICONS: Readonly<Record<Verb, TemplateResult>> = {
  insert, helped: heart, improve: pencil, challenge: flag, confirm: check, withdraw: back,
};

const NAMES = {
  insert: 'insert', helped: 'thisHelped', improve: 'improve', challenge: 'challenge', confirm: 'stillHolds', withdraw: 'withdraw',
} as const satisfies Record<Verb, string>;

/** The two verbs that a tip in this state calls for, and the others. */
function verbsOf({ challenged, state, mine }: TipView): readonly [readonly Verb[], readonly Verb[]] {
  if (mine) return [['insert', 'helped'], ['improve', 'withdraw']];
  if (challenged) return [['improve', 'confirm'], ['insert']];
  if (state === 'due') return [['confirm', 'insert'], ['helped', 'improve', 'challenge']];
  return [['insert', 'helped'], ['improve', 'challenge']];
}

/** The verbs of an open tip. Narrow: the others fold into a menu; from 480 px each carries its name. */
export function actionBar(tip: TipView, state: RowState, context: RowContext): TemplateResult {
  const [first, others] = verbsOf(tip);
  const named = (verbs: readonly Verb[], look: string): TemplateResult[] =>
    verbs.map((verb, at) => verbButton(verb, at ? look : look || 'btn-soft', tip, state, context));
  return html`<div class="bar" part="actions">${named(first, '')}${named(others, 'btn-quiet wide')}
    <span class="end">${others.map((verb) => verbButton(verb, undefined, tip, state, context))}</span>
    <button class="ib more" aria-label=${context.words.more} aria-expanded=${state.menu} @click=${() => context.act('toggleMenu', tip)}>${more}</button>
    ${state.menu ? html`<div class="menu">${named(others, 'btn-quiet')}</div>` : nothing}</div>`;
}

/** With its name, or (without a look) as an icon. */
export function verbButton(verb: Verb, look: string | undefined, tip: TipView, { pressed }: RowState, { words, act }: RowContext): TemplateResult {
  const helped = verb === 'helped';
  const name = helped && pressed ? words.helpedYou : words[NAMES[verb]];
  const named = look !== undefined;
  return html`<button class=${named ? `btn btn-s ${look}` : 'ib'} part=${verb} aria-label=${named ? nothing : name} title=${named ? nothing : name}
    aria-pressed=${helped ? pressed : nothing} @click=${() => act('do', verb, tip)}>${helped && pressed ? heartFull : ICONS[verb]}${named ? name : nothing}</button>`;
}
