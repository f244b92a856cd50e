import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { MemberId } from '../../domain/record.js';
import type { PersonView } from '../../domain/views.js';
import { cross } from '../../ui/icons.js';
import type { TickerDesk } from './ticker-desk.js';

/** So many are offered while a name is typed. */
const OFFERED = 8;
const MOST = 32;

/** Colleagues to thank besides, as chips: a name is typed or chosen, Enter adds it, a press removes it. */
export class ThanksField {
  readonly #desk: TickerDesk;
  readonly #onChange: () => void;
  #thanked: readonly MemberId[];
  #typed = '';
  #unknown = '';

  constructor(desk: TickerDesk, thanked: readonly MemberId[], onChange: () => void) {
    this.#desk = desk;
    this.#onChange = onChange;
    const known = new Set(this.#colleagues().map(({ id }) => id));
    this.#thanked = thanked.filter((id) => known.has(id));
  }

  get thanked(): readonly MemberId[] {
    return this.#thanked;
  }

  /** Takes along a name that was typed and not added. @returns whether nothing unknown is left */
  settle(): boolean {
    this.#add();
    return !this.#unknown;
  }

  template(): TemplateResult {
    const { own, more } = this.#desk;
    const colleagues = this.#colleagues();
    const chips = this.#thanked.map((id) => colleagues.find((colleague) => colleague.id === id)).filter((colleague) => colleague !== undefined);
    const offered = this.#typed.trim() ? this.#matching(colleagues).slice(0, OFFERED) : [];
    return html`<fieldset><legend class="label">${own.alsoThank}</legend><div class="chips">${chips.map((colleague) =>
      html`<button class="chip" aria-label=${more.remove(nameOf(colleague))} @click=${() => this.#remove(colleague.id)}>${nameOf(colleague)}${cross}</button>`)}
      <input class="chip chip-field" list="colleagues" autocomplete="off" aria-label=${own.addColleague} placeholder=${own.addColleague} enterkeyhint="done"
        aria-invalid=${this.#unknown ? 'true' : nothing} aria-describedby="thanks-hint" .value=${this.#typed} @keydown=${this.#onKey} @input=${this.#onInput} @blur=${() => this.#add()}>
      <datalist id="colleagues">${offered.map((colleague) => html`<option value=${this.#labelOf(colleague, colleagues)}></option>`)}</datalist></div>
      <div id="thanks-hint">${this.#unknown ? html`<p class="tag tag-stop">${own.noColleague(this.#unknown)}</p>` : nothing}</div></fieldset>`;
  }

  /** Everyone but me, and who would rather not be named. */
  #colleagues(): readonly PersonView[] {
    const { book, me } = this.#desk.team;
    return book.people().filter(({ id, name }) => name !== undefined && id !== me.id);
  }

  /** Two of one name are told apart by their teams. */
  #labelOf(colleague: PersonView, all: readonly PersonView[]): string {
    const alone = all.filter(({ name }) => name === colleague.name).length < 2;
    return alone || !colleague.team ? nameOf(colleague) : `${nameOf(colleague)}, ${colleague.team}`;
  }

  /** Whose first or last name begins so. */
  #matching(all: readonly PersonView[]): readonly PersonView[] {
    const typed = this.#typed.trim().toLocaleLowerCase();
    return all.filter((colleague) => {
      const label = this.#labelOf(colleague, all).toLocaleLowerCase();
      return !this.#thanked.includes(colleague.id) && (label.startsWith(typed) || label.includes(` ${typed}`));
    });
  }

  #add(): void {
    const typed = this.#typed.trim();
    const all = this.#colleagues();
    const matching = this.#matching(all);
    const exact = matching.filter((colleague) => this.#labelOf(colleague, all).toLocaleLowerCase() === typed.toLocaleLowerCase());
    const [found, ...others] = exact.length ? exact : matching;
    if (!typed) this.#unknown = '';
    else if (found && !others.length) {
      this.#thanked = [...this.#thanked, found.id].slice(0, MOST);
      this.#typed = this.#unknown = '';
      // Typed and added within one drawing, it would stay.
      const field = this.#field;
      if (field) field.value = '';
      this.#onChange();
    } else this.#unknown = typed;
    this.#desk.host.requestUpdate();
  }

  #remove(id: MemberId): void {
    this.#thanked = this.#thanked.filter((other) => other !== id);
    this.#onChange();
    // The pressed chip is gone: the focus stays in the field of chips.
    this.#field?.focus();
  }

  get #field(): HTMLInputElement | null {
    return this.#desk.host.renderRoot.querySelector<HTMLInputElement>('.chip-field');
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      this.#add();
      if (this.#unknown) this.#desk.announce(this.#desk.own.noColleague(this.#unknown));
    } else if (event.key === 'Backspace' && !this.#typed && this.#thanked.length) this.#remove(this.#thanked.at(-1) ?? '');
  };

  readonly #onInput = (event: Event): void => {
    this.#typed = (event.target as HTMLInputElement).value;
    this.#unknown = '';
    // Chosen from the list, not typed.
    if (!(event instanceof InputEvent) || event.inputType === 'insertReplacementText') this.#add();
    this.#desk.host.requestUpdate();
  };
}

const nameOf = ({ name = '' }: PersonView): string => name;
