import { colleagues } from '../data/people.js';
import { caughtUp } from '../colleagues/sit.js';
import type { Past } from '../data/past/index.js';
import type { SeedTip } from '../data/tip.js';
import { deposit, goodwill, openOfOthers, splitter } from './asks.js';
import type { Content } from './content.js';
import type { Scene } from './scene.js';
import type { State } from './state.js';

/* Questions of others. */

async function open(scene: Scene, content: Content, past: Past): Promise<void> {
  await scene.said(past);
  await caughtUp(scene.sitDown(content.case, { policy: { undoMs: 3_600_000 } }));
  await scene.press('[part=trigger]');
  await scene.press('#tab-help');
}

const goodEnough = ({ asks, language }: Content): SeedTip => ({
  key: 'good-enough', by: 'jonas', language, topics: ['good-enough', asks.goodwillTopic], text: asks.goodEnough, daysAgo: 45, helped: 0,
});

export const helping: readonly State[] = [
  {
    name: 'ask-help',
    caption: 'Help: take or not now; somebody was quicker',
    async show(scene, content) {
      await open(scene, content, { asks: [...openOfOthers(content), splitter(content, { offers: ['omar', 'sofia'] })] });
      await scene.see('.questions');
    },
  },
  {
    name: 'ask-aside',
    caption: 'Put aside',
    async show(scene, content) {
      await open(scene, content, { asks: openOfOthers(content) });
      await scene.press('.inq .btn-quiet');
      await scene.see('.note');
    },
  },
  {
    name: 'ask-help-none',
    caption: 'Nobody needs help',
    async show(scene, content) {
      await open(scene, content, {});
      await scene.see('.nobody');
    },
  },
  {
    name: 'ask-take',
    caption: 'Taken by me',
    async show(scene, content) {
      await scene.around(colleagues.tariq);
      await open(scene, content, { asks: [deposit(content, { offers: ['sofia'] })] });
      await scene.press('.inq .btn');
      await scene.see('.thread');
    },
  },
  {
    name: 'ask-thread',
    caption: 'A thread that I help in',
    async show(scene, content) {
      const { asks } = content;
      await open(scene, content, {
        asks: [deposit(content, {
          minutesAgo: 3, offers: ['sofia'],
          replies: [
            { key: 'deposit-1', by: 'sofia', minutesLater: 1, text: asks.depositAnswer },
            { key: 'deposit-2', by: 'tariq', minutesLater: 2, text: asks.depositThanks },
          ],
        })],
      });
      await scene.press('.inq .btn');
      await scene.see('.msgs');
    },
  },
  {
    name: 'ask-check',
    caption: 'Answering "Was this good enough?"',
    async show(scene, content) {
      await open(scene, content, { asks: [goodwill(content, { offers: ['sofia'] })], tips: [goodEnough(content)] });
      await scene.press('.inq .btn');
      await scene.see('[part=good-enough] .tx');
    },
  },
  {
    name: 'ask-check-words',
    caption: 'One thing missing, and nobody wrote yet what is good enough',
    async show(scene, content) {
      await open(scene, content, { asks: [goodwill(content, { offers: ['sofia'] })] });
      await scene.press('.inq .btn');
      await scene.press('.missing');
      await scene.see('.reply');
    },
  },
  {
    name: 'ask-long',
    caption: 'Long words',
    async show(scene, content) {
      const { asks } = content;
      await open(scene, content, {
        asks: [deposit(content, {
          question: asks.longQuestion, minutesAgo: 3, offers: ['sofia'],
          replies: [{ key: 'long-1', by: 'sofia', minutesLater: 1, text: asks.longAnswer }],
        })],
      });
      await scene.press('.inq .btn');
      await scene.see('.msgs');
    },
  },
];
