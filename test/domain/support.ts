import { defaultPolicy, DAY } from '../../src/domain/policy.js';
import { askState, endOf } from '../../src/domain/asks.js';
import { askView, askViews } from '../../src/domain/ask-view.js';
import { canonicalJson } from '../../src/domain/canonical.js';
import type { Around } from '../../src/domain/colleagues.js';
import { colleaguesAround, inviteesOf, topicsOf } from '../../src/domain/colleagues.js';
import { creditOf } from '../../src/domain/credit.js';
import type { Bodies, Kind } from '../../src/domain/kinds.js';
import { Ledger } from '../../src/domain/ledger.js';
import { leftovers, strays } from '../../src/domain/leftovers.js';
import { allPeople, personOf } from '../../src/domain/people.js';
import { newest } from '../../src/domain/newest.js';
import { KollegaProblem } from '../../src/domain/problem.js';
import type { CircleId, KollegaRecord, MemberId, Ref } from '../../src/domain/record.js';
import { ALL, refOf } from '../../src/domain/record.js';
import { expired } from '../../src/domain/retention.js';
import { ideaView, successView } from '../../src/domain/successes.js';
import { threadOf } from '../../src/domain/thread.js';
import type { Viewer } from '../../src/domain/tips.js';
import { tipView } from '../../src/domain/tips.js';
import { readRecord } from '../../src/domain/validate.js';
import type { TipView } from '../../src/domain/views.js';

/** A member's or circle's id that can be read in a failure. */
export const idOf = (name: string): MemberId => name.padEnd(22, '_');

export const [ANNA, BO, CAI, DINA] = ['anna', 'bo', 'cai', 'dina'].map(idOf) as [MemberId, MemberId, MemberId, MemberId];
/** Who asked without a name. */
export const SOMEONE = idOf('someone');
export const [TEAM, GROUP] = ['team', 'group'].map(idOf) as [CircleId, CircleId];

/** Some moment, and those before and after it. */
export const NOW = 20_000 * DAY;
export const daysAgo = (days: number): number => NOW - days * DAY;

type More = Partial<Pick<KollegaRecord, 'id' | 'rev' | 'at' | 'about' | 'off' | 'gone'>>;

/** A record of a kind that this version shows, said a day ago unless `more` says otherwise. */
export function say<K extends Kind>(kind: K, by: MemberId, body: Bodies[K], more: More = {}): KollegaRecord {
  const at = more.at ?? daysAgo(1);
  return { v: 1, kind, id: kind === 'person' ? by : `${kind}-of-${by.replace(/_/g, '')}`, by, rev: Math.max(1, at), at, body: body as unknown as KollegaRecord['body'], ...more };
}

/** A reaction to `target` as it stands. */
export function react<K extends 'helped' | 'confirmed' | 'challenged' | 'improved' | 'cheer' | 'offer'>(
  kind: K, by: MemberId, target: KollegaRecord, more: More & { body?: Partial<Bodies[K]>; also?: readonly KollegaRecord[] } = {},
): KollegaRecord {
  const { body, also = [], ...envelope } = more;
  const words = { challenged: { reason: 'outdated' }, improved: { text: 'Better words' } }[kind as string];
  return say(kind, by, { seen: target.rev, ...words, ...body } as unknown as Bodies[K], { about: [target, ...also].map(refOf), ...envelope });
}

export const removes = (ref: Ref, reason = 'private', id = 'order'): KollegaRecord => say('steward', 'steward', { removes: ref, reason }, { id });
export const erases = (member: MemberId, upTo: number, id = 'order'): KollegaRecord => say('steward', 'steward', { erases: member, upTo }, { id });

/** A ledger that has read these in `circle`; all of them must be fit to be read. */
export function ledgerOf(records: readonly KollegaRecord[], circle: CircleId = TEAM): Ledger {
  const ledger = new Ledger();
  for (const record of records) ledger.apply(circle, valid(record));
  return ledger;
}

export function valid(value: unknown): KollegaRecord {
  const record = readRecord(value);
  if (record instanceof KollegaProblem) throw new Error(`${record.message}: ${JSON.stringify(value)}`);
  return record;
}

export const viewer = (me: MemberId = ANNA, now = NOW): Viewer => ({ me, aliases: new Set(), now, policy: defaultPolicy, isPending: () => false, isUnsent: () => false });

export const tipOf = (ledger: Ledger, tip: KollegaRecord, now = NOW): TipView | undefined =>
  tipView(ledger, refOf(tip), viewer(ANNA, now), { why: [], helpedMe: false });

/** These colleagues are free, on a call or away. */
export const around = (here: Partial<Record<'free' | 'busy' | 'away', readonly MemberId[]>>): Around =>
  new Map(Object.entries(here).flatMap(([availability, members]) => members.map((member) => [member, { availability }] as [MemberId, { availability: 'free' }])));

/** Everything that can be read out of a ledger about these records, as one text. */
export function bookOf(ledger: Ledger, records: readonly KollegaRecord[], now = NOW): string {
  const refs = [...new Set(records.flatMap((record) => [refOf(record), ...(record.about ?? [])]))].sort();
  const members = [...new Set(records.map(({ by }) => by))].sort();
  const kinds = [...new Set(records.map(({ kind }) => kind))].sort();
  return JSON.stringify([
    ledger.size,
    refs.map((ref) => everythingOf(ledger, ref, now)),
    members.map((member) => personOf(ledger, member)),
    allPeople(ledger),
    kinds.map((kind) => [kind, [...ledger.ofKind(kind)].map(refOf).sort(), newest(ledger, kind, now).map(refOf)]),
    [...ledger.records()].map(refOf).sort(),
    [...expired(ledger.records(), now, defaultPolicy)].sort(),
    questionsOf(ledger, now),
  ]);
}

/** What an asker, a helper and their colleagues are shown of all questions, and what their browsers do about them. */
function questionsOf(ledger: Ledger, now: number): unknown {
  const here = around({ free: [ANNA, BO, SOMEONE], busy: [CAI] });
  const ranges = [{ is: 'group', name: 'Routers' }, { is: 'team', name: 'Broadband' }, { is: 'all', name: 'all' }] as const;
  const bySomebody = [viewer(ANNA, now), { ...viewer(BO, now), aliases: new Set([SOMEONE]) }].map((who) => [
    askViews(ledger, who),
    [...leftovers(ledger, who)].sort(),
    strays(ledger, who).map(({ record, circles }) => `${refOf(record)} ${[...circles].sort().join()}`).sort(),
    newest(ledger, 'ask', now).map((ask) => ranges.map((range, ring) => inviteesOf(ledger, ask, { ring, range, around: here }, who))),
    colleaguesAround(ledger, here, ['Router', 'billing'], who.me),
  ]);
  return [bySomebody, topicsOf(ledger, 'Which router is it?', { tags: ['Billing'], queue: 'Broadband' })];
}

function everythingOf(ledger: Ledger, ref: Ref, now: number): unknown {
  const record = ledger.get(ref);
  const common = [ref, ledger.removalOf(ref), [...ledger.circlesOf(ref)].sort(), ledger.circlesOf(ref).has(ALL), creditOf(ledger, ref, now)];
  if (!record) return common;
  return [...common, canonicalJson(record), ledger.refuses(record), viewsOf(ledger, record, now)];
}

function viewsOf(ledger: Ledger, record: KollegaRecord, now: number): unknown {
  if (record.kind === 'tip') return tipOf(ledger, record, now);
  if (record.kind === 'success') return successView(ledger, record, viewer(ANNA, now));
  if (record.kind === 'idea') return ideaView(ledger, record);
  if (record.kind !== 'ask') return undefined;
  return [askView(ledger, record, viewer(ANNA, now)), askState(ledger, record, now), endOf(record, now), threadOf(ledger, record, now).map(refOf)];
}
