import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { cross } from '../../ui/icons.js';
import type { Desk } from './desk.js';

const MOST = 32;
const LONGEST = 80;

/** The words for which a tip is shown, as chips: Enter or a comma adds one, a press removes it. */
export class TopicsField {
  readonly #desk: Desk;
  readonly #onChange: () => void;
  readonly #hides: (topic: string) => boolean;
  #topics: readonly string[];

  /** @param hides whether a topic says what must not leave this browser: it is none then */
  constructor(desk: Desk, topics: readonly string[], hides: (topic: string) => boolean, onChange: () => void) {
    this.#desk = desk;
    this.#topics = topics;
    this.#hides = hides;
    this.#onChange = onChange;
  }

  /** The case may have come after the word. */
  get topics(): readonly string[] {
    return this.#topics.filter((topic) => !this.#hides(topic));
  }

  /** Takes along a word that was typed and not added. */
  settle(): void {
    const field = this.#desk.host.renderRoot.querySelector<HTMLInputElement>('.chip-field');
    if (field) this.#add(field);
  }

  template(): TemplateResult {
    const { more } = this.#desk;
    return html`<fieldset class="topics"><legend class="label">${more.showFor}</legend><div class="chips">${this.topics.map((topic) =>
      html`<button class="chip" aria-label=${more.remove(topic)} @click=${() => this.#remove(topic)}>${topic}${cross}</button>`)}
      <input class="chip chip-field" aria-label=${more.addWord} placeholder=${more.addWord} maxlength=${LONGEST} enterkeyhint="done"
        @keydown=${this.#onKey} @input=${this.#onInput} @blur=${this.#onBlur}></div></fieldset>`;
  }

  #remove(topic: string): void {
    this.#topics = this.#topics.filter((other) => other !== topic);
    this.#onChange();
    // The pressed chip is gone: the focus stays in the field of chips.
    this.#desk.host.renderRoot.querySelector<HTMLElement>('.chip-field')?.focus();
  }

  #add(field: HTMLInputElement): void {
    const known = new Set(this.#topics.map((topic) => topic.toLocaleLowerCase()));
    const added = field.value.split(',').map((word) => word.trim()).filter((word) => word && !known.has(word.toLocaleLowerCase()));
    field.value = '';
    if (!added.length) return;
    this.#topics = [...this.topics, ...new Set(added)].slice(0, MOST);
    this.#onChange();
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const field = event.target as HTMLInputElement;
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      this.#add(field);
    } else if (event.key === 'Backspace' && !field.value && this.topics.length) this.#remove(this.topics.at(-1) ?? '');
  };

  readonly #onInput = (event: Event): void => {
    const field = event.target as HTMLInputElement;
    if (field.value.includes(',')) this.#add(field);
  };

  readonly #onBlur = (event: Event): void => this.#add(event.target as HTMLInputElement);
}
