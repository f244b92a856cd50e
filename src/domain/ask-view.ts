import { hasRoomFor, invitedBy } from './alerts.js';
import { askState, endOf, helperOf, ladderOf, ringOf } from './asks.js';
import type { AskBody, Attachment, ReplyBody } from './kinds.js';
import { ASK_KINDS, chosen, VERDICTS } from './kinds.js';
import type { Ledger } from './ledger.js';
import { newest } from './newest.js';
import { personOf } from './people.js';
import { DAY } from './policy.js';
import type { KollegaRecord, Ref } from './record.js';
import { authorOf, bodyOf, isLive, refOf } from './record.js';
import { threadOf } from './thread.js';
import type { Viewer } from './tips.js';
import { isMine, optional, reactions } from './tips.js';
import type { AskState, AskView, ReplyView } from './views.js';

const OPEN: ReadonlySet<AskState> = new Set(['queued', 'waiting', 'taken', 'answered']);

/**
 * My own questions and those that I offered or gave help with, until they are forgotten; and the open ones
 * of others. A second opinion that somebody gives is between the two, whoever else offered. The newest first.
 */
export function askViews(ledger: Ledger, viewer: Viewer): readonly AskView[] {
  const views: AskView[] = [];
  for (const ask of newest(ledger, 'ask', viewer.now)) {
    const end = endOf(ask, viewer.now);
    if (end !== undefined && viewer.now - end >= viewer.policy.askDays * DAY) continue;
    // Most are over, and none of my business: thousands of them must cost no more than a look.
    if (bodyOf<AskBody>(ask).ended && !isMine(ask, viewer) && !hasMyWord(ledger, refOf(ask), viewer)) continue;
    const view = askView(ledger, ask, viewer);
    const { mine, helping, offered, replies, kind, helper, state } = view;
    const ofOthers = kind === 'check' && helper;
    if (mine || helping || (!ofOthers && (offered || OPEN.has(state) || replies.some((reply) => reply.mine)))) views.push(view);
  }
  return views;
}

const hasMyWord = (ledger: Ledger, ask: Ref, viewer: Viewer): boolean =>
  ['offer', 'reply'].some((kind) => ledger.about(ask, kind).some((record) => isMine(record, viewer)));

export function askView(ledger: Ledger, ask: KollegaRecord, viewer: Viewer): AskView {
  const { now } = viewer;
  const { question = '', kind, topics = [], attach, passed = [], accepted = [], unnamed = false } = bodyOf<AskBody>(ask);
  const ref = refOf(ask);
  const ring = ringOf(ask, now);
  const helper = helperOf(ledger, ask);
  const offering = [...new Set(reactions(ledger, ref, 'offer', now).map(({ by }) => by))].sort();
  const pending = viewer.isPending(ref);
  const state = askState(ledger, ask, now);
  const endedAt = state === 'resolved' || state === 'withdrawn' || state === 'parked' ? endOf(ask, now) : undefined;
  const invited = invitedBy(ask, viewer);
  const thread = threadOf(ledger, ask, now);
  return Object.freeze({
    ref,
    by: personOf(ledger, ask.by),
    mine: isMine(ask, viewer),
    anonymous: viewer.aliases.has(ask.by),
    question,
    kind: chosen(ASK_KINDS, kind),
    topics: Object.freeze(topics),
    at: ask.at,
    state: state === 'waiting' && viewer.isUnsent(ref) ? 'queued' : state,
    ring,
    widensAt: Object.freeze(ladderOf(ask).map((ms) => ask.at + ms)),
    circles: Object.freeze([...ledger.circlesOf(ref)].sort()),
    helping: helper?.by === viewer.me,
    offers: Object.freeze(offering.map((by) => personOf(ledger, by))),
    offered: offering.includes(viewer.me),
    passedOver: helper?.by !== viewer.me && passed.some((offer) => authorOf(offer) === viewer.me),
    ...optional({ attach: attach && attachmentOf(attach), helper: helper && personOf(ledger, helper.by), endedAt }),
    invited: Object.freeze(invited),
    alertsMe: state === 'waiting' && invited.includes(viewer.me) && !hasHandedBack(ledger, ref, viewer)
      && (kind !== 'waiting' || hasRoomFor(ledger, viewer.me, ask, viewer)),
    replies: Object.freeze(readable(ask, thread, helper, viewer).map((reply) => replyView(ledger, reply, viewer, accepted.includes(refOf(reply))))),
    accepted: Object.freeze(accepted),
    kept: [ask, ...thread].some((said) => ['tip', 'improved'].some((kind) => ledger.about(refOf(said), kind).some(isLive))),
    unnamed,
    pending,
  });
}

/** Who gave a question back is not called to it again. */
const hasHandedBack = (ledger: Ledger, ask: Ref, { me }: Viewer): boolean =>
  ledger.about(ask, 'offer').some((offer) => offer.by === me && offer.off);

/** What was said of a second opinion stays between the two who said it, also when another colleague gives it next. */
function readable(ask: KollegaRecord, thread: readonly KollegaRecord[], helper: KollegaRecord | undefined, viewer: Viewer): readonly KollegaRecord[] {
  if (chosen(ASK_KINDS, bodyOf<AskBody>(ask).kind) !== 'check' || isMine(ask, viewer)) return thread;
  return thread.filter((reply) => isMine(reply, viewer) || (helper?.by === viewer.me && reply.by === ask.by));
}

/** What this version knows of it, and nothing that a faulty desktop might have sent along. */
function attachmentOf({ channel, queue, tags, language, subject }: Attachment): Attachment {
  return Object.freeze(optional({ channel, queue, tags: tags && Object.freeze(tags), language, subject }));
}

function replyView(ledger: Ledger, reply: KollegaRecord, viewer: Viewer, accepted: boolean): ReplyView {
  const { text, verdict, after, unnamed = false } = reply.body as unknown as ReplyBody;
  return Object.freeze({
    ref: refOf(reply),
    by: personOf(ledger, reply.by),
    mine: isMine(reply, viewer),
    text,
    at: reply.at,
    after,
    accepted,
    unnamed,
    pending: viewer.isPending(refOf(reply)),
    ...optional({ verdict: chosen(VERDICTS, verdict) }),
  });
}
