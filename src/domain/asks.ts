import type { AskBody, ReplyBody } from './kinds.js';
import type { Ledger } from './ledger.js';
import { personOf } from './people.js';
import type { KollegaRecord, Ref } from './record.js';
import { isLive, parseRef, refOf } from './record.js';
import type { Viewer } from './tips.js';
import { isShown, optional } from './tips.js';
import type { AskState, AskView, ReplyView } from './views.js';

/** How far a question has widened: the number of rungs that the clock has passed. */
export const ringOf = ({ at, body }: KollegaRecord, now: number): number =>
  (body as unknown as AskBody).ladder.filter((ms) => now - at >= ms).length;

/** The offer that the asker accepted, while whoever offered stands by it. */
export function helperOf(ledger: Ledger, ask: KollegaRecord): KollegaRecord | undefined {
  const { helper } = ask.body as unknown as AskBody;
  const offer = helper && ledger.get(helper);
  return offer?.kind === 'offer' && offer.about?.[0] === refOf(ask) && isLive(offer) ? offer : undefined;
}

export function askState(ledger: Ledger, ask: KollegaRecord, now: number): AskState {
  const body = ask.body as unknown as AskBody;
  if (!isLive(ask) || body.ended === 'withdrawn') return 'withdrawn';
  if (body.ended) return 'resolved';
  const helper = helperOf(ledger, ask);
  if (helper) return threadOf(ledger, ask, now).some(({ by }) => by === helper.by) ? 'answered' : 'taken';
  return ringOf(ask, now) >= body.ladder.length ? 'parked' : 'waiting';
}

/** The replies, each after what it answers; side by side by time, then key. Nothing is ordered by two people's clocks. */
export function threadOf(ledger: Ledger, ask: KollegaRecord, now: number): readonly KollegaRecord[] {
  const target = refOf(ask);
  const children = new Map<Ref, KollegaRecord[]>();
  for (const reply of ledger.about(target, 'reply')) {
    if (reply.about?.[0] !== target || !isShown(reply, now)) continue;
    const { after } = reply.body as unknown as ReplyBody;
    const known = ledger.get(after) && after !== refOf(reply) ? after : target;
    children.set(known, [...(children.get(known) ?? []), reply]);
  }
  const thread: KollegaRecord[] = [];
  const rest = [target];
  for (let parent = rest.shift(); parent !== undefined; parent = rest.shift()) {
    const next = (children.get(parent) ?? []).sort((a, b) => a.at - b.at || (refOf(a) < refOf(b) ? -1 : 1));
    thread.push(...next);
    rest.push(...next.map(refOf));
  }
  return thread;
}

export function askView(ledger: Ledger, ask: KollegaRecord, viewer: Viewer): AskView {
  const body = ask.body as unknown as AskBody;
  const ref = refOf(ask);
  const ring = ringOf(ask, viewer.now);
  const helper = helperOf(ledger, ask);
  const pending = viewer.isPending(ref);
  const state = askState(ledger, ask, viewer.now);
  return Object.freeze({
    ref,
    by: personOf(ledger, ask.by),
    mine: ask.by === viewer.me,
    question: body.question,
    kind: body.kind,
    topics: body.topics ?? [],
    at: ask.at,
    state: pending && state === 'waiting' ? 'queued' : state,
    ring,
    ...optional({ helper: helper && personOf(ledger, helper.by) }),
    invited: (body.invited ?? []).slice(0, ring + 1).flat(),
    replies: threadOf(ledger, ask, viewer.now).map((reply) => replyView(ledger, reply)),
    pending,
  });
}

/** Whether a question is over, and since when (ms); undefined while it is open. */
export function endOf(ask: KollegaRecord, now: number): number | undefined {
  const { ended, ladder } = ask.body as unknown as Partial<AskBody>;
  // A revision is never below its author's clock, so it tells when the last word was said.
  if (ended || !isLive(ask)) return Math.min(ask.rev, now);
  const parked = ask.at + (ladder?.at(-1) ?? 0);
  return parked <= now ? parked : undefined;
}

function replyView(ledger: Ledger, reply: KollegaRecord): ReplyView {
  const { text, verdict } = reply.body as unknown as ReplyBody;
  return Object.freeze({ ref: refOf(reply), by: personOf(ledger, parseRef(refOf(reply)).by), text, at: reply.at, ...optional({ verdict }) });
}
