import { alertsOfTheHour } from './alerts.js';
import type { AskBody, Attachment, PersonBody } from './kinds.js';
import type { Ledger } from './ledger.js';
import { personOf } from './people.js';
import type { KollegaRecord, MemberId } from './record.js';
import { bodyOf, isLive } from './record.js';
import type { Viewer } from './tips.js';
import type { ColleagueView } from './views.js';

/** "Router" is known to whoever knows "routers": one begins with the other, from so many letters on. */
const STEM = 4;
const MOST_TOPICS = 32;

/** Who is around, as the hub tells it. */
export type Around = ReadonlyMap<MemberId, { readonly availability: ColleagueView['availability'] }>;

/** How far a ring reaches. `name`: the team's or group's, as it stands on a member's card. */
export interface Range {
  readonly is: 'team' | 'group' | 'all';
  readonly name: string;
}

/** A ring of a question's ladder, how far it reaches, and who is there. */
export interface Rung {
  readonly ring: number;
  readonly range: Range;
  readonly around: Around;
}

/** Everyone around but me, those first who know one of these topics, then the free before the busy, then by name. */
export function colleaguesAround(ledger: Ledger, around: Around, topics: readonly string[], me: MemberId): readonly ColleagueView[] {
  const views: ColleagueView[] = [];
  for (const card of cards(ledger)) {
    const here = around.get(card.by);
    if (!here || card.by === me) continue;
    const person = personOf(ledger, card.by);
    views.push(Object.freeze({ ...person, availability: here.availability, knows: Object.freeze(known(person.topics, topics)) }));
  }
  const order = ['free', 'busy', 'away'];
  return views.sort((a, b) => Number(b.knows.length > 0) - Number(a.knows.length > 0)
    || order.indexOf(a.availability) - order.indexOf(b.availability)
    || (a.name ?? '\uffff').localeCompare(b.name ?? '\uffff') || (a.id < b.id ? -1 : 1));
}

/**
 * Whom a question alerts in a ring besides those it has alerted already: free colleagues who can read it there,
 * those who know its topic before others, then those with fewer alerts in the last hour, else by lot; never more
 * than the policy allows, and only while a customer waits. The first ring alerts nobody who does not know the
 * topic, where it has one; who is in a group that it starts in, has the topic in common with it.
 */
export function inviteesOf(ledger: Ledger, ask: KollegaRecord, { ring, range, around }: Rung, viewer: Viewer): readonly MemberId[] {
  const { kind, topics = [], invited = [] } = bodyOf<AskBody>(ask);
  if (kind !== 'waiting') return [];
  const narrow = ring === 0 && range.is !== 'group' && topics.length > 0;
  const already = new Set(invited.flat());
  const load = alertsOfTheHour(ledger, viewer);
  const fit: { member: MemberId; knows: boolean; load: number; lot: number }[] = [];
  for (const { by, body } of cards(ledger)) {
    const card = body as unknown as PersonBody;
    const asked = load.get(by) ?? 0;
    if (around.get(by)?.availability !== 'free' || by === viewer.me || already.has(by) || !reads(card, range)) continue;
    const knows = known(card.topics ?? [], topics).length > 0;
    if ((narrow && !knows) || asked >= viewer.policy.invitesPerHour) continue;
    fit.push({ member: by, knows, load: asked, lot: lot(`${ask.id}${by}`) });
  }
  fit.sort((a, b) => Number(b.knows) - Number(a.knows) || a.load - b.load || a.lot - b.lot || (a.member < b.member ? -1 : 1));
  return fit.slice(0, Math.max(0, viewer.policy.inviteesPerRing - (invited[ring]?.length ?? 0))).map(({ member }) => member);
}

/** What a question is about: what the case says, and the topics of colleagues that it names. */
export function topicsOf(ledger: Ledger, question: string, { tags = [], queue }: Attachment = {}): readonly string[] {
  const words = plain(question).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const theirs = new Set([...cards(ledger)].flatMap(({ body }) => (body as unknown as PersonBody).topics ?? []));
  const named = [...theirs].filter((topic) => {
    const parts = plain(topic).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
    return parts.length > 0 && parts.every((part) => words.some((word) => isAkin(word, part)));
  });
  const topics = [...tags, ...(queue ? [queue] : []), ...named.sort()].map((topic) => topic.trim().slice(0, 80)).filter(Boolean);
  // Said twice, it stands as it was said first.
  return [...new Map(topics.toReversed().map((topic) => [plain(topic), topic])).values()].toReversed().slice(0, MOST_TOPICS);
}

function* cards(ledger: Ledger): Iterable<KollegaRecord> {
  for (const record of ledger.ofKind('person')) if (isLive(record) && record.id === record.by) yield record;
}

const reads = ({ team, groups = [] }: PersonBody, { is, name }: Range): boolean =>
  is === 'all' || (is === 'team' ? team === name : groups.includes(name));

/** Those of my topics that these are about, in my own words. */
export function known(mine: readonly string[], topics: readonly string[]): string[] {
  const wanted = topics.map(plain);
  return mine.filter((own) => wanted.some((topic) => isAkin(topic, plain(own))));
}

const plain = (words: string): string => words.normalize('NFC').toLowerCase().trim();

function isAkin(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short === long || (short.length >= STEM && long.startsWith(short) && long.length - short.length < STEM);
}

/** Spreads evenly by nothing but the two names, so that every device draws the same; mixed at each step, or neighbours stay neighbours. */
const lot = (text: string): number => Array.from(text).reduce((sum, sign) => {
  const mixed = Math.imul(sum ^ (sign.codePointAt(0) ?? 0), 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}, 7);
