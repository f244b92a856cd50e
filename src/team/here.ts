import type { MemberId, Ref } from '../domain/record.js';
import { authorOf } from '../domain/record.js';
import type { Availability, HubSession, Presence } from '../hub/hub.js';

/** Tells colleagues whether this member is around, and writing; an anonymous author only while it writes. */
export class Here {
  around: ReadonlyMap<MemberId, Presence> = new Map();
  readonly #session: HubSession;
  readonly #aliases: ReadonlySet<MemberId>;
  #availability: Availability | undefined;
  #writing: Ref | undefined;

  /** @param onChange called when somebody comes, goes or begins to write */
  constructor(session: HubSession, aliases: ReadonlySet<MemberId>, onChange: () => void) {
    this.#session = session;
    this.#aliases = aliases;
    session.presence.watch((around) => {
      this.around = around;
      onChange();
    });
  }

  tell(availability: Availability): void {
    if (availability === this.#availability) return;
    this.#availability = availability;
    this.#announce();
  }

  writing(thread: Ref | undefined): void {
    if (thread === this.#writing) return;
    const mine = this.#mine;
    const [before, now] = [this.#aliasIn(this.#writing), this.#aliasIn(thread)];
    this.#writing = thread;
    if (before && before !== now) this.#session.presence.announce(undefined, before);
    if (now && thread) this.#session.presence.announce({ availability: 'free', writing: thread }, now);
    // Not a word of me at the moment when that author comes or goes: who listens could put one and one together.
    if (mine !== this.#mine) this.#announce();
  }

  /** The thread where I am writing as myself. */
  get #mine(): Ref | undefined {
    return this.#aliasIn(this.#writing) ? undefined : this.#writing;
  }

  #announce(): void {
    const { presence } = this.#session;
    const writing = this.#mine;
    presence.announce({ availability: this.#availability ?? 'free', ...(writing && { writing }) });
  }

  /** In the thread of an anonymous question its author writes, not I. */
  #aliasIn(thread: Ref | undefined): MemberId | undefined {
    const by = thread && authorOf(thread);
    return by && this.#aliases.has(by) ? by : undefined;
  }
}
