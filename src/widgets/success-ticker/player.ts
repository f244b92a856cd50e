import { Timers } from '../../ui/timers.js';
import type { Team } from '../../team/team.js';
import type { TickerState } from './ticker-state.js';

const KEY = 'ticker-play';
/** No faster, whatever the policy says: nothing flickers. */
const FASTEST = 1000;
/** Out, and in again. */
const FADE = { duration: 240, easing: 'ease' } as const;

const isReduced = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/**
 * Lets the ticker play where the agent chose so, in this browser once and for all. With reduced motion it never
 * begins by itself: it plays where it was pressed just now, and cuts.
 */
export class Player {
  readonly #state: TickerState;
  readonly #timers: Timers;
  readonly #isHeld: () => boolean;
  #chosen: 'before' | 'now' | undefined;

  /** @param isHeld somebody is looking closely, or on a call: nothing moves */
  constructor(state: TickerState, isHeld: () => boolean) {
    this.#state = state;
    this.#timers = new Timers(state.host);
    this.#isHeld = isHeld;
    state.host.addController({ hostConnected: () => this.follow() });
    for (const type of ['pointerleave', 'focusout']) state.host.addEventListener(type, () => this.follow());
  }

  get playing(): boolean {
    return this.#chosen === 'now' || (this.#chosen === 'before' && !isReduced());
  }

  /** What was chosen in this browser before. What cannot be read stands still. */
  async recall(team: Team): Promise<void> {
    this.#chosen = undefined;
    const chosen = await team.drafts.get(KEY).catch(() => undefined);
    if (chosen !== true || team !== this.#state.team || this.#chosen) return;
    this.#chosen = 'before';
    this.follow();
    this.#state.host.requestUpdate();
  }

  toggle(): void {
    const play = !this.playing;
    this.#chosen = play ? 'now' : undefined;
    void this.#state.team?.drafts.set(KEY, play || undefined).catch(() => undefined);
    this.follow();
    this.#state.host.requestUpdate();
  }

  /** Waits a whole turn from now. */
  follow(): void {
    if (!this.playing || !this.#state.team) this.#timers.stop(KEY);
    else this.#timers.start(KEY, Math.max(FASTEST, this.#state.team.policy.tickerMs), () => this.#turn());
  }

  /** What is new on screen comes in softly. */
  async arrive(): Promise<void> {
    await this.#state.host.updateComplete;
    if (!isReduced()) this.#story?.animate({ opacity: [0, 1] }, FADE);
  }

  #turn(): void {
    this.follow();
    if (!this.#isHeld() && this.#state.screen.all.length > 1) void this.#fade();
  }

  async #fade(): Promise<void> {
    const { screen, host } = this.#state;
    const from = screen.success;
    if (!isReduced()) await this.#story?.animate({ opacity: [1, 0] }, FADE).finished.catch(() => undefined);
    // Whoever pressed or came near meanwhile was faster.
    if (screen.success !== from || this.#isHeld()) return;
    screen.step(1);
    host.requestUpdate();
    await this.arrive();
  }

  get #story(): Element | null | undefined {
    return this.#state.host.shadowRoot?.querySelector('.story');
  }
}
