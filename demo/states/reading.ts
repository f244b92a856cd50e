import type { State } from './state.js';

/* What an agent sees who only reads. */

export const reading: readonly State[] = [
  {
    name: 'default',
    caption: 'Default',
    async show(scene, content) {
      await scene.said({ tips: content.tips });
      scene.sitDown(content.case);
      await scene.see('[part=actions]');
    },
  },
  {
    name: 'no-case',
    caption: 'No case open: the newest first',
    async show(scene, content) {
      await scene.said({ tips: content.tips });
      scene.sitDown(null);
      await scene.see('[part=actions]');
    },
  },
  {
    name: 'search',
    caption: 'Search results',
    async show(scene, content) {
      await scene.said({ tips: content.tips });
      scene.sitDown(content.case);
      await scene.see('[part=actions]');
      await scene.type('[part=search]', content.search);
    },
  },
  {
    name: 'nothing-found',
    caption: 'Nothing found',
    async show(scene, content) {
      await scene.said({ tips: [content.tip('reset')] });
      scene.sitDown(content.case);
      await scene.see('[part=actions]');
      await scene.type('[part=search]', content.searchInVain);
      await scene.see('[part=empty]');
    },
  },
  {
    name: 'empty',
    caption: 'Empty: no tip fits',
    async show(scene, content) {
      await scene.said({ tips: [content.tip('bookcase')] });
      scene.sitDown(content.caseAbout(content.otherCase));
      await scene.see('[part=empty]');
    },
  },
  {
    name: 'first-week',
    caption: 'First week: no tips yet',
    async show(scene, content) {
      scene.sitDown(content.case);
      await scene.see('[part=empty]');
    },
  },
  {
    name: 'many',
    caption: 'Show more',
    async show(scene, content) {
      await scene.said({ tips: content.tips });
      scene.sitDown(content.case);
      await scene.see('[part=actions]');
      await scene.press('[part=footer] button');
    },
  },
  {
    name: 'long-words',
    caption: 'Long words',
    async show(scene, content) {
      const [first = '', second = ''] = content.longTips;
      await scene.said({
        tips: [{ ...content.tip('reset'), key: 'long-1', text: first }, { ...content.tip('bookcase'), key: 'long-2', text: second }],
      });
      scene.sitDown(content.caseAbout(content.longCase));
      await scene.see('[part=actions]');
    },
  },
];
