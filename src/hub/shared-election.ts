/** A tab that may lead. */
export interface Candidate {
  /** Ask whoever leads for a sign of life. */
  ask(): void;
  /** Lead from now on … */
  lead(): void;
  /** … until now. */
  resign(): void;
}

/** Decides by Web Locks which tab leads. The lock passes on by itself, or is taken from a silent holder. */
export class Election {
  readonly #lock: string;
  readonly #patience: number;
  readonly #candidate: Candidate;
  readonly #timer: ReturnType<typeof setInterval>;
  #leading = false;
  #closed = false;
  #waiting = new AbortController();
  #doubt: ReturnType<typeof setTimeout> | undefined;
  /** Lets go of the lock that shows that this tab lives. */
  #endLife = (): void => undefined;
  /** Lets go of the lock that says who leads. */
  #stepDown = (): void => undefined;

  /** @param patience how long a leader may be silent, ms */
  constructor(lock: string, patience: number, candidate: Candidate) {
    this.#lock = lock;
    this.#patience = patience;
    this.#candidate = candidate;
    this.#timer = setInterval(() => this.ask(), patience);
  }

  /** Shows by a lock that `id` lives, before it says its first word, and waits for its turn to lead. */
  async enter(id: string): Promise<void> {
    try {
      await new Promise<void>((held, refused) => {
        const life = new Promise<void>((end) => { this.#endLife = end; });
        navigator.locks.request(`${this.#lock}/${id}`, () => (held(), life)).catch(refused);
      });
      this.#stand({ signal: this.#waiting.signal });
      this.ask();
    } catch {
      // Locks are denied here: nobody to share with.
      void this.#lead();
    }
  }

  /** Resolves when that candidate's tab is gone, rejects when this one leads no more. */
  async gone(id: string, signal: AbortSignal): Promise<void> {
    await navigator.locks.request(`${this.#lock}/${id}`, { signal }, () => undefined);
  }

  /** Asks who leads. No answer twice in a row, and this tab takes over. */
  ask(): void {
    if (this.#leading || this.#closed || this.#doubt !== undefined) return;
    this.#candidate.ask();
    this.#doubt = setTimeout(() => {
      this.#candidate.ask();
      // Not all of them at the same moment.
      this.#doubt = setTimeout(() => this.#takeOver(), this.#patience * (0.5 + Math.random() / 10));
    }, this.#patience / 2);
  }

  /** The leader was heard. */
  trust(): void {
    clearTimeout(this.#doubt);
    this.#doubt = undefined;
  }

  close(): void {
    clearInterval(this.#timer);
    this.trust();
    this.#waiting.abort();
    this.#resign();
    this.#closed = true;
    this.#endLife();
  }

  #takeOver(): void {
    this.trust();
    this.#waiting.abort();
    this.#waiting = new AbortController();
    this.#stand({ steal: true });
  }

  #stand(options: LockOptions): void {
    navigator.locks.request(this.#lock, options, () => this.#lead()).catch(() => {
      if (!this.#leading) return;
      // Somebody waited for us in vain and took over.
      this.#resign();
      this.#stand({ signal: this.#waiting.signal });
      this.ask();
    });
  }

  /** Resolves when this tab leads no more. */
  #lead(): Promise<void> {
    if (this.#closed) return Promise.resolve();
    this.#leading = true;
    this.trust();
    this.#candidate.lead();
    return new Promise((resolve) => { this.#stepDown = resolve; });
  }

  #resign(): void {
    if (!this.#leading) return;
    this.#leading = false;
    this.#candidate.resign();
    this.#stepDown();
  }
}
