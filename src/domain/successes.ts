import { creditOf } from './credit.js';
import type { IdeaBody, SuccessBody } from './kinds.js';
import { chosen, STAGES } from './kinds.js';
import type { Ledger } from './ledger.js';
import { personOf } from './people.js';
import type { KollegaRecord, MemberId } from './record.js';
import { bodyOf, refOf } from './record.js';
import type { Viewer } from './tips.js';
import { reactions } from './tips.js';
import type { IdeaView, PersonView, SuccessView } from './views.js';

export function successView(ledger: Ledger, record: KollegaRecord, viewer: Viewer): SuccessView {
  const { me, now, isPending } = viewer;
  const { text = '', thanks = [] } = bodyOf<SuccessBody>(record);
  const ref = refOf(record);
  let people: readonly PersonView[] | undefined;
  const cheerers = new Set(reactions(ledger, ref, 'cheer', now).map(({ by }) => by));
  return Object.freeze({
    ref,
    by: personOf(ledger, record.by),
    text,
    thanks: Object.freeze(thanks.map((id) => personOf(ledger, id))),
    // Its chain is walked once it is read: of thousands of successes a ticker shows one.
    get people() {
      return (people ??= Object.freeze(peopleOf(ledger, record, thanks, now)));
    },
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

/** Each once: somebody who asked, answered and wrote the tip is one person. Those without a name are one "a colleague". */
function peopleOf(ledger: Ledger, record: KollegaRecord, thanks: readonly MemberId[], now: number): readonly PersonView[] {
  const { id: author } = personOf(ledger, record.by);
  const made = creditOf(ledger, refOf(record), now).flatMap(({ by, improvedBy }) => (improvedBy ? [by, improvedBy] : [by]));
  const people = new Map<string, PersonView>();
  for (const person of [...made, ...thanks.map((id) => personOf(ledger, id))]) {
    const key = person.name === undefined ? '' : person.id;
    if (person.id !== author && !people.has(key)) people.set(key, person);
  }
  return [...people.values()];
}
