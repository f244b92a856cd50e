/** Whoever wants to know that something changed: called once for all that changes in one task. */
export class Subscribers {
  readonly #callbacks = new Set<() => void>();
  #telling = false;
  #closed = false;

  add(callback: () => void): () => void {
    this.#callbacks.add(callback);
    return () => this.#callbacks.delete(callback);
  }

  tell(): void {
    if (this.#telling || this.#closed) return;
    this.#telling = true;
    queueMicrotask(() => {
      this.#telling = false;
      for (const callback of [...this.#callbacks]) {
        try {
          callback();
        } catch (error) {
          reportError(error);
        }
      }
    });
  }

  close(): void {
    this.#closed = true;
    this.#callbacks.clear();
  }
}
