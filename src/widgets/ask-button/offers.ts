import type { Ref } from '../../domain/record.js';
import type { AskView } from '../../domain/views.js';
import type { Note } from '../parts/notes.js';
import type { AskDesk } from './ask-desk.js';
import { refusal } from './refusal.js';
import { firstOf } from './thread-messages.js';

/** Whose question it is now: of whoever was quicker, or of whoever it went on to. */
export const lostTo = ({ helper, passedOver }: AskView, { words, ask: { help } }: AskDesk): string =>
  (passedOver ? words.onIt : help.wasFirst)(firstOf(helper));

/** My offers to help, and what they have come to. */
export class Offers {
  readonly #desk: AskDesk;
  readonly #onLost: (ask: AskView) => void;
  /** On their way into the book. */
  readonly #taking = new Set<Ref>();
  /** Where somebody was quicker, until it was read. */
  readonly #lost = new Map<Ref, AskView>();
  readonly #read = new Set<Ref>();
  /** How many replies of others have been told, where I help. */
  readonly #heard = new Map<Ref, number>();
  /** Where I help, and it is not over. */
  readonly #helping = new Map<Ref, AskView>();
  /** Where I am not named yet. */
  readonly #hoping = new Set<Ref>();
  /** Handed back for that, on their way out of the book. */
  readonly #returned = new Set<Ref>();

  /** @param onLost called when somebody was quicker */
  constructor(desk: AskDesk, onLost: (ask: AskView) => void) {
    this.#desk = desk;
    this.#onLost = onLost;
  }

  get lost(): ReadonlyMap<Ref, AskView> {
    return this.#lost;
  }

  /** Whether I offered to help, or help, and it is not over. */
  isMine({ ref, offered, state }: AskView): boolean {
    return (offered || this.#taking.has(ref)) && state !== 'resolved' && state !== 'withdrawn';
  }

  /** Mine at once; what the book says follows. @returns whether it could be offered */
  async take({ ref }: AskView): Promise<boolean> {
    const { team, host, notes } = this.#desk;
    this.#taking.add(ref);
    notes.drop(ref);
    try {
      await team.sayFrom(host).offer(ref);
      if (team.aside.has(ref)) await team.setAside(ref, false);
      return true;
    } catch (error) {
      this.#taking.delete(ref);
      notes.show(ref, refusal(this.#desk, error));
      return false;
    }
  }

  async handBack({ ref }: AskView): Promise<void> {
    const { team, host, ask, notes } = this.#desk;
    const say = team.sayFrom(host);
    this.#taking.delete(ref);
    try {
      await say.handBack(ref);
      this.undoable(ref, { text: () => ask.help.handedBack, tone: 'plain' }, () => say.offer(ref));
    } catch (error) {
      notes.show(ref, refusal(this.#desk, error));
    }
  }

  undoable(ref: Ref, note: Note, run: () => Promise<unknown>): void {
    const { team, notes } = this.#desk;
    notes.show(ref, { ...note, ms: team.policy.undoMs, action: { label: ({ undo }) => undo, done: ({ undone }) => undone, run } });
  }

  /** Before each drawing: what has become of them. */
  follow(): void {
    for (const ask of this.#desk.asks) {
      const { ref, offered, helper, helping, state } = ask;
      if (offered) this.#listen(ask);
      if (offered) this.#taking.delete(ref);
      else this.#returned.delete(ref);
      // Whoever was first has handed it back.
      if (state === 'waiting' && !offered) this.#lost.delete(ref);
      if (offered && helper && !helping && !this.#returned.has(ref)) this.#lose(ask);
    }
    this.#hearEnds();
  }

  /** Whoever helps hears once that it is over, wherever they are. */
  #hearEnds(): void {
    const { asks, ask: { help } } = this.#desk;
    const standing = new Map(asks.map((ask) => [ask.ref, ask]));
    for (const [ref, { kind, by }] of this.#helping) {
      const now = standing.get(ref);
      if (now && isHelped(now)) continue;
      this.#helping.delete(ref);
      if (now?.state === 'resolved') this.#tell(help.said(firstOf(by), kind === 'check' ? help.thanks : help.resolved));
      // Handed back, or gone on to others, it is not over.
      else if (!now || now.state === 'withdrawn') this.#tell(help.over);
    }
    for (const ask of asks) if (isHelped(ask)) this.#helping.set(ask.ref, ask);
  }

  /** Whoever helps hears once that they do, and what is said to them, wherever they are; not on a call, and not undisturbed. */
  #listen({ ref, helping, replies }: AskView): void {
    const { help } = this.#desk.ask;
    if (!helping) this.#hoping.add(ref);
    else if (this.#hoping.delete(ref)) this.#tell(help.youAreOnIt);
    const said = replies.filter(({ mine }) => !mine);
    for (const { by, text } of said.slice(this.#heard.get(ref) ?? said.length)) this.#tell(help.said(firstOf(by), text));
    this.#heard.set(ref, said.length);
  }

  #tell(text: string): void {
    const { team, announce } = this.#desk;
    if (team.availability !== 'busy' && team.quietUntil === undefined) announce(text);
  }

  /** That somebody was quicker is in sight now. */
  show(ref: Ref): void {
    if (this.#lost.has(ref)) this.#read.add(ref);
  }

  /** It was read, or whoever has seen them has turned away: of all that were in sight. */
  dismiss(refs: Iterable<Ref> = this.#read): void {
    for (const ref of [...refs]) {
      this.#lost.delete(ref);
      this.#read.delete(ref);
    }
  }

  /** Told kindly, and the offer is handed back without a word. */
  #lose(ask: AskView): void {
    const { ref } = ask;
    const { team, host } = this.#desk;
    this.#lost.set(ref, ask);
    this.#returned.add(ref);
    void team.sayFrom(host).handBack(ref).catch(() => undefined);
    this.#tell(lostTo(ask, this.#desk));
    this.#onLost(ask);
  }
}

/** By me, and it is not over. */
const isHelped = ({ helping, state }: AskView): boolean => helping && (state === 'taken' || state === 'answered');
