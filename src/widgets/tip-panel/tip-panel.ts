import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { WordsController } from '../../locales/words-controller.js';
import type { Words } from '../../locales/words.js';
import { TeamController } from '../../team/context.js';
import { base } from '../../ui/base.js';
import { ClockController } from '../../ui/clock.js';
import { Timers } from '../../ui/timers.js';
import { tokens } from '../../ui/tokens.js';
import { VERSION } from '../../ui/version.js';
import type { Act } from './acts.js';
import type { Hands } from './hands.js';
import { aboutCase, head } from './head.js';
import type { PanelState } from './panel-state.js';
import { wantedOf } from './panel-state.js';
import { banner, empty, foot, skeleton } from './states.js';
import { TipList } from './tip-list.js';
import { styles } from './tip-panel.styles.js';
import { tipRows } from './tip-rows.js';

/** Long enough that the first tips are painted, ms. */
const AFTER_PAINT = 200;

/**
 * @summary What colleagues know about the case on screen: the best three tips, one of them open.
 *
 * Stands inside a `<kollega-team>`, or anywhere in a page that has called `joinTeam`. Given a height it
 * scrolls inside. Nothing moves while pointer or focus is inside; what has come is offered as "2 new tips".
 *
 * @fires {KollegaInsertEvent} kollega-insert - The agent wants a tip's text in the reply. Cancelable: call `preventDefault()` when the host has taken it, else the text is copied.
 * @fires {KollegaSharedEvent} kollega-shared - A tip of this member is stored.
 * @fires {KollegaHelpedEvent} kollega-helped - "This helped", or its undo.
 *
 * @csspart header - Title, context and search.
 * @csspart search - The search field.
 * @csspart share - "Share a tip".
 * @csspart news - "2 new tips".
 * @csspart list - The list of tips.
 * @csspart tip - One tip.
 * @csspart tip-text - Its text.
 * @csspart state - The word above it: new, needs review, challenged.
 * @csspart origin - The team of an author from elsewhere.
 * @csspart actions - The actions of the open tip.
 * @csspart insert - Insert.
 * @csspart helped - This helped.
 * @csspart improve - Improve.
 * @csspart challenge - Challenge.
 * @csspart confirm - Still holds.
 * @csspart withdraw - Withdraw, of one's own tip.
 * @csspart form - The form in the list's place.
 * @csspart footer - Show more, and how far this reaches.
 * @csspart banner - Offline, refused.
 * @csspart empty - No tip fits.
 *
 * @cssproperty --kollega-surface - The panel's background.
 * @cssproperty --kollega-accent - The colour of actions; with a light one, set `--kollega-on-accent` too.
 * @cssproperty --kollega-font - The font family; inherited by default.
 * @cssproperty --kollega-font-size - 14px.
 * @cssproperty --kollega-unit - 4px; every distance is a multiple.
 * @cssproperty --kollega-radius-control - 6px.
 */
export class TipPanel extends LitElement {
  /** The package's version: named when two of them meet on one page. */
  static readonly version = VERSION;
  static override styles = [tokens, base, styles];

  /** `compact`: smaller distances, controls and letters. */
  @property({ reflect: true }) density: 'compact' | undefined;

  readonly #team: TeamController = new TeamController(this, () => this.#onTeam());
  readonly #state: PanelState = {
    host: this,
    list: new TipList(),
    words: new WordsController(this, () => this.#state.team?.language),
    team: undefined,
    search: '',
    current: undefined,
    stale: true,
  };
  readonly #later = new Timers(this);
  #hands: Hands | undefined;
  #reaching: Promise<Hands> | undefined;
  #failed = false;

  constructor() {
    super();
    new ClockController(this);
    for (const type of ['pointerenter', 'focusin']) this.addEventListener(type, () => void this.#reach());
  }

  protected override willUpdate(): void {
    const { team, list, stale } = this.#state;
    if (!team || !stale || this.#hands?.form) return;
    this.#state.stale = false;
    if (list.read(team.book, wantedOf(this.#state)) || !this.#isHeld()) list.take();
    else if (this.#hands) this.#hands.hold();
    else void this.#reach();
  }

  protected override updated(): void {
    // Once tips stand, and before the agent turns to them: what acts must be here when the network is not.
    if (!this.#isLoading() && !this.#reaching) this.#later.start('reach', AFTER_PAINT, () => void this.#reach());
  }

  #onTeam(): void {
    const { team } = this.#team;
    const state = this.#state;
    if (team !== state.team) state.list.clear();
    state.team = team;
    state.stale = true;
    this.#hands?.follow();
  }

  /** What is needed to do something. It comes when an agent turns to the panel; where it cannot be had, the next try asks again. */
  #reach(): Promise<Hands | undefined> {
    this.#reaching ??= (async () => {
      const [{ Hands }] = await Promise.all([import('./hands.js'), this.#state.words.loadMore()]);
      this.#hands = new Hands(this.#state);
      this.#state.stale = true;
      this.#failed = false;
      this.requestUpdate();
      return this.#hands;
    })();
    return this.#reaching.catch(() => (this.#reaching = undefined));
  }

  readonly #act: Act = (name, ...given) => {
    const act = (hands: Hands): void => void Reflect.apply(hands[name], hands, given);
    if (this.#hands) act(this.#hands);
    else void this.#reach().then((hands) => {
      if (hands) act(hands);
      this.#failed = !hands;
      this.requestUpdate();
    });
  };

  /** Pointer or focus is inside: nothing moves. Focus in a window that has none does not count. */
  #isHeld(): boolean {
    return this.matches(':hover') || (this.matches(':focus-within') && document.hasFocus());
  }

  #isLoading(): boolean {
    const { team, list } = this.#state;
    return !team || (team.settling && !list.shown.length);
  }

  #main(words: Words): TemplateResult {
    const { team, list, search } = this.#state;
    const act = this.#act;
    const found = search.trim();
    const loading = !team || this.#isLoading();
    const above = [this.#failed ? html`<div class="above"><p class="note note-stop">${words.loadFailed}</p></div>` : nothing, this.#hands?.above()];
    if (!loading && !list.shown.length && !found && !team.book.countTips()) {
      return html`<header class="head" part="header"><h2 id="title">${words.tips}</h2></header>${above}${empty(words.firstWeek, '', words, act)}`;
    }
    const top = head({
      words,
      title: loading || team.case ? words.tipsForCase : words.tips,
      about: loading ? words.readingCase : found ? words.found(list.total, found) : team.case ? aboutCase(team.case) : words.noCase,
      search,
      waiting: list.waiting,
      opening: !!this.#hands?.opening,
      act,
    });
    return html`${top}${above}${
      loading ? skeleton
        : list.shown.length ? tipRows(this.#state, this.#hands, team.policy.newMs, {
          words,
          now: team.now(),
          offline: team.status === 'offline',
          search: found.split(/\s+/).filter(Boolean),
          team: team.circles.find(({ is }) => is === 'team')?.name,
          act,
        })
          : found ? empty(words.nothingFound(found), words.nothingFoundHint, words, act, team?.openAsk)
            : empty(words.nothingFits, words.nothingFitsHint, words, act, team?.openAsk)}`;
  }

  protected override render(): unknown {
    const { words: { words }, team, list } = this.#state;
    if (!words) return nothing;
    const form = this.#hands?.form;
    return html`<section lang=${words.language} aria-labelledby="title" @keydown=${(event: KeyboardEvent) => this.#hands?.key(event)}
      @focusin=${(event: FocusEvent) => this.#hands?.focus(event)}>${banner(team, words)}${form ? form.template() : this.#main(words)}${
      foot(form || this.#isLoading() ? undefined : list, team, words, this.#act)}</section>`;
  }
}
