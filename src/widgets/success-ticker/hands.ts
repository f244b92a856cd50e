import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Ref } from '../../domain/record.js';
import type { SuccessView } from '../../domain/views.js';
import type { MoreWords } from '../../locales/more-words.js';
import type { SuccessWords } from '../../locales/success-words.js';
import type { Words } from '../../locales/words.js';
import type { Team } from '../../team/team.js';
import { adopt } from '../../ui/adopt.js';
import { Announcer } from '../../ui/announcer.js';
import { ClockController } from '../../ui/clock.js';
import { Hanging } from '../../ui/hang.js';
import { touched } from '../../ui/touched.js';
import { Notes, problemNote } from '../parts/notes.js';
import type { Acts } from './acts.js';
import { Card } from './card.js';
import { cardStyles } from './card.styles.js';
import { Cheers } from './cheers.js';
import { Player } from './player.js';
import { isQuiet } from './quiet.js';
import type { ShareForm } from './share-form.js';
import type { TickerDesk } from './ticker-desk.js';
import type { TickerState } from './ticker-state.js';

/** The narrowest card, px; the strip may be narrower. */
const CARD = 280;
/** With less room below, px, the card opens above where there is more. */
const LITTLE = 240;

/**
 * What happens when an agent does something: the strip paints without it, and loads it when pointer or focus
 * first comes near.
 */
export class Hands implements Acts {
  /** The card is wanted; a form may stand in its place. */
  open = false;
  readonly #state: TickerState;
  readonly #desk: TickerDesk;
  readonly #notes: Notes;
  readonly #cheers: Cheers;
  readonly #card: Card;
  readonly #player: Player;
  readonly #hanging: Hanging;
  #form: ShareForm | undefined;
  #opening = false;
  #opener: HTMLElement | undefined;
  #team: Team | undefined;

  constructor(state: TickerState) {
    const { host } = state;
    adopt(host.renderRoot as ShadowRoot, touched, cardStyles);
    new ClockController(host);
    const announcer = new Announcer(host);
    this.#state = state;
    this.#desk = deskOf(state, (text) => announcer.say(text));
    this.#notes = new Notes(this.#desk, () => void this.#settle());
    this.#cheers = new Cheers(this.#desk, this.#notes, () => this.#reread());
    this.#card = new Card(this.#desk, this.#cheers, { share: () => this.share(), withdraw: (success) => void this.#withdraw(success) });
    this.#player = new Player(state, () => this.#isHeld());
    this.#hanging = new Hanging(host, { narrowest: CARD, little: LITTLE });
    host.addEventListener('keydown', (event) => this.#onKey(event));
    host.addController({ hostConnected: () => this.#watch(true), hostDisconnected: () => this.#leave() });
    this.follow();
  }

  get playing(): boolean {
    return this.#player.playing;
  }

  isCheered(success: SuccessView): boolean {
    return this.#cheers.isPressed(success);
  }

  /** The team has changed, or something of it. */
  follow(): void {
    const { team } = this.#state;
    if (team === this.#team) return;
    this.#team = team;
    this.#fold();
    this.#notes.clear();
    if (team) void this.#player.recall(team);
  }

  /** Another success is on screen, for the one before was withdrawn. */
  arrive(): void {
    // Whatever was read or done in the card was about the one before.
    if (this.open && this.#focused()?.closest('.card')) void this.#settle();
    this.open = false;
    void this.#player.arrive();
  }

  step(by: 1 | -1): void {
    const { screen, host } = this.#state;
    screen.step(by);
    this.#player.follow();
    const { success, place, all } = screen;
    if (success) this.#desk.announce(`${success.text} ${this.#desk.own.at(place + 1, all.length)}`);
    host.requestUpdate();
  }

  play(): void {
    this.#player.toggle();
  }

  cheer(): void {
    const { success } = this.#state.screen;
    if (success) void this.#cheers.toggle(success);
  }

  unfold(): void {
    if (this.#form) return;
    this.open = !this.open;
    this.#opener = this.#focused();
    this.#state.host.requestUpdate();
  }

  share(): void {
    void this.#openForm();
  }

  /** What hangs below the strip. */
  below(): TemplateResult {
    const { success } = this.#state.screen;
    const notes = this.#notes.template('');
    return html`<div class="card" id="card" part="card" popover="manual" lang=${this.#desk.words.language}>${
      notes === nothing ? nothing : html`<div class="told">${notes}</div>`}${
      this.#form ? this.#form.template() : this.open && success ? this.#card.template(success) : nothing}</div>`;
  }

  updated(): void {
    const { renderRoot, isConnected } = this.#state.host;
    const [card, strip] = ['.card', '.strip'].map((selector) => renderRoot.querySelector<HTMLElement>(selector));
    if (!isConnected || !card || !strip) return;
    if (this.#form || this.open || this.#notes.get('')) this.#hanging.show(card, strip);
    else this.#hanging.hide();
  }

  /** Pointer or focus is inside, something is open, nobody looks, or a customer is on the line: nothing moves by itself. */
  #isHeld(): boolean {
    const { host, team } = this.#state;
    return document.hidden || this.open || !!this.#form || (!!team && isQuiet(team)) || host.matches(':hover')
      // The button that was just clicked keeps the focus, unseen: that is nobody reading.
      || !!host.shadowRoot?.activeElement?.matches(':focus-visible');
  }

  readonly #onPress = (event: Event): void => {
    // A form stays: whoever looks something up in the page comes back to it.
    if (this.open && !this.#form && !event.composedPath().includes(this.#state.host)) this.#fold();
  };

  #watch(here: boolean): void {
    const { ownerDocument } = this.#state.host;
    if (here) ownerDocument.addEventListener('pointerdown', this.#onPress);
    else ownerDocument.removeEventListener('pointerdown', this.#onPress);
  }

  #leave(): void {
    this.#watch(false);
    this.#fold();
  }

  #onKey(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey || this.#form) return;
    if (event.key === 'Escape' && this.open) {
      this.#fold();
      void this.#settle();
    } else if (event.key === 'ArrowLeft') this.step(-1);
    else if (event.key === 'ArrowRight') this.step(1);
    else return;
    // The host's own dialog stays open, and nothing scrolls.
    event.stopPropagation();
    event.preventDefault();
  }

  async #withdraw({ ref }: SuccessView): Promise<void> {
    const { team, host } = this.#desk;
    const say = team.sayFrom(host);
    try {
      await say.withdraw(ref);
      this.#fold();
      this.#notes.show('', {
        text: ({ withdrawn }) => withdrawn,
        tone: 'plain',
        ms: team.policy.undoMs,
        stands: (ms) => team.holdUndo(ref, ms),
        action: {
          label: ({ undo }) => undo,
          done: ({ undone }) => undone,
          run: async () => {
            await say.undo(ref);
            this.#reread(ref);
          },
        },
      });
      this.#reread();
      void this.#settle();
    } catch (error) {
      this.#notes.show('', problemNote(error));
    }
  }

  async #openForm(): Promise<void> {
    const { host, team, used } = this.#state;
    if (this.#opening || this.#form || !team) return;
    this.#opening = true;
    if (!this.open) this.#opener = this.#focused();
    try {
      const { ShareForm } = await import('./share-form.js');
      const form = await ShareForm.open(this.#desk, used.in(team.case?.id), (note, shared) => {
        this.#form = undefined;
        if (note) this.#notes.show('', note);
        this.#reread(shared);
        void this.#settle();
      });
      if (team === this.#state.team) this.#form = form;
    } catch {
      this.#notes.show('', { text: () => this.#desk.words.loadFailed, tone: 'stop' });
    }
    this.#opening = false;
    host.requestUpdate();
    // Whoever went elsewhere meanwhile keeps the focus there. (What is in the top layer is not within, for some browsers.)
    if (document.activeElement === document.body || this.#focused()) await this.#focus('.form textarea');
  }

  /** After something is done: what the book now says, and on screen what it was done to. */
  #reread(ref?: Ref): void {
    const { screen, team, host } = this.#state;
    if (ref && team) {
      screen.read(team.book.successes(), isQuiet(team));
      screen.show(ref);
    }
    this.#state.stale = true;
    host.requestUpdate();
  }

  #fold(): void {
    this.open = false;
    this.#form = undefined;
    this.#state.host.requestUpdate();
  }

  #focused(): HTMLElement | undefined {
    return (this.#state.host.shadowRoot?.activeElement as HTMLElement | null) ?? undefined;
  }

  /** The focus on what opened the card, or the form in it. */
  async #settle(): Promise<void> {
    await this.#state.host.updateComplete;
    if (this.open) await this.#focus('.foot .share');
    else if (this.#opener?.isConnected && this.#opener.checkVisibility()) this.#opener.focus();
    else await this.#focus('button.story, .strip .share');
  }

  async #focus(selector: string): Promise<void> {
    const { host } = this.#state;
    await host.updateComplete;
    host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

/** Hands are there only with a team and words. */
const deskOf = (state: TickerState, announce: TickerDesk['announce']): TickerDesk => ({
  host: state.host,
  announce,
  get team() {
    return state.team as Team;
  },
  get words() {
    return state.words.words as Words;
  },
  get more() {
    return state.words.more as MoreWords;
  },
  get own() {
    return state.words.own as SuccessWords;
  },
});
