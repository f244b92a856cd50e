import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Ref } from '../../domain/record.js';
import type { SuccessView } from '../../domain/views.js';
import { back, clock, heart, heartFull, plus } from '../../ui/icons.js';
import { chain } from './chain.js';
import { countPeople, summary } from './chain-words.js';
import type { Cheers } from './cheers.js';
import type { TickerDesk } from './ticker-desk.js';

/** What a card leads to. */
export interface CardActs {
  share(): void;
  withdraw(success: SuccessView): void;
}

/** One success and everyone who made it possible. The only place where the number of those who cheer stands. */
export class Card {
  readonly #desk: TickerDesk;
  readonly #cheers: Cheers;
  readonly #acts: CardActs;
  /** The success whose whole chain is shown. */
  #whole: Ref | undefined;
  readonly #read = new Set<Ref>();

  constructor(desk: TickerDesk, cheers: Cheers, acts: CardActs) {
    this.#desk = desk;
    this.#cheers = cheers;
    this.#acts = acts;
  }

  template(success: SuccessView): TemplateResult {
    const { team, words, own } = this.#desk;
    const { ref, text, pending } = success;
    const links = team.book.creditOf(ref);
    const possible = summary(success, links, own);
    return html`<article aria-labelledby="title"><div class="top">${
      pending && team.status === 'offline' ? html`<p class="tag tag-review">${clock}${words.sentLater}</p>` : nothing}<h2 id="title">${text}</h2>${
      possible ? html`<p class="muted">${possible}</p>` : nothing}</div>${
      chain(links, {
        isWhole: this.#whole === ref,
        isRead: (link) => this.#read.has(link),
        unfold: () => void this.#unfold(ref),
        read: (link) => this.#toggle(link),
      }, this.#desk)}${this.#foot(success, own.cheers(this.#count(success), countPeople(success, links)))}</article>`;
  }

  #foot(success: SuccessView, number: string): TemplateResult {
    const { team, words, own } = this.#desk;
    const cheered = this.#cheers.isPressed(success);
    return html`<div class="foot">${success.mine ? nothing : html`<button class="btn cheer" part="cheer" aria-pressed=${cheered}
      @click=${() => void this.#cheers.toggle(success)}>${cheered ? heartFull : heart}${cheered ? own.cheered : words.cheer}</button>`}${
      number ? html`<span class="muted">${number}</span>` : nothing}<span class="end">${
      success.mine ? html`<button class="btn btn-quiet btn-s withdraw" @click=${() => this.#acts.withdraw(success)}>${back}${words.withdraw}</button>` : nothing}
      <button class="btn btn-link btn-s share" part="share" @click=${() => this.#acts.share()}>${plus}${words.shareSuccess}</button></span>${
      team.reach === 'this-browser' ? html`<p class="limits muted">${words.onlyHere}</p>` : nothing}</div>`;
  }

  /** With mine at once, as the button shows it. */
  #count(success: SuccessView): number {
    const { cheers, cheeredByMe } = success;
    return cheers + Number(this.#cheers.isPressed(success)) - Number(cheeredByMe);
  }

  async #unfold(ref: Ref): Promise<void> {
    const { host } = this.#desk;
    this.#whole = ref;
    host.requestUpdate();
    await host.updateComplete;
    // The button is gone: one reads on where it stood.
    host.renderRoot.querySelectorAll<HTMLElement>('.knot')[3]?.focus();
  }

  #toggle(link: Ref): void {
    if (!this.#read.delete(link)) this.#read.add(link);
    this.#desk.host.requestUpdate();
  }
}
