import { randomId } from '../domain/hash.js';
import type { CircleId, KollegaRecord } from '../domain/record.js';
import { compareVersions } from '../domain/version.js';
import type { Batch, Cursor, Hub, HubSession, HubState, Place, Scope } from './hub.js';
import { HubError } from './hub.js';
import { Election } from './shared-election.js';
import { SharedLeader } from './shared-leader.js';
import type { Answer, Call, SharedMessage } from './shared-protocol.js';
import { toError } from './shared-protocol.js';

/** A call that may be sent again, to another leader. */
interface Ongoing {
  call: Call;
  /** How often it was sent. More than once: an earlier leader may have done it. */
  sent: number;
  onAnswer(answer: Answer, self: Ongoing): void;
  fail?(error: HubError): void;
}

/** One tab of a member: calls whoever leads, and leads when its turn comes. */
export class SharedSession extends EventTarget implements HubSession {
  readonly #inner: Hub;
  readonly #scope: Scope;
  readonly #id = randomId();
  readonly #channel: BroadcastChannel;
  readonly #ongoing = new Map<number, Ongoing>();
  readonly #announced = new Map<string | undefined, Call>();
  readonly #secrets: Set<string>;
  readonly #election: Election;
  #state: HubState = 'connecting';
  #skew = 0;
  #n = 0;
  #boss: string | undefined;
  #server: SharedLeader | undefined;
  #resign = (): void => undefined;
  readonly #closing = new AbortController();

  /** @throws DOMException where the browser denies channels */
  constructor(inner: Hub, scope: Scope, lock: string, patience: number) {
    super();
    this.#inner = inner;
    this.#scope = scope;
    this.#secrets = new Set(scope.secrets);
    this.#channel = new BroadcastChannel(lock);
    this.#channel.onmessage = ({ data }) => this.#hear(data as SharedMessage);
    this.#election = new Election(lock, patience, {
      ask: () => this.#channel.postMessage({ ping: true } satisfies SharedMessage),
      lead: () => this.#lead(),
      resign: () => this.#resign(),
    });
    void this.#election.enter(this.#id);
    // What was said while the page lay in the back-forward cache is lost: begin again from the cursors.
    addEventListener('pageshow', () => { if (!this.#server) this.#lose(this.#boss); }, { signal: this.#closing.signal });
  }

  get state(): HubState {
    return this.#state;
  }

  readonly presence: HubSession['presence'] = {
    announce: (presence, as) => {
      const who = as === this.#scope.member ? undefined : as;
      const call: Call = { do: 'announce', presence, as: who };
      if (presence) this.#announced.set(who, call);
      else this.#announced.delete(who);
      this.#send(0, call);
    },
    watch: (onChange) => this.#keep({ do: 'watch' }, ({ around }) => { if (around) onChange(around); }),
  };

  put(circle: CircleId, record: KollegaRecord, { replaces }: { replaces?: Place | undefined } = {}): Promise<Place> {
    return this.#ask({ do: 'put', circle, record, replaces }, ({ place, error }, again) => {
      if (!error) return place ?? '';
      const { code, standing } = error;
      const done = again && code === 'conflict' && standing && compareVersions(standing.record, record) === 0;
      return done ? standing.place : toError(error);
    });
  }

  subscribe(cursor: Cursor | undefined, onBatch: (batch: Batch) => void): () => void {
    let caughtUp = false;
    const call = { do: 'subscribe', cursor } as const;
    return this.#keep(call, ({ batch }, ongoing) => {
      if (!batch) return;
      const repeated = caughtUp && !batch.reset && batch.caughtUp;
      caughtUp = (caughtUp && !batch.reset) || !!batch.caughtUp;
      if (batch.cursor !== undefined) ongoing.call = { ...call, cursor: batch.cursor };
      onBatch(repeated ? { ...batch, caughtUp: false } : batch);
    });
  }

  async addSecret(secret: string): Promise<void> {
    this.#secrets.delete(secret);
    this.#secrets.add(secret);
    await this.#ask({ do: 'addSecret', secret }, ({ error }) => error ? toError(error) : '');
  }

  now(): number {
    return Date.now() + this.#skew;
  }

  close(): void {
    if (this.#closing.signal.aborted) return;
    this.#state = 'offline';
    for (const { fail } of this.#ongoing.values()) fail?.(new HubError('offline', 'closed'));
    this.#ongoing.clear();
    this.#election.close();
    this.#closing.abort();
    this.#channel.close();
  }

  /** As the leader: to the others, and to ourselves. */
  #say(message: SharedMessage): void {
    if (this.#closing.signal.aborted) return;
    this.#channel.postMessage(message);
    this.#hear(message);
  }

  #hear(message: SharedMessage): void {
    if (this.#closing.signal.aborted) return;
    if ('ping' in message) this.#server?.news();
    else if ('resigned' in message) this.#lose(message.resigned);
    else if ('leader' in message) this.#follow(message.leader, message.state, message.skew);
    else if ('call' in message) {
      if (message.to === this.#server?.id) this.#server.serve(message.from, message.n, message.call);
    } else if (message.to === this.#id && message.from === this.#boss) {
      this.#election.trust();
      const ongoing = this.#ongoing.get(message.n);
      ongoing?.onAnswer(message, ongoing);
    }
  }

  #follow(leader: string, state: HubState, skew: number): void {
    if (this.#server && this.#server.id !== leader) return;
    this.#election.trust();
    this.#skew = skew;
    if (leader !== this.#boss) {
      this.#boss = leader;
      this.#send(0, { do: 'hello', secrets: [...this.#secrets] });
      for (const call of this.#announced.values()) this.#send(0, call);
      for (const [n, ongoing] of this.#ongoing) this.#call(n, ongoing);
    }
    if (state === this.#state) return;
    this.#state = state;
    this.dispatchEvent(new Event('statechange'));
  }

  #lose(leader: string | undefined): void {
    if (leader !== this.#boss) return;
    this.#boss = undefined;
    this.#election.ask();
  }

  #send(n: number, call: Call): void {
    if (!this.#boss || this.#closing.signal.aborted) return;
    if (this.#server) return this.#server.serve(this.#id, n, call);
    this.#channel.postMessage({ to: this.#boss, from: this.#id, n, call } satisfies SharedMessage);
    this.#election.ask();
  }

  /** A call with one answer. */
  #ask(call: Call, read: (answer: Answer, again: boolean) => Place | HubError): Promise<Place> {
    if (this.#closing.signal.aborted) return Promise.reject(new HubError('offline', 'closed'));
    return new Promise((resolve, reject) => {
      const n = this.#keepAs({
        call, sent: 0, fail: reject,
        onAnswer: (answer, { sent }) => {
          const result = read(answer, sent > 1);
          this.#ongoing.delete(n);
          if (result instanceof HubError) reject(result);
          else resolve(result);
        },
      });
    });
  }

  /** A call with many answers. */
  #keep(call: Call, onAnswer: Ongoing['onAnswer']): () => void {
    if (this.#closing.signal.aborted) return () => undefined;
    const n = this.#keepAs({ call, sent: 0, onAnswer });
    return () => {
      if (this.#ongoing.delete(n)) this.#send(0, { do: 'stop', of: n });
    };
  }

  #keepAs(ongoing: Ongoing): number {
    const n = ++this.#n;
    this.#ongoing.set(n, ongoing);
    this.#call(n, ongoing);
    return n;
  }

  #call(n: number, ongoing: Ongoing): void {
    if (!this.#boss) return;
    ongoing.sent++;
    this.#send(n, ongoing.call);
  }

  #lead(): void {
    const end = new AbortController();
    const leader = new SharedLeader(
      this.#inner.join(this.#scope), (message) => this.#say(message), (client) => this.#election.gone(client, end.signal));
    this.#server = leader;
    this.#resign = () => {
      this.#server = this.#boss = undefined;
      leader.close();
      end.abort();
    };
    leader.news();
  }
}
