import type { TipView } from '../../domain/views.js';

/** What an agent can do with a tip. */
export type Verb = 'insert' | 'helped' | 'improve' | 'challenge' | 'confirm' | 'withdraw';

/** What an agent can do in the panel. */
export interface Acts {
  do(verb: Verb, tip: TipView): void;
  open(tip: TipView): void;
  toggleMenu(tip: TipView): void;
  share(): void;
  find(search: string): void;
  /** Lets in what has come meanwhile. */
  take(): void;
  grow(byKeyboard: boolean): void;
  shrink(): void;
}

export type Act = <Name extends keyof Acts>(name: Name, ...given: Parameters<Acts[Name]>) => void;
