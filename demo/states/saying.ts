import { colleagues } from '../data/people.js';
import { caughtUp } from '../colleagues/sit.js';
import { refuseClipboard } from './refuse-clipboard.js';
import { until } from './scene.js';
import type { State } from './state.js';

/* What an agent says, and what comes of it. Undo stays longer than at a desk, so that it can be looked at. */

const patient = { undoMs: 3_600_000 };

export const saying: readonly State[] = [
  {
    name: 'helped',
    caption: 'Helped pressed',
    async show(scene, content) {
      await scene.said({ tips: content.tips });
      scene.sitDown(content.case, { policy: patient });
      await scene.press('[part=actions] [part=helped]');
      await scene.see('[part=helped][aria-pressed=true]');
    },
  },
  {
    name: 'copy-here',
    caption: 'Insert, where neither host nor clipboard takes it',
    async show(scene, content) {
      refuseClipboard();
      await scene.said({ tips: [content.tip('reset')] });
      scene.sitDown(content.case);
      await scene.press('[part=actions] [part=insert]');
      await scene.see('.copy');
    },
  },
  {
    name: 'menu',
    caption: 'More actions, where it is narrow',
    async show(scene, content) {
      await scene.said({ tips: [content.tip('reset')] });
      scene.sitDown(content.case);
      await scene.press('[part=actions] .more');
    },
  },
  {
    name: 'share',
    caption: 'Share a tip',
    async show(scene, content) {
      await scene.said({ tips: content.tips });
      scene.sitDown(content.case);
      await scene.press('[part=share]');
      await scene.see('[part=form] textarea');
    },
  },
  {
    name: 'share-masked',
    caption: 'Share a tip: what is masked',
    async show(scene, content) {
      await scene.said({ tips: content.tips });
      scene.sitDown(content.case);
      await scene.press('[part=share]');
      await scene.type('[part=form] textarea', content.telling);
    },
  },
  {
    name: 'own',
    caption: 'My own tip',
    async show(scene, content) {
      const team = scene.sitDown(content.caseAbout(content.about.own), { policy: patient });
      await caughtUp(team);
      await team.say.shareTip({ text: content.ownTip, language: content.language });
      await scene.see('[part=withdraw]');
    },
  },
  {
    name: 'withdrawn',
    caption: 'My own tip withdrawn',
    async show(scene, content) {
      await scene.said({ tips: [content.tip('reset')] });
      const team = scene.sitDown(content.caseAbout(content.about.own), { policy: patient });
      await caughtUp(team);
      await team.say.shareTip({ text: content.ownTip, language: content.language });
      await scene.press('[part=withdraw]');
    },
  },
  {
    name: 'improve',
    caption: 'Improve',
    async show(scene, content) {
      await scene.said({ tips: [content.tip('reset')] });
      scene.sitDown(content.case);
      await scene.press('[part=improve]');
      await scene.type('[part=form] textarea', content.better);
    },
  },
  {
    name: 'challenge',
    caption: 'Challenge',
    async show(scene, content) {
      await scene.said({ tips: [{ ...content.tip('line-profile'), key: 'undoubted', helped: 18, challenge: undefined }] });
      scene.sitDown(content.caseAbout(content.about['line-profile']));
      await scene.press('[part=challenge]');
      await scene.type('[part=form] textarea', content.doubt);
    },
  },
  {
    name: 'pending',
    caption: 'Said while offline',
    async show(scene, content) {
      const team = scene.sitDown(content.caseAbout(content.about.own), { policy: patient });
      await caughtUp(team);
      scene.hub.offline();
      await team.say.shareTip({ text: content.ownTip, language: content.language });
      await scene.see('[part=withdraw]');
      await scene.see('[part=banner]');
    },
  },
  {
    name: 'news',
    caption: 'New tips while the focus is inside',
    focus: true,
    async show(scene, content) {
      await scene.said({ tips: [content.tip('reset')] });
      const team = scene.sitDown(content.case);
      await scene.see('[part=actions]');
      (await scene.see('[part=search]')).focus();
      const omar = await scene.colleague(colleagues.omar);
      for (const { text, language, topics } of [content.tip('behind-tv'), content.tip('line-profile')]) {
        await omar.say.shareTip({ text, language, topics });
      }
      await until(() => team.book.countTips(content.case) === 3, 'the news did not come');
      await scene.see('[part=news]');
    },
  },
];
