import type { ReactiveController, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Ref } from '../../domain/record.js';
import type { AskView } from '../../domain/views.js';
import { adopt } from '../../ui/adopt.js';
import { down } from '../../ui/icons.js';
import { Timers } from '../../ui/timers.js';
import { problemNote } from '../parts/notes.js';
import type { AskDesk } from './ask-desk.js';
import { focusIn } from './focus.js';
import { HelpList } from './help-list.js';
import type { RowActs } from './help-row.js';
import { helpRow } from './help-row.js';
import { helpStyles } from './help.styles.js';
import { belonging, isSolvedWithMe } from './helping.js';
import { lostTo, Offers } from './offers.js';
import { Thread } from './thread.js';
import { moon } from './trigger-icons.js';

/** How long after pointer and focus have left the list moves again. */
const RELEASE_MS = 600;

/** Questions of others: the list of those that I could help with, and the thread of one. */
export class HelpTab implements RowActs {
  readonly #desk: AskDesk;
  readonly #timers: Timers;
  readonly #thread: Thread;
  readonly #list = new HelpList();
  readonly #offers: Offers;
  readonly #following: ReactiveController = { hostUpdate: () => this.#follow(), hostUpdated: () => this.#settle() };
  /** The question whose thread is shown, as it was last seen. */
  #shown: AskView | undefined;
  /** Somebody has just turned to it: it is shown as it stands. */
  #opened = false;
  #unfolded: { readonly aside: boolean; readonly solved: boolean } = { aside: false, solved: false };
  #drawn = false;

  constructor(desk: AskDesk) {
    const { host } = desk;
    adopt(host.renderRoot as ShadowRoot, helpStyles);
    this.#desk = desk;
    this.#timers = new Timers(host);
    this.#thread = new Thread(desk);
    // Nobody is torn away from what they write.
    this.#offers = new Offers(desk, ({ ref }) => this.#shown?.ref === ref && this.#thread.isEmpty(ref) && this.#back(ref));
    host.addController(this.#following);
  }

  /** Of a team that is no longer this one. */
  leave(): void {
    this.#timers.leave();
    this.#thread.leave();
    this.#desk.host.removeController(this.#following);
  }

  /** Shows this question's thread; without one, the list. */
  open(ask: AskView | Ref | undefined): void {
    this.#shown = typeof ask === 'string' ? this.#desk.asks.find(({ ref }) => ref === ask) : ask;
    this.#opened ||= !ask;
    this.#desk.host.requestUpdate();
    if (typeof ask === 'object') void focusIn(this.#desk.host, '#text', '.opts .btn');
  }

  async take(ask: AskView): Promise<void> {
    const taking = this.#offers.take(ask);
    this.open(ask);
    if (!(await taking)) this.#back(ask.ref);
  }

  async notNow({ ref }: AskView): Promise<void> {
    const { team, ask, notes } = this.#desk;
    const rows = this.#list.shown;
    const at = rows.findIndex((row) => row.ref === ref);
    const next = rows[at + 1] ?? rows[at - 1];
    this.#offers.undoable(ref, { text: () => ask.help.putAside, tone: 'plain' }, () => team.setAside(ref, false));
    await team.setAside(ref, true).catch((error: unknown) => notes.show(ref, problemNote(error)));
    if (next) this.#focusRow(next.ref);
    else void focusIn(this.#desk.host, `[data-spot="${ref}"] button`);
  }

  bringBack({ ref }: AskView): void {
    void this.#desk.team.setAside(ref, false);
    this.#focusRow(ref);
  }

  dismiss({ ref }: AskView): void {
    this.#offers.dismiss([ref]);
    this.#list.drop(ref);
    this.#desk.host.requestUpdate();
    void focusIn(this.#desk.host, '.inq');
  }

  /** From a thread to the list, at its row. */
  #back(ref: Ref): void {
    const within = this.#isFocused('.thread, .reply');
    this.#shown = undefined;
    this.#desk.host.requestUpdate();
    if (within) this.#focusRow(ref);
  }

  #focusRow(ref: Ref): void {
    void focusIn(this.#desk.host, `[data-at="${ref}"]`);
  }

  #isFocused(within: string): boolean {
    return !!(this.#desk.host.renderRoot as ShadowRoot).activeElement?.closest(within);
  }

  #follow(): void {
    const { asks } = this.#desk;
    this.#drawn = false;
    this.#offers.follow();
    const { ref } = this.#shown ?? {};
    this.#shown = asks.find((ask) => ask.ref === ref) ?? this.#shown;
  }

  /** After each drawing: whoever has turned away has read what there was to read. */
  #settle(): void {
    if (this.#drawn) return;
    this.#offers.dismiss();
    this.#unfolded = { aside: false, solved: false };
  }

  /** Pointer or focus is in the list: nothing moves. */
  #isHeld(): boolean {
    const list = this.#desk.host.renderRoot.querySelector('.help');
    return !!list && (list.matches(':hover') || (this.#isFocused('.help') && document.hasFocus()));
  }

  readonly #leave = (): void => this.#timers.start('release', RELEASE_MS, () => this.#desk.host.requestUpdate());

  template(): TemplateResult {
    this.#drawn = true;
    return this.#shown ? this.#threadOf(this.#shown) : this.#questions();
  }

  #threadOf(ask: AskView): TemplateResult {
    const { asks, ask: { help } } = this.#desk;
    const { ref } = ask;
    const lost = this.#offers.lost.get(ref);
    this.#offers.show(ref);
    const stands = asks.some((other) => other.ref === ref && other.state !== 'withdrawn');
    return this.#thread.template(ask, {
      closed: lost ? lostTo(lost, this.#desk) : stands ? undefined : help.over,
      back: () => this.#back(ref),
      handBack: () => {
        this.#back(ref);
        void this.#offers.handBack(ask);
      },
    });
  }

  #questions(): TemplateResult {
    const { asks, team, ask: { help }, words, notes } = this.#desk;
    const { lost } = this.#offers;
    const all = new Map([...asks.map((ask) => [ask.ref, ask] as const), ...lost]);
    const before = this.#list.waiting;
    const isQuiet = team.availability === 'busy' || team.quietUntil !== undefined;
    this.#list.read(belonging([...all.values()], {
      aside: team.aside, isMine: (ask) => this.#offers.isMine(ask), stays: (ref) => lost.has(ref) || !!notes.get(ref),
    }), all, this.#isHeld() || (isQuiet && !this.#opened));
    this.#opened = false;
    const { shown, waiting, next } = this.#list;
    for (const { ref } of shown) this.#offers.show(ref);
    if (waiting > before && !isQuiet) this.#desk.announce(help.newQuestions(waiting));
    const aside = asks.filter(({ ref, state, mine }) => !mine && state === 'waiting' && team.aside.has(ref) && !notes.get(ref));
    const solved = asks.filter(isSolvedWithMe);
    return html`<div class="help" @pointerleave=${this.#leave} @focusout=${this.#leave}>${
      shown.length ? this.#rows(shown) : aside.length || team.settling ? nothing : this.#nobody()}${
      next ? html`<div class="fold"><button class="btn btn-link btn-s" @click=${this.#grow}>${words.showMore(next)}${down}</button></div>` : nothing}${
      this.#fold('aside', help.asideCount(aside.length), aside)}${this.#fold('solved', help.solvedLately, solved)}</div>
      <div class="foot">${waiting && !isQuiet ? html`<button class="btn btn-soft btn-s news" @click=${this.#letIn}>${help.newQuestions(waiting)}</button>` : html`<span>${help.firstOwns}</span>`}
        <button class="btn btn-link btn-s pause" @click=${() => this.#desk.pause()}>${moon}${help.pause}</button></div>`;
  }

  #rows(asks: readonly AskView[]): TemplateResult {
    const { team, asks: all } = this.#desk;
    const standing = new Set(all.map(({ ref }) => ref));
    return html`<ol class="questions">${repeat(asks, ({ ref }) => ref, (ask) => helpRow(ask, {
      lost: this.#offers.lost.has(ask.ref),
      mine: this.#offers.isMine(ask),
      aside: team.aside.has(ask.ref),
      solved: isSolvedWithMe(ask),
      over: !standing.has(ask.ref),
    }, this.#desk, this))}</ol>`;
  }

  #nobody(): TemplateResult {
    const { help } = this.#desk.ask;
    return html`<div class="nobody"><h3>${help.nobodyAsks}</h3><p class="s muted">${help.nobodyAsksHint}</p></div>`;
  }

  /** What is there for whoever looks for it. */
  #fold(which: 'aside' | 'solved', label: string, asks: readonly AskView[]): TemplateResult | typeof nothing {
    if (!asks.length) return nothing;
    const { help } = this.#desk.ask;
    const open = this.#unfolded[which];
    const act = open ? help.hide : help.show;
    return html`<div class="fold s muted"><span>${label}</span> <button class="btn btn-link btn-s" aria-expanded=${open} aria-label=${`${label}: ${act}`} @click=${() => {
      this.#unfolded = { ...this.#unfolded, [which]: !open };
      this.#desk.host.requestUpdate();
    }}>${act}</button></div>${open ? this.#rows(asks) : nothing}`;
  }

  readonly #letIn = (): void => {
    this.#list.take();
    this.#desk.host.requestUpdate();
    void focusIn(this.#desk.host, '.inq');
  };

  readonly #grow = (): void => {
    const next = this.#list.shown.length + 1;
    this.#list.grow();
    this.#desk.host.requestUpdate();
    void focusIn(this.#desk.host, `.questions > :nth-child(${next}) > .inq`);
  };
}
