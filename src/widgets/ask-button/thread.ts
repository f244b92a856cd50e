import type { ReactiveController, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Ref } from '../../domain/record.js';
import type { AskView } from '../../domain/views.js';
import { adopt } from '../../ui/adopt.js';
import { check, previous } from '../../ui/icons.js';
import { Timers } from '../../ui/timers.js';
import { avatar } from '../parts/avatar.js';
import { repliesToAsker } from './answers.js';
import type { AskDesk } from './ask-desk.js';
import { asker, attached, shown, urgency } from './asked.js';
import { GoodEnough } from './good-enough.js';
import { helpStyles } from './help.styles.js';
import { Keeping, spotOf } from './keeping.js';
import { ReplyField } from './reply-field.js';
import { Solving } from './solving.js';
import { talkLink } from './talk-link.js';
import { firstOf, messages, writers } from './thread-messages.js';

/** So near to its end somebody reads on as more is said, px. */
const NEAR_END = 60;

/** What is different for whoever helps. */
export interface Helping {
  /** Why there is nothing to do here any more. */
  readonly closed: string | undefined;
  back(): void;
  handBack(): void;
}

/** What was asked and answered, for whoever asked and for whoever helps. */
export class Thread {
  readonly #desk: AskDesk;
  readonly #timers: Timers;
  readonly #goodEnough: GoodEnough;
  readonly #solving: Solving;
  readonly #keeping: Keeping;
  readonly #following: ReactiveController = { hostUpdate: () => this.#look(), hostUpdated: () => this.#scroll(), hostDisconnected: () => this.#field?.rest() };
  #field: ReplyField | undefined;
  /** How much was said in it when it was last drawn, the question with it. */
  #length = 0;
  /** There is more to see than when it was last drawn. */
  #grown = false;
  #atEnd = true;

  constructor(desk: AskDesk) {
    adopt(desk.host.renderRoot as ShadowRoot, helpStyles);
    this.#desk = desk;
    this.#timers = new Timers(desk.host);
    this.#goodEnough = new GoodEnough(desk);
    this.#solving = new Solving(desk);
    this.#keeping = new Keeping(desk);
    desk.host.addController(this.#following);
  }

  /** Nothing is shown here any more. */
  leave(): void {
    this.#timers.leave();
    this.#desk.host.removeController(this.#following);
  }

  /** Whether nothing was begun in this thread. */
  isEmpty(ask: Ref): boolean {
    return this.#field?.ask !== ask || this.#field.isEmpty;
  }

  /** Before each drawing: whoever has scrolled up to read is left there. */
  #look(): void {
    const page = this.#page();
    this.#atEnd = !page?.querySelector('.thread') || page.scrollHeight - page.scrollTop - page.clientHeight < NEAR_END;
  }

  /** After it: what was said last is in sight. */
  #scroll(): void {
    const page = this.#page();
    if (!this.#grown || !page) return;
    this.#grown = false;
    if (this.#atEnd) page.scrollTop = page.scrollHeight;
  }

  #page(): HTMLElement | null {
    return this.#desk.host.renderRoot.querySelector<HTMLElement>('.page');
  }

  /** Another thread is shown, or there is more in it. */
  #follow(ask: AskView): ReplyField {
    const { ref, replies } = ask;
    if (this.#field?.ask !== ref) {
      this.#field?.rest();
      this.#field = new ReplyField(this.#desk, ref, this.#timers);
      this.#length = 0;
      this.#goodEnough.verdict = undefined;
      this.#solving.clear();
    }
    this.#grown ||= replies.length >= this.#length;
    this.#length = replies.length + 1;
    return this.#field;
  }

  template(ask: AskView, helping?: Helping): TemplateResult {
    const field = this.#follow(ask);
    const { notes, ask: { help } } = this.#desk;
    const spot = spotOf(ask);
    const open = ask.endedAt === undefined || ask.state === 'parked';
    const isCheck = ask.kind === 'check';
    return html`<div class="body thread" tabindex="-1" data-at=${spot}>${helping ? this.#head(ask, helping) : nothing}${
      this.#said(ask, helping)}${open ? writers(ask, this.#desk) : nothing}${
      isCheck && open && helping && !helping.closed ? this.#goodEnough.template(ask, spot) : nothing}${notes.template(spot)}${
      helping ? this.#helperActs(ask, helping, open) : this.#solving.acts(ask, this.#talk(ask))}${
      isCheck ? html`<p class="hint">${help.countedNowhere}</p>` : nothing}</div>${
      // What was begun when it was solved stays, and can still be said.
      open || !field.isEmpty ? this.#reply(ask, field, helping) : nothing}${this.#keeping.template(ask)}`;
  }

  #head(ask: AskView, { back, closed }: Helping): TemplateResult {
    const { help } = this.#desk.ask;
    return html`<div><div class="row s"><button class="ib back" aria-label=${help.backToQuestions} title=${help.backToQuestions} @click=${back}>${previous}</button>${
      asker(ask, this.#desk)}${closed ? nothing : urgency(ask, this.#desk)}</div>${attached(ask, this.#desk)}</div>`;
  }

  /** As long as nobody has answered it, my question stands alone, with who is on it. */
  #said(ask: AskView, helping: Helping | undefined): TemplateResult {
    const { words } = this.#desk;
    const { helper, question, replies } = ask;
    if (helping) return messages(ask, this.#desk, [ask.by.id], () => nothing);
    if (repliesToAsker(ask).length) return messages(ask, this.#desk, [], (reply) => this.#solving.below(ask, reply));
    return html`${replies.length ? messages(ask, this.#desk, [], () => nothing) : html`<p class="q">"${shown(question)}"</p>`}${
      helper ? html`<div class="row">${avatar(helper)}<p class="grow"><b class="b">${words.onIt(firstOf(helper))}</b>${
        helper.team ? html`<br><span class="muted s">${helper.team}</span>` : nothing}</p></div>` : nothing}`;
  }

  #helperActs(ask: AskView, { closed, back, handBack }: Helping, open: boolean): TemplateResult {
    const { ask: { help }, team } = this.#desk;
    if (closed) {
      return html`<div class="note"><span class="grow">${closed}</span><button class="btn btn-link btn-s" @click=${back}>${help.gotIt}</button></div>`;
    }
    if (!open) return html`<div class="acts"><span class="tag tag-ok">${check}${help.resolved}</span></div>`;
    const standing = ask.helping ? help.youAreOnIt : ask.passedOver ? help.asksOthers(firstOf(ask.by)) : team.status === 'offline' ? help.offerLater : help.seesOffer(firstOf(ask.by));
    return html`<div class="acts"><button class="btn btn-s hand-back" @click=${handBack}>${help.handBack}</button>${this.#talk(ask)}<span class="end xs muted">${standing}</span></div>`;
  }

  #talk(ask: AskView): TemplateResult | typeof nothing {
    // A second opinion comes to that when its answer says so.
    if (ask.kind === 'check' && !ask.replies.some(({ verdict }) => verdict === 'talk')) return nothing;
    const link = talkLink(ask, this.#desk.team);
    return link ? html`<a class="btn btn-s btn-quiet talk" href=${link} target="_blank" rel="noopener noreferrer">${this.#desk.ask.help.letsTalk}</a>` : nothing;
  }

  #reply(ask: AskView, field: ReplyField, helping: Helping | undefined): TemplateResult | typeof nothing {
    const { help } = this.#desk.ask;
    const { ref: to } = ask.replies.at(-1) ?? ask;
    if (helping?.closed && field.isEmpty) return nothing;
    if (ask.kind === 'check' && helping) {
      const { verdict, wanted } = this.#goodEnough;
      if (verdict && wanted) return field.template({ ...wanted, to, verdict, sent: () => (this.#goodEnough.verdict = undefined) });
      if (!ask.replies.some(({ mine }) => mine)) return nothing;
    }
    if (helping) return field.template({ to, label: help.replyTo(firstOf(ask.by)) });
    return field.template({ to, label: (repliesToAsker(ask).length ? help.replyTo : help.addFor)(firstOf(ask.helper)) });
  }
}
