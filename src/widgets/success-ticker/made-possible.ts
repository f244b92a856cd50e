import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Ref } from '../../domain/record.js';
import type { CreditLink } from '../../domain/views.js';
import type { SuccessWords } from '../../locales/success-words.js';
import { check } from '../../ui/icons.js';
import { firstName } from '../../ui/people.js';
import { gifts, sources } from './chain-words.js';
import type { Suggestion } from './suggestions.js';
import type { TickerDesk } from './ticker-desk.js';

/** What the success stood on, as boxes to check. What is behind a tip goes with it. */
export class MadePossible {
  readonly #desk: TickerDesk;
  readonly #suggestions: readonly Suggestion[];
  readonly #onChange: () => void;

  constructor(desk: TickerDesk, suggestions: readonly Suggestion[], onChange: () => void) {
    this.#desk = desk;
    this.#suggestions = suggestions;
    this.#onChange = onChange;
  }

  get refs(): readonly Ref[] {
    return this.#suggestions.filter(({ checked }) => checked).map(({ link }) => link.ref);
  }

  template(): TemplateResult | typeof nothing {
    if (!this.#suggestions.length) return nothing;
    const { own } = this.#desk;
    return html`<fieldset><legend class="label">${own.madePossibleBy}</legend>${this.#suggestions.map((suggestion) => {
      const { link, behind, checked } = suggestion;
      const text = `${capital(gifts([link], own))}: ${link.text ?? ''}`;
      return html`<label class="link"><input class="vh" type="checkbox" .checked=${checked} @change=${() => this.#toggle(suggestion)}>
        <span class="box">${check}</span><span class="clamp" title=${text}>${text}</span>${
        behind.length ? html` <span class="box">${check}</span><span class="muted">${own.cameFrom(origin(behind, own))}</span>` : nothing}</label>`;
    })}</fieldset>`;
  }

  #toggle(suggestion: Suggestion): void {
    suggestion.checked = !suggestion.checked;
    this.#onChange();
  }
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** "Jonas's answer to Mei": the answers, and to whom, where one asked and others answered; else everything that was there. */
function origin(behind: readonly CreditLink[], words: SuccessWords): string {
  const answers = behind.filter(({ kind }) => kind === 'reply');
  const [ask, ...others] = behind.filter(({ kind }) => kind !== 'reply');
  if (!answers.length || ask?.kind !== 'ask' || others.length || ask.by.name === undefined) return sources(behind, words);
  return words.to(sources(answers, words), firstName(ask.by.name));
}
