import { byId, el } from '../dom.js';
import { number, onLanguage, words } from '../language.js';

/** So many problems are named; the rest are counted. */
const NAMED = 50;

/** Something long that is told about while it lasts. Whatever begins later takes its place. */
export interface Job {
  /** Aborted when the agent cancels it, or when something else begins. */
  readonly signal: AbortSignal;
  progress(done: number): void;
  /** It is over, and this came of it. `problems` are told in the order found. */
  end(said?: () => string, problems?: readonly (() => string)[]): void;
}

/** What is told about files: how far reading is, what came of it, and what could not be read. */
export class Report {
  readonly #loaded = byId('loaded');
  readonly #problems = byId('problems');
  readonly #working = byId('working');
  readonly #progress = byId<HTMLProgressElement>('progress');
  #current = new AbortController();
  #said: () => string = () => '';
  #named: readonly (() => string)[] = [];
  #count = 0;

  constructor() {
    byId('cancel').addEventListener('click', () => this.#current.abort());
    onLanguage(() => this.#show());
  }

  begin(all: number): Job {
    this.#current.abort();
    const mine = (this.#current = new AbortController());
    this.clear();
    this.#working.hidden = false;
    this.#progress.max = Math.max(1, all);
    const job: Job = {
      signal: mine.signal,
      progress: (done) => {
        if (this.#current !== mine) return;
        this.#progress.value = done;
        byId('progress-text').textContent = words().progress(number(done), number(all));
      },
      end: (said = () => '', problems = []) => {
        if (this.#current === mine) this.tell(said, problems);
      },
    };
    job.progress(0);
    return job;
  }

  tell(said: () => string, problems: readonly (() => string)[] = []): void {
    this.#working.hidden = true;
    this.#said = said;
    this.#named = problems.slice(0, NAMED);
    this.#count = problems.length;
    this.#show();
  }

  /** Nothing to tell any more. */
  clear(): void {
    this.tell(() => '');
  }

  #show(): void {
    this.#loaded.textContent = this.#said();
    this.#problems.hidden = this.#count === 0;
    this.#problems.dataset.count = String(this.#count);
    this.#problems.replaceChildren(...this.#named.map((problem) => el('li', {}, problem())));
    if (this.#count > NAMED) this.#problems.append(el('li', {}, words().moreProblems(number(this.#count - NAMED))));
  }
}
