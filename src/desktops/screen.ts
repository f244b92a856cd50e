import type { CaseContext } from '../domain/case-context.js';
import type { Agent, Desktop, DesktopState } from './desktop.js';

/** What a case says besides its id. */
export type Fields = Partial<Omit<CaseContext, 'id'>>;

/** What one desktop shows, and who wants to know. */
export class Screen {
  #state: DesktopState = { case: null };
  /** Counts what came on screen, so that an answer about an earlier one is known. */
  #showing = 0;
  readonly #callbacks = new Set<(state: DesktopState) => void>();

  /** The id of what is on screen. */
  get caseId(): string | undefined {
    return this.#state.case?.id;
  }

  /**
   * A case is on screen. Without fields: as far as it is known already.
   * @returns adds what is learnt of it later; does nothing any more once another case came, or none
   */
  open(id: string, fields?: Fields): (fields: Fields) => void {
    const mine = ++this.#showing;
    this.#tell({ case: { ...(fields ?? (id === this.caseId ? this.#state.case : {})), id } });
    return (more) => {
      const { case: shown } = this.#state;
      if (mine === this.#showing && shown) this.#tell({ case: { ...shown, ...more } });
    };
  }

  /** Nothing is on screen. With an id: only if it is that case. */
  close(id?: string): void {
    if (id !== undefined && id !== this.caseId) return;
    this.#showing++;
    this.#tell({ case: null });
  }

  set agent(agent: Agent | undefined) {
    if (agent) this.#tell({ agent });
  }

  set scheme(scheme: unknown) {
    if (scheme === 'light' || scheme === 'dark') this.#tell({ scheme });
  }

  subscribe(callback: (state: DesktopState) => void): () => void {
    this.#callbacks.add(callback);
    callback(this.#state);
    return () => void this.#callbacks.delete(callback);
  }

  get isWatched(): boolean {
    return this.#callbacks.size > 0;
  }

  #tell(change: Partial<DesktopState>): void {
    const state = { ...this.#state, ...change };
    // Hosts say the same again and again.
    if (JSON.stringify(state) === JSON.stringify(this.#state)) return;
    this.#state = state;
    for (const callback of this.#callbacks) callback(this.#state);
  }
}

/**
 * Makes a desktop of what watches a host.
 * @param watch listens to the host and shows what it says; returns what stops that
 */
export function desktop<Hands extends object>(watch: (screen: Screen) => () => void, hands: Hands, screen = new Screen()): Desktop & Hands {
  let stop: (() => void) | undefined;
  return {
    ...hands,
    subscribe(callback) {
      const leave = screen.subscribe(callback);
      stop ??= watch(screen);
      return () => {
        leave();
        if (screen.isWatched) return;
        stop?.();
        stop = undefined;
      };
    },
  };
}
