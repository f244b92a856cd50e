import type { SeedTip } from '../tip.js';

/* The team's own words on when it is good enough: tips like any other, found by a topic that nobody reads. */

const about = (key: string, language: 'en' | 'sv', by: SeedTip['by'], topics: readonly string[], text: string): SeedTip => ({
  key: `good-enough-${language}-${key}`, by, language, topics: ['good-enough', ...topics], text, daysAgo: 45, helped: 0,
});

export const goodEnough: readonly SeedTip[] = [
  about('goodwill', 'en', 'jonas', ['goodwill'], 'Lost days are given back. They know the next step.'),
  about('visit', 'en', 'mei', ['visit'], 'They have a day and a name. Nobody has to call again to ask when.'),
  about('invoice', 'en', 'omar', ['invoices'], 'They can say in their own words what they pay, and why.'),
  about('goodwill', 'sv', 'jonas', ['kulans'], 'Kunden får igen de dagar som gick förlorade och vet vad som händer härnäst.'),
  about('moving', 'sv', 'anna', ['flytt'], 'Kunden vet vilken dag internet fungerar på den nya adressen, och vad som gäller till dess.'),
];
