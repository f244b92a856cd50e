import type { KollegaRecord, Ref } from '../../src/index.js';
import { defaultPolicy } from '../../src/index.js';
import { h } from '../../src/domain/hash.js';
import { refOf } from '../../src/domain/record.js';
import type { ColleagueKey } from '../data/people.js';
import type { SeedAsk } from '../data/past/seed.js';
import type { Said, Scribe } from './scribe.js';
import { MINUTE, record } from './scribe.js';

/** A question, who can help, and what was answered: each by its own author, where the question stands. */
export async function sayAsk(scribe: Scribe, ask: SeedAsk): Promise<readonly Said[]> {
  const { by, kind, question, topics, attach, minutesAgo, invited = [], wide, offers = [], solved } = ask;
  const at = scribe.now - minutesAgo * MINUTE;
  const ladder = ask.ladder ?? defaultPolicy.ladderMs[kind === 'waiting' ? 'waiting' : 'later'];
  const asked = await scribe.write('ask', ask, at, {
    question, kind, topics, ladder, invited: [await Promise.all(invited.map((key) => scribe.member(key)))], ...(attach && { attach }),
  });
  const offered = await Promise.all(offers.map((key) => offer(scribe, key, asked)));
  const answers = await sayReplies(scribe, ask, asked);
  const [helper] = offered;
  const told = { ...asked.body, ...(helper && { helper: refOf(helper) }), ...(solved && { ended: 'resolved', accepted: answers.map(refOf) }) };
  // Its author says last who helps, and that it is solved.
  const rev = Math.max(asked.rev, ...[...offered, ...answers].map((one) => one.rev)) + (solved ? MINUTE : 1);
  const said = [helper || solved ? { ...asked, rev: Math.min(rev, scribe.now), body: told } : asked, ...offered, ...answers];
  const circles = [await scribe.team(by), ...(wide ? ['all'] : [])];
  return circles.flatMap((circle) => said.map((one) => ({ circle, record: one })));
}

async function offer(scribe: Scribe, key: ColleagueKey, asked: KollegaRecord): Promise<KollegaRecord> {
  const target = refOf(asked);
  return record('offer', await h('offer', target), await scribe.member(key), Math.min(asked.at + MINUTE / 2, scribe.now), { seen: asked.rev }, [target]);
}

/** Each answers the one before. */
async function sayReplies(scribe: Scribe, { key, replies = [] }: SeedAsk, asked: KollegaRecord): Promise<readonly KollegaRecord[]> {
  const said: KollegaRecord[] = [];
  let after: Ref = refOf(asked);
  for (const reply of replies) {
    const answer = await scribe.write('reply', { ...reply, about: [key] }, asked.at + reply.minutesLater * MINUTE, {
      text: reply.text, after, ...(reply.verdict && { verdict: reply.verdict }),
    });
    after = refOf(answer);
    said.push(answer);
  }
  return said;
}
