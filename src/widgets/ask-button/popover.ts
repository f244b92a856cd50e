import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Ref } from '../../domain/record.js';
import type { AskWords } from '../../locales/ask-words.js';
import type { MoreWords } from '../../locales/more-words.js';
import type { Words } from '../../locales/words.js';
import type { Team } from '../../team/team.js';
import { adopt } from '../../ui/adopt.js';
import { Announcer } from '../../ui/announcer.js';
import { forms } from '../../ui/forms.js';
import { Hanging } from '../../ui/hang.js';
import { touched } from '../../ui/touched.js';
import { Notes } from '../parts/notes.js';
import type { AskDesk, Tab } from './ask-desk.js';
import { ASKED } from './ask-desk.js';
import { AskTab } from './ask-tab.js';
import type { ButtonState } from './button-state.js';
import { focusIn, keepFocus, takeFocus } from './focus.js';
import { HelpTab } from './help-tab.js';
import { KeepLater } from './keep-later.js';
import { myOpen } from './my-questions.js';
import { News } from './news.js';
import { popoverStyles } from './popover.styles.js';
import { QuietPane } from './quiet-pane.js';
import { tabs } from './tabs.js';

/** What is said above everything, of tips and of my question. */
const SPOTS = ['', ASKED];

/** What belongs to one member: gone with their team. */
interface Parts {
  readonly team: Team;
  readonly ask: AskTab;
  readonly help: HelpTab;
  readonly later: KeepLater;
  readonly news: News;
}

/** What opens beside the trigger, and what is told without opening it. */
export class Popover {
  readonly #state: ButtonState;
  readonly #hanging: Hanging;
  readonly #desk: AskDesk;
  readonly #quiet: QuietPane;
  #parts: Parts | undefined;
  #tab: Tab = 'ask';
  /** Stands in the place of the tab that it was opened in. */
  #form: { readonly tab: Tab; template(): TemplateResult } | undefined;
  #pausing = false;

  constructor(state: ButtonState) {
    const { host } = state;
    adopt(host.renderRoot as ShadowRoot, touched, forms, popoverStyles);
    this.#state = state;
    this.#hanging = new Hanging(host);
    const announcer = new Announcer(host);
    this.#desk = deskOf(state, (text) => text && announcer.say(text), {
      show: (tab, ask) => this.#show(tab, ask),
      fill: (form) => this.#fill(form),
      pause: () => this.#pause(true),
    }, (spot) => void focusIn(host, `[data-at="${spot}"]`));
    this.#quiet = new QuietPane(this.#desk, () => this.#pause(false));
    let had: Element | null = null;
    host.addController({
      hostUpdate: () => { had = (host.renderRoot as ShadowRoot).activeElement; },
      hostUpdated: () => { if (this.#state.open) void keepFocus(host, had); },
      hostDisconnected: () => this.#shut(),
    });
    this.#follow();
  }

  /** A question that was solved during the call that is over: its answer can be kept. */
  get keep(): Ref | undefined {
    const { team, asks } = this.#state;
    return team?.availability === 'busy' ? undefined : this.#parts?.later.next(asks);
  }

  /**
   * The questions were read anew.
   * @param came how many came while it was quiet, now that it no longer is
   * @param settled what was kept is read: from now on what comes is news
   */
  follow(came: number, settled: boolean): void {
    this.#follow();
    if (settled) this.#parts?.news.follow(came);
  }

  toggle(): void {
    if (this.#state.open) this.close();
    else this.open();
  }

  /** @param asking for a new question, whatever waits to be looked at */
  open(asking = false): void {
    const parts = this.#follow();
    if (!parts) return;
    const { asks, badge } = this.#state;
    const keep = this.keep;
    // On a call colleagues' questions wait: whoever turns to the button then has one of their own.
    const idle = !myOpen(asks).length && !keep && parts.team.quietUntil === undefined && parts.team.availability !== 'busy';
    if (!this.#form) {
      this.#tab = idle && badge.count && !parts.ask.begun ? 'help' : 'ask';
      parts.ask.open(keep);
      parts.help.open(undefined);
    }
    // What stands there still has not been asked.
    if (keep && !this.#form && !asking) parts.later.drop(keep);
    this.#pausing = false;
    this.#state.open = true;
    void this.#appear();
  }

  /** Opens for a new question. */
  ask(): void {
    this.open(true);
    this.#form = undefined;
    this.#tab = 'ask';
    this.#parts?.ask.begin();
  }

  close(): void {
    const { host } = this.#state;
    // Not by `:focus-within`: for Chrome the focus in a popover is not within its host.
    const within = (host.renderRoot as ShadowRoot).activeElement !== null;
    this.#shut();
    this.#hanging.hide();
    if (within) host.renderRoot.querySelector<HTMLElement>('[part=trigger]')?.focus();
  }

  async #appear(): Promise<void> {
    const { host } = this.#state;
    host.requestUpdate();
    await host.updateComplete;
    // Pressed again, or taken out of the page, meanwhile.
    if (!this.#state.open || !host.isConnected) return;
    const [trigger, popover] = ['trigger', 'popover'].map((part) => host.renderRoot.querySelector<HTMLElement>(`[part=${part}]`));
    if (trigger && popover) this.#hanging.show(popover, trigger);
    await takeFocus(host);
  }

  /** Taken out with its host it is closed by the browser. */
  #shut(): void {
    this.#state.open = false;
    this.#state.host.requestUpdate();
  }

  /** Nothing of another member stays. */
  #follow(): Parts | undefined {
    const { team } = this.#state;
    if (team !== this.#parts?.team) {
      if (!team && this.#state.open) this.close();
      this.#desk.notes.clear();
      this.#parts?.ask.leave();
      this.#parts?.help.leave();
      this.#form = undefined;
      this.#parts = team && this.#partsOf(team);
    }
    return this.#parts;
  }

  #partsOf(team: Team): Parts {
    const later = new KeepLater(team.drafts, () => this.#state.host.requestUpdate());
    const call = (): void => {
      this.#state.pulse = true;
    };
    return { team, later, ask: new AskTab(this.#desk), help: new HelpTab(this.#desk), news: new News(this.#desk, later, call) };
  }

  #show(tab: Tab, ask?: Ref): void {
    this.#pausing = false;
    this.#tab = tab;
    if (ask !== undefined) {
      this.#form = undefined;
      this.#parts?.[tab].open(ask);
    }
    this.#state.host.requestUpdate();
    if (this.#state.open) void focusIn(this.#state.host);
  }

  #fill(form: { template(): TemplateResult } | undefined): void {
    this.#form = form && { tab: this.#tab, template: () => form.template() };
    this.#state.host.requestUpdate();
    void focusIn(this.#state.host);
  }

  #pause(pausing: boolean): void {
    this.#pausing = pausing;
    this.#state.host.requestUpdate();
    void focusIn(this.#state.host, ...(pausing ? [] : ['.moon']));
  }

  key(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.#state.open || event.defaultPrevented || event.isComposing) return;
    // The host's own dialog stays open.
    event.preventDefault();
    event.stopPropagation();
    this.close();
  }

  #page(parts: Parts): TemplateResult {
    if (this.#pausing) return this.#quiet.template();
    if (this.#form?.tab === this.#tab) return this.#form.template();
    return parts[this.#tab].template();
  }

  template(): TemplateResult | typeof nothing {
    const { words, team, ask, notes } = this.#desk;
    const { open, badge } = this.#state;
    const parts = this.#parts;
    if (!parts) return nothing;
    const quiet = team.quietUntil !== undefined;
    return html`<div class="pop" part="popover" popover="manual" role="dialog" aria-label=${ask.title}>${open ? html`${tabs({
      ask, tab: this.#tab,
      badge: quiet ? 0 : badge.count,
      quiet, pausing: this.#pausing,
      choose: (tab) => this.#choose(tab),
      pause: () => this.#pause(!this.#pausing),
      close: () => this.close(),
    })}<div class="page" role="tabpanel" id="page" aria-labelledby=${`tab-${this.#tab}`} @focusin=${outFromUnder}>${
      team.status === 'refused' ? html`<div class="body"><p class="note note-review">${words.refused}</p></div>` : nothing}${
      SPOTS.some((spot) => notes.get(spot)) ? html`<div class="said">${SPOTS.map((spot) => notes.template(spot))}</div>` : nothing}${this.#page(parts)}</div>` : nothing}</div>`;
  }

  /** With the arrow keys the focus is on the tab, and stays there. */
  #choose(tab: Tab): void {
    this.#tab = tab;
    this.#pausing = false;
    this.#state.host.requestUpdate();
  }
}

/** Parts are there only with a team and words. */
function deskOf(state: ButtonState, announce: AskDesk['announce'], acts: Pick<AskDesk, 'show' | 'fill' | 'pause'>, onActed: (spot: string) => void): AskDesk {
  const desk = {
    host: state.host,
    announce,
    ...acts,
    get team() {
      return state.team as Team;
    },
    get words() {
      return state.words.words as Words;
    },
    get more() {
      return state.words.more as MoreWords;
    },
    get ask() {
      return state.words.own as AskWords;
    },
    get asks() {
      return state.asks;
    },
    get notes(): Notes {
      return notes;
    },
  };
  const notes = new Notes(desk, onActed);
  return desk;
}

/** WebKit alone scrolls to what gets the focus without a thought for `scroll-padding`. What is pressed stays where it is. */
const outFromUnder = ({ target }: FocusEvent): void => {
  if ((target as Element).matches(':focus-visible')) (target as Element).scrollIntoView({ block: 'nearest' });
};
