import type { ReactiveController, ReactiveControllerHost } from 'lit';

const TICK = 60_000;

const hosts = new Set<ReactiveControllerHost>();
let timer: ReturnType<typeof setInterval> | undefined;

/** Redraws its host every minute, so that "just now" does not stay for an hour. One timer for all; none while hidden. */
export class ClockController implements ReactiveController {
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (!hosts.size) document.addEventListener('visibilitychange', follow);
    hosts.add(this.#host);
    run();
  }

  hostDisconnected(): void {
    hosts.delete(this.#host);
    if (!hosts.size) document.removeEventListener('visibilitychange', follow);
    run();
  }
}

function follow(): void {
  if (!document.hidden) tick();
  run();
}

function run(): void {
  const wanted = hosts.size > 0 && !document.hidden;
  if (wanted) timer ??= setInterval(tick, TICK);
  else {
    clearInterval(timer);
    timer = undefined;
  }
}

function tick(): void {
  for (const host of hosts) host.requestUpdate();
}
