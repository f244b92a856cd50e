import type { SeedAsk } from '../data/past/seed.js';
import type { Content } from './content.js';

/* Questions for the states: how far each came is up to the state. */

/** Nothing of it is parked while somebody looks at this page. */
const LADDER = [30_000, 90_000, 30 * 60_000];

/** My own, while a customer waits. */
export const mine = ({ asks, case: { tags = [] }, language }: Content, more: Partial<SeedAsk> = {}): SeedAsk => ({
  key: 'mine', by: 'sofia', kind: 'waiting', question: asks.question, topics: tags, minutesAgo: 0.2, ladder: LADDER, invited: ['jonas', 'mei'],
  attach: { tags, language }, ...more,
});

export const deposit = ({ asks, language }: Content, more: Partial<SeedAsk> = {}): SeedAsk => ({
  key: 'deposit', by: 'tariq', kind: 'waiting', question: asks.deposit, topics: asks.depositTags, minutesAgo: 1.2, ladder: LADDER,
  attach: { tags: asks.depositTags, language }, ...more,
});

export const goodwill = ({ asks }: Content, more: Partial<SeedAsk> = {}): SeedAsk => ({
  key: 'goodwill', by: 'lars', kind: 'check', question: asks.goodwill, topics: [asks.goodwillTopic], minutesAgo: 25, ...more,
});

export const splitter = ({ asks }: Content, more: Partial<SeedAsk> = {}): SeedAsk => ({
  key: 'splitter', by: 'mei', kind: 'later', question: asks.splitter, topics: [], minutesAgo: 40, ...more,
});

/** Two that I could help with. */
export const openOfOthers = (content: Content): readonly SeedAsk[] => [deposit(content), goodwill(content)];
