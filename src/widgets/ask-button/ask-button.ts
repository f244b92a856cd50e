import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { AskWords } from '../../locales/ask-words.js';
import { askWordsIn } from '../../locales/load.js';
import { WordsController } from '../../locales/words-controller.js';
import type { Team } from '../../team/team.js';
import { TeamController } from '../../team/context.js';
import { base } from '../../ui/base.js';
import { ClockController } from '../../ui/clock.js';
import { Timers } from '../../ui/timers.js';
import { tokens } from '../../ui/tokens.js';
import { VERSION } from '../../ui/version.js';
import { styles } from './ask-button.styles.js';
import { Badge } from './badge.js';
import type { ButtonState } from './button-state.js';
import { helpable, myOpen, toldState } from './my-questions.js';
import type { Popover } from './popover.js';
import { trigger } from './trigger.js';

/** Long enough that the page is painted, ms. */
const AFTER_PAINT = 300;
/** At the latest after so long the book is read again, for time alone changes questions too, ms. */
const READ_AGAIN = 30_000;
const SECOND = 1000;

/**
 * @summary Ask a colleague, and help one: a compact button that says how my own question stands, with a popover.
 *
 * Stands inside a `<kollega-team>`, or anywhere in a page that has called `joinTeam`. During a call
 * (`availability="busy"`) nothing of it changes but what becomes of my own question.
 *
 * @fires {KollegaAskEvent} kollega-ask - My question has a new state.
 * @fires {KollegaHelpingEvent} kollega-helping - I am helping a colleague, or no longer; only where the policy says so.
 * @fires {KollegaInsertEvent} kollega-insert - The agent wants an answer's or a tip's text in the reply. Cancelable: call `preventDefault()` when the host has taken it, else the text is copied.
 * @fires {KollegaSharedEvent} kollega-shared - A tip made of an answer is stored.
 * @fires {KollegaHelpedEvent} kollega-helped - A tip answered the question before it was asked, or the undo of that.
 *
 * @csspart trigger - The button in the host's bar.
 * @csspart popover - What it opens.
 * @csspart question - A question that I could help with.
 * @csspart good-enough - The team's own words on what is good enough.
 * @csspart reach - "Only in this browser".
 * @csspart submit - Ask.
 *
 * @cssproperty --kollega-accent - The colour of actions; with a light one, set `--kollega-on-accent` too.
 * @cssproperty --kollega-surface-raised - The popover's background.
 * @cssproperty --kollega-popover-width - 360px.
 * @cssproperty --kollega-warm - The badge; with a dark one, set `--kollega-on-warm` too.
 * @cssproperty --kollega-font - The font family; inherited by default.
 * @cssproperty --kollega-font-size - 14px.
 * @cssproperty --kollega-unit - 4px; every distance is a multiple.
 * @cssproperty --kollega-radius-control - 6px.
 */
export class AskButton extends LitElement {
  /** The package's version: named when two of them meet on one page. */
  static readonly version = VERSION;
  static override styles = [tokens, base, styles];

  /** `compact`: smaller distances, controls and letters. */
  @property({ reflect: true }) density: 'compact' | undefined;
  /** Without a label: the badge sits on the corner, and the whole state is the button's name. */
  @property({ type: Boolean, reflect: true, attribute: 'icon-only' }) iconOnly = false;

  readonly #team: TeamController = new TeamController(this, () => this.#onTeam());
  readonly #state: ButtonState = {
    host: this,
    words: new WordsController<AskWords>(this, () => this.#state.team?.language, askWordsIn),
    badge: new Badge(),
    team: undefined,
    asks: [],
    open: false,
    pulse: false,
  };
  readonly #timers = new Timers(this);
  #popover: Popover | undefined;
  #reaching: Promise<Popover> | undefined;
  #failed = false;
  #stale = true;
  #readAt = 0;
  /** What was kept and what the hub has is here: from now on what comes is news. */
  #settled = false;

  constructor() {
    super();
    new ClockController(this);
    for (const type of ['pointerenter', 'focusin']) this.addEventListener(type, () => void this.#reach());
  }

  override disconnectedCallback(): void {
    const { team } = this.#state;
    if (team?.openAsk === this.#ask) team.openAsk = undefined;
    super.disconnectedCallback();
  }

  protected override willUpdate(): void {
    const { team } = this.#state;
    if (!this.#stale && !(team && this.#isDue(team))) return;
    this.#stale = false;
    if (!team) {
      this.#popover?.follow(0, false);
      return;
    }
    this.#read(team);
  }

  protected override updated(): void {
    const { team, open, asks } = this.#state;
    if (!team) return;
    // Before the agent turns to it: news must be told, and what acts must be here when the network is not.
    if (!this.#reaching) this.#timers.start('reach', AFTER_PAINT, () => void this.#reach());
    const [lead] = myOpen(asks);
    const clock = open || (lead && toldState(lead, team) === 'waiting' && lead.kind === 'waiting');
    if (!clock || document.hidden) this.#timers.stop('clock');
    else if (!this.#timers.isRunning('clock')) {
      this.#timers.start('clock', SECOND - (Math.max(0, team.now() - (lead?.at ?? 0)) % SECOND), () => this.requestUpdate());
    }
  }

  #onTeam(): void {
    const { team } = this.#team;
    const state = this.#state;
    if (team !== state.team) {
      if (state.team?.openAsk === this.#ask) state.team.openAsk = undefined;
      state.team = team;
      state.asks = [];
      state.badge = new Badge();
      this.#settled = false;
    }
    // The first button of a page is the one that others open.
    if (team) team.openAsk ??= this.#ask;
    this.#stale = true;
  }

  #isDue(team: Team): boolean {
    const now = team.now();
    return now - this.#readAt >= READ_AGAIN || this.#state.asks.some(({ widensAt, ring }) => (widensAt[ring] ?? Infinity) <= now);
  }

  #read(team: Team): void {
    const state = this.#state;
    this.#readAt = team.now();
    this.#settled ||= !team.settling && team.status !== 'loading';
    state.asks = team.book.asks();
    const quiet = team.availability === 'busy' || team.quietUntil !== undefined;
    const came = state.badge.follow(helpable(state.asks, team), quiet, !this.#settled);
    this.#popover?.follow(came, this.#settled);
  }

  /** Everything but the trigger. It comes after the page is painted; where it cannot be had, the next try asks again. */
  #reach(): Promise<Popover | undefined> {
    this.#reaching ??= (async () => {
      const [{ Popover }] = await Promise.all([import('./popover.js'), this.#state.words.loadMore()]);
      this.#popover = new Popover(this.#state);
      this.#stale = true;
      this.#failed = false;
      this.requestUpdate();
      return this.#popover;
    })();
    return this.#reaching.catch(() => (this.#reaching = undefined));
  }

  readonly #press = (): void => this.#act((popover) => popover.toggle());

  readonly #ask = (): void => this.#act((popover) => popover.ask());

  #act(action: (popover: Popover) => void): void {
    if (this.#popover) action(this.#popover);
    else void this.#reach().then((popover) => {
      this.#failed = !popover;
      if (popover) action(popover);
      this.requestUpdate();
    });
  }

  protected override render(): unknown {
    const state = this.#state;
    const { words: { words }, team, asks, badge, open, pulse } = state;
    if (!words) return nothing;
    return html`<div lang=${words.language} @keydown=${(event: KeyboardEvent) => this.#popover?.key(event)}>${trigger({
      words, team, open, pulse,
      mine: myOpen(asks),
      keep: !!this.#popover?.keep,
      badge: badge.count,
      iconOnly: this.iconOnly,
      press: this.#press,
      calm: () => {
        state.pulse = false;
        this.requestUpdate();
      },
    })}${this.#failed ? html`<p class="note note-stop failed" role="status">${words.loadFailed}</p>` : nothing}${this.#popover?.template()}</div>`;
  }
}
