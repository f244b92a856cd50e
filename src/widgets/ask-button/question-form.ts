import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { CaseContext } from '../../domain/case-context.js';
import type { AskKind } from '../../domain/kinds.js';
import type { Ref } from '../../domain/record.js';
import type { AskView } from '../../domain/views.js';
import { clip, screen, waves } from '../../ui/ask-icons.js';
import { cross, lock, offline } from '../../ui/icons.js';
import { firstName } from '../../ui/people.js';
import { Draft } from '../parts/draft.js';
import { MaskedText } from '../parts/masked-text.js';
import { problemNote } from '../parts/notes.js';
import type { AskDesk } from './ask-desk.js';
import type { Helped } from './close-tips.js';
import { CloseTips } from './close-tips.js';
import { focusIn } from './focus.js';
import { kinds } from './kinds.js';
import { lineUp } from './line-up.js';
import type { QuestionDraft } from './question-draft.js';
import { attachmentOf, caseOf, inFull, inWords } from './question-draft.js';
import { questionPreview } from './question-preview.js';

const KEY = 'ask';
const ALL_DEPARTMENTS = 2;

/** Composing a question. Choices are right already most of the time; what was written stays until it is asked. */
export class QuestionForm {
  readonly #desk: AskDesk;
  readonly #onAsked: (ask: Ref) => void;
  readonly #draft: Draft<QuestionDraft>;
  readonly #text: MaskedText;
  readonly #tips: CloseTips;
  #kind: AskKind | undefined;
  /** The case that was on screen when it was begun; until then it is about the one that is. */
  #about: CaseContext | null | undefined;
  #leftOut = false;
  #anonymous = false;
  #wide = false;
  #choosingScope = false;
  #previewing = false;
  #selected: readonly [number, number] | undefined;
  #busy = false;
  /** What was last sent off, as it was written; undefined where that was taken back to be written anew. */
  #sent: string | undefined;

  /** @param onAsked called once it is kept, with what was asked */
  constructor(desk: AskDesk, onAsked: (ask: Ref) => void) {
    this.#desk = desk;
    this.#onAsked = onAsked;
    this.#draft = new Draft<QuestionDraft>(desk.team.drafts, KEY);
    this.#text = new MaskedText(desk, '', () => this.#changed());
    this.#tips = new CloseTips(desk, (helped) => this.#spared(helped));
    void this.restore();
  }

  /** Something is written. */
  get begun(): boolean {
    return !!this.#text.value.trim();
  }

  holds(question: string): boolean {
    return this.#text.value.includes(question);
  }

  /** Asked once more, perhaps in other words. What was being written meanwhile stays below. */
  refill({ question, kind, attach, anonymous }: AskView): void {
    const written = this.#text.value.trim();
    this.#sent = undefined;
    this.#fill({
      text: written && written !== question ? `${question}\n\n${written}` : question, kind, attach: attach ?? null, at: 0,
      // What was being written without a name does not get one by that.
      anonymous: anonymous || (!!written && this.#anonymous),
    });
    this.#changed();
  }

  /** Takes in what waits in this browser: what was begun before, and below what is being written what was refused meanwhile. */
  async restore(): Promise<boolean> {
    const { team } = this.#desk;
    const begun = await this.#draft.read();
    if (team !== this.#desk.team) return false;
    const { text } = this.#text.masked();
    if (!begun || begun.text === text || !begun.text.startsWith(text)) return false;
    this.#fill(begun);
    this.#desk.host.requestUpdate();
    return true;
  }

  #fill({ text, kind, attach, anonymous = false, wide = false }: QuestionDraft): void {
    this.#text.value = text;
    this.#text.error = undefined;
    this.#kind = kind;
    this.#leftOut = attach === null;
    this.#about = attach ? caseOf(attach) : text ? null : undefined;
    this.#anonymous = anonymous;
    this.#wide = wide;
  }

  #changed(): void {
    this.#about = this.begun ? this.#caseAbout : undefined;
    void this.#draft.keep(this.begun ? this.#toKeep() : undefined);
    this.#desk.host.requestUpdate();
  }

  #toKeep(): QuestionDraft {
    const attach = this.#leftOut ? null : this.#about && attachmentOf(this.#about);
    return {
      text: this.#text.masked().text,
      ...(this.#kind && { kind: this.#kind }),
      ...(attach !== undefined && { attach }),
      anonymous: this.#anonymous,
      wide: this.#wide,
      at: this.#desk.team.now(),
    };
  }

  /** On a call, or with a case on screen, a customer most likely waits. */
  get #chosen(): AskKind {
    const { team } = this.#desk;
    return this.#kind ?? (team.availability === 'busy' || team.case ? 'waiting' : 'later');
  }

  get #caseAbout(): CaseContext | null {
    return this.#about === undefined ? this.#desk.team.case : this.#about;
  }

  get #attached(): CaseContext | null {
    return this.#leftOut ? null : this.#caseAbout;
  }

  async #ask(): Promise<void> {
    if (this.#busy) return;
    const { host, team, ask } = this.#desk;
    if (!this.begun) {
      this.#text.refuse(() => ask.emptyQuestion);
      return;
    }
    if (!this.#text.check()) return;
    const attach = this.#attached;
    const wide = this.#wide;
    let isAsked = false;
    this.#busy = true;
    this.#sent = this.#text.value;
    host.requestUpdate();
    try {
      const say = team.sayFrom(host);
      const ref = await say.ask({
        question: this.#text.masked().text, kind: this.#chosen, ...(attach && { attach }), ...(this.#anonymous && { anonymous: true }),
      });
      isAsked = true;
      if (this.#sent === undefined) return;
      this.#choosingScope = false;
      await this.#clear(this.#sent);
      if (this.#sent !== undefined) this.#onAsked(ref);
      for (let ring = 0; wide && ring < ALL_DEPARTMENTS; ring++) await say.widen(ref);
    } catch (error) {
      // Asked, it only did not widen.
      if (isAsked) this.#desk.notes.show('', problemNote(error));
      else this.#text.refuse(problemNote(error).text);
    } finally {
      this.#busy = false;
      host.requestUpdate();
    }
  }

  /** What was asked goes; what was written after it is a question that was begun. */
  #clear(asked: string): Promise<void> {
    const { value } = this.#text;
    const text = value.slice(value.startsWith(asked) ? asked.length : 0).trim();
    this.#fill({ text, at: 0, anonymous: !!text && this.#anonymous });
    return this.#draft.keep(text ? this.#toKeep() : undefined);
  }

  /** A tip had the answer: nobody is asked, and there is a way back. */
  #spared({ tip, undo }: Helped): void {
    const { notes, ask, more, team, host } = this.#desk;
    const draft = this.#toKeep();
    this.#fill({ text: '', at: 0 });
    this.#changed();
    const thanks = undo ? `${tip.mine || tip.source ? more.noted : more.willSee(tip.author.name && firstName(tip.author.name))} ` : '';
    notes.show('', {
      text: () => `${thanks}${ask.notAsked}`, tone: 'warm', ms: team.policy.undoMs,
      action: {
        label: () => ask.backToQuestion,
        done: ({ undone }) => undone,
        run: async () => {
          await undo?.();
          this.#fill(draft);
          this.#changed();
        },
      },
    });
    void focusIn(host);
  }

  /** What has been masked stays so; the selection is masked with it. */
  #maskSelected(): void {
    const { text } = this.#text.masked();
    const [from, to] = this.#selected ?? [0, 0];
    this.#text.value = text.slice(0, from) + this.#desk.more.placeholders.name + text.slice(to);
    this.#selected = undefined;
    this.#changed();
    void focusIn(this.#desk.host, '.back');
  }

  #preview(previewing: boolean): void {
    this.#previewing = previewing;
    this.#selected = undefined;
    this.#desk.host.requestUpdate();
    void focusIn(this.#desk.host, previewing ? '.back' : '.see');
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    void this.#ask();
  };

  #case(): TemplateResult | typeof nothing {
    const { ask, team } = this.#desk;
    const attached = this.#attached;
    const words = attached ? attachmentOf(attached) : {};
    const line = inWords(words);
    if (line) {
      return html`<p class="ctx attached">${clip}<span class="grow clip" title=${inFull(words)}>${ask.aboutCase(line)}</span><button class="ib" aria-label=${ask.leaveOut} title=${ask.leaveOut}
        @click=${() => this.#attach(null)}>${cross}</button></p>`;
    }
    if (!team.case || attached) return nothing;
    return html`<p class="ctx attached">${clip}<button class="btn btn-link btn-s" @click=${() => this.#attach(team.case)}>${ask.attachCase}</button></p>`;
  }

  #attach(about: CaseContext | null): void {
    this.#leftOut = !about;
    if (about) this.#about = about;
    this.#changed();
    void focusIn(this.#desk.host, '.attached button');
  }

  #scope(first: string): TemplateResult {
    const { ask, team } = this.#desk;
    const wideAfter = team.policy.ladderMs[this.#chosen === 'waiting' ? 'waiting' : 'later'][1] ?? 0;
    const choice = (wide: boolean, name: string): TemplateResult => html`<label class="radio"><input class="dot" type="radio" name="scope" .checked=${wide === this.#wide}
      @change=${() => {
        this.#wide = wide;
        this.#changed();
      }}><span>${name}</span></label>`;
    return html`<div><p class="ctx">${waves}<span class="grow">${this.#wide ? ask.scopeAll : ask.scope(first, wideAfter)}</span><button class="btn btn-link btn-s scope"
      aria-expanded=${this.#choosingScope} @click=${() => {
        this.#choosingScope = !this.#choosingScope;
        this.#desk.host.requestUpdate();
      }}>${ask.change}</button></p>${this.#choosingScope
        ? html`<div role="radiogroup" aria-label=${ask.whoIsAsked}>${choice(false, ask.scopeFirst(first))}${choice(true, ask.scopeAll)}</div>` : nothing}</div>`;
  }

  #foot(): TemplateResult {
    const { ask, team, words } = this.#desk;
    return html`<div class="foot"><span class="grow lines"><span class="row">${lock}<span>${ask.masked}${this.begun
      ? html` <button class="btn btn-link btn-s see" @click=${() => this.#preview(true)}>${ask.preview}</button>` : nothing}</span></span>${
      team.reach === 'this-browser' ? html`<span class="row" part="reach">${screen}<span>${words.onlyHere}</span></span>` : nothing}${
      team.memoryOnly ? html`<span>${words.notKept}</span>` : nothing}</span>
      <button class="btn btn-primary" part="submit" aria-busy=${this.#busy ? 'true' : nothing} @click=${() => this.#ask()}>${this.#busy ? ask.asking : ask.ask}</button></div>`;
  }

  template(): TemplateResult {
    const { ask, team } = this.#desk;
    const attached = this.#attached;
    if (this.#previewing && this.begun) {
      const { found } = this.#text.masked();
      return questionPreview(this.#desk, {
        found, original: this.#text.value.trim(),
        attached: attached ? inFull(attachmentOf(attached)) : '',
        anonymous: this.#anonymous, selected: this.#selected,
        select: (selected) => {
          this.#selected = selected;
          this.#desk.host.requestUpdate();
        },
        mask: () => this.#maskSelected(),
        back: () => this.#preview(false),
      });
    }
    const topics = team.topicsOf(this.#text.value, attached);
    const group = team.circles.find(({ is, name }) => is === 'group' && topics.some((topic) => topic.toLowerCase() === name.toLowerCase()));
    const first = (group ?? team.circles.find(({ is }) => is === 'team'))?.name ?? '';
    return html`<div @keydown=${this.#onKey}><div class="body">${
      team.status === 'offline' ? html`<p class="note note-review">${offline}<span>${ask.offlineAsk}</span></p>` : nothing}
      <div>${this.#text.template({ label: ask.whatToKnow, bare: true })}${this.#case()}</div>
      ${this.#tips.template(this.#tips.find(this.#text.value))}
      ${kinds(this.#desk, this.#chosen, (kind) => {
        this.#kind = kind;
        this.#changed();
      })}
      ${team.status === 'offline' ? nothing : lineUp(this.#desk, topics)}${this.#scope(first)}
      <label class="agree"><input class="tick" type="checkbox" .checked=${this.#anonymous} @change=${(event: Event) => {
        this.#anonymous = (event.target as HTMLInputElement).checked;
        this.#changed();
      }}><span>${ask.anonymous}</span></label></div>${this.#foot()}</div>`;
  }
}
