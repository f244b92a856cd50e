import { MemoryHub } from '../../src/testing.js';
import { caughtUp } from '../colleagues/sit.js';
import { colleagues } from '../data/people.js';
import { openOfOthers } from './asks.js';
import type { Content } from './content.js';
import type { Scene } from './scene.js';
import type { State } from './state.js';

/* The button at rest, and asking. */

const button = (name: string, caption: string, { badge = false, icon = false }): State => ({
  name,
  caption,
  async show(scene, content) {
    if (badge) await scene.said({ asks: openOfOthers(content) });
    scene.widget.toggleAttribute('icon-only', icon);
    scene.sitDown(content.case);
    await scene.see(badge ? '.badge' : '[part=trigger]');
  },
});

/** Jonas and Mei are free, Omar is on a call. */
async function threeAround(scene: Scene): Promise<void> {
  await Promise.all([scene.around(colleagues.jonas), scene.around(colleagues.mei), scene.around(colleagues.omar, 'busy')]);
}

async function write(scene: Scene, { case: about }: Content, text: string): Promise<void> {
  await scene.said({});
  await threeAround(scene);
  scene.sitDown(about);
  await scene.press('[part=trigger]');
  await scene.type('#text', text);
}

export const asking: readonly State[] = [
  button('ask', 'At rest', {}),
  button('ask-badge', 'Questions that I could help with', { badge: true }),
  button('ask-icon', 'Icon only', { icon: true }),
  button('ask-icon-badge', 'Icon only, with questions', { badge: true, icon: true }),
  {
    name: 'ask-form',
    caption: 'Ask',
    async show(scene, content) {
      await write(scene, content, content.asks.question);
      await scene.see('.lineup');
    },
  },
  {
    name: 'ask-tips',
    caption: 'Tips before people',
    async show(scene, content) {
      await scene.said({ tips: [content.tip('reset')] });
      await caughtUp(scene.sitDown(content.case));
      await scene.press('[part=trigger]');
      await scene.type('#text', content.asks.question);
      await scene.see('.tips');
    },
  },
  {
    name: 'ask-scope',
    caption: 'Who is asked',
    async show(scene, content) {
      await write(scene, content, content.asks.question);
      await scene.press('.scope');
    },
  },
  {
    name: 'ask-preview',
    caption: 'Preview of what is sent',
    async show(scene, content) {
      await write(scene, content, content.asks.telling);
      await scene.press('.see');
      await scene.see('.sent');
    },
  },
  {
    name: 'ask-nothing',
    caption: 'Asked without a word',
    async show(scene, content) {
      await write(scene, content, '');
      await scene.press('[part=submit]');
    },
  },
  {
    name: 'ask-only-here',
    caption: 'The hub reaches only this browser',
    async show(scene, content) {
      scene.use(new MemoryHub({ reach: 'this-browser' }));
      scene.sitDown(null);
      await scene.press('[part=trigger]');
      await scene.type('#text', content.asks.splitter);
      await scene.see('[part=reach]');
    },
  },
  {
    name: 'ask-quiet-for',
    caption: 'Do not disturb: for how long?',
    async show(scene, content) {
      scene.sitDown(content.case);
      await scene.press('[part=trigger]');
      await scene.press('.moon');
    },
  },
  {
    name: 'ask-quiet',
    caption: 'Do not disturb',
    async show(scene, content) {
      await scene.said({ asks: openOfOthers(content) });
      scene.sitDown(content.case);
      await scene.see('.badge');
      await scene.press('[part=trigger]');
      await scene.press('.moon');
      await scene.press('.body .btn', '30');
      await scene.see('.badge.dotted');
    },
  },
];
