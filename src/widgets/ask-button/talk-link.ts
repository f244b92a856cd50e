import type { AskView } from '../../domain/views.js';
import type { Team } from '../../team/team.js';

/** Where asker and helper talk, by the policy's template; undefined where there is none, or one of them has no name. */
export function talkLink({ by, helper, mine, anonymous }: AskView, { policy, book, me }: Team): string | undefined {
  if (!policy.talkLink || (mine && anonymous)) return undefined;
  const helping = mine ? helper?.id : me.id;
  // An anonymous author is no member: there is nobody to call.
  const members = new Set(book.people().map(({ id }) => id));
  if (helping === undefined || !members.has(by.id) || !members.has(helping)) return undefined;
  const link = policy.talkLink.replaceAll('{asker}', encodeURIComponent(by.id)).replaceAll('{helper}', encodeURIComponent(helping));
  return link.startsWith('https://') && URL.canParse(link) ? link : undefined;
}
