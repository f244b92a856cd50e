import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Masked } from '../../domain/mask.js';
import { clip } from '../../ui/ask-icons.js';
import { lock, previous } from '../../ui/icons.js';
import { firstName } from '../../ui/people.js';
import type { AskDesk } from './ask-desk.js';

/** What is about to be sent. */
export interface Outgoing {
  readonly original: string;
  readonly found: readonly Masked[];
  /** Of the case, in words; empty for nothing. */
  readonly attached: string;
  readonly anonymous: boolean;
  /** What is selected of what is shown, from and to. */
  readonly selected: readonly [number, number] | undefined;
  select(selected: readonly [number, number] | undefined): void;
  mask(): void;
  back(): void;
}

/** What colleagues will see, before they do. What was missed is selected and masked. */
export function questionPreview(desk: AskDesk, outgoing: Outgoing): TemplateResult {
  const { ask, more, team } = desk;
  const { original, found, attached, anonymous, selected, select, mask, back } = outgoing;
  const follow = (event: Event): void => {
    const sent = (event.currentTarget as Element).querySelector<HTMLElement>('.sent');
    // Pressing "mask" may end the selection: what was selected still is meant.
    if (sent && !(event.target as Element).closest('button')) select(selectionIn(sent));
  };
  const parts = found.map(({ kind, from }, at) => html`${original.slice(found[at - 1]?.to ?? 0, from)}${chip(more.placeholders[kind])}`);
  return html`<div class="body" @pointerup=${follow} @keyup=${follow} @keydown=${(event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    back();
  }}><div class="row"><button class="ib back" aria-label=${ask.back} title=${ask.back} @click=${back}>${previous}</button><h3 class="grow b">${ask.willSee}</h3></div>
    <p class="q sent">${parts}${original.slice(found.at(-1)?.to)}</p>
    ${selected ? html`<div><button class="btn btn-s" @click=${mask}>${lock}${more.maskSelection}</button></div>` : nothing}
    ${attached ? html`<p class="ctx">${clip}<span class="grow">${ask.aboutCase(attached)}</span></p>` : nothing}
    <p class="s muted">${anonymous ? ask.withoutName : team.me.name ? more.asYou(firstName(team.me.name)) : nothing}</p>
    <p class="s muted">${ask.willSeeHint}</p></div>`;
}

/** What stands for something personal. Its brackets are sent, and not shown. */
const chip = (placeholder: string): TemplateResult => html`<span class="mask"><i>[</i>${placeholder.slice(1, -1)}<i>]</i></span>`;

type Selecting = ShadowRoot & { getSelection?: () => Selection | null };

/** From and to of what is selected of an element's text. Engines differ in where they tell of it. */
function selectionIn(element: HTMLElement): readonly [number, number] | undefined {
  const root = element.getRootNode() as Selecting;
  const selection = root.getSelection?.() ?? document.getSelection();
  const range = selection && rangeOf(selection, root);
  if (!range || range.collapsed || !element.contains(range.startContainer) || !element.contains(range.endContainer)) return undefined;
  const before = document.createRange();
  before.setStart(element, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const until = document.createRange();
  until.setStart(element, 0);
  until.setEnd(range.endContainer, range.endOffset);
  return [before.toString().length, until.toString().length];
}

function rangeOf(selection: Selection, root: ShadowRoot): StaticRange | Range | undefined {
  if (selection.rangeCount && root.contains(selection.getRangeAt(0).startContainer)) return selection.getRangeAt(0);
  return selection.getComposedRanges?.({ shadowRoots: [root] })[0];
}
