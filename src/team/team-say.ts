import type { CaseContext } from '../domain/case-context.js';
import type { ChallengedBody, HelpedBody, ImprovedBody, ReactionBody, TipBody } from '../domain/kinds.js';
import { h, randomId } from '../domain/hash.js';
import { KollegaProblem } from '../domain/problem.js';
import type { CircleId, KollegaRecord, Ref } from '../domain/record.js';
import { isRef, refOf } from '../domain/record.js';
import { optional, wordingOf } from '../domain/tips.js';
import { readRecord } from '../domain/validate.js';
import { nextRev } from '../domain/version.js';
import { KollegaHelpedEvent, KollegaSharedEvent } from '../events.js';
import { helpedId } from './helped-cases.js';
import type { Identity } from './identity.js';
import type { OwnRecords } from './own-records.js';
import type { Sync } from './sync.js';
import type { Say, ShareTip } from './team.js';

/** What the verbs need of the session. */
export interface Speaker {
  readonly sync: Sync;
  readonly identity: Identity;
  readonly case: CaseContext | null;
  readonly undoMs: number;
  /** Ends what was withdrawn. */
  readonly own: Pick<OwnRecords, 'scheduleGone' | 'isOpen' | 'former'>;
}

interface Words {
  readonly kind: string;
  readonly id: string;
  readonly body: object;
  readonly about?: readonly Ref[];
}

/** The verbs, with their events dispatched from `origin`. */
export class TeamSay implements Say {
  readonly #speaker: Speaker;
  readonly #origin: EventTarget;

  constructor(speaker: Speaker, origin: EventTarget) {
    this.#speaker = speaker;
    this.#origin = origin;
  }

  async shareTip(tip: ShareTip): Promise<Ref> {
    const { identity } = this.#speaker;
    const { text, topics, link, language, about, source, circle } = Object(tip) as ShareTip;
    const where = identity.named.find(({ name, is }) => (circle === undefined ? is === 'team' : name === circle));
    if (!where) throw new KollegaProblem('bad-input', 'circle: not a team or group of this member', circle);
    const body: TipBody = {
      text: trimmed(text),
      ...optional({
        topics: topics?.length ? topics.map(trimmed) : undefined,
        link: link || undefined,
        language: language || undefined,
        source: source || undefined,
      }),
    };
    const ref = await this.#write({ kind: 'tip', id: randomId(), body, ...(about?.length && { about }) }, [where.id]);
    this.#origin.dispatchEvent(new KollegaSharedEvent('tip', ref));
    return ref;
  }

  async improve(tip: Ref, improvement: { text: string }): Promise<Ref> {
    const { wording, tip: { by, body } } = this.#tip(tip);
    const text = trimmed((Object(improvement) as { text: string }).text);
    const { identity, sync } = this.#speaker;
    if (by === identity.member) {
      const former = this.#own(tip).record;
      const ref = await this.#rewrite(tip, { body: { ...body, text }, at: Math.floor(sync.now()) });
      this.#speaker.own.former.set(ref, former);
      return ref;
    }
    const built = wording.kind === 'improved' ? [refOf(wording)] : [];
    return this.#react('improved', tip, { seen: wording.rev, text } as ImprovedBody, built);
  }

  async confirm(tip: Ref): Promise<Ref> {
    const { sync } = this.#speaker;
    const { wording } = this.#tip(tip);
    const doubts = [...sync.ledger.about(tip, 'challenged')].map(refOf).sort().slice(0, 31);
    return this.#react('confirmed', tip, { seen: wording.rev }, doubts);
  }

  async challenge(tip: Ref, challenge: { reason: string; text?: string }): Promise<Ref> {
    const { wording } = this.#tip(tip);
    const { reason, text } = Object(challenge) as { reason: string; text?: string };
    return this.#react('challenged', tip, { seen: wording.rev, reason, ...optional({ text: text?.trim() || undefined }) } as ChallengedBody);
  }

  async helped(tip: Ref, caseContext = this.#speaker.case): Promise<Ref> {
    const { wording } = this.#tip(tip);
    const { identity } = this.#speaker;
    const body: HelpedBody = { seen: wording.rev };
    const ref = await this.#react('helped', tip, body, [], await helpedId(tip, identity.member, caseContext));
    this.#origin.dispatchEvent(new KollegaHelpedEvent(tip, false));
    return ref;
  }

  async undoHelped(tip: Ref, caseContext = this.#speaker.case): Promise<Ref> {
    const { identity } = this.#speaker;
    const id = await helpedId(tip, identity.member, caseContext);
    const ref = await this.#rewrite(refOf({ kind: 'helped', id, by: identity.member }), { off: true });
    this.#origin.dispatchEvent(new KollegaHelpedEvent(tip, true));
    return ref;
  }

  async withdraw(ref: Ref): Promise<Ref> {
    await this.#rewrite(ref, { off: true });
    // A reaction is one for ever: taking it back leaves it room to be said again.
    if (!('seen' in this.#own(ref).record.body)) this.#speaker.own.scheduleGone(ref);
    return ref;
  }

  async undo(ref: Ref): Promise<Ref> {
    const { record, sync } = this.#own(ref);
    // A revision is never below its author's clock, so it tells when the last word was said.
    const open = sync.now() - record.rev <= this.#speaker.undoMs || (record.off && this.#speaker.own.isOpen(ref));
    if (record.gone || !open) throw new KollegaProblem('too-late', 'this can no longer be undone', ref);
    if (record.off) return this.#rewrite(ref, { off: false });
    const former = this.#speaker.own.former.get(ref);
    this.#speaker.own.former.delete(ref);
    return former ? this.#rewrite(ref, { body: former.body, at: former.at }) : this.withdraw(ref);
  }

  #tip(ref: Ref): { tip: KollegaRecord; wording: KollegaRecord } {
    const { sync } = this.#speaker;
    const tip = isRef(ref) ? sync.ledger.get(ref) : undefined;
    if (tip?.kind !== 'tip' || tip.off || tip.gone) throw new KollegaProblem('not-found', 'no such tip', ref);
    return { tip, wording: wordingOf(sync.ledger, tip, sync.now()) };
  }

  #own(ref: Ref): { record: KollegaRecord; sync: Sync } {
    const { sync, identity } = this.#speaker;
    const record = isRef(ref) ? sync.ledger.get(ref) : undefined;
    if (!record) throw new KollegaProblem('not-found', 'no such record', ref);
    if (record.by !== identity.member) throw new KollegaProblem('not-yours', 'only its author can change a record', ref);
    return { record, sync };
  }

  /** One per member and target, read wherever its target is. */
  async #react(kind: string, target: Ref, body: ReactionBody, more: readonly Ref[] = [], id?: string): Promise<Ref> {
    const { sync } = this.#speaker;
    return this.#write({ kind, id: id ?? (await h(kind, target)), body, about: [target, ...more] }, sync.ledger.circlesOf(target));
  }

  async #rewrite(ref: Ref, change: Partial<Pick<KollegaRecord, 'off' | 'body' | 'at'>>): Promise<Ref> {
    const { record, sync } = this.#own(ref);
    if (record.gone) throw new KollegaProblem('too-late', 'this is withdrawn for good', ref);
    return this.#say({ ...record, ...change, rev: nextRev(record.rev, sync.now()) }, sync.ledger.circlesOf(ref));
  }

  async #write(words: Words, circles: Iterable<CircleId>): Promise<Ref> {
    const { sync, identity } = this.#speaker;
    const now = sync.now();
    const standing = sync.ledger.get(refOf({ ...words, by: identity.member }));
    return this.#say({ v: 1, ...words, by: identity.member, rev: nextRev(standing?.rev ?? 0, now), at: Math.floor(now) } as KollegaRecord, circles);
  }

  /** The same validator as for what comes in: nobody can say what others would drop. */
  async #say(words: KollegaRecord, circles: Iterable<CircleId>): Promise<Ref> {
    const record = readRecord(words);
    if (record instanceof KollegaProblem) {
      throw record.code === 'too-long' ? record : new KollegaProblem('bad-input', record.message.replace('record', 'input'), record.detail);
    }
    const { sync } = this.#speaker;
    await sync.say(record, circles);
    const { kind, id, by } = record;
    return refOf({ kind, id, by });
  }
}

const trimmed = (text: unknown): string => (typeof text === 'string' ? text.trim() : (text as string));

