import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { MemberId, Ref } from '../../domain/record.js';
import type { AskView, ColleagueView, PersonView } from '../../domain/views.js';
import { waves } from '../../ui/ask-icons.js';
import { clock, offline } from '../../ui/icons.js';
import { firstName } from '../../ui/people.js';
import type { AskDesk } from './ask-desk.js';
import { ASKED } from './ask-desk.js';
import { shown } from './asked.js';
import type { Helped } from './close-tips.js';
import { CloseTips, matchOf } from './close-tips.js';
import { focusIn } from './focus.js';
import { namesOf } from './line-up.js';
import { refusal } from './refusal.js';
import { toldState } from './my-questions.js';
import { circlesOf, steps } from './steps.js';
import { takeBack } from './take-back.js';
import { tip as glyph } from '../../ui/phase-icons.js';

const ALL = 2;

/** My question while nobody has taken it: where it is, what happens next, and what I can do about it. */
export class Progress {
  readonly #desk: AskDesk;
  readonly #again: (ask: AskView) => void;
  readonly #tips: CloseTips;
  readonly #people = new Map<MemberId, PersonView>();
  #asked: AskView | undefined;
  /** The question whose close tips are unfolded. */
  #unfolded: Ref | undefined;

  /** @param again called with a question that was taken back to be asked anew */
  constructor(desk: AskDesk, again: (ask: AskView) => void) {
    this.#desk = desk;
    this.#again = again;
    this.#tips = new CloseTips(desk, (helped) => this.#helped(helped));
  }

  template(ask: AskView): TemplateResult {
    this.#asked = ask;
    const state = toldState(ask, this.#desk.team);
    if (state === 'queued') return this.#queued(ask);
    return state === 'parked' ? this.#parked(ask) : this.#waiting(ask);
  }

  #queued(ask: AskView): TemplateResult {
    const { ask: words, team } = this.#desk;
    return html`<div class="body"><p class="note note-review">${offline}<span>${team.status === 'loading' || team.status === 'ready' ? words.isOnItsWay : words.isQueued}</span></p>${quote(ask)}
      <div class="acts">${this.#button(words.edit, '', () => this.#anew(ask))}${this.#takeBackButton(ask)}</div></div>`;
  }

  #parked(ask: AskView): TemplateResult {
    const { ask: own, words } = this.#desk;
    return html`<div class="body">${quote(ask)}<div><p class="b">${words.noAnswer}</p><p class="s muted">${own.parkedHint}</p></div>
      <div class="acts">${this.#button(own.askAgain, 'btn-soft', () => this.#anew(ask))}${this.#takeBackButton(ask)}</div></div>${this.#close(ask)}`;
  }

  #waiting(ask: AskView): TemplateResult {
    const { ask: own, team } = this.#desk;
    const { ring, kind } = ask;
    const reached = this.#reached(ask);
    const busy = reached.find(({ availability }) => availability === 'busy');
    if (kind === 'waiting' && team.freshAt !== undefined && !reached.some(({ availability }) => availability === 'free')) {
      const name = busy && (busy.name ? firstName(busy.name) : undefined);
      return html`<div class="body">${quote(ask)}<div><p class="b">${own.nobodyFreeIn(ring < ALL ? circlesOf(ask, this.#desk).team : undefined)}</p>${
        busy ? html`<p class="s muted">${own.isOnCall(name ?? this.#desk.words.aColleague, own.and(...busy.knows.slice(0, 2)))}</p>` : nothing}</div>
        <div class="acts">${ring < ALL ? this.#button(html`${waves}${own.askAll}`, 'btn-soft', () => this.#widen(ask, ALL)) : nothing}${
          busy ? this.#button(html`${clock}${own.leaveFor(name)}`, '', () => this.#leave(ask, busy.id)) : nothing}${this.#takeBackButton(ask)}</div>${
        steps(ask, this.#desk, '', true)}</div>${this.#close(ask)}`;
    }
    const names = ask.invited.length && (!ring || kind !== 'waiting') ? namesOf(this.#named(ask.invited), this.#desk) : '';
    return html`<div class="body">${quote(ask)}${steps(ask, this.#desk, names)}
      <div class="acts">${ring < ALL ? this.#button(html`${waves}${own.widenNow}`, '', () => this.#widen(ask, ring + 1)) : nothing}${
        this.#takeBackButton(ask)}</div>${ring >= ALL ? this.#meanwhile(ask) : nothing}</div>${ring < ALL ? this.#close(ask) : nothing}`;
  }

  /** Whoever can read it where it is now, those first who know its topic. */
  #reached({ topics, ring, invited }: AskView): readonly ColleagueView[] {
    const { team } = this.#desk;
    const own = team.circles.find(({ is }) => is === 'team')?.name;
    return team.colleagues(topics).filter(({ id, team: of }) => ring >= ALL || of === own || invited.includes(id));
  }

  /** By name: whom a question was put to first was drawn by lot. */
  #named(members: readonly MemberId[]): readonly PersonView[] {
    if (members.some((member) => !this.#people.has(member))) {
      for (const person of this.#desk.team.book.people()) this.#people.set(person.id, person);
    }
    return members.map((id) => this.#people.get(id) ?? { id, topics: [] }).sort((a, b) => (a.name ?? '\uffff').localeCompare(b.name ?? '\uffff'));
  }

  /** "2 tips are close to your question": unfolded by whoever wants to read them. */
  #close(ask: AskView): TemplateResult | typeof nothing {
    const { ask: own } = this.#desk;
    const tips = this.#tips.find(ask.question);
    if (!tips.length) return nothing;
    const open = this.#unfolded === ask.ref;
    return html`${open ? html`<div class="body">${this.#tips.template(tips)}</div>` : nothing}<div class="foot">${glyph}<span class="grow">${own.closeTips(tips.length)}</span>
      <button class="btn btn-link btn-s unfold" aria-expanded=${open} @click=${() => this.#unfold(ask)}>${open ? own.hide : own.show}</button></div>`;
  }

  #meanwhile(ask: AskView): TemplateResult | typeof nothing {
    const { ask: own } = this.#desk;
    const tips = this.#tips.find(ask.question);
    const [tip] = tips;
    if (!tip) return nothing;
    if (this.#unfolded === ask.ref) return html`${this.#tips.template(tips)}`;
    const { author, source } = tip;
    const whose = source ?? author.team ?? (author.name && firstName(author.name));
    return html`<div class="note note-ask">${glyph}<span>${own.whileYouWait(whose)} <b>${matchOf(tip)}</b>.
      <button class="btn btn-link btn-s read" aria-expanded="false" @click=${() => this.#unfold(ask)}>${own.readIt}</button></span></div>`;
  }

  #unfold({ ref }: AskView): void {
    this.#unfolded = this.#unfolded === ref ? undefined : ref;
    this.#desk.host.requestUpdate();
    void focusIn(this.#desk.host, this.#unfolded ? '.tips button' : '.unfold', '.unfold');
  }

  /** Whether the question is still needed its asker knows best. */
  #helped({ tip, undo }: Helped): void {
    const ask = this.#asked;
    const { notes, more, ask: own } = this.#desk;
    if (!ask) return;
    const thanks = (): string => (tip.mine || tip.source ? more.noted : more.willSee(tip.author.name && firstName(tip.author.name)));
    notes.show('', {
      text: () => (undo ? `${thanks()} ${own.stillNeeded}` : own.stillNeeded), tone: 'warm',
      action: { label: () => own.takeBack, done: () => '', run: () => takeBack(this.#desk, ask) },
    });
  }

  #button(label: unknown, look: string, act: () => Promise<unknown>): TemplateResult {
    return html`<button class="btn btn-s ${look}" @click=${() => this.#attempt(act)}>${label}</button>`;
  }

  #takeBackButton(ask: AskView): TemplateResult {
    return this.#button(this.#desk.ask.takeBack, 'btn-quiet', () => takeBack(this.#desk, ask));
  }

  async #anew(ask: AskView): Promise<void> {
    const { team, host } = this.#desk;
    await team.sayFrom(host).takeBack(ask.ref);
    this.#again(ask);
  }

  async #widen({ ref, ring }: AskView, to: number): Promise<void> {
    const { team, host, announce, ask } = this.#desk;
    const say = team.sayFrom(host);
    for (let at = ring; at < to; at++) await say.widen(ref);
    announce(ask.wider(to));
    void focusIn(host, '.acts .btn');
  }

  async #leave({ ref, invited }: AskView, member: MemberId): Promise<void> {
    const { team, host, announce, ask } = this.#desk;
    await team.sayFrom(host).leaveFor(ref, member);
    announce(ask.leftFor(namesOf(this.#named([...new Set([...invited, member])]), this.#desk)));
    void focusIn(host, '[role=tab][aria-selected=true]');
  }

  /** A refusal is said where the action was, never thrown at the page. */
  async #attempt(act: () => Promise<unknown>): Promise<void> {
    try {
      await act();
    } catch (error) {
      this.#desk.notes.show(ASKED, refusal(this.#desk, error));
    }
  }
}

const quote = ({ question }: AskView): TemplateResult => html`<p class="q">"${shown(question)}"</p>`;
