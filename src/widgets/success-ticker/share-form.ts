import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { MemberId, Ref } from '../../domain/record.js';
import { adopt } from '../../ui/adopt.js';
import { forms } from '../../ui/forms.js';
import { check, offline } from '../../ui/icons.js';
import { firstName } from '../../ui/people.js';
import { circleChoice, sharedWith } from '../parts/circle-choice.js';
import type { Begun } from '../parts/draft.js';
import { Draft } from '../parts/draft.js';
import { formKeys } from '../parts/form-keys.js';
import { MaskedText } from '../parts/masked-text.js';
import type { Note } from '../parts/notes.js';
import { problemNote } from '../parts/notes.js';
import { MadePossible } from './made-possible.js';
import { shareStyles } from './share.styles.js';
import { suggest } from './suggestions.js';
import { ThanksField } from './thanks-field.js';
import type { TickerDesk } from './ticker-desk.js';

const KEY = 'success';

/** A success that was begun and not shared. */
interface SuccessDraft extends Begun {
  readonly circle?: string;
  readonly thanks?: readonly MemberId[];
  readonly about?: readonly Ref[];
}

/** Sharing a success: one field, and who made it possible, offered from what was used. */
export class ShareForm {
  readonly #desk: TickerDesk;
  readonly #close: (note?: Note, shared?: Ref) => void;
  readonly #draft: Draft<SuccessDraft>;
  readonly #text: MaskedText;
  readonly #possible: MadePossible;
  readonly #thanks: ThanksField;
  #circle: string | undefined;
  #restoredAt: number | undefined;
  #busy = false;

  /**
   * Opens with what was last begun, with the styles that only forms need.
   * @param used what was used in the case on screen, and whether it helped
   * @param close ends it, with what there is to say and what was shared
   */
  static async open(desk: TickerDesk, used: ReadonlyMap<Ref, boolean>, close: (note?: Note, shared?: Ref) => void): Promise<ShareForm> {
    const draft = new Draft<SuccessDraft>(desk.team.drafts, KEY);
    const begun = await draft.read();
    adopt(desk.host.renderRoot as ShadowRoot, forms, shareStyles);
    return new ShareForm(desk, used, close, draft, begun);
  }

  private constructor(desk: TickerDesk, used: ReadonlyMap<Ref, boolean>, close: (note?: Note, shared?: Ref) => void, draft: Draft<SuccessDraft>, begun?: SuccessDraft) {
    const { team } = desk;
    const changed = (): void => this.#changed();
    this.#desk = desk;
    this.#close = close;
    this.#draft = draft;
    this.#text = new MaskedText(desk, begun?.text ?? '', changed);
    this.#possible = new MadePossible(desk, suggest(team, used, begun?.about && new Set(listIn<Ref>(begun.about))), changed);
    this.#thanks = new ThanksField(desk, listIn<MemberId>(begun?.thanks), changed);
    this.#circle = team.circles.some(({ name }) => name === begun?.circle) ? begun?.circle : team.circles[0]?.name;
    this.#restoredAt = begun?.at;
  }

  #changed(): void {
    const draft = this.#toKeep();
    void this.#draft.keep(draft.text ? draft : undefined);
    this.#desk.host.requestUpdate();
  }

  /** Masked already: what the host wants kept out of sight is kept nowhere. */
  #toKeep(): SuccessDraft {
    return {
      text: this.#text.masked().text,
      about: this.#possible.refs,
      thanks: this.#thanks.thanked,
      at: this.#desk.team.now(),
      ...(this.#circle !== undefined && { circle: this.#circle }),
    };
  }

  async #share(): Promise<void> {
    if (this.#busy) return;
    const { host, team, own } = this.#desk;
    if (!this.#text.value.trim()) {
      this.#text.refuse(() => own.nothingWritten);
      return;
    }
    if (!this.#thanks.settle()) {
      host.renderRoot.querySelector<HTMLElement>('.chip-field')?.focus();
      return;
    }
    if (!this.#text.check()) return;
    const draft = this.#toKeep();
    const { text, about = [], thanks = [], circle } = draft;
    this.#busy = true;
    host.requestUpdate();
    try {
      const say = team.sayFrom(host);
      const ref = await say.shareSuccess({ text, about, thanks, ...(circle !== undefined && { circle }) });
      await this.#draft.keep(undefined);
      this.#close({
        text: sharedWith(team, circle),
        icon: check,
        ms: team.policy.undoMs,
        action: {
          label: (more) => more.undo,
          done: (more) => `${more.undone}. ${more.draftKept}.`,
          run: async () => {
            await say.withdraw(ref);
            await this.#draft.keep(draft);
          },
        },
      }, ref);
    } catch (error) {
      this.#busy = false;
      this.#text.refuse(problemNote(error).text);
    }
  }

  /** What was written stays, unless there is nothing of it. */
  #cancel(): void {
    if (!this.#text.value.trim()) {
      void this.#draft.keep(undefined);
      this.#close();
      return;
    }
    this.#close({
      text: (more) => more.draftKept,
      tone: 'plain',
      ms: this.#desk.team.policy.undoMs,
      action: { label: (more) => more.discard, done: (more) => more.discarded, run: () => this.#draft.keep(undefined) },
    });
  }

  #discard(): void {
    void this.#draft.keep(undefined);
    this.#close();
    this.#desk.announce(this.#desk.more.discarded);
  }

  readonly #onKey = formKeys(() => void this.#share(), () => this.#cancel());

  /** How far it reaches just now, where that is not as far as it seems. */
  #limits(): TemplateResult | typeof nothing {
    const { team, words } = this.#desk;
    const text = team.status === 'refused' ? words.refused : team.status === 'offline' ? words.sentLater
      : team.reach === 'this-browser' ? words.onlyHere : '';
    return text ? html`<p class="hint row">${team.reach === 'team' ? offline : nothing}<span>${text}</span></p>` : nothing;
  }

  template(): TemplateResult {
    const { team, words, more, own } = this.#desk;
    return html`<div class="form" part="form" role="group" aria-labelledby="title" @keydown=${this.#onKey}><h2 id="title">${words.shareSuccess}</h2>
      ${this.#restoredAt === undefined ? nothing : html`<p class="hint row"><span class="grow">${more.draftFrom(this.#restoredAt, team.now())}</span>
        <button class="btn btn-link btn-s" @click=${() => this.#discard()}>${more.discard}</button></p>`}
      ${this.#text.template({ label: own.whatWentWell, placeholder: own.example })}
      ${this.#possible.template()}${this.#thanks.template()}${circleChoice(this.#desk, this.#circle, (circle) => {
        this.#circle = circle;
        this.#changed();
      })}${this.#limits()}
      <div class="bar"><button class="btn btn-primary" aria-busy=${this.#busy ? 'true' : nothing} @click=${() => this.#share()}>${this.#busy ? more.sharing : own.shareIt}</button>
        <button class="btn btn-quiet" @click=${() => this.#cancel()}>${more.cancel}</button>
        ${team.me.name ? html`<span class="hint hint-end">${more.asYou(firstName(team.me.name))}</span>` : nothing}</div></div>`;
  }
}

/** What a draft has there, if it is a list at all. */
const listIn = <T>(kept: unknown): readonly T[] => (Array.isArray(kept) ? kept as T[] : []);
