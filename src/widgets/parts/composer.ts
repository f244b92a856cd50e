import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Ref } from '../../domain/record.js';
import type { TipView } from '../../domain/views.js';
import { check } from '../../ui/icons.js';
import { firstName } from '../../ui/people.js';
import { circleChoice, sharedWith } from './circle-choice.js';
import { CloseTip } from './close-tip.js';
import type { Desk } from './desk.js';
import type { TipDraft } from './draft.js';
import { Draft } from './draft.js';
import { MaskedText } from './masked-text.js';
import { formKeys } from './form-keys.js';
import type { Note, Say } from './notes.js';
import { problemNote } from './notes.js';
import { TopicsField } from './topics-field.js';

const KEY = 'tip';
const LANGUAGES = ['en', 'sv', 'da', 'nb', 'fi', 'de'];

/** What a tip that grows out of something else begins with, and what its form has besides. */
export interface TipSeed {
  /** Of its draft: what was begun here is not what was begun elsewhere. */
  readonly key: string;
  title(): string;
  /** Above the field; by default what a colleague should do. */
  label?(): string;
  readonly text: string;
  readonly topics: readonly string[];
  /** Topics that it has in any case, and that say nothing to an agent. */
  readonly marks?: readonly string[];
  readonly about?: readonly Ref[];
  /** Above the buttons. */
  more?(): TemplateResult;
  /** Called once it is shared. */
  shared?(tip: Ref): unknown;
}

type Improve = (tip: TipView, text: string) => void;

/** Sharing a tip: one field, and choices that are right already most of the time. */
export class Composer {
  readonly #desk: Desk;
  readonly #close: (note?: Note) => void;
  readonly #seed: TipSeed | undefined;
  readonly #draft: Draft;
  readonly #text: MaskedText;
  readonly #topics: TopicsField;
  readonly #closeTip: CloseTip | undefined;
  #circle: string | undefined;
  #language: string;
  #link: string | undefined;
  #linkError: Say | undefined;
  #restoredAt: number | undefined;
  #busy = false;

  /**
   * Opens with what was last begun, else with its seed, else with the case's own words as topics.
   * @param improve where a tip that says nearly the same can be improved instead
   */
  static async open(desk: Desk, close: (note?: Note) => void, seed?: TipSeed, improve?: Improve): Promise<Composer> {
    const draft = new Draft(desk.team.drafts, seed?.key ?? KEY);
    return new Composer(desk, close, { seed, improve }, draft, await draft.read());
  }

  private constructor(desk: Desk, close: (note?: Note) => void, { seed, improve }: { seed: TipSeed | undefined; improve: Improve | undefined }, draft: Draft, begun: TipDraft | undefined) {
    const { team, words } = desk;
    const changed = (): void => this.#changed();
    this.#desk = desk;
    this.#close = close;
    this.#seed = seed;
    this.#draft = draft;
    this.#text = new MaskedText(desk, begun?.text ?? seed?.text ?? '', changed);
    this.#topics = new TopicsField(desk, begun?.topics ?? seed?.topics ?? topicsOf(desk), (topic) => this.#text.hides(topic), changed);
    this.#circle = team.circles.some(({ name }) => name === begun?.circle) ? begun?.circle : team.circles[0]?.name;
    this.#language = begun?.language ?? words.language;
    this.#link = begun?.link;
    this.#restoredAt = begun?.at;
    this.#closeTip = improve && new CloseTip(desk, improve);
  }

  #changed(): void {
    this.#linkError = undefined;
    const draft = this.#toKeep();
    void this.#draft.keep(draft.text ? draft : undefined);
    this.#desk.host.requestUpdate();
  }

  /** Masked already: what the host wants kept out of sight is kept nowhere. */
  #toKeep(): TipDraft {
    return {
      text: this.#text.masked().text,
      topics: this.#topics.topics,
      language: this.#language,
      at: this.#desk.team.now(),
      ...(this.#circle !== undefined && { circle: this.#circle }),
      ...(this.#link && { link: this.#link }),
    };
  }

  async #share(): Promise<void> {
    if (this.#busy) return;
    this.#topics.settle();
    const { host, team, announce } = this.#desk;
    const link = this.#link?.trim();
    this.#linkError = link && !(/^https:\/\/\S+$/.test(link) && URL.canParse(link)) ? (more) => more.badLink : undefined;
    if (!this.#text.check()) return;
    if (this.#linkError) {
      announce(this.#linkError(this.#desk.more));
      host.requestUpdate();
      host.renderRoot.querySelector<HTMLElement>('#link')?.focus();
      return;
    }
    const draft = this.#toKeep();
    const { text, topics = [], circle, language } = draft;
    const { marks = [], about, shared } = this.#seed ?? {};
    this.#busy = true;
    host.requestUpdate();
    try {
      const ref = await this.#desk.team.sayFrom(this.#desk.host).shareTip({
        text, topics: [...marks, ...topics], ...(circle && { circle }), ...(language && { language }), ...(link && { link }), ...(about && { about }),
      });
      await this.#draft.keep(undefined);
      await shared?.(ref);
      const say = this.#desk.team.sayFrom(this.#desk.host);
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
      });
    } catch (error) {
      this.#busy = false;
      this.#text.refuse(problemNote(error).text);
    }
  }

  /** What was written stays, unless there is nothing of it. */
  #cancel(): void {
    this.#topics.settle();
    const text = this.#text.value.trim();
    if (!text || text === this.#seed?.text) {
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

  #choose(circle: string): void {
    this.#circle = circle;
    this.#changed();
  }

  #languages(): TemplateResult {
    const { team, words, more } = this.#desk;
    const names = new Intl.DisplayNames(words.language, { type: 'language' });
    const offered = new Set([this.#language, words.language, ...(team.case?.language ? [team.case.language] : []), ...LANGUAGES]);
    return html`<div class="pair"><label class="label" for="language">${more.language}</label><select class="field" id="language" @change=${(event: Event) => {
      this.#language = (event.target as HTMLSelectElement).value;
      this.#changed();
    }}>${[...offered].map((language) => html`<option value=${language} ?selected=${language === this.#language}>${nameOf(names, language)}</option>`)}</select></div>`;
  }

  #links(): TemplateResult {
    const { more } = this.#desk;
    if (this.#link === undefined) {
      return html`<div><button class="btn btn-link btn-s" @click=${() => {
        this.#link = '';
        this.#desk.host.requestUpdate();
        void this.#desk.host.updateComplete.then(() => this.#desk.host.renderRoot.querySelector<HTMLElement>('#link')?.focus());
      }}>${more.addLink}</button></div>`;
    }
    const error = this.#linkError;
    return html`<div><label class="label" for="link">${more.link}</label>
      <input class="field" id="link" type="url" placeholder="https://" aria-invalid=${error ? 'true' : nothing} aria-describedby="link-hint" .value=${this.#link}
        @input=${(event: Event) => {
          this.#link = (event.target as HTMLInputElement).value;
          this.#changed();
        }}><div id="link-hint">${error ? html`<p class="tag tag-stop">${error(more)}</p>` : nothing}</div></div>`;
  }

  template(): TemplateResult {
    const { team, words, more } = this.#desk;
    const seed = this.#seed;
    return html`<div class="form" part="form" @keydown=${this.#onKey}><h2 id="title">${seed?.title() ?? words.shareTip}</h2>
      ${this.#restoredAt === undefined ? nothing : html`<p class="hint row"><span class="grow">${more.draftFrom(this.#restoredAt, team.now())}</span>
        <button class="btn btn-link btn-s" @click=${() => this.#discard()}>${more.discard}</button></p>`}
      ${this.#text.template({ label: seed?.label?.() ?? more.whatToDo, placeholder: seed?.label ? '' : more.example })}${this.#closeTip?.template(this.#text.value.trim())}
      ${this.#topics.template()}${circleChoice(this.#desk, this.#circle, (circle) => this.#choose(circle))}${this.#languages()}${this.#links()}${seed?.more?.()}
      <div class="bar"><button class="btn btn-primary" aria-busy=${this.#busy ? 'true' : nothing} @click=${() => this.#share()}>${this.#busy ? more.sharing : more.share}</button>
        <button class="btn btn-quiet" @click=${() => this.#cancel()}>${more.cancel}</button>
        ${team.me.name ? html`<span class="hint hint-end">${more.asYou(firstName(team.me.name))}</span>` : nothing}</div></div>`;
  }
}

function topicsOf({ team }: Desk): readonly string[] {
  const { tags = [], queue } = team.case ?? {};
  return [...new Set([...tags, ...(queue ? [queue] : [])].map((topic) => topic.trim().slice(0, 80)).filter(Boolean))].slice(0, 8);
}

function nameOf(names: Intl.DisplayNames, language: string): string {
  try {
    return names.of(language) ?? language;
  } catch {
    return language; // a host may call it anything
  }
}
