import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { AskKind } from '../../domain/kinds.js';
import { eye, phone } from '../../ui/ask-icons.js';
import { clock } from '../../ui/icons.js';
import type { AskDesk } from './ask-desk.js';

const KINDS: readonly (readonly [AskKind, TemplateResult])[] = [['waiting', phone], ['later', clock], ['check', eye]];

/** How soon an answer is wanted: a choice of three. */
export const kinds = ({ ask }: AskDesk, chosen: AskKind, choose: (kind: AskKind) => void): TemplateResult =>
  html`<div class="kinds" role="radiogroup" aria-label=${ask.howSoon}>${KINDS.map(([kind, icon]) => html`<label class="kind ${kind === chosen ? 'on' : ''}">
    ${icon}<span><span class="t">${ask.kinds[kind].name}</span><span class="d">${ask.kinds[kind].hint}</span></span>
    <input class="dot" type="radio" name="kind" .checked=${kind === chosen} @change=${() => choose(kind)}></label>`)}</div>`;
