import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Ref } from '../../domain/record.js';
import type { ReplyView } from '../../domain/views.js';
import { send } from '../../ui/ask-icons.js';
import type { Timers } from '../../ui/timers.js';
import { Draft } from '../parts/draft.js';
import { MaskedText } from '../parts/masked-text.js';
import type { AskDesk } from './ask-desk.js';
import { refusal } from './refusal.js';

/** How long after the last key colleagues still see that somebody writes. */
const WRITING_MS = 4000;
const WRITING = 'writing';

/** What is about to be sent. */
export interface Sending {
  readonly label: string;
  /** What it answers: the last that was said. */
  readonly to: Ref;
  readonly verdict?: ReplyView['verdict'];
  /** Said where nothing is written. */
  readonly otherwise?: string;
  sent?(): void;
}

/** Where a reply to one question is written. What was begun stays, masked, through reload and change of thread. */
export class ReplyField {
  readonly ask: Ref;
  readonly #desk: AskDesk;
  readonly #timers: Timers;
  readonly #text: MaskedText;
  readonly #draft: Draft;
  /** Colleagues see that I write. */
  #writing = false;
  #busy = false;

  /** @param timers of the thread: who writes says so for a while */
  constructor(desk: AskDesk, ask: Ref, timers: Timers) {
    this.ask = ask;
    this.#desk = desk;
    this.#timers = timers;
    this.#text = new MaskedText(desk, '', () => this.#changed());
    this.#draft = new Draft(desk.team.drafts, `reply/${ask}`);
    void this.#restore();
  }

  get isEmpty(): boolean {
    return !this.#text.value.trim();
  }

  /** Nobody writes here any more. */
  rest(): void {
    this.#timers.stop(WRITING);
    if (this.#writing) this.#desk.team.writing(undefined);
    this.#writing = false;
  }

  async #restore(): Promise<void> {
    const begun = await this.#draft.read();
    if (!begun || this.#text.value) return;
    this.#text.value = begun.text;
    this.#desk.host.requestUpdate();
  }

  async #keep(): Promise<void> {
    const { text } = this.#text.masked();
    await this.#draft.keep(text ? { text, at: this.#desk.team.now() } : undefined);
  }

  #changed(): void {
    const { team, host } = this.#desk;
    void this.#keep();
    if (!this.#writing) team.writing(this.ask);
    this.#writing = true;
    this.#timers.start(WRITING, WRITING_MS, () => this.rest());
    host.requestUpdate();
  }

  async #send(sending: Sending): Promise<void> {
    const { otherwise = '' } = sending;
    const text = this.#text.masked().text || otherwise;
    // A second press on what is being sent sends nothing.
    if (this.#busy && this.isEmpty) return;
    if (!text) this.#text.refuse(() => this.#desk.ask.help.emptyReply);
    else if (this.isEmpty || this.#text.check()) await this.#say(text, sending);
  }

  /** The field is free at once: whoever goes on writing loses nothing. */
  async #say(text: string, { to, verdict, sent }: Sending): Promise<void> {
    const { team, host, words, ask: { help }, announce } = this.#desk;
    const { value } = this.#text;
    host.renderRoot.querySelector<HTMLElement>('#text')?.focus();
    this.#busy = true;
    this.#text.value = '';
    this.rest();
    try {
      await team.sayFrom(host).reply(to, { text, ...(verdict && { verdict }) });
      announce(team.status === 'offline' ? words.sentLater : help.sent);
      sent?.();
    } catch (error) {
      this.#text.value = [value, this.#text.value].filter(Boolean).join('\n');
      this.#text.refuse(refusal(this.#desk, error).text);
    }
    this.#busy = false;
    await this.#keep();
    host.requestUpdate();
  }

  template(sending: Sending): TemplateResult {
    const { help } = this.#desk.ask;
    const { label } = sending;
    return html`<div class="reply" @focusout=${(event: FocusEvent) => this.#leave(event)} @keydown=${(event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.isComposing || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      void this.#send(sending);
    }}><div class="grow">${this.#text.template({ label, hidden: true, placeholder: label, brief: true })}</div>
      <button class="btn send" aria-label=${help.send} title=${help.sendKeys} aria-busy=${this.#busy ? 'true' : nothing} @click=${() => this.#send(sending)}>${send}</button></div>`;
  }

  #leave({ relatedTarget, currentTarget }: FocusEvent): void {
    if (!(currentTarget as Element).contains(relatedTarget as Node | null)) this.rest();
  }
}
