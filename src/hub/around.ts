import { randomId } from '../domain/hash.js';
import type { CircleId, MemberId } from '../domain/record.js';
import { ALL } from '../domain/record.js';
import type { PresenceMessage } from './channel.js';
import type { HubSession, Presence } from './hub.js';

export const HEARTBEAT = 15_000;
const LIFE = 40_000;
/** An anonymous author is heard of so much apart from its member, ms, and by chance up to three times that. */
const APART = 1000;
const RANK = { away: 0, free: 1, busy: 2 };

type Here = Extract<PresenceMessage, { who: MemberId }>;
type Announcing = HubSession['presence'];
type Watcher = (around: ReadonlyMap<MemberId, Presence>) => void;

/** One author in several tabs: busy in one is busy, free in one is not away. */
export function mergePresence(a: Presence | undefined, b: Presence): Presence {
  if (!a) return b;
  const [first, second] = RANK[b.availability] > RANK[a.availability] ? [b, a] : [a, b];
  const writing = first.writing ?? second.writing;
  return { availability: first.availability, ...(writing && { writing }) };
}

/** Who is around: tells it by messages, and forgets by its own clock who was not heard of for 40 s. */
export class Around implements Announcing {
  /** By their own ids, mine among them; only others have a timer. */
  readonly #here = new Map<string, { readonly here: Here; readonly timer?: ReturnType<typeof setTimeout> }>();
  readonly #ids = new Map<MemberId, string>();
  readonly #watchers = new Set<Watcher>();
  /** Anonymous authors of mine who are about to be heard of again. */
  readonly #apart = new Map<MemberId, ReturnType<typeof setTimeout>>();
  readonly #member: MemberId;
  readonly #circles: readonly CircleId[];
  readonly #post: (message: PresenceMessage) => void;
  #beatAt = 0;

  constructor(member: MemberId, circles: readonly CircleId[], post: (message: PresenceMessage) => void) {
    this.#member = member;
    this.#circles = circles;
    this.#post = post;
  }

  readonly announce: Announcing['announce'] = (presence, who = this.#member) => {
    const id = this.#ids.get(who) ?? randomId();
    if (!presence) {
      if (!this.#ids.delete(who)) return;
      this.#post({ left: id });
      this.#drop(id);
      return;
    }
    const here = { id, circles: this.#circlesOf(who), who, presence };
    this.#ids.set(who, id);
    this.#here.set(id, { here });
    this.#post(here);
    this.#tell();
  };

  readonly watch: Announcing['watch'] = (onChange) => {
    const watcher: Watcher = (around) => onChange(around);
    this.#watchers.add(watcher);
    queueMicrotask(() => { if (this.#watchers.has(watcher)) watcher(this.#around()); });
    this.ask();
    return () => void this.#watchers.delete(watcher);
  };

  ask(): void {
    if (this.#watchers.size) this.#post({ ask: true });
  }

  hear(message: PresenceMessage): void {
    if ('left' in message) this.#drop(message.left);
    else if ('ask' in message) this.beat(true);
    else if ('who' in message && message.circles.some((circle) => this.#circles.includes(circle))) this.#note(message);
  }

  /**
   * Says again who is here, unless that was just now. Also called on what others say: a hidden tab's
   * timers run once a minute, but messages still wake it. An anonymous author never at the moment of its member:
   * whoever listens could put one and one together.
   */
  beat(now = false): void {
    if (!now && Date.now() - this.#beatAt < HEARTBEAT / 2) return;
    this.#beatAt = Date.now();
    for (const who of this.#ids.keys()) {
      if (who === this.#member) this.#say(who);
      else if (!this.#apart.has(who)) this.#apart.set(who, setTimeout(() => this.#say(who), APART * (1 + 2 * Math.random())));
    }
  }

  /** Without a word about anonymous authors, who would go at the same moment: they are forgotten in a while. */
  leave(): void {
    const left = this.#ids.get(this.#member);
    if (left) this.#post({ left });
  }

  /** Cut off: nobody else is known to be around. */
  forget(): void {
    for (const [id, { timer }] of this.#here) {
      clearTimeout(timer);
      if (timer) this.#here.delete(id);
    }
    this.#tell();
  }

  close(): void {
    this.#watchers.clear();
    for (const timer of this.#apart.values()) clearTimeout(timer);
    this.#apart.clear();
    this.leave();
    this.#ids.clear();
    this.forget();
  }

  /** Which circles a member reads may tell who they are, so an anonymous author is in the one where everybody is. */
  #circlesOf(who: MemberId): readonly CircleId[] {
    return who !== this.#member && this.#circles.includes(ALL) ? [ALL] : this.#circles;
  }

  #say(who: MemberId): void {
    this.#apart.delete(who);
    const here = this.#here.get(this.#ids.get(who) ?? '')?.here;
    if (here) this.#post(here);
  }

  #note(here: Here): void {
    const { id } = here;
    const before = this.#here.get(id);
    clearTimeout(before?.timer);
    this.#here.set(id, { here, timer: setTimeout(() => this.#drop(id), LIFE) });
    if (JSON.stringify(before?.here) !== JSON.stringify(here)) this.#tell();
    this.beat();
  }

  #drop(id: string): void {
    clearTimeout(this.#here.get(id)?.timer);
    if (this.#here.delete(id)) this.#tell();
  }

  #around(): ReadonlyMap<MemberId, Presence> {
    const around = new Map<MemberId, Presence>();
    for (const { here: { who, presence } } of this.#here.values()) around.set(who, mergePresence(around.get(who), presence));
    return around;
  }

  #tell(): void {
    const around = this.#around();
    for (const watcher of this.#watchers) watcher(around);
  }
}
