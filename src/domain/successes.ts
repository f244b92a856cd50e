import type { IdeaBody, SuccessBody } from './kinds.js';
import type { Ledger } from './ledger.js';
import { personOf } from './people.js';
import type { KollegaRecord } from './record.js';
import { refOf } from './record.js';
import type { Viewer } from './tips.js';
import { isShown } from './tips.js';
import type { IdeaView, SuccessView } from './views.js';

export function successView(ledger: Ledger, record: KollegaRecord, { me, now, isPending }: Viewer): SuccessView {
  const body = record.body as unknown as SuccessBody;
  const ref = refOf(record);
  const cheerers = new Set<string>();
  for (const cheer of ledger.about(ref, 'cheer')) if (isShown(cheer, now)) cheerers.add(cheer.by);
  return Object.freeze({
    ref,
    by: personOf(ledger, record.by),
    text: body.text,
    thanks: (body.thanks ?? []).map((id) => personOf(ledger, id)),
    at: record.at,
    cheers: cheerers.size,
    cheeredByMe: cheerers.has(me),
    mine: record.by === me,
    pending: isPending(ref),
  });
}

export function ideaView(ledger: Ledger, record: KollegaRecord): IdeaView {
  const body = record.body as unknown as IdeaBody;
  return Object.freeze({
    ref: refOf(record),
    by: personOf(ledger, record.by),
    text: body.text,
    stage: body.stage ?? 'raised',
    at: record.at,
    about: record.about ?? [],
  });
}
