import type { Ref } from '../../domain/record.js';
import type { TipView } from '../../domain/views.js';
import { heartFull } from '../../ui/icons.js';
import { firstName } from '../../ui/people.js';
import type { Desk } from '../parts/desk.js';
import { insertText, selectCopy } from '../parts/insert.js';
import type { Note, Notes } from '../parts/notes.js';
import { problemNote } from '../parts/notes.js';

/** What an agent can do with a tip at once, without a form. */
export class TipActions {
  /** The tip whose text is offered for copying by hand. */
  copying: Ref | undefined;
  readonly #desk: Desk;
  readonly #notes: Notes;
  readonly #onDone: () => void;
  readonly #pressing = new Map<Ref, boolean>();
  readonly #turns = new Map<Ref, Promise<void>>();

  /** @param onDone called when what the book says may have changed */
  constructor(desk: Desk, notes: Notes, onDone: () => void) {
    this.#desk = desk;
    this.#notes = notes;
    this.#onDone = onDone;
  }

  /** Pressed at once; what the book says follows within milliseconds. */
  isPressed(tip: TipView): boolean {
    return this.#pressing.get(tip.ref) ?? tip.helpedMe;
  }

  /** The text goes to the host; where the host does not take it, to the clipboard; else it is shown to copy. */
  async insert({ text, ref }: TipView): Promise<void> {
    if (await insertText(this.#desk, this.#notes, { text, ref, spot: ref })) return;
    this.copying = ref;
    await selectCopy(this.#desk);
  }

  async helped(tip: TipView): Promise<void> {
    const { ref, author, mine, source } = tip;
    const { team, host } = this.#desk;
    const about = team.case;
    const say = team.sayFrom(host);
    const helped = !this.isPressed(tip);
    const takeBack = (): Promise<Ref> => say.undoHelped(ref, about);
    this.#pressing.set(ref, helped);
    this.#notes.drop(ref);
    host.requestUpdate();
    // One after the other: what is taken back must have been said.
    const turn = (this.#turns.get(ref) ?? Promise.resolve()).then(() => this.#attempt(ref, async () => {
      await (helped ? say.helped(ref, about) : takeBack());
      if (helped) {
        this.#note(ref, takeBack, {
          text: ({ noted, willSee }) => (mine || source ? noted : willSee(author.name && firstName(author.name))),
          tone: 'warm', icon: heartFull,
        });
      } else {
        this.#notes.drop(ref);
        this.#desk.announce(this.#desk.more.undone);
      }
    }));
    this.#turns.set(ref, turn);
    await turn;
    if (this.#turns.get(ref) !== turn) return;
    this.#turns.delete(ref);
    this.#pressing.delete(ref);
    this.#onDone();
  }

  async confirm({ ref }: TipView): Promise<void> {
    const say = this.#desk.team.sayFrom(this.#desk.host);
    await this.#attempt(ref, async () => {
      const confirmation = await say.confirm(ref);
      this.#note(ref, () => say.withdraw(confirmation), { text: ({ confirmedByYou }) => confirmedByYou });
    });
  }

  async withdraw({ ref }: TipView): Promise<void> {
    const { team, host } = this.#desk;
    const say = team.sayFrom(host);
    await this.#attempt(ref, async () => {
      await say.withdraw(ref);
      this.#note(ref, () => say.undo(ref), {
        text: ({ withdrawn }) => withdrawn, tone: 'plain', stands: (ms) => team.holdUndo(ref, ms),
      });
    });
    this.#onDone();
  }

  #note(ref: Ref, run: () => Promise<unknown>, note: Note): void {
    this.#notes.show(ref, {
      ...note, ms: this.#desk.team.policy.undoMs, action: { label: ({ undo }) => undo, run, done: ({ undone }) => undone },
    });
  }

  /** A refusal is said where the action was, never thrown at the page. */
  async #attempt(ref: Ref, action: () => Promise<void>): Promise<void> {
    try {
      await action();
    } catch (error) {
      this.#notes.show(ref, problemNote(error));
    }
  }
}
