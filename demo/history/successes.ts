import { crew } from '../data/people.js';
import type { SeedIdea, SeedSuccess } from '../data/past/seed.js';
import type { Said, Scribe } from './scribe.js';
import { DAY } from './scribe.js';

/** A success, whom it thanks, and who cheers. */
export async function saySuccess(scribe: Scribe, success: SeedSuccess): Promise<readonly Said[]> {
  const { by, text, daysAgo, thanks = [], cheers } = success;
  const circle = await scribe.team(by);
  const said = await scribe.write('success', success, scribe.now - daysAgo * DAY, {
    text, ...(thanks.length && { thanks: await Promise.all(thanks.map((key) => scribe.member(key))) }),
  });
  const heard = await scribe.reactions('cheer', said, crew.slice(0, cheers), scribe.now);
  return [said, ...heard].map((one) => ({ circle, record: one }));
}

export async function sayIdea(scribe: Scribe, idea: SeedIdea): Promise<readonly Said[]> {
  const { text, stage, daysAgo } = idea;
  // An idea belongs to all departments.
  return [{ circle: 'all', record: await scribe.write('idea', idea, scribe.now - daysAgo * DAY, { text, stage }) }];
}
