import type { CaseContext } from '../domain/case-context.js';

/** The agent whose desktop it is, by the names that `<kollega-team>` has for them. */
export interface Agent {
  readonly member: string;
  readonly memberName?: string;
  /** Where the host knows it; else what the page says stays. */
  readonly team?: string;
}

/** What a host shows just now. */
export interface DesktopState {
  /** Null: nothing is on screen, or it is being wrapped up. */
  readonly case: CaseContext | null;
  /** Absent where the host does not say. */
  readonly agent?: Agent;
  readonly scheme?: 'light' | 'dark';
}

/** One host, made ours. Nothing is listened to before the first `subscribe` and after the last unsubscribe. */
export interface Desktop {
  /** Calls back with what is known already, and on each change. */
  subscribe(callback: (state: DesktopState) => void): () => void;
  /**
   * Puts a text into the host's own reply. Absent where the host has no such thing.
   * @returns false where the host takes none just now
   */
  readonly insert?: (text: string) => boolean | Promise<unknown>;
  /** Stops or resumes the host's routing while the agent helps a colleague. Absent where the host has no such thing. */
  readonly help?: (active: boolean) => void | Promise<unknown>;
  /** Tells the host how high this frame would like to be, CSS pixels. Absent where the host does not ask. */
  readonly resize?: (height: number) => void;
}
