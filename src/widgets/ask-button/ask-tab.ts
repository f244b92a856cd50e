import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Ref } from '../../domain/record.js';
import type { AskView } from '../../domain/views.js';
import { plus } from '../../ui/icons.js';
import { problemNote } from '../parts/notes.js';
import { repliesToAsker } from './answers.js';
import type { AskDesk } from './ask-desk.js';
import { ASKED } from './ask-desk.js';
import { focusIn, takeFocus } from './focus.js';
import { myOpen } from './my-questions.js';
import { Progress } from './progress.js';
import { QuestionForm } from './question-form.js';
import { Thread } from './thread.js';
import { sayState } from './trigger.js';

/** My own questions: the one that needs me, or a new one. */
export class AskTab {
  readonly #desk: AskDesk;
  readonly #form: QuestionForm;
  readonly #progress: Progress;
  readonly #thread: Thread;
  /** The question that is looked at; undefined for the one that needs me most. */
  #chosen: Ref | undefined;
  /** Its words. */
  #question: string | undefined;
  /** A new one is being written. */
  #asking = false;

  constructor(desk: AskDesk) {
    this.#desk = desk;
    this.#form = new QuestionForm(desk, (ask) => {
      this.#look(ask, '[role=tab][aria-selected=true]');
      desk.announce(desk.team.status === 'offline' ? desk.ask.isQueued : desk.ask.sent);
    });
    this.#progress = new Progress(desk, (ask) => {
      this.#form.refill(ask);
      this.begin();
    });
    this.#thread = new Thread(desk);
  }

  /** Of a team that is no longer this one. */
  leave(): void {
    this.#thread.leave();
  }

  /** A question is begun and not asked. */
  get begun(): boolean {
    return this.#form.begun;
  }

  /** Shows this question; without one, what needs me most. */
  open(ask: Ref | undefined): void {
    this.#chosen = ask;
    this.#asking = false;
    void this.#form.restore();
  }

  /** Shows the composer, whatever else is open. */
  begin(): void {
    this.#chosen = undefined;
    this.#asking = true;
    this.#desk.host.requestUpdate();
    void takeFocus(this.#desk.host, '#text');
  }

  /** Where something was just pressed to get here, nothing lies under the same key. */
  #look(ask: Ref, ...focus: readonly string[]): void {
    this.open(ask);
    this.#desk.host.requestUpdate();
    void focusIn(this.#desk.host, ...focus);
  }

  #shown(mine: readonly AskView[]): AskView | undefined {
    if (this.#asking) return undefined;
    // What is looked at stays, also when it is solved; not when it was taken back.
    const chosen = this.#desk.asks.find(({ ref, state }) => ref === this.#chosen && state !== 'withdrawn');
    if (!chosen && this.#chosen) void this.#miss();
    return chosen ?? mine[0];
  }

  /** What was looked at is gone. Refused, its words wait where they were written. */
  async #miss(): Promise<void> {
    const question = this.#question;
    this.#chosen = undefined;
    if (await this.#form.restore() && question && this.#form.holds(question)) this.#desk.notes.show(ASKED, problemNote(undefined));
  }

  template(): TemplateResult {
    const mine = myOpen(this.#desk.asks);
    const shown = this.#shown(mine);
    if (!shown) return html`${this.#others(mine, undefined)}${this.#form.template()}`;
    this.#chosen = shown.ref;
    this.#question = shown.question;
    const unanswered = ['queued', 'waiting', 'parked'].includes(shown.state);
    // Handed back, it waits again; what was answered stays, and so does what is being written.
    const answered = !unanswered || repliesToAsker(shown).length > 0 || !this.#thread.isEmpty(shown.ref);
    return html`${this.#others(mine, shown)}${unanswered ? this.#progress.template(shown) : nothing}${answered ? this.#thread.template(shown) : nothing}
      <div class="else"><button class="btn btn-link btn-s" @click=${() => this.begin()}>${plus}${this.#desk.ask.askElse}</button></div>`;
  }

  /** Where there are several: a line each, to switch between. */
  #others(mine: readonly AskView[], shown: AskView | undefined): TemplateResult | typeof nothing {
    if (mine.length < (shown ? 2 : 1)) return nothing;
    const { team, words, ask } = this.#desk;
    return html`<nav class="mine" aria-label=${ask.myQuestions}>${mine.map((one) => {
      const { icon, label } = sayState(one, team, words);
      return html`<button class="one-of" aria-current=${one === shown ? 'true' : nothing} @click=${() => this.#look(one.ref, '[aria-current=true]')}>${icon}<span class="one grow" title=${one.question}>${one.question}</span>
        <span class="xs muted">${label}</span></button>`;
    })}</nav>`;
  }
}
