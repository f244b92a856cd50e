import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Timers that end when their host leaves the page. One of each name: set again, the wait begins anew. */
export class Timers implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #running = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Of something that ends before its host does. */
  leave(): void {
    this.hostDisconnected();
    this.#host.removeController(this);
  }

  hostDisconnected(): void {
    for (const name of [...this.#running.keys()]) this.stop(name);
  }

  isRunning(name: string): boolean {
    return this.#running.has(name);
  }

  start(name: string, ms: number, action: () => void): void {
    this.stop(name);
    this.#running.set(name, setTimeout(() => {
      this.#running.delete(name);
      action();
    }, ms));
  }

  stop(name: string): void {
    clearTimeout(this.#running.get(name));
    this.#running.delete(name);
  }
}
