/** ms in one go: half a frame, so that the page stays fluent. */
const STRETCH = 8;

/** Await the result now and then in long work: it lets the page have a turn when one is due. */
export function breather(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < STRETCH) return;
    await ((globalThis.scheduler as Scheduler | undefined)?.yield?.() ?? new Promise((resolve) => setTimeout(resolve)));
    since = performance.now();
  };
}
