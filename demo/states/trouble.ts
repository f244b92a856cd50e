import { MemoryHub } from '../../src/testing.js';
import { caughtUp } from '../colleagues/sit.js';
import { colleagues } from '../data/people.js';
import { refuseStorage } from './refuse-storage.js';
import type { State } from './state.js';

/* What the world outside does to the panel. */

/** Longer than anybody looks at this page. */
const NEVER_MS = 24 * 3_600_000;

export const trouble: readonly State[] = [
  {
    name: 'loading',
    caption: 'Loading',
    async show(scene, content) {
      scene.use(new MemoryHub({ latency: NEVER_MS }));
      scene.sitDown(content.case);
      await scene.see('.sk');
    },
  },
  {
    name: 'offline',
    caption: 'Offline',
    async show(scene, content) {
      await scene.said({ tips: content.tips });
      await caughtUp(scene.sitDown(content.case));
      await scene.see('[part=actions]');
      scene.hub.offline();
      await scene.see('[part=banner]');
    },
  },
  {
    name: 'refused',
    caption: 'Not let in',
    async show(scene, content) {
      await scene.said({ tips: [content.tip('reset')] });
      await caughtUp(scene.sitDown(content.case));
      await scene.see('[part=actions]');
      scene.hub.refuse(await scene.memberId(colleagues.sofia));
      await scene.see('[part=banner]');
    },
  },
  {
    name: 'only-here',
    caption: 'Only in this browser',
    async show(scene, content) {
      scene.use(new MemoryHub({ reach: 'this-browser' }));
      await scene.said({ tips: [content.tip('reset'), content.tip('behind-tv')] });
      scene.sitDown(content.case);
      await scene.see('[part=actions]');
    },
  },
  {
    name: 'memory-only',
    caption: 'Storage refused',
    async show(scene, content) {
      await refuseStorage(scene.tenant, await scene.memberId(colleagues.sofia));
      await scene.said({ tips: [content.tip('reset')] });
      scene.sitDown(content.case);
      await scene.see('[part=actions]');
    },
  },
];
