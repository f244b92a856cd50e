import { randomId } from '../../domain/hash.js';
import type { CircleId, MemberId } from '../../domain/record.js';
import { ALL } from '../../domain/record.js';
import { mergePresence } from '../around.js';
import type { HubSession, Presence } from '../hub.js';
import type { PresenceMessage } from './presence-message.js';
import { readPresence } from './presence-message.js';
import { Voices } from './voices.js';

/** How often who is here says so, ms. Everyone hears everyone: with so many others in a circle, less often. */
const BEAT = 15_000;
const SLOW_BEAT = 60_000;
const MANY = 100;
/** Nobody is believed for longer, ms. */
const LONGEST_LIFE = 180_000;
/** Several who ask at once are answered once. */
const ANSWER = 50;
/** Who has just answered answers nobody for so long, ms: a hundred who come at once would be told a hundred times by each. */
const REST = 2000;

type Announcing = HubSession['presence'];
type Watcher = Parameters<Announcing['watch']>[0];

/** Who is around, told by messages and kept nowhere: on each change, and now and then. */
export class NatsPresence implements Announcing {
  readonly #member: MemberId;
  readonly #circles: readonly CircleId[];
  readonly #post: (circle: CircleId, by: MemberId, data: string) => void;
  readonly #mine = new Map<MemberId, { readonly id: string; readonly presence: Presence }>();
  readonly #heard = new Voices(() => this.#tell());
  readonly #watchers = new Set<Watcher>();
  #beating: ReturnType<typeof setTimeout> | undefined;
  #answering: ReturnType<typeof setTimeout> | undefined;
  #beatAt = 0;
  /** By which pace the last beat was, ms. */
  #pace = BEAT;
  #answeredAt = 0;
  #cut = false;
  #closed = false;

  constructor(member: MemberId, circles: readonly CircleId[], post: (circle: CircleId, by: MemberId, data: string) => void) {
    this.#member = member;
    this.#circles = circles;
    this.#post = post;
  }

  readonly announce: Announcing['announce'] = (presence, who = this.#member) => {
    const { id = randomId(), presence: before } = this.#mine.get(who) ?? {};
    if (presence && JSON.stringify(presence) === JSON.stringify(before)) return;
    if (presence) this.#mine.set(who, { id, presence });
    else if (!this.#mine.delete(who)) return;
    this.#say(who, { id, ...(presence && { is: presence, holds: holds(this.#wanted()) }) });
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
    this.#cut = false;
    this.#beat();
    if (this.#watchers.size) this.#ask();
    this.#tell();
  }

  hear(circle: CircleId, who: MemberId, data: Uint8Array): void {
    const message = readPresence(data);
    if (!message || this.#closed) return;
    if (message.ask) return this.#answer();
    if (!message.id || message.id === this.#mine.get(who)?.id) return;
    const news = message.is
      ? this.#heard.note(circle, who, message.id, message.is, Math.min(Math.max(message.holds ?? 0, BEAT), LONGEST_LIFE))
      : this.#heard.drop(circle, who, message.id);
    if (news) this.#tell();
    // A hidden tab's timers run late, but what others say still wakes it.
    if (Date.now() - this.#beatAt > this.#pace) this.#beat();
  }

  /** Cut off: nobody else is known to be around. Many are remembered until we are back, for then none of them would answer. */
  forget(): void {
    this.#cut = true;
    if (!this.#isMany()) this.#heard.clear();
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
    this.#heard.clear();
    clearTimeout(this.#beating);
    clearTimeout(this.#answering);
    this.#closed = true;
  }

  #ask(): void {
    for (const circle of this.#circles) this.#post(circle, this.#member, JSON.stringify({ ask: true } satisfies PresenceMessage));
  }

  /** Among many nobody is asked: each newcomer would have all of them speak at once, and is told soon anyway. */
  #answer(): void {
    if (this.#isMany()) return;
    const rest = Math.min(REST, Math.max(0, this.#answeredAt + REST - Date.now()));
    this.#answering ??= setTimeout(() => {
      this.#answering = undefined;
      this.#answeredAt = Date.now();
      this.#beat();
    }, rest + Math.random() * ANSWER);
  }

  #beat(): void {
    this.#beatAt = Date.now();
    this.#pace = this.#wanted();
    for (const [who, { id, presence }] of this.#mine) this.#say(who, { id, is: presence, holds: holds(this.#pace) });
    clearTimeout(this.#beating);
    this.#beating = setTimeout(() => this.#beat(), this.#pace * (0.75 + Math.random() / 4));
  }

  #isMany(): boolean {
    return this.#heard.most >= MANY;
  }

  #wanted(): number {
    return this.#isMany() ? SLOW_BEAT : BEAT;
  }

  #say(who: MemberId, message: PresenceMessage): void {
    for (const circle of this.#circlesOf(who)) this.#post(circle, who, JSON.stringify(message));
  }

  /** Which circles a member reads may tell who they are, so an anonymous author is in the one where everybody is. */
  #circlesOf(who: MemberId): readonly CircleId[] {
    return who !== this.#member && this.#circles.includes(ALL) ? [ALL] : this.#circles;
  }

  #around(): ReadonlyMap<MemberId, Presence> {
    const around = new Map<MemberId, Presence>();
    if (!this.#cut) for (const [who, presence] of this.#heard) around.set(who, mergePresence(around.get(who), presence));
    for (const [who, { presence }] of this.#mine) around.set(who, mergePresence(around.get(who), presence));
    return around;
  }

  #tell(): void {
    const around = this.#around();
    for (const watcher of this.#watchers) watcher(around);
  }
}

/** Two beats may be lost; and who hears it first may make many of us. */
const holds = (pace: number): number => pace * 2.7;
