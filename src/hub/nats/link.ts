import type { Msg, NatsConnection, Subscription } from '@nats-io/nats-core';
import { headers, nkeys, PermissionViolationError, wsconnect } from '@nats-io/nats-core';
import type { Delivery } from './delivery.js';
import type { SessionGrant } from './wire.js';
import { PUT_HEADER } from './wire.js';
import { within } from './within.js';

/** A socket that is dead without saying so is found after three of these, ms. */
const PING = 3000;
const CONNECT = 5000;

/** Says a code as it goes: to none nats-server answers with one that browsers complain of. */
const polite = (url: string): WebSocket => {
  const socket = new WebSocket(url);
  const close = socket.close.bind(socket);
  socket.close = (code = 1000, reason = '') => close(code, reason);
  return socket;
};

/** The half of a key pair that is shown, and what signs with the other. */
export interface Key {
  readonly shown: string;
  sign(nonce: string): string;
}

export function newKey(): Key {
  const pair = nkeys.createUser();
  // The pair works it out each time, and that takes as long as signing.
  const shown = pair.getPublicKey();
  return { shown, sign: (nonce) => nkeys.encode(pair.sign(new TextEncoder().encode(nonce))) };
}

/** Nothing of it is read until it is asked for: a catch-up has no need of headers, and reads many thousands. */
class Arrived implements Delivery {
  readonly #message: Msg;

  constructor(message: Msg) {
    this.#message = message;
  }

  get subject(): string {
    return this.#message.subject;
  }

  get data(): Uint8Array {
    return this.#message.data;
  }

  get reply(): string {
    return this.#message.reply ?? '';
  }

  /** The server appends its own after what the writer set: only the last is its word. */
  get seq(): number {
    return Number(this.#message.headers?.values('Nats-Sequence').at(-1) ?? 0);
  }

  get put(): string {
    return this.#message.headers?.get(PUT_HEADER) ?? '';
  }
}

/** One connection with one token. It is never mended: who loses it opens the next. */
export class Link {
  /** Resolves when the connection is gone, for whatever reason. */
  readonly closed: Promise<unknown>;
  readonly #connection: NatsConnection;

  /** @param onForbidden hears of the subject of a publish that the server refused */
  static async open(server: string, grant: SessionGrant, key: Key, onForbidden: (subject: string) => void): Promise<Link> {
    const connecting = wsconnect({
      wsFactory: (url) => Promise.resolve({ socket: polite(url), encrypted: url.startsWith('wss:') }),
      // One at a time: of several the client tries none after the first, where it is not to connect anew by itself.
      servers: [server], authenticator: (nonce = '') => ({ jwt: grant.token, nkey: key.shown, sig: key.sign(nonce) }),
      reconnect: false, timeout: CONNECT, pingInterval: PING, maxPingOut: 2, ignoreClusterUpdates: true,
    });
    const connection = await within(CONNECT * 2, connecting).catch((error: unknown) => {
      connecting.then((late) => late.close(), () => undefined);
      throw error;
    });
    return new Link(connection, onForbidden);
  }

  private constructor(connection: NatsConnection, onForbidden: (subject: string) => void) {
    this.#connection = connection;
    this.closed = connection.closed();
    void this.#watch(onForbidden);
  }

  publish(subject: string, data: Uint8Array): void {
    if (!this.#connection.isClosed()) this.#connection.publish(subject, data);
  }

  /** @param expected the sequence of what stands there, 0 = nothing does */
  put(subject: string, data: Uint8Array, expected: number, put: string): void {
    const guard = headers();
    guard.set('Nats-Expected-Last-Subject-Sequence', String(expected));
    guard.set(PUT_HEADER, put);
    if (!this.#connection.isClosed()) this.#connection.publish(subject, data, { headers: guard });
  }

  /** Returns how to end it. */
  listen(subject: string, onDelivery: (delivery: Delivery) => void): () => void {
    const subscription: Subscription = this.#connection.subscribe(subject, {
      callback: (error, message) => {
        if (!error) onDelivery(new Arrived(message));
      },
    });
    return () => { if (!this.#connection.isClosed()) subscription.unsubscribe(); };
  }

  /** Resolves when the server has taken in all that was said to it. */
  async settle(): Promise<void> {
    // A connection that goes meanwhile never answers.
    await within(CONNECT, Promise.race([this.#connection.flush(), this.closed.then(() => { throw new Error('cut off'); })]));
  }

  close(): void {
    void this.#connection.flush().catch(() => undefined).then(() => this.#connection.close());
  }

  async #watch(onForbidden: (subject: string) => void): Promise<void> {
    for await (const status of this.#connection.status()) {
      if (status.type === 'staleConnection') void this.#connection.close();
      if (status.type !== 'error' || !(status.error instanceof PermissionViolationError)) continue;
      if (status.error.operation === 'publish') onForbidden(status.error.subject);
    }
  }
}
