import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { problemNote } from '../parts/notes.js';
import type { AskDesk } from './ask-desk.js';
import { moon } from './trigger-icons.js';

const MINUTE = 60_000;
const CHOICES = [15, 30, 60];
const MORE = 15;

/** Not to be disturbed for a while: when it ends is always in sight. */
export class QuietPane {
  readonly #desk: AskDesk;
  readonly #done: () => void;

  /** @param done called when it is ended: there is nothing more to see */
  constructor(desk: AskDesk, done: () => void) {
    this.#desk = desk;
    this.#done = done;
  }

  async #until(until: number | undefined): Promise<void> {
    const { team, ask, announce, notes } = this.#desk;
    try {
      await team.setQuiet(until);
      announce(until === undefined ? ask.quietEnded : ask.quietUntil(until, team.now()));
      if (until === undefined) this.#done();
      // The pressed button is gone: what can be done now stands in its place.
      else this.#desk.pause();
    } catch (error) {
      notes.show('', problemNote(error));
    }
  }

  template(): TemplateResult {
    const { team, ask } = this.#desk;
    const { quietUntil: until } = team;
    const now = team.now();
    if (until === undefined) {
      return html`<div class="body"><div class="row top">${moon}<p class="grow"><b id="quiet">${ask.howLong}</b><br><span class="muted s">${ask.quietHint}</span></p></div>
        <div class="acts" role="group" aria-labelledby="quiet">${CHOICES.map((minutes) =>
          html`<button class="btn btn-s" @click=${() => this.#until(now + minutes * MINUTE)}>${ask.minutes(minutes)}</button>`)}</div></div>`;
    }
    return html`<div class="body"><div class="row top">${moon}<p class="grow"><b>${ask.quietUntil(until, now)}</b><br><span class="muted s">${ask.quietHint}</span></p></div>
      <div class="acts"><button class="btn btn-s" @click=${() => this.#until(undefined)}>${ask.endNow}</button>
        <button class="btn btn-s btn-quiet" @click=${() => this.#until(until + MORE * MINUTE)}>${ask.minutesMore(MORE)}</button></div></div>`;
  }
}
