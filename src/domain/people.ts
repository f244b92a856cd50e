import type { PersonBody, RevealBody } from './kinds.js';
import type { Ledger } from './ledger.js';
import type { MemberId } from './record.js';
import { isLive } from './record.js';
import type { PersonView } from './views.js';

const NOBODY: readonly string[] = Object.freeze([]);

/** A colleague as others see them; without a record of their own, or if they prefer it so, "a colleague". */
export function personOf(ledger: Ledger, id: MemberId): PersonView {
  const member = revealed(ledger, id);
  const record = ledger.get(`person/${member}/${member}`);
  const body = record && isLive(record) ? (record.body as unknown as PersonBody) : undefined;
  if (!body || body.discreet) return Object.freeze({ id: member, topics: NOBODY });
  return Object.freeze({
    id: member,
    name: body.name,
    topics: body.topics ?? NOBODY,
    ...(body.team !== undefined && { team: body.team }),
  });
}

/** Everyone with a card of their own, by name. */
export function allPeople(ledger: Ledger): readonly PersonView[] {
  const people = [...ledger.ofKind('person')].filter((record) => isLive(record) && record.id === record.by);
  return people
    .map((record) => personOf(ledger, record.by))
    .sort((a, b) => (a.name ?? '').localeCompare(b.name ?? '') || (a.id < b.id ? -1 : 1));
}

/** Anonymity ends only when both authors name each other: neither can be claimed by somebody else. */
function revealed(ledger: Ledger, id: MemberId): MemberId {
  for (const record of ledger.ofKind('reveal')) {
    if (record.by !== id || !isLive(record)) continue;
    const { is } = record.body as unknown as RevealBody;
    const back = ledger.get(`reveal/${id}/${is}`);
    // Only towards the one with a card: otherwise the two would point at each other for ever.
    if (record.id === is && back && isLive(back) && ledger.get(`person/${is}/${is}`)) return is;
  }
  return id;
}
