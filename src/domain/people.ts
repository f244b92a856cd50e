import type { PersonBody, RevealBody } from './kinds.js';
import type { Ledger } from './ledger.js';
import type { KollegaRecord, MemberId } from './record.js';
import { isLive } from './record.js';
import type { PersonView } from './views.js';

const NOBODY: readonly string[] = Object.freeze([]);

/**
 * A colleague as others see them; without a card of their own, or if they prefer it so, "a colleague".
 * A card says no moment, so its `at` hides nothing.
 */
export function personOf(ledger: Ledger, id: MemberId): PersonView {
  const record = cardOf(ledger, id) ?? revealed(ledger, id);
  const body = record && isLive(record) ? (record.body as unknown as PersonBody) : undefined;
  if (!record || !body || body.discreet) return Object.freeze({ id: record?.by ?? id, topics: NOBODY });
  return Object.freeze({
    id: record.by,
    name: body.name,
    topics: Object.freeze(body.topics ?? NOBODY),
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

const cardOf = (ledger: Ledger, id: MemberId): KollegaRecord | undefined => ledger.get(`person/${id}/${id}`);

/**
 * The card of whom an anonymous author turned out to be. Anonymity ends only when both authors name each
 * other: neither can be claimed by somebody else. Should several be named, the same is believed everywhere.
 */
function revealed(ledger: Ledger, id: MemberId): KollegaRecord | undefined {
  let card: KollegaRecord | undefined;
  for (const record of ledger.ofKind('reveal')) {
    const other = record.id;
    if (record.by !== id || (card && card.id > other) || !names(record, other) || !names(ledger.get(`reveal/${id}/${other}`), id)) continue;
    card = cardOf(ledger, other) ?? card;
  }
  return card;
}

const names = (record: KollegaRecord | undefined, member: MemberId): boolean =>
  !!record && isLive(record) && (record.body as unknown as RevealBody).is === member;
