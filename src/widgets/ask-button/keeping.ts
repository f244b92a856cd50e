import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { AskView } from '../../domain/views.js';
import { repliesToAsker } from './answers.js';
import type { AskDesk } from './ask-desk.js';
import { fillForm } from './fill-form.js';
import { refusal } from './refusal.js';
import { tip as glyph } from '../../ui/phase-icons.js';

/** Where what is said of this question's thread stands. */
export const spotOf = ({ ref }: Pick<AskView, 'ref'>): string => `thread:${ref}`;

/** Below a thread: what was answered can be kept for the next case, and who answered says whether by name. */
export class Keeping {
  readonly #desk: AskDesk;
  #opening = false;

  constructor(desk: AskDesk) {
    this.#desk = desk;
  }

  async #keep(ask: AskView): Promise<void> {
    if (this.#opening) return;
    this.#opening = true;
    await fillForm(this.#desk, spotOf(ask), async (close) => {
      const { keepTip } = await import('./keep-tip.js');
      return keepTip(this.#desk, ask, close);
    });
    this.#opening = false;
  }

  template(ask: AskView): TemplateResult | typeof nothing {
    const { ask: { help }, team } = this.#desk;
    const mine = ask.replies.filter((reply) => reply.mine);
    const solved = ask.state === 'resolved';
    if (ask.kind === 'check' || (ask.mine ? !repliesToAsker(ask).length : !solved || !mine.length)) return nothing;
    return html`${ask.mine ? nothing : this.#name(ask, mine)}<div class="foot">${glyph}<span class="grow">${ask.kept ? help.keptAsTip
      : team.availability === 'busy' ? help.keptForLater : help.keepIt}</span>${ask.kept || team.availability === 'busy' ? nothing
      : html`<button class="btn btn-s btn-soft keep" aria-busy=${this.#opening ? 'true' : nothing} @click=${() => this.#keep(ask)}>${help.makeTip}</button>`}</div>`;
  }

  async #agree(ask: AskView, replies: AskView['replies'], named: boolean): Promise<void> {
    const { ask: { help }, team, host, announce, notes } = this.#desk;
    const say = team.sayFrom(host);
    try {
      await Promise.all(replies.map(({ ref }) => say.nameMe(ref, named)));
      announce(named ? help.named : help.unnamed);
    } catch (error) {
      notes.show(spotOf(ask), refusal(this.#desk, error));
    }
  }

  /** Whoever answered goes by name in what becomes of it, or not. */
  #name(ask: AskView, replies: AskView['replies']): TemplateResult {
    const { help } = this.#desk.ask;
    return html`<div class="foot naming"><label class="agree"><input class="tick" type="checkbox" .checked=${live(!replies.some(({ unnamed }) => unnamed))}
      @change=${(event: Event) => this.#agree(ask, replies, (event.target as HTMLInputElement).checked)}><span>${help.nameMe} <span class="hint">${help.nameMeHint}</span></span></label></div>`;
  }
}
