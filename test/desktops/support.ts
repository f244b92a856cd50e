import type { CaseContext } from '../../src/domain/case-context.js';
import type { Agent, Desktop } from '../../src/desktops/desktop.js';
import type { DesktopState } from '../../src/desktops/desktop.js';
import type { AppWindow } from './app.js';

/** An app in a frame, and what its adapter said. The test is the host: a simulation that we wrote. */
export interface App {
  readonly frame: HTMLIFrameElement;
  readonly window: AppWindow;
  readonly desk: Desktop;
  readonly states: readonly DesktopState[];
  /** Waits for a state that looks like this. */
  see(wanted: (state: DesktopState) => unknown): Promise<DesktopState>;
  say(message: unknown): void;
}

const frames = new Set<HTMLIFrameElement>();

/**
 * Opens the page with one adapter in it.
 * @param host hears what the frame says to its parent from the start
 */
export async function openApp(name: string, query: Record<string, string> = {}, host?: (event: MessageEvent) => void): Promise<App> {
  if (host) addEventListener('message', host);
  const frame = document.createElement('iframe');
  frames.add(frame);
  frame.src = `/test/desktops/app.html?${new URLSearchParams({ app: name, ...query }).toString()}`;
  document.body.append(frame);
  const page = (): AppWindow => frame.contentWindow as AppWindow;
  await until(() => page().leave);
  const states = page().states ?? [];
  return {
    frame,
    window: page(),
    desk: page().desk!,
    states,
    say: (message) => page().postMessage(message, '*'),
    see: async (wanted) => {
      await until(() => states.some(wanted));
      return states.find(wanted)!;
    },
  };
}

export function closeApps(): void {
  for (const frame of frames) frame.remove();
  frames.clear();
}

/** Waits for what is bound to come; the test's own time limit ends a wait in vain. */
export async function until(holds: () => unknown): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** Time enough for a message to be wrongly taken. */
export const quiet = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 60));

/** What a desktop says, without a frame. */
export function watch(desk: Desktop): { readonly case: CaseContext | null; readonly agent: Agent | undefined; readonly scheme: string | undefined; leave(): void } {
  let last: DesktopState = { case: null };
  const leave = desk.subscribe((state) => { last = state; });
  return {
    get case() {
      return last.case;
    },
    get agent() {
      return last.agent;
    },
    get scheme() {
      return last.scheme;
    },
    leave,
  };
}
