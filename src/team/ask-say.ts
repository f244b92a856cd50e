import { helperOf, ladderOf, reachedBy, resumed, ringOf, widened } from '../domain/asks.js';
import type { CaseContext } from '../domain/case-context.js';
import { topicsOf } from '../domain/colleagues.js';
import { randomId } from '../domain/hash.js';
import type { AskBody, Attachment, ReplyBody } from '../domain/kinds.js';
import { ASK_KINDS } from '../domain/kinds.js';
import { maskText } from '../domain/mask.js';
import { KollegaProblem } from '../domain/problem.js';
import type { KollegaRecord, MemberId, Ref } from '../domain/record.js';
import { isRef, refOf } from '../domain/record.js';
import { optional } from '../domain/tips.js';
import type { Asker } from './asker.js';
import type { OwnRecords } from './own-records.js';
import type { Pen, Rewriting } from './pen.js';
import { trimmed } from './pen.js';
import { readCase } from './read-case.js';
import type { AskInput, Say } from './team.js';
import type { Speaker } from './tip-say.js';

/** As many offers as a record can name. */
const MOST = 32;

type AskVerbs = Pick<Say, 'ask' | 'offer' | 'handBack' | 'reply' | 'resolve' | 'reopen' | 'widen' | 'askOthers' | 'leaveFor' | 'takeBack' | 'nameMe'>;

/** What is said of questions. */
export class AskSay implements AskVerbs {
  readonly #pen: Pen;
  readonly #asker: Asker;
  readonly #speaker: Speaker;
  readonly #own: OwnRecords;
  readonly #anonymousAuthor: () => Promise<MemberId>;

  constructor(pen: Pen, asker: Asker, speaker: Speaker, own: OwnRecords, anonymousAuthor: () => Promise<MemberId>) {
    this.#pen = pen;
    this.#asker = asker;
    this.#speaker = speaker;
    this.#own = own;
    this.#anonymousAuthor = anonymousAuthor;
  }

  async ask(ask: AskInput): Promise<Ref> {
    const { question, kind, topics, attach, anonymous } = Object(ask) as AskInput;
    if (!ASK_KINDS.includes(kind)) throw new KollegaProblem('bad-input', 'ask: kind is waiting, later or check', kind);
    if (typeof question !== 'string') throw new KollegaProblem('bad-input', 'ask: question is a text', question);
    if (topics !== undefined && !isWords(topics)) throw new KollegaProblem('bad-input', 'ask: topics are a list of words', topics);
    // A host's case may be anything; its id stays here in any case.
    const { context } = readCase(attach && { ...attach, id: 'attached' });
    // Who takes the case off the question does not want its customer named either.
    const names = [...(context?.mask ?? []), ...(this.#speaker.case?.mask ?? [])];
    const words = maskText(question.trim(), names).text;
    const attachment = context ? attachmentOf(context, names) : undefined;
    const about = (topics ?? topicsOf(this.#pen.sync.ledger, words, attachment)).filter((topic) => namesNobody(topic, names));
    const body: AskBody = {
      question: words,
      kind,
      ladder: this.#asker.ladder(kind),
      ...optional({ topics: about.length ? about : undefined, attach: attachment }),
    };
    const by = anonymous ? await this.#anonymousAuthor() : this.#pen.identity.member;
    return this.#asker.begin({ kind: 'ask', id: randomId(), body }, by);
  }

  async offer(ask: Ref): Promise<Ref> {
    const { by, rev, body } = this.#pen.find('ask', ask);
    if (by === this.#pen.identity.member || this.#pen.aliases.has(by)) throw new KollegaProblem('bad-input', 'ask: colleagues help, not its author', ask);
    if ((body as Partial<AskBody>).ended) throw new KollegaProblem('too-late', 'this question is over', ask);
    return this.#pen.react('offer', ask, { seen: rev });
  }

  async handBack(ask: Ref): Promise<Ref> {
    const offer = this.#pen.sync.ledger.about(ask, 'offer').find(({ by }) => by === this.#pen.identity.member);
    if (!offer) throw new KollegaProblem('not-found', 'no offer of this member', ask);
    return this.#pen.rewrite(refOf(offer), { off: true });
  }

  async reply(to: Ref, reply: { text: string; verdict?: ReplyBody['verdict'] }): Promise<Ref> {
    const { text, verdict } = Object(reply) as { text: string; verdict?: ReplyBody['verdict'] };
    const target = isRef(to) ? this.#pen.sync.ledger.get(to) : undefined;
    const ask = target?.kind === 'reply' ? (target.about?.[0] as Ref) : to;
    const { by } = this.#pen.find('ask', ask);
    const body: ReplyBody = { text: trimmed(text), after: to, ...optional({ verdict }) };
    // In the thread of my anonymous question I am nobody else.
    const as = this.#pen.aliases.has(by) ? by : this.#pen.identity.member;
    return this.#pen.write({ kind: 'reply', id: randomId(), body, about: [ask] }, this.#pen.sync.ledger.circlesOf(ask), as);
  }

  resolve(ask: Ref, end: { accepted?: readonly Ref[] } = {}): Promise<Ref> {
    const accepted = (Object(end) as { accepted?: readonly Ref[] }).accepted;
    return this.#revise(ask, (body) => ({ ...body, ended: 'resolved', ...(accepted?.length && { accepted: [...new Set(accepted)] }) }));
  }

  reopen(ask: Ref): Promise<Ref> {
    return this.#revise(ask, (body, record) => {
      const open = { ...body, ladder: this.#again(record) };
      if (!body.ended) return undefined;
      delete open.ended;
      delete open.accepted;
      return open;
    });
  }

  widen(ask: Ref): Promise<Ref> {
    return this.#revise(ask, (body, record) => {
      const ladder = widened(ladderOf(record), this.#pen.sync.now() - record.at);
      return body.ended || ladder === ladderOf(record) ? undefined : { ...body, ladder };
    });
  }

  /** A verb of its own: whoever widens a question just as somebody takes it keeps that helper. */
  askOthers(ask: Ref): Promise<Ref> {
    return this.#revise(ask, (body, record) => {
      const { helper, passed = [] } = body;
      if (body.ended || !helper || !helperOf(this.#pen.sync.ledger, record)) return undefined;
      const ring = Math.min(reachedBy(record) + 1, ladderOf(record).length - 1);
      const open = { ...body, passed: [...passed, helper].slice(-MOST), ladder: resumed(ladderOf(record), ring, this.#pen.sync.now() - record.at) };
      delete open.helper;
      return open;
    });
  }

  leaveFor(ask: Ref, member: MemberId): Promise<Ref> {
    return this.#revise(ask, (body, record) => {
      const elapsed = Math.max(0, Math.floor(this.#pen.sync.now() - record.at));
      // It was left for nobody whom it had alerted.
      const before = body.kind === 'waiting' ? [] : (body.invited?.[0] ?? []);
      return {
        ...body,
        kind: body.kind === 'check' ? 'check' : 'later',
        ladder: this.#asker.ladder('later').map((ms) => ms + elapsed),
        invited: [[...before.filter((other) => other !== member), member].slice(-32)],
      };
    });
  }

  async takeBack(ask: Ref): Promise<Ref> {
    this.#mine(ask);
    // As a revision: what another tab decides of it in the same moment must not bring it back.
    await this.#pen.revise(ask, () => ({ off: true }));
    this.#own.scheduleGone(ask);
    return ask;
  }

  async nameMe(ref: Ref, named: boolean): Promise<Ref> {
    const { by, body, kind } = this.#pen.own(ref);
    if (kind !== 'ask' && kind !== 'reply') throw new KollegaProblem('bad-input', 'only a question or a reply can be named or not', ref);
    if (this.#pen.aliases.has(by) && named) await this.#reveal(ref, by);
    if (!!body.unnamed === !named) return ref;
    return this.#pen.revise(ref, (record) => {
      const said = { ...record.body };
      if (named) delete said.unnamed;
      else said.unnamed = true;
      return { body: said };
    });
  }

  /** Two records, each under one of the two authors, that name each other. */
  async #reveal(ask: Ref, alias: MemberId): Promise<void> {
    const { identity: { member }, sync } = this.#pen;
    const circles = [...sync.ledger.circlesOf(ask)];
    await this.#pen.write({ kind: 'reveal', id: member, body: { is: member }, about: [ask] }, circles, alias);
    await this.#pen.write({ kind: 'reveal', id: alias, body: { is: alias }, about: [ask] }, circles);
  }

  #mine(ask: Ref): KollegaRecord {
    this.#pen.own(ask);
    return this.#pen.find('ask', ask);
  }

  async #revise(ask: Ref, change: (body: AskBody, record: KollegaRecord) => Partial<AskBody> | undefined): Promise<Ref> {
    this.#mine(ask);
    return this.#pen.revise(ask, (record) => {
      const body = change(record.body as unknown as AskBody, record);
      return body && ({ body } as unknown as Rewriting);
    });
  }

  #again(record: KollegaRecord): readonly number[] {
    const now = this.#pen.sync.now();
    return resumed(ladderOf(record), Math.min(ringOf(record, now), reachedBy(record)), now - record.at);
  }
}

const isWords = (topics: unknown): topics is readonly string[] => Array.isArray(topics) && topics.every((topic) => typeof topic === 'string');

const namesNobody = (words: string, names: readonly string[]): boolean => maskText(words, names).text === words;

/** What of the case may leave the browser: never its id or text, and nothing that it wants kept out of sight. */
function attachmentOf(caseContext: CaseContext, names: readonly string[]): Attachment {
  const { channel, queue, tags, language, subject } = caseContext;
  const masked = (text: string | undefined): string | undefined => (text?.trim() ? maskText(text.trim(), names).text : undefined);
  // A tag that names somebody says nothing once it is masked.
  const words = tags?.map((tag) => tag.trim()).filter((tag) => tag && tag.length <= 80 && namesNobody(tag, names)).slice(0, 32);
  return optional({
    channel: masked(channel)?.slice(0, 256),
    queue: masked(queue)?.slice(0, 256),
    tags: words?.length ? words : undefined,
    language: masked(language)?.slice(0, 256),
    subject: masked(subject)?.slice(0, 4000),
  });
}
