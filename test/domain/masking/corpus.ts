import { danish } from './corpus/danish.js';
import { english } from './corpus/english.js';
import { finnish } from './corpus/finnish.js';
import { norwegian } from './corpus/norwegian.js';
import { swedish } from './corpus/swedish.js';
import { written } from './corpus/written.js';

/*
 * What agents of contact centres write to each other, with all that may and may not leave the browser. Written for
 * this test; every customer, order and number in it is made up.
 *
 * In a line `{id:…}` and the other kinds stand around what must be masked, `{keep:…}` around what comes near it and
 * must be left alone, and `{may:…}` around what nobody can tell apart without asking: it may be masked. What is
 * outside of braces must be left alone too.
 */
export interface Group {
  /** What the case names. */
  readonly names?: readonly string[];
  readonly lines: readonly string[];
}

export const corpus: Readonly<Record<string, readonly Group[]>> = { swedish, danish, norwegian, finnish, english, written };
