import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Ref } from '../../domain/record.js';
import type { TipView } from '../../domain/views.js';
import { FUNCTION_WORDS } from '../../matching/function-words.js';
import { wordsOf } from '../../matching/words.js';
import { heart, insert } from '../../ui/icons.js';
import { avatar } from '../parts/avatar.js';
import { copyField, insertText, selectCopy } from '../parts/insert.js';
import { problemNote } from '../parts/notes.js';
import type { AskDesk } from './ask-desk.js';
import { ASKED } from './ask-desk.js';

/** One or two are read before a colleague is asked; more are not. */
const MOST = 2;
/** So many words of the question has a tip that is close, unless there are fewer. */
const CLOSE = 2;
const SHORT_WORD = 3;

/** What a tip did: its text is in the reply, or it helped. `undo` takes that back. */
export interface Helped {
  readonly tip: TipView;
  readonly undo?: () => Promise<unknown>;
}

/** Tips before people: what colleagues have said already that comes close to a question. */
export class CloseTips {
  readonly #desk: AskDesk;
  readonly #onHelped: (helped: Helped) => void;
  #found: { readonly text: string; readonly minute: number; readonly tips: readonly TipView[] } | undefined;
  #copying: Ref | undefined;

  /** @param onHelped called when one of them was inserted, or helped */
  constructor(desk: AskDesk, onHelped: (helped: Helped) => void) {
    this.#desk = desk;
    this.#onHelped = onHelped;
  }

  /** Looked for when the question changes, and now and then, for tips change too. */
  find(question: string): readonly TipView[] {
    const { team } = this.#desk;
    const text = question.trim();
    const minute = Math.floor(team.now() / 60_000);
    if (this.#found?.text !== text || this.#found.minute !== minute) {
      const close = Math.min(telling(text).size, CLOSE);
      const tips = close ? team.book.tips(team.case, { search: text, limit: MOST }) : [];
      this.#found = { text, minute, tips: tips.filter(({ why }) => telling(why.join(' ')).size >= close) };
    }
    return this.#found.tips;
  }

  async #insert(tip: TipView): Promise<void> {
    const { text, ref } = tip;
    if (await insertText(this.#desk, this.#desk.notes, { text, ref, spot: ASKED })) this.#onHelped({ tip });
    else {
      this.#copying = ref;
      await selectCopy(this.#desk);
    }
  }

  async #helped(tip: TipView): Promise<void> {
    const { team, host, notes } = this.#desk;
    const about = team.case;
    const say = team.sayFrom(host);
    try {
      await say.helped(tip.ref, about);
      this.#onHelped({ tip, undo: () => say.undoHelped(tip.ref, about) });
    } catch (error) {
      notes.show('', problemNote(error));
    }
  }

  template(tips: readonly TipView[]): TemplateResult | typeof nothing {
    const { ask } = this.#desk;
    return tips.length ? html`<section class="tips" aria-label=${ask.perhapsThis}><p class="xs b">${ask.perhapsThis}</p>${tips.map((tip) => this.#tip(tip))}</section>` : nothing;
  }

  #tip(tip: TipView): TemplateResult {
    const { words } = this.#desk;
    const { ref, text, author, source, language } = tip;
    return html`<article class="tip"><p class="tx" lang=${language ?? nothing}>${text}</p>
      <p class="row xs muted">${source ? nothing : avatar(author)}<span class="one grow" title=${source ?? author.name ?? nothing}>${source ?? author.name ?? words.aColleague}</span></p>
      <div class="acts"><button class="btn btn-s" @click=${() => this.#insert(tip)}>${insert}${words.insert}</button>
        <button class="btn btn-s btn-quiet" @click=${() => this.#helped(tip)}>${heart}${words.thisHelped}</button></div>${
        this.#copying === ref ? copyField(this.#desk, text) : nothing}</article>`;
  }
}

/** What of a tip matched, in its own words: the first phrase, without what only held it to others. */
export function matchOf({ why }: TipView): string {
  const words = (why[0] ?? '').split(/\s+/);
  const says = (word: string): boolean => telling(word).size > 0;
  return words.slice(words.findIndex(says), words.findLastIndex(says) + 1).join(' ');
}

/** The words that say something by themselves. */
const telling = (text: string): ReadonlySet<string> =>
  new Set(wordsOf(text).filter((word) => word.length >= SHORT_WORD && !FUNCTION_WORDS.has(word)));
