import { reading } from './reading.js';
import { saying } from './saying.js';
import type { State } from './state.js';
import { trouble } from './trouble.js';
import { trusting } from './trusting.js';

/** Every state of the tip panel. The one that needs the focus stands last among those that say something. */
export const states: readonly State[] = [...reading, ...trusting, ...trouble, ...saying];
