/** Long enough to get on, short enough to let clicks and keys through. */
const SLICE_MS = 12;

/** Gives the page a turn: what was clicked is heard, what changed is painted. */
export const breathe = (): Promise<void> => new Promise((resolve) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    resolve();
  };
  port2.postMessage(null);
});

/** Resolves after the next paint, or soon where nothing is painted because the page is hidden. */
export const painted = (): Promise<void> => new Promise((resolve) => {
  requestAnimationFrame(() => void breathe().then(resolve));
  setTimeout(resolve, 100);
});

/**
 * Does something with each piece, in slices that keep the page responsive.
 * @param onSlice after each slice: how many pieces are done
 * @returns how many were done; fewer than there are only where `signal` was aborted
 */
export async function inSlices<T>(
  pieces: Iterable<T>, each: (piece: T) => unknown, onSlice: (done: number) => void, signal: AbortSignal,
): Promise<number> {
  let done = 0;
  // A progress sign stands before the first slice: even a quick one shows that something was done.
  await painted();
  let began = performance.now();
  for (const piece of pieces) {
    if (signal.aborted) break;
    const working = each(piece);
    if (working instanceof Promise) await working;
    done++;
    if (performance.now() - began < SLICE_MS) continue;
    onSlice(done);
    await breathe();
    began = performance.now();
  }
  onSlice(done);
  return done;
}
