import type { Colleague, ColleagueKey } from './data/people.js';
import { colleagues } from './data/people.js';
import type { Past } from './data/past/index.js';
import { sayAsk } from './history/asks.js';
import type { Said } from './history/scribe.js';
import { DAY, record, Scribe } from './history/scribe.js';
import { sayIdea, saySuccess } from './history/successes.js';
import { sayTip } from './history/tips.js';

export type { Said } from './history/scribe.js';

/**
 * What colleagues said before the demo began, as they would have said it themselves: their cards, their tips,
 * whom those helped and who doubts them, what was asked and answered, and what went well. The same ids every
 * time, so that it can be written again.
 * @param now ms since 1970; everything lies before it
 */
export async function history(tenant: string, past: Past, now: number): Promise<readonly Said[]> {
  const { tips = [], asks = [], successes = [], ideas = [] } = past;
  const replies = asks.flatMap((ask) => ask.replies ?? []);
  const scribe = await Scribe.of(tenant, now, { tip: tips, ask: asks, reply: replies, success: successes, idea: ideas });
  const said = await Promise.all([
    ...Object.entries(colleagues).map(([key, colleague]) => card(scribe, key as ColleagueKey, colleague)),
    ...tips.map((tip) => sayTip(scribe, tip)),
    ...asks.map((ask) => sayAsk(scribe, ask)),
    ...successes.map((success) => saySuccess(scribe, success)),
    ...ideas.map((idea) => sayIdea(scribe, idea)),
  ]);
  return said.flat();
}

async function card(scribe: Scribe, key: ColleagueKey, { name, team, topics, groups }: Colleague): Promise<readonly Said[]> {
  const id = await scribe.member(key);
  const body = { name, team, topics, ...(groups.length && { groups }) };
  return [{ circle: 'all', record: record('person', id, id, scribe.now - 400 * DAY, body) }];
}
