import { randomId } from '../../domain/hash.js';
import type { CircleId, MemberId } from '../../domain/record.js';
import { ALL } from '../../domain/record.js';
import { mergePresence } from '../around.js';
import type { Availability, HubSession, Presence } from '../hub.js';

/** How often who is here says so, ms. Everyone hears everyone: above so many in a circle, less often. */
const BEAT = 15_000;
const SLOW_BEAT = 60_000;
const MANY = 100;
/** Nobody is believed for longer, ms. */
const LONGEST_LIFE = 180_000;
/** Several who ask at once are answered once. */
const ANSWER = 50;

type Announcing = HubSession['presence'];
type Watcher = Parameters<Announcing['watch']>[0];

/** What goes through `presence.<tenant>.<circle>.<author>`; the author stands in the subject alone. */
interface Message {
  readonly ask?: true;
  /** Tells two tabs of one author apart. */
  readonly id?: string;
  /** Absent: gone. */
  readonly is?: Presence;
  /** For how long this holds, ms. */
  readonly holds?: number;
}

interface Seen {
  readonly who: MemberId;
  readonly circle: CircleId;
  readonly presence: Presence;
  readonly timer: ReturnType<typeof setTimeout>;
}

const AVAILABILITIES = new Set<unknown>(['free', 'busy', 'away'] satisfies Availability[]);

/** Who is around, told by messages and kept nowhere: on each change, and now and then. */
export class NatsPresence implements Announcing {
  readonly #member: MemberId;
  readonly #circles: readonly CircleId[];
  readonly #post: (circle: CircleId, by: MemberId, data: string) => void;
  readonly #mine = new Map<MemberId, { readonly id: string; readonly presence: Presence }>();
  readonly #seen = new Map<string, Seen>();
  readonly #watchers = new Set<Watcher>();
  #beating: ReturnType<typeof setTimeout> | undefined;
  #answering: ReturnType<typeof setTimeout> | undefined;
  #beatAt = 0;
  #closed = false;

  constructor(member: MemberId, circles: readonly CircleId[], post: (circle: CircleId, by: MemberId, data: string) => void) {
    this.#member = member;
    this.#circles = circles;
    this.#post = post;
  }

  readonly announce: Announcing['announce'] = (presence, who = this.#member) => {
    const id = this.#mine.get(who)?.id ?? randomId();
    if (presence) this.#mine.set(who, { id, presence });
    else if (!this.#mine.delete(who)) return;
    this.#say(who, { id, ...(presence && { is: presence, holds: this.#holds() }) });
    this.#tell();
  };

  readonly watch: Announcing['watch'] = (onChange) => {
    const watcher: Watcher = (around) => onChange(around);
    this.#watchers.add(watcher);
    queueMicrotask(() => { if (this.#watchers.has(watcher)) watcher(this.#around()); });
    if (this.#watchers.size === 1) this.#ask();
    return () => void this.#watchers.delete(watcher);
  };

  /** Connected, perhaps again: says who is here and asks who else is. */
  begin(): void {
    if (this.#closed) return;
    this.#beat();
    if (this.#watchers.size) this.#ask();
  }

  hear(circle: CircleId, who: MemberId, data: Uint8Array): void {
    const message = read(data);
    if (!message || this.#closed) return;
    if (message.ask) return this.#answer();
    if (!message.id || message.id === this.#mine.get(who)?.id) return;
    // By author too: nobody's word touches another's.
    const key = `${circle} ${who} ${message.id}`;
    const before = this.#seen.get(key);
    clearTimeout(before?.timer);
    if (message.is) {
      const life = Math.min(Math.max(message.holds ?? 0, BEAT), LONGEST_LIFE);
      this.#seen.set(key, { who, circle, presence: message.is, timer: setTimeout(() => this.#drop(key), life) });
    } else this.#seen.delete(key);
    if (JSON.stringify(before?.presence) !== JSON.stringify(message.is)) this.#tell();
    // A hidden tab's timers run late, but what others say still wakes it.
    if (Date.now() - this.#beatAt > this.#pace()) this.#beat();
  }

  /** Cut off: nobody else is known to be around. */
  forget(): void {
    for (const { timer } of this.#seen.values()) clearTimeout(timer);
    this.#seen.clear();
    clearTimeout(this.#beating);
    this.#tell();
  }

  leave(): void {
    for (const [who, { id }] of this.#mine) this.#say(who, { id });
  }

  close(): void {
    this.#watchers.clear();
    this.leave();
    this.#mine.clear();
    this.forget();
    clearTimeout(this.#answering);
    this.#closed = true;
  }

  #ask(): void {
    for (const circle of this.#circles) this.#post(circle, this.#member, JSON.stringify({ ask: true } satisfies Message));
  }

  /** Among many nobody is asked: each newcomer would have all of them speak at once, and is told soon anyway. */
  #answer(): void {
    if (this.#isMany()) return;
    this.#answering ??= setTimeout(() => {
      this.#answering = undefined;
      this.#beat();
    }, Math.random() * ANSWER);
  }

  #beat(): void {
    this.#beatAt = Date.now();
    for (const [who, { id, presence }] of this.#mine) this.#say(who, { id, is: presence, holds: this.#holds() });
    clearTimeout(this.#beating);
    this.#beating = setTimeout(() => this.#beat(), this.#pace() * (0.75 + Math.random() / 4));
  }

  #isMany(): boolean {
    const people = new Map<CircleId, number>();
    for (const { circle } of this.#seen.values()) people.set(circle, (people.get(circle) ?? 0) + 1);
    return Math.max(0, ...people.values()) >= MANY;
  }

  #pace(): number {
    return this.#isMany() ? SLOW_BEAT : BEAT;
  }

  /** Two beats may be lost; and who hears it first may make many of us. */
  #holds(): number {
    return this.#pace() * 2.7;
  }

  #say(who: MemberId, message: Message): void {
    for (const circle of this.#circlesOf(who)) this.#post(circle, who, JSON.stringify(message));
  }

  /** Which circles a member reads may tell who they are, so an anonymous author is in the one where everybody is. */
  #circlesOf(who: MemberId): readonly CircleId[] {
    return who !== this.#member && this.#circles.includes(ALL) ? [ALL] : this.#circles;
  }

  #drop(key: string): void {
    if (this.#seen.delete(key)) this.#tell();
  }

  #around(): ReadonlyMap<MemberId, Presence> {
    const around = new Map<MemberId, Presence>();
    for (const { who, presence } of this.#seen.values()) around.set(who, mergePresence(around.get(who), presence));
    for (const [who, { presence }] of this.#mine) around.set(who, mergePresence(around.get(who), presence));
    return around;
  }

  #tell(): void {
    const around = this.#around();
    for (const watcher of this.#watchers) watcher(around);
  }
}

/** What a colleague's browser sent, or nothing: it may be of another version, or no friend's. */
function read(data: Uint8Array): Message | undefined {
  try {
    const { ask, id, is, holds } = JSON.parse(new TextDecoder().decode(data)) as Record<string, unknown>;
    const presence = is as Partial<Presence> | undefined;
    if (presence !== undefined && !AVAILABILITIES.has(presence?.availability)) return undefined;
    return {
      ...(ask === true && { ask }),
      ...(typeof id === 'string' && id.length <= 64 && { id }),
      ...(presence && { is: presence as Presence }),
      ...(Number.isFinite(holds) && { holds: holds as number }),
    };
  } catch {
    return undefined;
  }
}
