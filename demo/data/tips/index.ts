import type { SeedTip } from '../tip.js';
import { danish } from './da.js';
import { english } from './en.js';
import { finnish } from './fi.js';
import { norwegian } from './nb.js';
import { swedish } from './sv.js';

/** What the demo's colleagues know before the day begins. */
export const tips: readonly SeedTip[] = [...english, ...swedish, ...danish, ...norwegian, ...finnish];
