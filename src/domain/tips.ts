import type { ChallengedBody, ImprovedBody, TipBody } from './kinds.js';
import type { Ledger } from './ledger.js';
import { personOf } from './people.js';
import type { Policy } from './policy.js';
import { DAY } from './policy.js';
import type { KollegaRecord, MemberId, Ref } from './record.js';
import { ALL, isLive, refOf } from './record.js';
import type { TipState, TipView } from './views.js';

/** What a view depends on besides the records. */
export interface Viewer {
  readonly me: MemberId;
  readonly now: number;
  readonly policy: Policy;
  /** Whether this record still waits for the hub. */
  isPending(ref: Ref): boolean;
}

/** Said, not taken back, and not from the future of whoever reads. */
export const isShown = (record: KollegaRecord, now: number): boolean => isLive(record) && record.at <= now;

/** The record whose words a tip shows: its own, or the latest improvement of just these words. */
export function wordingOf(ledger: Ledger, tip: KollegaRecord, now: number): KollegaRecord {
  const better = shown(ledger, tip, 'improved', now).filter(({ body }) => (body as unknown as ImprovedBody).seen >= tip.rev);
  // An improvement that another one builds on is history; `at` and key only part those that nobody has joined.
  const built = new Set(better.flatMap(({ about = [] }) => about.slice(1)));
  const open = better.filter((record) => !built.has(refOf(record)));
  return (open.length ? open : better).reduce<KollegaRecord>((best, record) =>
    best === tip || record.at > best.at || (record.at === best.at && refOf(record) > refOf(best)) ? record : best, tip);
}

/** One tip as colleagues see it. `ref` must name a shown tip. */
export function tipView(ledger: Ledger, ref: Ref, viewer: Viewer, matched: { why: readonly string[]; helpedMe: boolean }): TipView | undefined {
  const { me, now, policy } = viewer;
  const tip = ledger.get(ref);
  if (!tip || !isShown(tip, now)) return undefined;
  const body = tip.body as unknown as TipBody;
  const wording = wordingOf(ledger, tip, now);
  const helped = shown(ledger, tip, 'helped', now);
  const confirmed = shown(ledger, tip, 'confirmed', now);
  const holds = [...helped, ...confirmed].filter((record) => seen(record) >= wording.rev && record.by !== tip.by && record.by !== wording.by);
  const confirmedAt = holds.reduce((latest, { at }) => Math.max(latest, at), 0);
  const answered = new Set(confirmed.flatMap(({ by, about = [] }) => about.slice(1).filter((challenge) => !challenge.endsWith(`/${by}`))));
  const challenge = shown(ledger, tip, 'challenged', now)
    .filter((record) => seen(record) >= wording.rev && !answered.has(refOf(record)))
    .sort((a, b) => b.at - a.at || (refOf(a) < refOf(b) ? -1 : 1))[0];
  return Object.freeze({
    ref,
    text: (wording.body as unknown as { text: string }).text,
    topics: body.topics ?? [],
    ...optional({ link: body.link, language: body.language, source: body.source }),
    author: personOf(ledger, tip.by),
    at: tip.at,
    state: stateOf(new Set(holds.map(({ by }) => by)).size, tip.at, confirmedAt, now, policy),
    challenged: !!challenge,
    ...(challenge && { challenge: challengeView(ledger, challenge) }),
    helped: new Set(helped.map(({ by }) => by)).size,
    ...(confirmedAt > 0 && { confirmedAt }),
    helpedMe: matched.helpedMe,
    mine: tip.by === me,
    why: matched.why,
    pending: viewer.isPending(ref),
    wide: ledger.circlesOf(ref).has(ALL),
  });
}

function stateOf(colleagues: number, at: number, confirmedAt: number, now: number, policy: Policy): TipState {
  const quiet = now - Math.max(at, confirmedAt);
  if (quiet >= policy.retireDays * DAY) return 'retired';
  if (colleagues < policy.confirmBy) return 'new';
  return quiet >= policy.dueDays * DAY ? 'due' : 'confirmed';
}

function challengeView(ledger: Ledger, record: KollegaRecord): NonNullable<TipView['challenge']> {
  const { reason, text } = record.body as unknown as ChallengedBody;
  return Object.freeze({ by: personOf(ledger, record.by), reason, at: record.at, ...optional({ text }) });
}

/** Reactions whose first link is the tip. */
const shown = (ledger: Ledger, tip: KollegaRecord, kind: string, now: number): KollegaRecord[] => {
  const target = refOf(tip);
  return [...ledger.about(target, kind)].filter((record) => record.about?.[0] === target && isShown(record, now));
};

const seen = (record: KollegaRecord): number => (record.body as unknown as { seen: number }).seen;

/** Only what is there: an absent field stays absent in a frozen view. */
export function optional<T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: NonNullable<T[K]> };
}
