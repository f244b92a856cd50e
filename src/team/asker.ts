import { helperOf, ladderOf, reachedBy, resumed, ringOf } from '../domain/asks.js';
import type { Around, Range } from '../domain/colleagues.js';
import { inviteesOf } from '../domain/colleagues.js';
import type { AskBody, AskKind } from '../domain/kinds.js';
import { leftovers, strays } from '../domain/leftovers.js';
import type { CircleId, KollegaRecord, MemberId, Ref } from '../domain/record.js';
import { bodyOf, isLive, refOf } from '../domain/record.js';
import type { Viewer } from '../domain/tips.js';
import { byAge, isMine, reactions } from '../domain/tips.js';
import type { Pen, Rewriting, Words } from './pen.js';

/** Where a ring reaches, and what its circle is called here. */
type Ring = Range & { readonly id: CircleId };

const LONGEST = 2 ** 31 - 1;

/**
 * Decides for this member's own questions, whose single writer they are: who is alerted, when they widen,
 * who helps. What to do follows from the records and the clock alone, so that a reload, or another tab, goes on
 * where the clock stands.
 */
export class Asker {
  readonly #pen: Pen;
  readonly #viewer: () => Viewer;
  readonly #around: () => Around;
  readonly #onTime: () => void;
  readonly #deciding = new Set<Ref>();
  /** Questions of mine that were parked before they were sent. */
  readonly #unheard = new Set<Ref>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #looking = false;
  /** Whether something could not be looked at, for it was being decided. */
  #missed = false;
  #closed = false;

  /** @param onTime called when the clock takes a question further: to be answered by a look */
  constructor(pen: Pen, viewer: () => Viewer, around: () => Around, onTime: () => void) {
    this.#pen = pen;
    this.#viewer = viewer;
    this.#around = around;
    this.#onTime = onTime;
  }

  ladder(kind: AskKind): readonly number[] {
    return this.#viewer().policy.ladderMs[kind === 'waiting' ? 'waiting' : 'later'];
  }

  /** Says a new question where its first ring is, to those who are alerted there. */
  begin(words: Words, by: MemberId): Promise<Ref> {
    const [first] = this.#rings((words.body as AskBody).topics);
    const draft = { v: 1, ...words, by, rev: 0, at: this.#pen.sync.now() } as unknown as KollegaRecord;
    const invited = inviteesOf(this.#pen.sync.ledger, draft, { ring: 0, range: first, around: this.#around() }, this.#viewer());
    return this.#pen.write({ ...words, body: { ...words.body, invited: [invited] } }, [first.id], by);
  }

  /** Something changed, or time has come: looks once for all that changes in one task. */
  look(): void {
    if (this.#looking || this.#closed) return;
    this.#looking = true;
    queueMicrotask(() => {
      this.#looking = false;
      if (!this.#closed) this.#act();
    });
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
  }

  #act(): void {
    // Before all is here an offer, or the end of a question, may be on its way.
    if (!this.#pen.sync.caughtUp) return;
    const { ledger, refused } = this.#pen.sync;
    const viewer = this.#viewer();
    let next = Infinity;
    for (const ask of ledger.ofKind('ask')) {
      if (!isLive(ask)) continue;
      const { ended } = bodyOf<AskBody>(ask);
      const open = !ended && isMine(ask, viewer);
      // What is said of a second opinion is withdrawn once its end can no longer be undone, by all who said it.
      const moments = open ? ladderOf(ask).map((ms) => ask.at + ms) : ended ? [ask.rev + viewer.policy.undoMs] : [];
      next = Math.min(next, ...moments.filter((at) => at > viewer.now));
      if (!open || refused.has(refOf(ask))) continue;
      // Parked before anybody could read it: looked at now, for when its turn comes it may be on its way.
      if (this.#pen.sync.isUnsent(refOf(ask)) && ringOf(ask, viewer.now) >= ladderOf(ask).length) this.#unheard.add(refOf(ask));
      if (this.#decision(ask)) void this.#decide(refOf(ask));
    }
    for (const ref of leftovers(ledger, viewer)) if (!refused.has(ref)) void this.#once(ref, () => this.#pen.end(ref));
    for (const { record, circles } of strays(ledger, viewer)) if (!refused.has(refOf(record))) void this.#pen.sync.say(record, circles);
    clearTimeout(this.#timer);
    if (next < Infinity) this.#timer = setTimeout(this.#onTime, Math.min(LONGEST, next - viewer.now + 1));
  }

  #decide(ref: Ref): Promise<void> {
    return this.#once(ref, async () => {
      await this.#pen.revise(ref, (record) => (isLive(record) ? this.#decision(record) : undefined));
      this.#unheard.delete(ref);
    });
  }

  /** One thing at a time for a record; what changes meanwhile is looked at afterwards. */
  async #once(ref: Ref, act: () => Promise<unknown>): Promise<void> {
    if (this.#deciding.has(ref)) {
      this.#missed = true;
      return;
    }
    this.#deciding.add(ref);
    try {
      await act();
    } catch {
      // Withdrawn meanwhile, in another tab.
    } finally {
      this.#deciding.delete(ref);
      if (this.#missed) this.look();
      this.#missed = false;
    }
  }

  /** What my open question needs now: a helper's name, its next ring, or nothing. */
  #decision(ask: KollegaRecord): (Rewriting & { wider?: Iterable<CircleId> }) | undefined {
    const { ledger } = this.#pen.sync;
    const { ended, helper, passed = [], invited = [], topics } = bodyOf<AskBody>(ask);
    const viewer = this.#viewer();
    if (ended || helperOf(ledger, ask)) return undefined;
    const body = ask.body as unknown as AskBody;
    // Another device of mine does not know that a question without a name is mine.
    const [offer] = reactions(ledger, refOf(ask), 'offer', viewer.now).filter((other) => !isMine(other, viewer) && !passed.includes(refOf(other))).sort((a, b) => byAge(b, a));
    if (offer) return rewriting({ ...body, helper: refOf(offer) });
    if (helper || this.#unheard.has(refOf(ask))) {
      // Handed back, or not sent in time: the ring that it had reached begins anew.
      const open = { ...body, ladder: resumed(ladderOf(ask), reachedBy(ask), viewer.now - ask.at) };
      delete open.helper;
      return rewriting(open);
    }
    const ring = ringOf(ask, viewer.now);
    const range = this.#rings(topics)[ring];
    if (!range) return undefined;
    const circles = ledger.circlesOf(refOf(ask));
    const wider = this.#rings(topics).slice(0, ring + 1).map(({ id }) => id).filter((id) => !circles.has(id));
    const more = inviteesOf(ledger, ask, { ring, range, around: this.#around() }, viewer);
    if (!wider.length && !more.length && invited.length > ring) return undefined;
    const lists = Array.from({ length: ring + 1 }, (_, i) => [...(invited[i] ?? []), ...(i === ring ? more : [])]);
    return { ...rewriting({ ...body, invited: lists }), wider };
  }

  /** From those who know, in the first own group that the question is about, else in the team, to all departments. */
  #rings(topics: readonly string[] = []): readonly [Ring, Ring, Ring] {
    const { named } = this.#pen.identity;
    const about = new Set(topics.map((topic) => topic.toLowerCase()));
    const circle = (is: Ring['is']): Ring => named.find((other) => other.is === is) as Ring;
    const group = named.find(({ is, name }) => is === 'group' && about.has(name.toLowerCase()));
    return [group ?? circle('team'), circle('team'), circle('all')];
  }
}

const rewriting = (body: AskBody): Rewriting => ({ body } as unknown as Rewriting);
