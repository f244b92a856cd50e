import type { AskBody, ReplyBody } from './kinds.js';
import { ASK_KINDS, chosen, VERDICTS } from './kinds.js';
import type { Ledger } from './ledger.js';
import { personOf } from './people.js';
import type { KollegaRecord, Ref } from './record.js';
import { bodyOf, isLive, refOf } from './record.js';
import type { Viewer } from './tips.js';
import { byAge, isShown, optional } from './tips.js';
import type { AskState, AskView, ReplyView } from './views.js';

/** How far a question has widened: the number of rungs that the clock has passed. */
export const ringOf = (ask: KollegaRecord, now: number): number => ladderOf(ask).filter((ms) => now - ask.at >= ms).length;

const ladderOf = (ask: KollegaRecord): readonly number[] => bodyOf<AskBody>(ask).ladder ?? [];

/** The offer that the asker accepted, while whoever offered stands by it. */
export function helperOf(ledger: Ledger, ask: KollegaRecord): KollegaRecord | undefined {
  const { helper } = bodyOf<AskBody>(ask);
  const offer = helper && ledger.get(helper);
  return offer?.kind === 'offer' && offer.about?.[0] === refOf(ask) && isLive(offer) ? offer : undefined;
}

export function askState(ledger: Ledger, ask: KollegaRecord, now: number): AskState {
  const { ended } = bodyOf<AskBody>(ask);
  if (!isLive(ask) || ended === 'withdrawn') return 'withdrawn';
  if (ended) return 'resolved';
  const helper = helperOf(ledger, ask);
  if (helper) return threadOf(ledger, ask, now).some(({ by }) => by === helper.by) ? 'answered' : 'taken';
  return ringOf(ask, now) >= ladderOf(ask).length ? 'parked' : 'waiting';
}

/**
 * The replies, each after what it answers, else by time, then key. No clock puts a reply before what it
 * answers; a withdrawn one keeps its place for those that answer it.
 */
export function threadOf(ledger: Ledger, ask: KollegaRecord, now: number): readonly KollegaRecord[] {
  const target = refOf(ask);
  const said = ledger.about(target, 'reply').filter(({ about }) => about?.[0] === target).sort((a, b) => byAge(b, a));
  const replies = new Map(said.map((reply) => [refOf(reply), reply]));
  /** When each counts as said: never before what it answers. */
  const times = new Map<Ref | undefined, number>();
  for (const reply of said) {
    // Up by hand to what has its place: long threads must not exhaust the stack, nor a ring of hostile ones go on for ever.
    const path: KollegaRecord[] = [];
    for (let up: KollegaRecord | undefined = reply; up && !times.has(refOf(up)); up = replies.get(afterOf(up) as Ref)) {
      times.set(refOf(up), 0);
      path.unshift(up);
    }
    for (const below of path) times.set(refOf(below), Math.max(Math.min(below.at, now), (times.get(afterOf(below)) ?? 0) + 1));
  }
  const time = (reply: KollegaRecord): number => times.get(refOf(reply)) ?? 0;
  return said.filter((reply) => isShown(reply, now)).sort((a, b) => time(a) - time(b));
}

const afterOf = (reply: KollegaRecord): Ref | undefined => bodyOf<ReplyBody>(reply).after;

export function askView(ledger: Ledger, ask: KollegaRecord, viewer: Viewer): AskView {
  const { question = '', kind, topics = [], invited = [] } = bodyOf<AskBody>(ask);
  const ref = refOf(ask);
  const ring = ringOf(ask, viewer.now);
  const helper = helperOf(ledger, ask);
  const pending = viewer.isPending(ref);
  const state = askState(ledger, ask, viewer.now);
  return Object.freeze({
    ref,
    by: personOf(ledger, ask.by),
    mine: ask.by === viewer.me,
    question,
    kind: chosen(ASK_KINDS, kind),
    topics: Object.freeze(topics),
    at: ask.at,
    state: pending && state === 'waiting' ? 'queued' : state,
    ring,
    ...optional({ helper: helper && personOf(ledger, helper.by) }),
    invited: Object.freeze(invited.slice(0, ring + 1).flat()),
    replies: Object.freeze(threadOf(ledger, ask, viewer.now).map((reply) => replyView(ledger, reply))),
    pending,
  });
}

/** Whether a question is over, and since when (ms); undefined while it is open. */
export function endOf(ask: KollegaRecord, now: number): number | undefined {
  // A revision is never below its author's clock, so it tells when the last word was said.
  if (bodyOf<AskBody>(ask).ended || !isLive(ask)) return Math.min(ask.rev, now);
  const parked = ask.at + Math.max(0, ...ladderOf(ask));
  return parked <= now ? parked : undefined;
}

function replyView(ledger: Ledger, reply: KollegaRecord): ReplyView {
  const { text, verdict } = reply.body as unknown as ReplyBody;
  return Object.freeze({ ref: refOf(reply), by: personOf(ledger, reply.by), text, at: reply.at, ...optional({ verdict: chosen(VERDICTS, verdict) }) });
}
