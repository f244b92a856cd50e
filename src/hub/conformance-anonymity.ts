import { anonymousAuthor } from './acceptance.js';
import type { HubCase } from './conformance-kit.js';
import { refused, same } from './conformance-kit.js';

/** Anonymous authors: the hash of a secret, shown to the hub and to nobody else. */
export const anonymityCases: readonly HubCase[] = [
  {
    name: 'an anonymous author writes once the secret was shown, on joining or later',
    async run(stage) {
      const [red, ann] = await Promise.all([stage.circle('red'), stage.member('ann')]);
      const [first, second, third] = await Promise.all(['s1', 's2', 's3'].map((secret) => anonymousAuthor(stage.env.tenant, secret)));
      const session = await stage.join(ann, [red], { secrets: ['s1'] });
      await session.put(red, stage.tip(first!, 'shown on joining'));
      await refused(session.put(red, stage.tip(second!, 'not shown')), 'forbidden', 'before addSecret');
      await Promise.all([session.addSecret('s2'), session.addSecret('s3')]);
      await session.put(red, stage.tip(second!, 'shown later'));
      await session.put(red, stage.tip(third!, 'at the same time'));
      same((await stage.read(session)).texts(), ['shown on joining', 'shown later', 'at the same time'], 'what stands');
    },
  },
  {
    name: 'who did not show the secret does not write as that author',
    async run(stage) {
      const [red, ann, bo, hidden] = await Promise.all([
        stage.circle('red'), stage.member('ann'), stage.member('bo'), anonymousAuthor(stage.env.tenant, 's'),
      ]);
      await stage.join(ann, [red], { secrets: ['s'] });
      const colleague = await stage.join(bo, [red], { secrets: ['another'] });
      await refused(colleague.put(red, stage.tip(hidden, 'forged')), 'forbidden', 'a colleague');
    },
  },
  {
    name: 'a ninth secret pushes out the one shown the longest ago, which may be shown again',
    async run(stage) {
      const [red, ann] = await Promise.all([stage.circle('red'), stage.member('ann')]);
      const secrets = Array.from({ length: 9 }, (_, n) => `s${n}`);
      const authors = await Promise.all(secrets.map((secret) => anonymousAuthor(stage.env.tenant, secret)));
      const session = await stage.join(ann, [red], { secrets: secrets.slice(0, 8) });
      await session.addSecret('s8');
      await refused(session.put(red, stage.tip(authors[0]!, 'pushed out')), 'forbidden', 'the oldest');
      for (const author of authors.slice(1)) await session.put(red, stage.tip(author, 'accepted'));
      await session.addSecret('s0');
      await session.put(red, stage.tip(authors[0]!, 'shown again'));
      await refused(session.put(red, stage.tip(authors[1]!, 'now the oldest')), 'forbidden', 'now the oldest');
    },
  },
];
