import type { Bodies, CircleId, Json, Kind, KollegaRecord, MemberId, Ref } from '../src/index.js';
import type { Colleague, ColleagueKey } from './data/people.js';
import { colleagues, crew } from './data/people.js';
import type { SeedTip } from './data/tip.js';
import { h } from '../src/domain/hash.js';

const DAY = 86_400_000;

/** One record and where its author says it. */
export interface Said {
  readonly circle: CircleId;
  readonly record: KollegaRecord;
}

/**
 * What colleagues said before the demo began, as they would have said it themselves: their cards, their
 * tips, whom those helped and who doubts them. The same ids every time, so that it can be written again.
 * @param now ms since 1970; everything lies before it
 */
export async function history(tenant: string, tips: readonly SeedTip[], now: number): Promise<readonly Said[]> {
  const cards = await Promise.all(Object.entries(colleagues).map(([key, colleague]) => card(tenant, key as ColleagueKey, colleague, now)));
  const told = await Promise.all(tips.map((tip) => tipAndReactions(tenant, tip, now)));
  return [...cards, ...told.flat()];
}

async function card(tenant: string, key: ColleagueKey, { name, team, topics }: Colleague, now: number): Promise<Said> {
  const id = await memberId(tenant, key);
  return { circle: 'all', record: record('person', id, id, now - 400 * DAY, { name, team, topics }) };
}

async function tipAndReactions(tenant: string, tip: SeedTip, now: number): Promise<readonly Said[]> {
  const { key, by, language, text, topics, daysAgo, helped, lastDaysAgo = 0, source, challenge } = tip;
  const circle = tip.circle ?? await h('team', tenant, colleagues[by].team);
  const at = now - daysAgo * DAY;
  const said = record('tip', await h('demo', tenant, key), await memberId(tenant, by), at, {
    text, topics, language, ...(source !== undefined && { source }),
  });
  const target: Ref = `tip/${said.id}/${said.by}`;
  const last = now - lastDaysAgo * DAY;
  const reactions = crew.slice(0, helped).map(async (member, i) => {
    const who = await h('member', tenant, member);
    const id = await h('helped', target, who, `${key}-${i}`);
    // From the first to the last, evenly: the last one is what "confirmed 3 days ago" means.
    return record('helped', id, who, at + (last - at) * ((i + 1) / helped), { seen: said.rev }, [target]);
  });
  if (challenge) {
    const body = { seen: said.rev, reason: 'outdated', text: challenge.text } as const;
    reactions.push(h('challenged', target).then(async (id) =>
      record('challenged', id, await memberId(tenant, challenge.by), now - challenge.daysAgo * DAY, body, [target])));
  }
  return [said, ...(await Promise.all(reactions))].map((one) => ({ circle, record: one }));
}

const memberId = (tenant: string, key: ColleagueKey): Promise<MemberId> => h('member', tenant, colleagues[key].member);

function record<K extends Kind>(kind: K, id: string, by: MemberId, when: number, body: Bodies[K], about?: readonly Ref[]): KollegaRecord {
  const at = Math.floor(when);
  return { v: 1, kind, id, by, rev: at, at, ...(about && { about }), body: body as unknown as Record<string, Json> };
}
