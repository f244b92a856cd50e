/** The other tabs of this member in this browser: told that something kept here changed, they read it anew. */
export class OtherTabs {
  readonly #channel: BroadcastChannel | undefined;
  #closed = false;

  /** @param name of this member in this browser */
  constructor(name: string, onChange: () => void) {
    try {
      this.#channel = new BroadcastChannel(`${name}/own`);
      this.#channel.onmessage = onChange;
    } catch {
      // A frame without an origin has no other tabs.
    }
  }

  tell(): void {
    if (!this.#closed) this.#channel?.postMessage('changed');
  }

  close(): void {
    this.#closed = true;
    this.#channel?.close();
  }
}
