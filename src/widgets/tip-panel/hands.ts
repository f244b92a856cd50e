import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Ref } from '../../domain/record.js';
import type { TipView } from '../../domain/views.js';
import type { TeamStatus } from '../../events.js';
import type { MoreWords } from '../../locales/more-words.js';
import type { Words } from '../../locales/words.js';
import type { Team } from '../../team/team.js';
import { adopt } from '../../ui/adopt.js';
import { Announcer } from '../../ui/announcer.js';
import { Timers } from '../../ui/timers.js';
import { touched } from '../../ui/touched.js';
import type { Desk } from '../parts/desk.js';
import { copyField } from '../parts/insert.js';
import { Notes } from '../parts/notes.js';
import type { Acts, Verb } from './acts.js';
import type { FormKind, TipForm } from './forms.js';
import { handsStyles } from './hands.styles.js';
import { grow, hold, shrink } from './hold.js';
import { movePanelFocus } from './keys.js';
import type { PanelState } from './panel-state.js';
import { wantedOf } from './panel-state.js';
import { TipActions } from './tip-actions.js';

/** How long after pointer and focus have left the list moves again. */
const RELEASE_MS = 600;
/** How long typing rests before the number found is spoken. */
const TYPED_MS = 500;

/**
 * What happens when an agent does something: the panel paints without it, and loads it when pointer or focus
 * first comes near.
 */
export class Hands implements Acts {
  /** The tip whose other actions are unfolded, where the panel is narrow. */
  menu: Ref | undefined;
  /** In the list's place. */
  form: TipForm | undefined;
  /** A form is on its way. */
  opening = false;
  readonly #state: PanelState;
  readonly #timers: Timers;
  readonly #desk: Desk;
  readonly #notes: Notes;
  readonly #actions: TipActions;
  #team: Team | undefined;
  #case: string | undefined;
  #status: TeamStatus | undefined;

  constructor(state: PanelState) {
    adopt(state.host.renderRoot as ShadowRoot, touched, handsStyles);
    const announcer = new Announcer(state.host);
    this.#state = state;
    this.#timers = new Timers(state.host);
    this.#desk = deskOf(state, (text) => announcer.say(text));
    this.#notes = new Notes(this.#desk, (spot) => this.#settle(spot));
    this.#actions = new TipActions(this.#desk, this.#notes, () => this.#reread());
    this.#case = state.team?.case?.id;
    this.follow();
    const leave = (): void => this.#timers.start('leave', RELEASE_MS, () => this.#reread());
    for (const type of ['pointerleave', 'focusout']) state.host.addEventListener(type, leave);
  }

  /** The team has changed, or something of it. */
  follow(): void {
    const { team } = this.#state;
    if (team !== this.#team) this.#changeTeam(team);
    if (team?.case?.id !== this.#case) this.#changeCase(team?.case?.id);
    const before = this.#status;
    this.#status = team?.status;
    if (!before || !team || team.status === before) return;
    if (team.status === 'offline') this.#desk.announce(this.#desk.words.offline(team.freshAt, team.now()));
    else if (before === 'offline' && team.status === 'ready') this.#desk.announce(this.#desk.more.onlineAgain);
  }

  /** The list stays as it is; what has come is offered. */
  hold(): void {
    const { list } = this.#state;
    const before = list.waiting;
    hold(list, this.#desk.team.book);
    if (list.waiting > before) this.#desk.announce(this.#desk.words.newTips(list.waiting));
  }

  do(verb: Verb, tip: TipView): void {
    this.menu = undefined;
    if (verb === 'helped') this.#state.list.steady = true;
    this.#state.host.requestUpdate();
    if (verb === 'improve' || verb === 'challenge') void this.#openForm(verb, tip);
    else void this.#actions[verb](tip);
  }

  open({ ref }: TipView): void {
    const { list, host } = this.#state;
    list.chosen = true;
    list.opens(ref);
    host.requestUpdate();
  }

  toggleMenu({ ref }: TipView): void {
    this.menu = this.menu === ref ? undefined : ref;
    this.#state.host.requestUpdate();
  }

  share(): void {
    void this.#openForm('share');
  }

  find(search: string): void {
    this.#state.search = search;
    this.#reread();
    this.#timers.start('typed', TYPED_MS, () => {
      const found = this.#state.search.trim();
      const { total } = this.#state.list;
      const { words } = this.#desk;
      if (found) this.#desk.announce(total ? words.found(total, found) : words.nothingFound(found));
    });
    if (!search) void this.#focus('[type=search]');
  }

  take(): void {
    this.#state.list.take();
    this.#state.host.scrollTop = 0;
    this.#state.host.requestUpdate();
    void this.#focus('.tip');
  }

  grow(byKeyboard: boolean): void {
    const { list, host, team } = this.#state;
    if (!team) return;
    const before = list.shown.length;
    grow(list, team.book, wantedOf(this.#state));
    host.requestUpdate();
    // From the keyboard one goes on where the new rows begin.
    const next = list.shown[before];
    if (byKeyboard && next) this.#focusOn(next.ref);
  }

  shrink(): void {
    shrink(this.#state.list);
    this.#state.host.requestUpdate();
    void this.#focus('.tip[tabindex="0"]');
  }

  key(event: KeyboardEvent): void {
    const { search, host } = this.#state;
    const unfolded = this.menu ?? this.#actions.copying;
    if (event.key !== 'Escape' || this.form) movePanelFocus(event, host.renderRoot);
    else if (unfolded || search) {
      // The host's own dialog stays open.
      event.stopPropagation();
      event.preventDefault();
      if (!unfolded) this.find('');
      else {
        this.menu = this.#actions.copying = undefined;
        this.#settle(unfolded);
      }
    }
  }

  focus(event: FocusEvent): void {
    const tip = event.target as Element;
    if (!tip.matches('.tip')) return;
    this.#state.current = tip.getAttribute('aria-labelledby') as Ref;
    this.#state.host.requestUpdate();
  }

  isPressed(tip: TipView): boolean {
    return this.#actions.isPressed(tip);
  }

  /** What a row depends on besides its tip. */
  stateOf({ ref }: TipView): readonly unknown[] {
    return [this.menu === ref, this.#actions.copying === ref, this.#notes.get(ref), this.#desk.more];
  }

  /** What was just done to a tip, and its text to copy by hand. */
  below({ ref, text }: TipView): TemplateResult {
    const gone = this.#state.list.gone.has(ref);
    return html`${gone ? html`<p class="muted" id=${ref}>${this.#desk.more.gone}</p>` : nothing}${this.#notes.template(ref)}${
      this.#actions.copying === ref ? copyField(this.#desk, text) : nothing}`;
  }

  /** Notes about tips that are not in the list, for an action can be undone when the case has changed. */
  above(): TemplateResult | typeof nothing {
    const spots = this.#notes.spots.filter((spot) => !this.#state.list.shown.some(({ ref }) => ref === spot));
    return spots.length ? html`<div class="above">${spots.map((spot) => this.#notes.template(spot))}</div>` : nothing;
  }

  /** Nothing of another team stays, and no status of it is news. */
  #changeTeam(team: Team | undefined): void {
    this.#team = team;
    this.#status = undefined;
    this.form = undefined;
    this.#notes.clear();
  }

  /** What belonged to the former case folds; what can be undone stays so. */
  #changeCase(id: string | undefined): void {
    const { host } = this.#state;
    // What was looked for was about that case, unless the agent is just typing it.
    if (!host.shadowRoot?.activeElement?.matches('[type=search]')) this.#state.search = '';
    this.#case = id;
    this.#state.current = this.menu = this.#actions.copying = undefined;
  }

  async #openForm(kind: FormKind, tip?: TipView, written?: string): Promise<void> {
    const { host, team } = this.#state;
    if (this.opening || !team) return;
    this.opening = true;
    host.requestUpdate();
    try {
      const { openForm } = await import('./forms.js');
      this.form = await openForm(kind, this.#desk, { tip, written, improve: (other, text) => void this.#openForm('improve', other, text) }, (note) => {
        this.form = undefined;
        if (note) this.#notes.show(tip?.ref ?? '', note);
        // The list was out of sight: it may come back in its right order at once.
        this.#state.list.read(team.book, wantedOf(this.#state));
        this.#state.list.take();
        this.#settle(tip?.ref);
      });
    } catch {
      this.#notes.show('', { text: () => this.#desk.words.loadFailed, tone: 'stop' });
    }
    this.opening = false;
    host.requestUpdate();
    // Whoever went elsewhere meanwhile keeps the focus there.
    if (document.activeElement === document.body || host.matches(':focus-within')) await this.#focus('.form :is(textarea, input)');
  }

  #reread(): void {
    this.#state.stale = true;
    this.#state.host.requestUpdate();
  }

  /** After something is done: what the book now says, and the focus on what it was done to. */
  #settle(ref: string | undefined): void {
    this.#reread();
    if (ref) this.#focusOn(ref);
    else void this.#focus('.share, .empty .btn');
  }

  #focusOn(ref: string): void {
    void this.#focus(`[aria-labelledby="${ref}"]`);
  }

  async #focus(selector: string): Promise<void> {
    const { host } = this.#state;
    await host.updateComplete;
    host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

/** Hands are there only with a team and words. */
const deskOf = (state: PanelState, announce: Desk['announce']): Desk => ({
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
});
