import { TabHub, joinTeam } from './kollega.js';
import { randomWords } from './words.js';

/** Shares `count` tips as one colleague, many at a time, and waits until the hub has them all. */
globalThis.seed = async (count) => {
  const hub = new TabHub();
  const anna = joinTeam({ tenant: 'bench', team: 'broadband', member: 'anna', memberName: 'Anna Lind', hub });
  const words = randomWords(7);
  for (let done = 0; done < count; done += 500) {
    const tips = Array.from({ length: Math.min(500, count - done) }, () => ({ text: `${words(22)}.`, topics: [words(1), words(1)] }));
    await Promise.all(tips.map((tip) => anna.say.shareTip(tip)));
  }
  while (anna.book.tips(null, { limit: 1000 }).some(({ pending }) => pending)) await new Promise((resolve) => setTimeout(resolve, 100));
  anna.leave();
};

/** Lets the agent's own store take in everything once, so that what is measured is a next start. */
globalThis.visit = async (count) => {
  const sofia = joinTeam({ tenant: 'bench', team: 'broadband', member: 'sofia', memberName: 'Sofia Krog' });
  while (sofia.status !== 'ready' || sofia.book.countTips() < count) await new Promise((resolve) => setTimeout(resolve, 100));
  sofia.leave();
};
globalThis.loaded = true;
