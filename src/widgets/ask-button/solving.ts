import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Ref } from '../../domain/record.js';
import type { AskView, ReplyView } from '../../domain/views.js';
import { check, insert } from '../../ui/icons.js';
import { copyField, insertText, selectCopy } from '../parts/insert.js';
import { repliesToAsker } from './answers.js';
import type { AskDesk } from './ask-desk.js';
import { focusIn } from './focus.js';
import { spotOf } from './keeping.js';
import { refusal } from './refusal.js';
import { takeBack } from './take-back.js';

/** What an asker does with answers: puts them in the customer's reply, says which of them solved it, and ends the question. */
export class Solving {
  readonly #desk: AskDesk;
  /** What is marked as what solved it, before it is said that it is solved. */
  #ticked: ReadonlySet<Ref> = new Set();
  /** The answer whose text is offered for copying by hand. */
  #copying: Ref | undefined;
  #turn: Promise<void> = Promise.resolve();

  constructor(desk: AskDesk) {
    this.#desk = desk;
  }

  /** Another question is looked at. */
  clear(): void {
    this.#ticked = new Set();
    this.#copying = undefined;
  }

  /** One after the other; a refusal is said in the thread. */
  #do(ask: AskView, action: () => Promise<unknown>): void {
    const { host, notes } = this.#desk;
    this.#turn = this.#turn.then(action).then(() => host.requestUpdate(), (error: unknown) => notes.show(spotOf(ask), refusal(this.#desk, error)));
  }

  #solve(ask: AskView): void {
    const { team, host, ask: { help }, announce } = this.#desk;
    const replies = repliesToAsker(ask);
    const accepted = replies.length === 1 ? replies : replies.filter(({ ref }) => this.#ticked.has(ref));
    this.#do(ask, async () => {
      await team.sayFrom(host).resolve(ask.ref, { accepted: accepted.map(({ ref }) => ref) });
      announce(ask.kind === 'check' ? help.thanked : help.resolved);
      void focusIn(host, '.keep', '.reopen');
    });
  }

  #reopen(ask: AskView): void {
    const { team, host, ask: { help }, announce } = this.#desk;
    this.#do(ask, async () => {
      await team.sayFrom(host).reopen(ask.ref);
      announce(help.openAgain);
      void focusIn(host, '#text');
    });
  }

  /** Nobody waits for a helper who does not come. */
  #askOthers(ask: AskView): void {
    const { team, host, ask: { help }, announce } = this.#desk;
    this.#do(ask, async () => {
      await team.sayFrom(host).askOthers(ask.ref);
      announce(help.askedOthers);
      void focusIn(host, '.acts .btn');
    });
  }

  #tick(ask: AskView, { ref }: ReplyView): void {
    const { team, host } = this.#desk;
    const ticked = new Set(this.#marked(ask));
    if (!ticked.delete(ref)) ticked.add(ref);
    if (ask.state !== 'resolved') this.#ticked = ticked;
    // Something did solve it: the last mark is taken away by saying that it is not solved.
    else if (ticked.size) this.#do(ask, () => team.sayFrom(host).resolve(ask.ref, { accepted: [...ticked] }));
    host.requestUpdate();
  }

  /** Before it is solved, what solves it is only marked; afterwards it is said. */
  #marked({ state, accepted }: AskView): Iterable<Ref> {
    return state === 'resolved' ? accepted : this.#ticked;
  }

  async #insert(ask: AskView, { text, ref }: ReplyView): Promise<void> {
    this.#copying = undefined;
    if (await insertText(this.#desk, this.#desk.notes, { text, ref, spot: spotOf(ask) })) return;
    this.#copying = ref;
    await selectCopy(this.#desk);
  }

  /** Below one of the answers. */
  below(ask: AskView, reply: ReplyView): TemplateResult | typeof nothing {
    const { words, ask: { help } } = this.#desk;
    if (reply.mine || ask.kind === 'check') return nothing;
    const solves = [...this.#marked(ask)].includes(reply.ref);
    return html`${repliesToAsker(ask).length > 1 ? html`<div class="acts under">
      <button class="btn btn-s accept" aria-pressed=${solves} @click=${() => this.#tick(ask, reply)}>${check}${help.thisSolvedIt}</button>
      <button class="ib insert" aria-label=${words.insert} title=${words.insert} @click=${() => this.#insert(ask, reply)}>${insert}</button></div>` : nothing}${
      this.#copying === reply.ref ? html`<div @keydown=${this.#fold}>${copyField(this.#desk, reply.text)}</div>` : nothing}`;
  }

  readonly #fold = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    // The popover stays open.
    event.preventDefault();
    event.stopPropagation();
    this.#copying = undefined;
    this.#desk.host.requestUpdate();
    void focusIn(this.#desk.host, '.insert');
  };

  /** @param talk the way to talk about it, where there is one */
  acts(ask: AskView, talk: TemplateResult | typeof nothing): TemplateResult {
    const { ask: { help, takeBack: label }, words } = this.#desk;
    const answers = repliesToAsker(ask);
    const [only] = answers;
    const isCheck = ask.kind === 'check';
    const inserts = only && answers.length === 1 && !isCheck
      ? html`<button class="btn btn-s insert" @click=${() => this.#insert(ask, only)}>${insert}${words.insert}</button>` : nothing;
    if (ask.state === 'resolved') {
      return html`${answers.length && !ask.accepted.length ? html`<p class="s">${help.whichSolved}</p>` : nothing}
        <div class="acts"><span class="tag tag-ok">${check}${help.resolved}</span>${inserts}
        <button class="btn btn-link btn-s reopen" @click=${() => this.#reopen(ask)}>${help.notSolved}</button></div>`;
    }
    const solved = isCheck ? help.thanks : answers.length ? help.thatSolvedIt : help.markResolved;
    return html`<div class="acts"><button class="btn btn-s ${answers.length ? 'btn-primary' : ''} solved" @click=${() => this.#solve(ask)}>${
      answers.length && !isCheck ? check : nothing}${solved}</button>${inserts}${talk}${
      ask.state === 'taken' ? html`<button class="btn btn-s others" @click=${() => this.#askOthers(ask)}>${help.askOthers}</button>` : nothing}${
      ask.state === 'taken' || ask.state === 'answered' ? html`<button class="btn btn-s btn-quiet take-back" @click=${() => this.#do(ask, () => takeBack(this.#desk, ask))}>${label}</button>` : nothing}</div>`;
  }
}
