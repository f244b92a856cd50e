import type { IdeaBody, SuccessBody } from './kinds.js';
import { chosen, STAGES } from './kinds.js';
import type { Ledger } from './ledger.js';
import { personOf } from './people.js';
import type { KollegaRecord } from './record.js';
import { bodyOf, refOf } from './record.js';
import type { Viewer } from './tips.js';
import { reactions } from './tips.js';
import type { IdeaView, SuccessView } from './views.js';

export function successView(ledger: Ledger, record: KollegaRecord, { me, now, isPending }: Viewer): SuccessView {
  const { text = '', thanks = [] } = bodyOf<SuccessBody>(record);
  const ref = refOf(record);
  const cheerers = new Set(reactions(ledger, ref, 'cheer', now).map(({ by }) => by));
  return Object.freeze({
    ref,
    by: personOf(ledger, record.by),
    text,
    thanks: Object.freeze(thanks.map((id) => personOf(ledger, id))),
    at: record.at,
    cheers: cheerers.size,
    cheeredByMe: cheerers.has(me),
    mine: record.by === me,
    pending: isPending(ref),
  });
}

export function ideaView(ledger: Ledger, record: KollegaRecord): IdeaView {
  const { text = '', stage } = bodyOf<IdeaBody>(record);
  return Object.freeze({
    ref: refOf(record),
    by: personOf(ledger, record.by),
    text,
    stage: chosen(STAGES, stage),
    at: record.at,
    about: Object.freeze(record.about ?? []),
  });
}
