import { h } from '../../src/domain/hash.js';
import { refOf } from '../../src/domain/record.js';
import { crew } from '../data/people.js';
import type { SeedTip } from '../data/tip.js';
import type { Said, Scribe } from './scribe.js';
import { DAY, record } from './scribe.js';

/** A tip, whom it helped, and who doubts it. */
export async function sayTip(scribe: Scribe, tip: SeedTip): Promise<readonly Said[]> {
  const { by, language, text, topics, daysAgo, helped, lastDaysAgo = 0, source, challenge } = tip;
  const circle = tip.circle ?? await scribe.team(by);
  const said = await scribe.write('tip', tip, scribe.now - daysAgo * DAY, { text, topics, language, ...(source !== undefined && { source }) });
  const target = refOf(said);
  const reactions = [...await scribe.reactions('helped', said, crew.slice(0, helped), scribe.now - lastDaysAgo * DAY)];
  if (challenge) {
    const body = { seen: said.rev, reason: 'outdated', text: challenge.text } as const;
    reactions.push(record('challenged', await h('challenged', target), await scribe.member(challenge.by), scribe.now - challenge.daysAgo * DAY, body, [target]));
  }
  return [said, ...reactions].map((one) => ({ circle, record: one }));
}
