import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Ref } from '../../domain/record.js';
import type { TipView } from '../../domain/views.js';
import { firstName } from '../../ui/people.js';
import { avatar } from './avatar.js';
import type { Desk } from './desk.js';
import { MaskedText } from './masked-text.js';
import { formKeys } from './form-keys.js';
import type { Note } from './notes.js';
import { problemNote } from './notes.js';

interface Origin {
  /** What the agent had already put in words of their own. */
  readonly written?: string | undefined;
  /** What the better words stand on: the answers that they come from. */
  readonly about?: readonly Ref[] | undefined;
}

/** A better wording of a tip. Its author stays, and is named with the one who improved it. */
export class ImproveForm {
  readonly #desk: Desk;
  readonly #tip: TipView;
  readonly #close: (note?: Note) => void;
  readonly #text: MaskedText;
  readonly #origin: Origin;
  #busy = false;

  constructor(desk: Desk, tip: TipView, close: (note?: Note) => void, origin: Origin = {}) {
    this.#desk = desk;
    this.#tip = tip;
    this.#close = close;
    this.#origin = origin;
    this.#text = new MaskedText(desk, tip.text, () => desk.host.requestUpdate());
  }

  async #save(): Promise<void> {
    if (this.#busy) return;
    if (this.#text.value.trim() === this.#tip.text) {
      this.#close();
      return;
    }
    if (!this.#text.check()) return;
    this.#busy = true;
    try {
      await this.#desk.team.sayFrom(this.#desk.host).improve(this.#tip.ref, { text: this.#text.masked().text, about: this.#origin.about ?? [] });
      this.#close({ text: (more) => more.saved, ms: this.#desk.team.policy.undoMs });
    } catch (error) {
      this.#busy = false;
      this.#text.refuse(problemNote(error).text);
    }
  }

  readonly #onKey = formKeys(() => void this.#save(), () => this.#close());

  template(): TemplateResult {
    const { team, words, more } = this.#desk;
    const { author, mine } = this.#tip;
    const { written } = this.#origin;
    const name = author.name && firstName(author.name);
    return html`<div class="form" part="form" @keydown=${this.#onKey}><h2 id="title">${more.improveTip(mine ? undefined : name)}</h2>
      ${this.#text.template({ label: words.improve, hidden: true })}
      ${written ? html`<p class="hint">${more.youWrote}</p><p class="quote">${written}</p>` : nothing}
      ${mine ? nothing : html`<div class="row s"><span class="avs">${avatar(author)}${avatar({ ...team.me, topics: [] })}</span>
        <span class="muted">${more.staysAuthor(name)}</span></div>`}
      <div class="bar"><button class="btn btn-primary" @click=${() => this.#save()}>${more.save}</button>
        <button class="btn btn-quiet" @click=${() => this.#close()}>${more.cancel}</button></div></div>`;
  }
}
