import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { CaseContext } from '../../domain/case-context.js';
import type { Masked } from '../../domain/mask.js';
import { maskText } from '../../domain/mask.js';
import { MAX_TEXT } from '../../domain/record.js';
import { lock } from '../../ui/icons.js';
import type { Desk } from './desk.js';
import type { Say } from './notes.js';

/** Longer than what is read in ten seconds. */
const SHORT = 280;
const NEAR_END = MAX_TEXT - 200;

/** How the field is shown. */
export interface Look {
  readonly label: string;
  readonly hidden?: boolean;
  readonly placeholder?: string;
  /** Neither a hint at its length nor a preview: the form has its own. */
  readonly bare?: boolean;
  /** A line among others: no hint at its length, and a preview only of what was masked. */
  readonly brief?: boolean;
}

/**
 * A text for colleagues, with personal data masked before it leaves: what the case names, and what looks
 * like an address or a number. What is sent is shown; what was missed can be selected and masked by hand.
 */
export class MaskedText {
  value: string;
  /** What is wrong with it, said beside the field. */
  error: Say | undefined;
  readonly #desk: Desk;
  readonly #onChange: () => void;
  /** Names of every case that was on screen while this was written: the case may change, the text stays. */
  readonly #names = new Set<string>();
  #selected = false;

  constructor(desk: Desk, value: string, onChange: () => void) {
    this.#desk = desk;
    this.value = value;
    this.#onChange = onChange;
  }

  /** What is sent, and what of it was masked. */
  masked(): ReturnType<typeof maskText> {
    this.meet(this.#desk.team.case);
    return maskText(this.value.trim(), [...this.#names], this.#desk.more.placeholders);
  }

  meet(about: CaseContext | null): void {
    for (const name of about?.mask ?? []) this.#names.add(name);
  }

  /** Whether these words, written elsewhere in the form, say what must not leave. */
  hides(words: string): boolean {
    this.meet(this.#desk.team.case);
    return maskText(words, [...this.#names]).found.length > 0;
  }

  /** Whether it can be sent; if not, says why. */
  check(): boolean {
    const { length } = this.masked().text;
    if (!length) this.refuse((more) => more.empty);
    else if (length > MAX_TEXT) this.refuse((more) => more.tooLong(length - MAX_TEXT));
    else return true;
    return false;
  }

  /** What is wrong stands beside the field and is spoken; nothing of what was written is touched. */
  refuse(error: Say): void {
    const { host, more } = this.#desk;
    this.error = error;
    this.#desk.announce(error(more));
    host.requestUpdate();
    host.renderRoot.querySelector<HTMLElement>('#text')?.focus();
  }

  template({ label, hidden, placeholder, bare, brief }: Look): TemplateResult {
    const { more } = this.#desk;
    const { text, found } = this.masked();
    const { error } = this;
    const hint = text.length > NEAR_END ? more.left(Math.max(0, MAX_TEXT - text.length))
      : text.length > SHORT && !bare && !brief ? more.long(text.length) : undefined;
    return html`<div><label class="label ${hidden ? 'vh' : ''}" for="text">${label}</label>
      <textarea class="field" id="text" placeholder=${placeholder ?? nothing} aria-invalid=${error ? 'true' : nothing} aria-describedby="text-hint" .value=${this.value}
        @input=${this.#onInput} @select=${this.#onSelect} @keyup=${this.#onSelect} @pointerup=${this.#onSelect}></textarea>
      <div id="text-hint">${error ? html`<p class="tag tag-stop">${error(more)}</p>` : hint ? html`<p class="hint">${hint}</p>` : nothing}</div>
      ${this.#selected ? html`<button class="btn btn-s" @click=${this.#maskSelection}>${lock}${more.maskSelection}</button>` : nothing}
    </div>${text && !bare && (found.length || !brief) ? this.#preview(found) : nothing}`;
  }

  #preview(found: readonly Masked[]): TemplateResult {
    const { more } = this.#desk;
    if (!found.length) return html`<p class="hint row">${lock}<span>${more.nothingMasked}</span></p>`;
    const text = this.value.trim();
    const parts = found.map(({ kind, from }, at) => html`${text.slice(found[at - 1]?.to ?? 0, from)}<mark>${more.placeholders[kind]}</mark>`);
    return html`<div class="note note-ok">${lock}<div class="grow"><p>${more.masked(found.length, found.every(({ kind, original }) => kind === 'name' && !/\d/.test(original)))} ${more.maskHint}</p>
      <p class="b">${more.willBeSent}</p>
      <p class="preview">${parts}${text.slice(found.at(-1)?.to)}</p></div></div>`;
  }

  readonly #onInput = (event: Event): void => {
    this.value = (event.target as HTMLTextAreaElement).value;
    this.error = undefined;
    this.#onChange();
  };

  readonly #onSelect = (event: Event): void => {
    const { selectionStart, selectionEnd } = event.target as HTMLTextAreaElement;
    if (this.#selected === selectionStart < selectionEnd) return;
    this.#selected = selectionStart < selectionEnd;
    this.#desk.host.requestUpdate();
  };

  readonly #maskSelection = (event: Event): void => {
    const field = (event.target as Element).closest('div')?.querySelector('textarea');
    if (!field) return;
    field.setRangeText(this.#desk.more.placeholders.name, field.selectionStart, field.selectionEnd, 'end');
    field.focus();
    this.value = field.value;
    this.#selected = false;
    this.#onChange();
  };
}
