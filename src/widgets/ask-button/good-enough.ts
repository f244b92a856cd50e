import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { ReplyView, TipView } from '../../domain/views.js';
import type { AskView } from '../../domain/views.js';
import { pencil } from '../../ui/icons.js';
import type { AskDesk } from './ask-desk.js';
import { shown } from './asked.js';
import { fillForm } from './fill-form.js';
import { focusIn } from './focus.js';
import { firstOf } from './thread-messages.js';

/** The topic by which a tip says what is good enough: one for all languages, and shown to nobody. */
export const GOOD_ENOUGH = 'good-enough';
const AT_MOST = 20;

export type Verdict = NonNullable<ReplyView['verdict']>;
const VERDICTS = { good: 'sayGood', missing: 'sayMissing', talk: 'sayTalk' } as const satisfies Record<Verdict, string>;

/** "Was this good enough?": three answers, beside the team's own words of what that means. Counted nowhere. */
export class GoodEnough {
  /** What is being said just now, with words still to come. */
  verdict: Verdict | undefined;
  readonly #desk: AskDesk;

  constructor(desk: AskDesk) {
    this.#desk = desk;
  }

  /** What is asked for with a verdict. "Good enough" says enough by itself. */
  get wanted(): { readonly label: string; readonly otherwise?: string } | undefined {
    const { help } = this.#desk.ask;
    const { verdict } = this;
    return verdict && { label: help[VERDICTS[verdict]], ...(verdict === 'good' && { otherwise: help.good }) };
  }

  #choose(verdict: Verdict): void {
    this.verdict = this.verdict === verdict ? undefined : verdict;
    this.#desk.host.requestUpdate();
    if (this.verdict) void focusIn(this.#desk.host, '#text');
  }

  template(ask: AskView, spot: string): TemplateResult {
    const { help } = this.#desk.ask;
    return html`<div class="ge"><div class="opts" role="group" aria-label=${help.yourAnswer(firstOf(ask.by))}>${(Object.keys(VERDICTS) as Verdict[]).map((verdict) =>
      html`<button class="btn btn-s ${verdict}" aria-pressed=${verdict === this.verdict} @click=${() => this.#choose(verdict)}>${help[verdict]}</button>`)}</div>
      ${this.#ownWords(ask, spot)}</div>`;
  }

  #ownWords(ask: AskView, spot: string): TemplateResult | typeof nothing {
    const { ask: { help }, team, words } = this.#desk;
    const tip = ownWordsOf(this.#desk, ask.topics);
    // It may still be among what is being read.
    if (!tip && team.settling) return nothing;
    const topic = (tip?.topics ?? ask.topics).find((one) => one !== GOOD_ENOUGH && ask.topics.includes(one));
    return html`<div class="own" part="good-enough"><p class="xs b">${help.goodEnough(topic)}</p>${tip
      ? html`<p class="tx" lang=${tip.language ?? nothing}>${shown(tip.text)}</p><p class="row xs muted"><span class="grow">${help.ownWords}</span>
        <button class="btn btn-link btn-s" aria-label=${help.improveGoodEnough} @click=${() => this.#improve(tip, spot)}>${words.improve}</button></p>`
      : html`<p><button class="btn btn-link btn-s" @click=${() => this.#write(ask, spot)}>${pencil}${help.writeGoodEnough}</button></p>`}</div>`;
  }

  #improve(tip: TipView, spot: string): void {
    void fillForm(this.#desk, spot, async (close) => {
      const { ImproveForm } = await import('../parts/improve-form.js');
      return new ImproveForm(this.#desk, tip, close);
    });
  }

  #write({ topics }: AskView, spot: string): void {
    const desk = this.#desk;
    void fillForm(desk, spot, async (close) => {
      const { Composer } = await import('../parts/composer.js');
      const title = (): string => desk.ask.help.whatIsGoodEnough;
      return Composer.open(desk, close, { key: `${GOOD_ENOUGH}/${topics.join()}`, title, label: title, text: '', topics, marks: [GOOD_ENOUGH] });
    });
  }
}

/** The team's own words on what is good enough in this: of several those that speak of most of it. Of nothing in particular, if it is about nothing in particular. */
function ownWordsOf({ team }: AskDesk, topics: readonly string[]): TipView | undefined {
  const about = new Set(topics.map((topic) => topic.toLocaleLowerCase()));
  const common = ({ topics: its }: TipView): number => its.filter((topic) => about.has(topic.toLocaleLowerCase())).length;
  return team.book.tips(null, { search: [GOOD_ENOUGH, ...topics].join(' '), limit: AT_MOST })
    .filter((tip) => tip.topics.includes(GOOD_ENOUGH) && (common(tip) > 0 || tip.topics.length === 1))
    .sort((a, b) => common(b) - common(a))[0];
}
