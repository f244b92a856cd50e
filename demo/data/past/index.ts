import { tips } from '../tips/index.js';
import { open, solved } from './asks.js';
import { goodEnough } from './good-enough.js';
import type { SeedAsk, SeedIdea, SeedSuccess } from './seed.js';
import { ideas, successes } from './successes.js';
import type { SeedTip } from '../tip.js';

/** What colleagues said before: any part of it may be left out. */
export interface Past {
  readonly tips?: readonly SeedTip[];
  readonly asks?: readonly SeedAsk[];
  readonly successes?: readonly SeedSuccess[];
  readonly ideas?: readonly SeedIdea[];
}

/** What the demo begins with. */
export const past: Past = { tips: [...tips, ...goodEnough], asks: [...solved, ...open], successes, ideas };
