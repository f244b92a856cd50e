import { ASK_KINDS, chosen, OF_AN_ASK } from './kinds.js';
import type { AskBody } from './kinds.js';
import type { Ledger } from './ledger.js';
import type { CircleId, KollegaRecord, Ref } from './record.js';
import { bodyOf, isLive, refOf } from './record.js';
import type { Viewer } from './tips.js';
import { isMine } from './tips.js';

const CITING = ['tip', 'success', 'idea'];

/**
 * What of mine has to be withdrawn: of a second opinion that ended all that I said, once its end can no
 * longer be undone; of a question that is gone my offers, replies and reveals. What something stands on stays.
 */
export function leftovers(ledger: Ledger, viewer: Viewer): readonly Ref[] {
  const over = (ask: KollegaRecord): boolean => {
    const { kind, ended } = bodyOf<AskBody>(ask);
    return chosen(ASK_KINDS, kind) === 'check' && ended !== undefined && viewer.now - ask.rev >= viewer.policy.undoMs;
  };
  const mine = OF_AN_ASK.flatMap((kind) => said(ledger, viewer, kind)).filter(({ kind, about }) => {
    const ask = about?.[0] && ledger.get(about[0]);
    return ask && ask.kind === 'ask' && (ask.gone || (kind !== 'reveal' && over(ask)));
  });
  const asked = said(ledger, viewer, 'ask').filter((ask) => over(ask) && !isAnswerCited(ledger, refOf(ask)));
  return [...mine, ...asked].map(refOf).filter((ref) => !isCited(ledger, ref));
}

/** My offers, replies and reveals that do not stand yet where the open question stands: it has widened since. */
export function strays(ledger: Ledger, viewer: Viewer): readonly { readonly record: KollegaRecord; readonly circles: readonly CircleId[] }[] {
  return OF_AN_ASK.flatMap((kind) => said(ledger, viewer, kind)).filter(isLive).flatMap((record) => {
    const ask = record.about?.[0] && ledger.get(record.about[0]);
    if (!ask || ask.kind !== 'ask' || !isLive(ask) || bodyOf<AskBody>(ask).ended) return [];
    const standing = ledger.circlesOf(refOf(record));
    const circles = [...ledger.circlesOf(refOf(ask))].filter((circle) => !standing.has(circle));
    return circles.length ? [{ record, circles }] : [];
  });
}

/** An offer that was handed back is a trace too. */
const said = (ledger: Ledger, viewer: Viewer, kind: string): KollegaRecord[] =>
  [...ledger.ofKind(kind)].filter((record) => !record.gone && isMine(record, viewer));

const isCited = (ledger: Ledger, ref: Ref): boolean => CITING.some((kind) => ledger.about(ref, kind).some(isLive));

/** A question stands under what its answers led to. */
const isAnswerCited = (ledger: Ledger, ask: Ref): boolean => ledger.about(ask, 'reply').some((reply) => isLive(reply) && isCited(ledger, refOf(reply)));
