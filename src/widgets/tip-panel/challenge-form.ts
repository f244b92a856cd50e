import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { ChallengedBody } from '../../domain/kinds.js';
import type { TipView } from '../../domain/views.js';
import { firstName } from '../../ui/people.js';
import type { Desk } from '../parts/desk.js';
import { formKeys } from '../parts/form-keys.js';
import { MaskedText } from '../parts/masked-text.js';
import type { Note } from '../parts/notes.js';
import { problemNote } from '../parts/notes.js';

const REASONS: readonly ChallengedBody['reason'][] = ['outdated', 'sometimes', 'unclear', 'private'];

/** A tip that may no longer hold: it stays readable, and its author is asked. Doubt is welcome. */
export class ChallengeForm {
  readonly #desk: Desk;
  readonly #tip: TipView;
  readonly #close: (note?: Note) => void;
  readonly #text: MaskedText;
  #reason: ChallengedBody['reason'] = 'outdated';
  #busy = false;

  constructor(desk: Desk, tip: TipView, close: (note?: Note) => void) {
    this.#desk = desk;
    this.#tip = tip;
    this.#close = close;
    this.#text = new MaskedText(desk, '', () => desk.host.requestUpdate());
  }

  async #send(): Promise<void> {
    if (this.#busy) return;
    const { text } = this.#text.masked();
    const say = this.#desk.team.sayFrom(this.#desk.host);
    if (text && !this.#text.check()) return;
    this.#busy = true;
    try {
      const challenge = await say.challenge(this.#tip.ref, { reason: this.#reason, ...(text && { text }) });
      this.#close({
        text: (more) => more.challengeSent,
        ms: this.#desk.team.policy.undoMs,
        action: { label: (more) => more.undo, done: (more) => more.undone, run: () => say.withdraw(challenge) },
      });
    } catch (error) {
      this.#busy = false;
      this.#text.refuse(problemNote(error).text);
    }
  }

  readonly #onKey = formKeys(() => void this.#send(), () => this.#close());

  template(): TemplateResult {
    const { more } = this.#desk;
    const { author, mine, text } = this.#tip;
    return html`<div class="form" part="form" @keydown=${this.#onKey}><h2 id="title">${more.whatFails}</h2>
      <p class="quote clamp">${text}</p>
      <fieldset aria-labelledby="title">${REASONS.map((reason) => html`<label class="radio"><input class="dot" type="radio" name="reason" .checked=${reason === this.#reason}
        @change=${() => (this.#reason = reason)}><span>${more[reason]}</span></label>`)}</fieldset>
      ${this.#text.template({ label: more.whatSeen })}
      <p class="hint">${more.challengeHint(mine ? undefined : author.name && firstName(author.name))}</p>
      <div class="bar"><button class="btn btn-primary" @click=${() => this.#send()}>${more.challengeTip}</button>
        <button class="btn btn-quiet" @click=${() => this.#close()}>${more.cancel}</button></div></div>`;
  }
}
