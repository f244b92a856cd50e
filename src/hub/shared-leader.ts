import { randomId } from '../domain/hash.js';
import type { MemberId } from '../domain/record.js';
import { mergePresence } from './around.js';
import type { HubSession, Presence } from './hub.js';
import type { Answer, Call, SharedMessage } from './shared-protocol.js';
import { toPlain } from './shared-protocol.js';

interface Client {
  /** Settles when the secrets that this client showed are known to the hub. */
  ready: Promise<unknown>;
  /** What ends its subscriptions and watches, by number. */
  readonly stops: Map<number, () => void>;
  readonly announced: Map<MemberId | undefined, Presence>;
}

/** Serves every tab of one member from one session. */
export class SharedLeader {
  readonly id = randomId();
  readonly #session: HubSession;
  readonly #say: (message: SharedMessage) => void;
  readonly #ended: (client: string) => Promise<unknown>;
  readonly #clients = new Map<string, Client>();

  /** @param ended resolves when that client's tab is gone */
  constructor(session: HubSession, say: (message: SharedMessage) => void, ended: (client: string) => Promise<unknown>) {
    this.#session = session;
    this.#say = say;
    this.#ended = ended;
    session.addEventListener('statechange', () => this.news());
  }

  news(): void {
    const skew = this.#session.now() - Date.now();
    this.#say({ leader: this.id, state: this.#session.state, skew });
  }

  serve(from: string, n: number, call: Call): void {
    const client = this.#client(from);
    const answer = (content: Partial<Answer>): void => this.#say({ to: from, from: this.id, n, ...content });
    const fail = (error: unknown): void => answer({ error: toPlain(error) });
    const { stops } = client;
    switch (call.do) {
      case 'hello':
        client.ready = Promise.allSettled(call.secrets.map((secret) => this.#session.addSecret(secret)));
        break;
      case 'put': {
        const { circle, record, replaces } = call;
        client.ready.then(() => this.#session.put(circle, record, { replaces })).then((place) => answer({ place }), fail);
        break;
      }
      case 'addSecret':
        client.ready = client.ready.then(() => this.#session.addSecret(call.secret)).then(() => answer({}), fail);
        break;
      case 'subscribe':
        stops.get(n)?.();
        stops.set(n, this.#session.subscribe(call.cursor, (batch) => answer({ batch })));
        break;
      case 'watch':
        stops.get(n)?.();
        stops.set(n, this.#session.presence.watch((around) => answer({ around })));
        break;
      case 'stop':
        stops.get(call.of)?.();
        stops.delete(call.of);
        break;
      case 'announce':
        if (call.presence) client.announced.set(call.as, call.presence);
        else client.announced.delete(call.as);
        void client.ready.then(() => this.#announce(call.as));
    }
  }

  close(): void {
    this.#session.close();
    this.#say({ resigned: this.id });
  }

  #client(id: string): Client {
    let client = this.#clients.get(id);
    if (!client) {
      this.#clients.set(id, client = { ready: Promise.resolve(), stops: new Map(), announced: new Map() });
      this.#ended(id).then(() => this.#drop(id), () => undefined);
    }
    return client;
  }

  #drop(id: string): void {
    const { stops, announced } = this.#client(id);
    this.#clients.delete(id);
    for (const stop of stops.values()) stop();
    for (const as of announced.keys()) this.#announce(as);
  }

  #announce(as: MemberId | undefined): void {
    let merged: Presence | undefined;
    for (const { announced } of this.#clients.values()) {
      const presence = announced.get(as);
      if (presence) merged = mergePresence(merged, presence);
    }
    // An anonymous author that is away would still be somebody, who leaves when the asker does.
    this.#session.presence.announce(merged ?? (as === undefined ? { availability: 'away' } : undefined), as);
  }
}
