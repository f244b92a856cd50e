import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { KollegaProblem } from '../../domain/problem.js';
import type { MoreWords } from '../../locales/more-words.js';
import { Timers } from '../../ui/timers.js';
import type { Desk } from './desk.js';

/** Text in whichever language is spoken when it is drawn. */
export type Say = (more: MoreWords) => string;

/** One line about what was just done, and the way back. */
export interface Note {
  readonly text: Say;
  readonly tone?: 'warm' | 'stop' | 'plain';
  readonly icon?: TemplateResult;
  readonly action?: { readonly label: Say; run(): Promise<unknown>; readonly done: Say };
  /** How long it stays, ms; without it, until something else is said in its place. */
  readonly ms?: number;
  /** Called with how long at the least, in ms, the note and its action will stand from now. */
  readonly stands?: (ms: number) => void;
}

const LOOK_AGAIN = 1000;

/** What was refused, in the agent's words. */
export function problemNote(error: unknown): Note {
  const code = error instanceof KollegaProblem ? error.code : undefined;
  return { text: (more) => more.problem(code), tone: 'stop' };
}

/**
 * The notes of one widget, each at its spot: a ref, or empty for the widget itself. A note is spoken when it
 * appears, and stays as long as pointer or focus is on it: time informs, it never punishes.
 */
export class Notes {
  readonly #desk: Desk;
  readonly #onActed: (spot: string) => void;
  readonly #timers: Timers;
  readonly #standing = new Map<string, Note>();

  /** @param onActed called when a note's action is done and the note gone */
  constructor(desk: Desk, onActed: (spot: string) => void) {
    this.#desk = desk;
    this.#onActed = onActed;
    this.#timers = new Timers(desk.host);
    // Taken out and put in again, a widget does not go on about what was long ago.
    desk.host.addController({ hostDisconnected: () => this.clear() });
  }

  get(spot: string): Note | undefined {
    return this.#standing.get(spot);
  }

  get spots(): readonly string[] {
    return [...this.#standing.keys()];
  }

  show(spot: string, note: Note): void {
    this.#standing.set(spot, note);
    this.#timers.stop(spot);
    if (note.ms !== undefined) this.#wait(spot, note.ms);
    this.#desk.announce(note.text(this.#desk.more));
    this.#desk.host.requestUpdate();
  }

  drop(spot: string): void {
    this.#timers.stop(spot);
    if (this.#standing.delete(spot)) this.#desk.host.requestUpdate();
  }

  clear(): void {
    for (const spot of this.spots) this.drop(spot);
  }

  template(spot: string): TemplateResult | typeof nothing {
    const note = this.get(spot);
    if (!note) return nothing;
    const { more } = this.#desk;
    const { text, tone = 'ok', icon, action } = note;
    return html`<div class="note note-${tone}" data-spot=${spot}>${icon}<span class="grow">${text(more)}</span>${
      action && html`<button class="btn btn-link btn-s" @click=${() => this.#act(spot, action)}>${action.label(more)}</button>`}</div>`;
  }

  #wait(spot: string, ms: number): void {
    this.get(spot)?.stands?.(ms + LOOK_AGAIN);
    this.#timers.start(spot, ms, () => {
      const element = this.#desk.host.renderRoot.querySelector(`[data-spot="${spot}"]`);
      if (element?.matches(':hover, :focus-within')) this.#wait(spot, LOOK_AGAIN);
      else this.drop(spot);
    });
  }

  async #act(spot: string, { run, done }: NonNullable<Note['action']>): Promise<void> {
    try {
      await run();
    } catch (error) {
      this.show(spot, problemNote(error));
      return;
    }
    this.drop(spot);
    this.#desk.announce(done(this.#desk.more));
    this.#onActed(spot);
  }
}
