import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { TipView } from '../../domain/views.js';
import { closeness } from '../../matching/closeness.js';
import { pencil } from '../../ui/icons.js';
import { firstName } from '../../ui/people.js';
import type { Desk } from './desk.js';

/** Of fewer letters nobody can tell what it will be. */
const SHORT = 24;
/** Looked at: the best found. */
const MOST = 3;
/** Said again in other words, most of the words are the same. */
const CLOSE = 0.6;

/** Before a tip is shared: the one that it nearly repeats, which could be improved instead. */
export class CloseTip {
  readonly #desk: Desk;
  readonly #improve: (tip: TipView, text: string) => void;
  #found: { readonly text: string; readonly tip: TipView | undefined } = { text: '', tip: undefined };

  /** @param improve called with the tip that is to be improved, and what was written meanwhile */
  constructor(desk: Desk, improve: (tip: TipView, text: string) => void) {
    this.#desk = desk;
    this.#improve = improve;
  }

  find(text: string): TipView | undefined {
    if (text !== this.#found.text) {
      const tips = text.length < SHORT ? [] : this.#desk.team.book.tips(null, { search: text, limit: MOST });
      this.#found = { text, tip: tips.find((tip) => closeness(text, tip.text) >= CLOSE) };
    }
    return this.#found.tip;
  }

  template(text: string): TemplateResult | typeof nothing {
    const tip = this.find(text);
    if (!tip) return nothing;
    const { more } = this.#desk;
    const name = tip.author.name && firstName(tip.author.name);
    return html`<div class="note note-review" part="close"><div class="grow"><p class="b">${more.closeTo(tip.mine ? undefined : name, tip.mine)}</p>
      <p class="quote" lang=${tip.language ?? nothing}>${tip.text}</p>
      <button class="btn btn-s" @click=${() => this.#improve(tip, text)}>${pencil}${more.improveInstead}</button></div></div>`;
  }
}
