/** What is on the agent's screen, as the host tells it. Never stored, never sent as it is. */
export interface CaseContext {
  /** Stable while this case is on screen. */
  readonly id: string;
  /** `voice`, `chat`, `email`, `messaging`, `task`, … */
  readonly channel?: string;
  readonly subject?: string;
  /** The customer's words, where the host has them. */
  readonly text?: string;
  readonly queue?: string;
  readonly tags?: readonly string[];
  /** The customer's, BCP 47. */
  readonly language?: string;
  /** Strings that must never leave this browser: the customer's name, number, address. */
  readonly mask?: readonly string[];
}
