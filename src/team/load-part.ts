import { KollegaProblem } from '../domain/problem.js';

/** So long until it is asked for again, ms. */
const AGAIN = 5000;

/**
 * A part of this library that loads on its own. Where the network does not give it, it is asked for until it does
 * (Firefox gives it only after a reload).
 * @param isOver whether nobody waits for it any longer
 * @param onMissing called with why it is not here, and with undefined once it is
 */
export async function loadPart<Part>(load: () => Promise<Part>, isOver: () => boolean, onMissing: (why: KollegaProblem | undefined) => void): Promise<Part> {
  for (;;) {
    try {
      const part = await load();
      onMissing(undefined);
      return part;
    } catch (error) {
      const why = new KollegaProblem('not-ready', `not loaded: ${String(error)}`);
      if (isOver()) throw why;
      onMissing(why);
    }
    await new Promise((resolve) => setTimeout(resolve, AGAIN));
  }
}
