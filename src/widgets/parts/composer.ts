import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { check } from '../../ui/icons.js';
import { firstName } from '../../ui/people.js';
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

/** Sharing a tip: one field, and choices that are right already most of the time. */
export class Composer {
  readonly #desk: Desk;
  readonly #close: (note?: Note) => void;
  readonly #draft: Draft;
  readonly #text: MaskedText;
  readonly #topics: TopicsField;
  #circle: string | undefined;
  #language: string;
  #link: string | undefined;
  #linkError: Say | undefined;
  #restoredAt: number | undefined;
  #busy = false;

  /** Opens with what was last begun, else with the case's own words as topics. */
  static async open(desk: Desk, close: (note?: Note) => void): Promise<Composer> {
    const draft = new Draft(desk.team.drafts, KEY);
    return new Composer(desk, close, draft, await draft.read());
  }

  private constructor(desk: Desk, close: (note?: Note) => void, draft: Draft, begun: TipDraft | undefined) {
    const { team, words } = desk;
    const changed = (): void => this.#changed();
    this.#desk = desk;
    this.#close = close;
    this.#draft = draft;
    this.#text = new MaskedText(desk, begun?.text ?? '', changed);
    this.#topics = new TopicsField(desk, begun?.topics ?? topicsOf(desk), changed);
    this.#circle = team.circles.some(({ name }) => name === begun?.circle) ? begun?.circle : team.circles[0]?.name;
    this.#language = begun?.language ?? words.language;
    this.#link = begun?.link;
    this.#restoredAt = begun?.at;
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
    const { text, topics, circle, language } = draft;
    this.#busy = true;
    host.requestUpdate();
    try {
      const ref = await this.#desk.team.sayFrom(this.#desk.host).shareTip({
        text, ...(topics && { topics }), ...(circle && { circle }), ...(language && { language }), ...(link && { link }),
      });
      await this.#draft.keep(undefined);
      const say = this.#desk.team.sayFrom(this.#desk.host);
      this.#close({
        text: this.#sharedWith(),
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

  #sharedWith(): Say {
    const circle = this.#desk.team.circles.find(({ name }) => name === this.#circle);
    return (more) => (circle?.is === 'all' ? more.sharedWithAll : more.shared(circle?.name ?? ''));
  }

  /** What was written stays, unless there is nothing of it. */
  #cancel(): void {
    this.#topics.settle();
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

  #circles(): TemplateResult {
    const { team, more } = this.#desk;
    return html`<fieldset><legend class="label">${more.whoSees}</legend>${team.circles.map(({ name, is }) => html`<label class="radio">
      <input class="dot" type="radio" name="circle" .checked=${name === this.#circle} @change=${() => this.#choose(name)}>
      <span>${is === 'all' ? more.allDepartments : is === 'team' ? more.myTeam : name} ${
        is === 'all' ? nothing : html`<span class="muted">${is === 'team' ? name : more.groupHint}</span>`}</span></label>`)}</fieldset>`;
  }

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
    return html`<div class="form" part="form" @keydown=${this.#onKey}><h2 id="title">${words.shareTip}</h2>
      ${this.#restoredAt === undefined ? nothing : html`<p class="hint row"><span class="grow">${more.draftFrom(this.#restoredAt, team.now())}</span>
        <button class="btn btn-link btn-s" @click=${() => this.#discard()}>${more.discard}</button></p>`}
      ${this.#text.template({ label: more.whatToDo, placeholder: more.example })}
      ${this.#topics.template()}${this.#circles()}${this.#languages()}${this.#links()}
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
