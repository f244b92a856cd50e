import type { DeskCase } from '../case.js';
import { danish } from './da.js';
import { english } from './en.js';
import { finnish } from './fi.js';
import { norwegian } from './nb.js';
import { swedish } from './sv.js';

/** The day's queue, in the order in which the customers called: one language after the other. */
export const cases: readonly DeskCase[] = [...english, ...swedish, ...danish, ...norwegian, ...finnish]
  .sort((a, b) => a.id.localeCompare(b.id));
