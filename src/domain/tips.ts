import type { ChallengedBody, ReactionBody, TipBody } from './kinds.js';
import { chosen, REASONS } from './kinds.js';
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
  /** The anonymous authors of this browser's own questions. */
  readonly aliases: ReadonlySet<MemberId>;
  readonly now: number;
  readonly policy: Policy;
  /** Whether this record still waits for the hub. */
  isPending(ref: Ref): boolean;
  /** Whether the hub has never had it: no colleague can have seen it. */
  isUnsent(ref: Ref): boolean;
}

export const isMine = ({ by }: Pick<KollegaRecord, 'by'>, { me, aliases }: Pick<Viewer, 'me' | 'aliases'>): boolean => by === me || aliases.has(by);

/** Said, not taken back, and not from the future of whoever reads. */
export const isShown = (record: KollegaRecord, now: number): boolean => isLive(record) && record.at <= now;

/** The newest first; equal times by key, so that every device shows the same. */
export const byAge = (a: KollegaRecord, b: KollegaRecord): number => b.at - a.at || (refOf(a) > refOf(b) ? -1 : 1);

/** What is shown of one kind among what has `target` as its first link. */
export const reactions = (ledger: Ledger, target: Ref, kind: string, now: number): KollegaRecord[] =>
  ledger.about(target, kind).filter((record) => record.about?.[0] === target && isShown(record, now));

/** The record whose words a tip shows: its own, or the latest improvement of just these words. */
export function wordingOf(ledger: Ledger, tip: KollegaRecord, now: number): KollegaRecord {
  const better = reactions(ledger, refOf(tip), 'improved', now).filter((record) => seen(record) >= tip.rev);
  // An improvement whose words as they stand another one builds on is history; `at` and key only part those
  // that nobody has joined.
  const built = new Map<string | undefined, number>();
  for (const record of better) built.set(record.about?.[1], Math.max(seen(record), built.get(record.about?.[1]) ?? 0));
  return better.filter((record) => record.rev > (built.get(refOf(record)) ?? 0)).sort(byAge)[0] ?? tip;
}

/** What is known of a tip from the case it is shown for. */
export interface Matched extends Pick<TipView, 'why' | 'helpedMe'> {
  readonly learned?: boolean | undefined;
  readonly unsure?: boolean | undefined;
}

/** One tip as colleagues see it; undefined unless `ref` names a shown tip. */
export function tipView(ledger: Ledger, ref: Ref, viewer: Viewer, matched: Matched): TipView | undefined {
  const { me, now, policy } = viewer;
  const tip = ledger.get(ref);
  if (tip?.kind !== 'tip' || !isShown(tip, now)) return undefined;
  const body = tip.body as unknown as TipBody;
  const wording = wordingOf(ledger, tip, now);
  // What was said of other words, older, newer or withdrawn ones, says nothing of these.
  const ofTheseWords = (record: KollegaRecord): boolean => seen(record) === wording.rev;
  const helped = reactions(ledger, ref, 'helped', now);
  const confirmed = reactions(ledger, ref, 'confirmed', now).filter(ofTheseWords);
  const holds = [...helped.filter(ofTheseWords), ...confirmed].filter(({ by }) => by !== tip.by && by !== wording.by);
  const confirmedAt = holds.reduce((latest, { at }) => Math.max(latest, at), 0);
  const answered = new Set(confirmed.flatMap(({ by, about = [] }) => about.slice(1).filter((challenge) => !challenge.endsWith(`/${by}`))));
  const challenge = reactions(ledger, ref, 'challenged', now)
    .filter((record) => ofTheseWords(record) && !answered.has(refOf(record)))
    .sort(byAge)[0];
  return Object.freeze({
    ref,
    text: (wording.body as unknown as { text: string }).text,
    topics: Object.freeze(body.topics ?? []),
    ...optional({ link: body.link, language: body.language, source: body.source }),
    author: personOf(ledger, tip.by),
    ...(wording.by !== tip.by && { improvedBy: personOf(ledger, wording.by) }),
    at: tip.at,
    state: stateOf(new Set(holds.map(({ by }) => by)).size, Math.max(wording.at, tip.at), confirmedAt, now, policy),
    challenged: !!challenge,
    ...(challenge && { challenge: challengeView(ledger, challenge) }),
    helped: new Set(helped.map(({ by }) => by)).size,
    ...(confirmedAt > 0 && { confirmedAt }),
    helpedMe: matched.helpedMe,
    mine: tip.by === me,
    why: matched.why,
    ...(matched.learned && { learned: true }),
    ...(matched.unsure && { unsure: true }),
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
  return Object.freeze({ by: personOf(ledger, record.by), reason: chosen(REASONS, reason), at: record.at, ...optional({ text }) });
}

const seen = ({ body }: KollegaRecord): number => (body as unknown as ReactionBody).seen;

/** Only what is there: an absent field stays absent in a frozen view. */
export function optional<T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: NonNullable<T[K]> };
}
