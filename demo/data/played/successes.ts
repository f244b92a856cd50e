import type { ColleagueKey } from '../people.js';

/** What played colleagues are glad of while one watches, and the tip that it stands on. */
export interface PlayedSuccess {
  readonly by: ColleagueKey;
  readonly text: string;
  /** A tip's key. */
  readonly tip: string;
}

export const successes: readonly PlayedSuccess[] = [
  { by: 'mei', text: 'Router moved from behind the TV, evening film without a break', tip: 'en-behind-tv' },
  { by: 'anna', text: 'Röda lampan borta på första försöket, kunden höll själv in knappen', tip: 'sv-reset' },
  { by: 'jonas', text: 'New visit booked in one call, with the right number this time', tip: 'en-two-numbers' },
  { by: 'lars', text: 'Wifi på første sal virker igen, uden en eneste ny boks', tip: 'da-test-near' },
];
