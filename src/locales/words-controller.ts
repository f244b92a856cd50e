import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { followLanguage, languageOf } from '../ui/language.js';
import { en } from './en.js';
import { moreWordsIn, spoken, wordsIn } from './load.js';
import type { MoreWords } from './more-words.js';
import type { Words } from './words.js';

/** How long a first drawing waits for its own language before it speaks English. */
const PATIENCE = 100;

/** Gives a widget its words and redraws it when the language changes. */
export class WordsController<Own = undefined> implements ReactiveController {
  /** Undefined only before the first drawing. While another language loads, the former one stays. */
  words: Words | undefined;
  /** In the same language, once `loadMore` has been asked. */
  more: MoreWords | undefined;
  /** What this widget alone says once an agent turns to it, in the same language, with `more`. */
  own: Own | undefined;
  readonly #ownIn: (language: string) => Own | Promise<Own>;
  readonly #host: ReactiveControllerHost & Element;
  readonly #told: () => string | undefined;
  #wanted = '';
  #full = false;
  #patience: ReturnType<typeof setTimeout> | undefined;
  #stop: (() => void) | undefined;

  /**
   * @param told what the team says of the language, before any `lang`
   * @param ownIn the words of this widget alone
   */
  constructor(host: ReactiveControllerHost & Element, told: () => string | undefined, ownIn: (language: string) => Own | Promise<Own> = () => undefined as Own) {
    this.#ownIn = ownIn;
    this.#host = host;
    this.#told = told;
    host.addController(this);
  }

  hostConnected(): void {
    this.#stop = followLanguage(this.#host, () => this.#host.requestUpdate());
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#stop?.();
    clearTimeout(this.#patience);
    this.#wanted = '';
  }

  hostUpdate(): void {
    const wanted = spoken(this.#told() ?? languageOf(this.#host));
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    const words = wordsIn(wanted);
    if (!(words instanceof Promise || this.#full)) {
      this.words = words;
      return;
    }
    if (!this.words) this.#patience = setTimeout(() => this.#speak(en), PATIENCE);
    // A language that cannot be had leaves the former one.
    void this.#load(words, wanted).catch(() => this.words ?? this.#speak(en));
  }

  /** From now on `more` too. */
  async loadMore(): Promise<void> {
    this.#full = true;
    const language = this.#wanted || 'en';
    if (!this.more) [this.more, this.own] = await Promise.all([moreWordsIn(language), this.#ownIn(language)]);
  }

  async #load(words: Words | Promise<Words>, wanted: string): Promise<void> {
    const both = await Promise.all([words, this.#full ? moreWordsIn(wanted) : undefined, this.#full ? this.#ownIn(wanted) : undefined]);
    if (this.#wanted === wanted) this.#speak(...both);
  }

  #speak(words: Words, more = this.more, own = this.own): void {
    clearTimeout(this.#patience);
    this.words = words;
    this.more = more;
    this.own = own;
    this.#host.requestUpdate();
  }
}
