import { anonymousAuthor } from './acceptance.js';
import type { HubCase } from './conformance-kit.js';
import { check, same, until } from './conformance-kit.js';

/** Who is around: told by messages, kept nowhere. */
export const presenceCases: readonly HubCase[] = [
  {
    name: 'colleagues who share a circle see each other, others do not',
    async run(stage) {
      const [red, blue, ann, bo, cy] = await Promise.all([
        stage.circle('red'), stage.circle('blue'), stage.member('ann'), stage.member('bo'), stage.member('cy'),
      ]);
      const [first, second, third] = [await stage.join(ann, [red]), await stage.join(bo, [red, blue]), await stage.join(cy, [blue])];
      const [atAnn, atBo, atCy] = [stage.watch(first), stage.watch(second), stage.watch(third)];
      await until(() => atAnn.calls > 0, 'watch calls back at once');
      first.presence.announce({ availability: 'free' });
      second.presence.announce({ availability: 'busy', writing: `ask/x/${ann}` });
      third.presence.announce({ availability: 'away' });
      await until(() => atBo.around.has(ann) && atBo.around.has(cy) && atAnn.around.has(bo) && atCy.around.has(bo), 'all see each other');
      same(atAnn.around.get(bo), { availability: 'busy', writing: `ask/x/${ann}` }, 'what a colleague announced');
      check(!atAnn.around.has(cy) && !atCy.around.has(ann), 'strangers are not seen');
      first.presence.announce({ availability: 'away' });
      await until(() => atBo.around.get(ann)?.availability === 'away', 'a change is seen');
    },
  },
  {
    name: 'who comes later sees who is there, and who closes is gone',
    async run(stage) {
      const [red, ann, bo] = await Promise.all([stage.circle('red'), stage.member('ann'), stage.member('bo')]);
      const first = await stage.join(ann, [red]);
      first.presence.announce({ availability: 'free' });
      const late = stage.watch(await stage.join(bo, [red]));
      await until(() => late.around.has(ann), 'who was there is seen');
      first.close();
      await until(() => !late.around.has(ann), 'who closed is gone');
    },
  },
  {
    name: 'one member in two tabs is busy if either is, and stays while either does',
    async run(stage) {
      const [red, ann, bo] = await Promise.all([stage.circle('red'), stage.member('ann'), stage.member('bo')]);
      const tabs = [await stage.join(ann, [red]), await stage.join(ann, [red])] as const;
      const seen = stage.watch(await stage.join(bo, [red]));
      const availability = (): string | undefined => seen.around.get(ann)?.availability;
      tabs[0].presence.announce({ availability: 'busy' });
      await until(() => availability() === 'busy', 'busy');
      tabs[1].presence.announce({ availability: 'away' });
      tabs[0].presence.announce({ availability: 'away' });
      await until(() => availability() === 'away', 'both away');
      tabs[1].presence.announce({ availability: 'free' });
      await until(() => availability() === 'free', 'free beats away');
      tabs[0].presence.announce({ availability: 'busy' });
      await until(() => availability() === 'busy', 'busy beats free');
      tabs[0].close();
      await until(() => availability() === 'free', 'the other tab stays');
    },
  },
  {
    name: 'an anonymous author is around beside its member, and nothing says that they are one',
    async run(stage) {
      const [red, ann, bo, hidden] = await Promise.all([
        stage.circle('red'), stage.member('ann'), stage.member('bo'), anonymousAuthor(stage.env.tenant, 's'),
      ]);
      const asker = await stage.join(ann, [red], { secrets: ['s'] });
      const seen = stage.watch(await stage.join(bo, [red]));
      asker.presence.announce({ availability: 'free' });
      asker.presence.announce({ availability: 'free', writing: `ask/x/${hidden}` }, hidden);
      await until(() => seen.around.has(ann) && seen.around.has(hidden), 'both are around');
      same(seen.around.get(ann), { availability: 'free' }, 'the member is not writing');
      same(seen.around.get(hidden), { availability: 'free', writing: `ask/x/${hidden}` }, 'the anonymous author is');
      asker.presence.announce(undefined, hidden);
      await until(() => !seen.around.has(hidden), 'the anonymous author is gone again');
      same(seen.around.get(ann), { availability: 'free' }, 'the member stays');
    },
  },
];
