/** What an agent can do in the ticker. */
export interface Acts {
  step(by: 1 | -1): void;
  play(): void;
  cheer(): void;
  /** Opens the card, or closes it. */
  unfold(): void;
  share(): void;
}

export type Act = <Name extends keyof Acts>(name: Name, ...given: Parameters<Acts[Name]>) => void;
