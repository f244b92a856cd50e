import { h } from '../../domain/hash.js';
import { KollegaProblem } from '../../domain/problem.js';
import type { Ref } from '../../domain/record.js';
import { refOf } from '../../domain/record.js';
import type { SuccessView } from '../../domain/views.js';
import type { Notes } from '../parts/notes.js';
import { problemNote } from '../parts/notes.js';
import type { TickerDesk } from './ticker-desk.js';

/** Cheering for everyone who made a success possible: once a person, and back by pressing again. */
export class Cheers {
  readonly #desk: TickerDesk;
  readonly #notes: Notes;
  readonly #onDone: () => void;
  readonly #pressing = new Map<Ref, boolean>();
  readonly #turns = new Map<Ref, Promise<void>>();

  /** @param onDone called when what the book says may have changed */
  constructor(desk: TickerDesk, notes: Notes, onDone: () => void) {
    this.#desk = desk;
    this.#notes = notes;
    this.#onDone = onDone;
  }

  /** Pressed at once; what the book says follows within milliseconds. */
  isPressed({ ref, cheeredByMe }: SuccessView): boolean {
    return this.#pressing.get(ref) ?? cheeredByMe;
  }

  async toggle(success: SuccessView): Promise<void> {
    const { ref } = success;
    const cheer = !this.isPressed(success);
    this.#pressing.set(ref, cheer);
    this.#desk.host.requestUpdate();
    // One after the other: what is taken back must have been said.
    const turn = (this.#turns.get(ref) ?? Promise.resolve()).then(() => this.#say(ref, cheer));
    this.#turns.set(ref, turn);
    await turn;
    if (this.#turns.get(ref) !== turn) return;
    this.#turns.delete(ref);
    this.#pressing.delete(ref);
    this.#onDone();
  }

  async #say(ref: Ref, cheer: boolean): Promise<void> {
    const { team, host } = this.#desk;
    const say = team.sayFrom(host);
    try {
      // One per person and success: its id is known without having kept it.
      await (cheer ? say.cheer(ref) : say.withdraw(refOf({ kind: 'cheer', id: await h('cheer', ref), by: team.me.id })));
    } catch (error) {
      const gone = error instanceof KollegaProblem && error.code === 'not-found';
      this.#notes.show('', { ...problemNote(error), ...(gone && { text: () => this.#desk.own.gone }) });
    }
  }
}
