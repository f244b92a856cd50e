import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { KollegaHelpedEvent, KollegaInsertEvent } from '../../events.js';
import { successWordsIn } from '../../locales/load.js';
import { WordsController } from '../../locales/words-controller.js';
import { teamAt, TeamController } from '../../team/context.js';
import { base } from '../../ui/base.js';
import { Timers } from '../../ui/timers.js';
import { tokens } from '../../ui/tokens.js';
import { VERSION } from '../../ui/version.js';
import type { Act } from './acts.js';
import type { Hands } from './hands.js';
import { OnScreen } from './on-screen.js';
import { isQuiet } from './quiet.js';
import { strip } from './strip.js';
import { styles } from './success-ticker.styles.js';
import type { TickerState } from './ticker-state.js';
import { Used } from './used.js';

/** Long enough that the first success is painted, ms. */
const AFTER_PAINT = 200;

/**
 * @summary What went well, and who made it possible: one success at a time, standing still unless the agent lets it play.
 *
 * Stands inside a `<kollega-team>`, or anywhere in a page that has called `joinTeam`; from 240 px wide. A card with
 * everyone who made it possible opens below it, over the page: nothing of the host moves.
 *
 * @fires {KollegaSharedEvent} kollega-shared - A success of this member is stored.
 *
 * @csspart strip - The line itself.
 * @csspart story - The success on screen; opens the card.
 * @csspart cheer - Cheer, on the strip and on the card.
 * @csspart previous - To the one before.
 * @csspart next - To the next.
 * @csspart play - Lets it play, or stand still.
 * @csspart expand - Opens the card.
 * @csspart share - "Share a success".
 * @csspart card - What opens below.
 * @csspart chain - Who made it possible, oldest first.
 * @csspart knot - One of them.
 * @csspart form - The form in the card's place.
 *
 * @cssproperty --kollega-surface - The strip's background.
 * @cssproperty --kollega-surface-raised - The card's background.
 * @cssproperty --kollega-warm - What is cheered; with another one, set `--kollega-on-warm` too.
 * @cssproperty --kollega-radius - 10px, of the card.
 */
export class SuccessTicker extends LitElement {
  /** The package's version: named when two of them meet on one page. */
  static readonly version = VERSION;
  static override styles = [tokens, base, styles];

  /** `compact`: smaller distances, controls and letters. */
  @property({ reflect: true }) density: 'compact' | undefined;
  /** `bare`: without frame and background, for a bar of the host's own. */
  @property({ reflect: true }) variant: 'bare' | undefined;

  readonly #team: TeamController = new TeamController(this, () => this.#onTeam());
  readonly #state: TickerState = {
    host: this,
    screen: new OnScreen(),
    used: new Used(),
    words: new WordsController(this, () => this.#state.team?.language, successWordsIn),
    team: undefined,
    stale: true,
  };
  readonly #later = new Timers(this);
  #hands: Hands | undefined;
  #reaching: Promise<Hands> | undefined;
  #failed = false;
  /** All that the team had shared has been read once. */
  #known = false;

  constructor() {
    super();
    for (const type of ['pointerenter', 'focusin']) this.addEventListener(type, () => void this.#reach());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.ownerDocument.addEventListener('kollega-insert', this.#onUse);
    this.ownerDocument.addEventListener('kollega-helped', this.#onUse);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.ownerDocument.removeEventListener('kollega-insert', this.#onUse);
    this.ownerDocument.removeEventListener('kollega-helped', this.#onUse);
  }

  protected override willUpdate(): void {
    const { team, screen, stale } = this.#state;
    if (!team || !stale) return;
    this.#state.stale = false;
    const known = team.status !== 'loading';
    // On a call, or not to be disturbed, nothing comes in by itself, once all was there.
    if (screen.read(team.book.successes(), this.#known && isQuiet(team))) this.#hands?.arrive();
    this.#known ||= known;
  }

  protected override updated(): void {
    // Once a success stands, and before the agent turns to it: what acts must be here when the network is not.
    if (!this.#isLoading() && !this.#reaching) this.#later.start('reach', AFTER_PAINT, () => void this.#reach());
    this.#hands?.updated();
  }

  #onTeam(): void {
    const { team } = this.#team;
    const state = this.#state;
    if (team !== state.team) {
      state.screen.clear();
      this.#known = false;
    }
    state.team = team;
    state.stale = true;
    this.#hands?.follow();
  }

  /** What was used in a case is offered when a success of it is shared. */
  readonly #onUse = (event: Event): void => {
    const { used, team } = this.#state;
    const id = team?.case?.id;
    const { type, tip, undone } = event as KollegaInsertEvent & KollegaHelpedEvent;
    // A page may hold two members, each with their own team around their widgets.
    if (id === undefined || teamAt(event.composedPath()[0] as Element) !== team) return;
    if (undone) used.undoHelped(id, tip);
    else used.add(id, tip, type === 'kollega-helped');
  };

  /** What is needed to do something; where it cannot be had, the next try asks again. */
  #reach(): Promise<Hands | undefined> {
    this.#reaching ??= (async () => {
      const [{ Hands }] = await Promise.all([import('./hands.js'), this.#state.words.loadMore()]);
      this.#hands = new Hands(this.#state);
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

  #isLoading(): boolean {
    const { team, screen } = this.#state;
    return !team || (team.status === 'loading' && !screen.all.length);
  }

  protected override render(): unknown {
    const { words: { words }, screen } = this.#state;
    if (!words) return nothing;
    const hands = this.#hands;
    return html`${strip({
      screen, words,
      act: this.#act,
      open: !!hands?.open,
      cheered: !!screen.success && (hands?.isCheered(screen.success) ?? screen.success.cheeredByMe),
      playing: !!hands?.playing,
      loading: this.#isLoading(),
      failed: this.#failed,
    })}${hands?.below()}`;
  }
}
