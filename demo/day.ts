import type { CaseContext } from '../src/index.js';
import type { DeskCase } from './data/case.js';

/** `call`: talking; `wrap-up`: the call has ended, the case is open; `idle`: no case. */
export type Phase = 'call' | 'wrap-up' | 'idle';

/** What the agent typed about one case. Kept while the page lives, whatever is shown meanwhile. */
export interface Notes {
  readonly subject?: string;
  readonly happened?: string;
  readonly tried?: string;
  readonly nextStep?: string;
}

/** The day of one agent: which customers call, who is on the line, what was noted. Sends `change`. */
export class Day extends EventTarget {
  #cases: readonly DeskCase[];
  #at = 0;
  #phase: Phase = 'idle';
  #since = 0;
  readonly #done = new Set<string>();
  readonly #notes = new Map<string, Notes>();

  constructor(cases: readonly DeskCase[]) {
    super();
    this.#cases = cases;
  }

  get cases(): readonly DeskCase[] {
    return this.#cases;
  }

  get at(): number {
    return this.#at;
  }

  get phase(): Phase {
    return this.#phase;
  }

  /** When the phase began, ms. */
  get since(): number {
    return this.#since;
  }

  /** The case on screen. */
  get current(): DeskCase | undefined {
    return this.#phase === 'idle' ? undefined : this.#cases[this.#at];
  }

  /** Another day: its first customer calls at once. What was noted stays. */
  begin(cases: readonly DeskCase[]): void {
    this.#cases = cases;
    this.take(0);
  }

  take(index: number): void {
    if (index < 0 || index >= this.#cases.length) return;
    this.#at = index;
    this.#enter('call');
  }

  /** The next customer after this one, or the first who still waits. */
  takeNext(): void {
    const later = this.#cases.findIndex(({ id }, i) => i > this.#at && !this.#done.has(id));
    this.take(later >= 0 ? later : (this.#at + 1) % this.#cases.length);
  }

  end(): void {
    const { current } = this;
    if (!current || this.#phase !== 'call') return;
    this.#done.add(current.id);
    this.#enter('wrap-up');
  }

  close(): void {
    if (this.#phase === 'wrap-up') this.#enter('idle');
  }

  isDone(id: string): boolean {
    return this.#done.has(id);
  }

  notesOf(id: string): Notes {
    return this.#notes.get(id) ?? {};
  }

  /** The agent typed. */
  note(notes: Notes): void {
    const { current } = this;
    if (!current) return;
    this.#notes.set(current.id, { ...this.notesOf(current.id), ...notes });
    this.dispatchEvent(new Event('note'));
  }

  /** What the widgets are told of the case on screen. */
  context(): CaseContext | null {
    return this.current ? contextOf(this.current, this.notesOf(this.current.id)) : null;
  }

  #enter(phase: Phase): void {
    this.#phase = phase;
    this.#since = Date.now();
    this.dispatchEvent(new Event('change'));
  }
}

/** A case as the desk hands it to kollega; what must never leave this browser is named in `mask`. */
export function contextOf(deskCase: DeskCase, { subject = deskCase.subject, happened = deskCase.text }: Notes = {}): CaseContext {
  const { id, channel, queue, tags, language, customer } = deskCase;
  return {
    id,
    channel,
    text: happened,
    ...(subject && { subject }),
    ...(queue && { queue }),
    ...(tags && { tags }),
    ...(language && { language }),
    ...(customer && { mask: [customer.name, ...customer.name.split(' '), customer.phone, customer.address] }),
  };
}
