import type { CaseContext } from '../domain/case-context.js';
import type { ChallengedBody, HelpedBody, ImprovedBody, TipBody } from '../domain/kinds.js';
import { randomId } from '../domain/hash.js';
import type { Policy } from '../domain/policy.js';
import { KollegaProblem } from '../domain/problem.js';
import type { KollegaRecord, Ref } from '../domain/record.js';
import { isLive, refOf } from '../domain/record.js';
import { optional, wordingOf } from '../domain/tips.js';
import { KollegaHelpedEvent, KollegaSharedEvent } from '../events.js';
import { toldWith } from '../matching/told.js';
import { helpedId } from './helped-cases.js';
import type { OwnRecords } from './own-records.js';
import type { Pen } from './pen.js';
import { trimmed } from './pen.js';
import type { Teacher } from './teacher.js';
import type { Say, ShareTip } from './team.js';

/** What the verbs need of the session. */
export interface Speaker {
  readonly case: CaseContext | null;
  readonly policy: Policy;
}

type TipVerbs = Pick<Say, 'shareTip' | 'improve' | 'confirm' | 'challenge' | 'helped' | 'undoHelped' | 'withdraw' | 'undo'>;

/** What is said of tips, and what takes any word back; events are dispatched from `origin`. */
export class TipSay implements TipVerbs {
  readonly #pen: Pen;
  readonly #speaker: Speaker;
  readonly #own: OwnRecords;
  readonly #teacher: Teacher;
  readonly #origin: EventTarget;

  constructor(pen: Pen, speaker: Speaker, own: OwnRecords, teacher: Teacher, origin: EventTarget) {
    this.#pen = pen;
    this.#speaker = speaker;
    this.#own = own;
    this.#teacher = teacher;
    this.#origin = origin;
  }

  async shareTip(tip: ShareTip): Promise<Ref> {
    const { text, topics, link, language, about, source, circle } = Object(tip) as ShareTip;
    const where = this.#pen.circle(circle);
    const body: TipBody = {
      text: trimmed(text),
      ...optional({
        topics: topics?.length ? topics.map(trimmed) : undefined,
        link: link || undefined,
        language: language || undefined,
        source: source || undefined,
      }),
    };
    const ref = await this.#pen.write({ kind: 'tip', id: randomId(), body, ...(about?.length && { about }) }, [where]);
    this.#origin.dispatchEvent(new KollegaSharedEvent('tip', ref));
    return ref;
  }

  async improve(tip: Ref, improvement: { text: string; about?: readonly Ref[] }): Promise<Ref> {
    const { wording, tip: { by, body, about: from = [] } } = this.#tip(tip);
    const { text: words, about = [] } = Object(improvement) as { text: string; about?: readonly Ref[] };
    const text = trimmed(words);
    const { identity, sync } = this.#pen;
    if (by === identity.member) {
      const former = this.#pen.own(tip);
      const stands = about.length > 0 && { about: [...new Set([...from, ...about])] };
      const ref = await this.#pen.rewrite(tip, { body: { ...body, text }, ...stands, at: Math.floor(sync.now()) });
      this.#own.former.set(ref, former);
      return ref;
    }
    const built = wording.kind === 'improved' ? [refOf(wording)] : [];
    return this.#pen.react('improved', tip, { seen: wording.rev, text } as ImprovedBody, [...built, ...about]);
  }

  async confirm(tip: Ref): Promise<Ref> {
    const { sync } = this.#pen;
    const { wording } = this.#tip(tip);
    const doubts = [...sync.ledger.about(tip, 'challenged')].map(refOf).sort().slice(0, 31);
    return this.#pen.react('confirmed', tip, { seen: wording.rev }, doubts);
  }

  async challenge(tip: Ref, challenge: { reason: string; text?: string }): Promise<Ref> {
    const { wording } = this.#tip(tip);
    const { reason, text } = Object(challenge) as { reason: string; text?: string };
    return this.#pen.react('challenged', tip, { seen: wording.rev, reason, ...optional({ text: text?.trim() || undefined }) } as ChallengedBody);
  }

  async helped(tip: Ref, caseContext = this.#speaker.case): Promise<Ref> {
    const { wording } = this.#tip(tip);
    const { identity } = this.#pen;
    const lesson = caseContext && await this.#teacher.lesson(tip, caseContext);
    const body: HelpedBody = { seen: wording.rev, ...lesson };
    const id = await helpedId(tip, identity.member, caseContext);
    if (caseContext) this.#teacher.clicked(refOf({ kind: 'helped', id, by: identity.member }), caseContext);
    const ref = await this.#pen.react('helped', tip, body, [], id);
    this.#origin.dispatchEvent(new KollegaHelpedEvent(tip, false));
    // What can't be told now is told with a later click, so that no other moment of this member's day is written anywhere.
    void this.#teacher.tellMore((earlier, prints) => this.#addPrints(earlier, prints)).catch(() => undefined);
    return ref;
  }

  async undoHelped(tip: Ref, caseContext = this.#speaker.case): Promise<Ref> {
    const { identity } = this.#pen;
    const id = await helpedId(tip, identity.member, caseContext);
    const ref = await this.#pen.rewrite(refOf({ kind: 'helped', id, by: identity.member }), { off: true });
    this.#origin.dispatchEvent(new KollegaHelpedEvent(tip, true));
    return ref;
  }

  async withdraw(ref: Ref): Promise<Ref> {
    await this.#pen.rewrite(ref, { off: true });
    // A reaction is one for ever: taking it back leaves it room to be said again.
    if (!('seen' in this.#pen.own(ref).body)) this.#own.scheduleGone(ref);
    return ref;
  }

  async undo(ref: Ref): Promise<Ref> {
    const record = this.#pen.own(ref);
    // A revision is never below its author's clock, so it tells when the last word was said.
    const open = this.#pen.sync.now() - record.rev <= this.#speaker.policy.undoMs || (record.off && this.#own.isOpen(ref));
    if (record.gone || !open) throw new KollegaProblem('too-late', 'this can no longer be undone', ref);
    if (record.off) return this.#pen.rewrite(ref, { off: false });
    if (record.kind === 'ask' && record.body.ended !== undefined) {
      const open = { ...record.body };
      delete open.ended;
      delete open.accepted;
      return this.#pen.rewrite(ref, { body: open });
    }
    const former = this.#own.former.get(ref);
    this.#own.former.delete(ref);
    return former ? this.#pen.rewrite(ref, { body: former.body, at: former.at }) : this.withdraw(ref);
  }

  async #addPrints(helped: Ref, more: readonly number[]): Promise<void> {
    const record = this.#pen.sync.ledger.get(helped);
    if (!record || !isLive(record)) return;
    const { prints = [] } = record.body as unknown as HelpedBody;
    await this.#pen.rewrite(helped, { body: { ...record.body, prints: toldWith(prints, more) } });
  }

  #tip(ref: Ref): { tip: KollegaRecord; wording: KollegaRecord } {
    const tip = this.#pen.find('tip', ref);
    return { tip, wording: wordingOf(this.#pen.sync.ledger, tip, this.#pen.sync.now()) };
  }
}
