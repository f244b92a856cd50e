import type { Past } from '../data/past/index.js';
import type { SeedAsk, SeedReply } from '../data/past/seed.js';
import { colleagues } from '../data/people.js';
import { caughtUp } from '../colleagues/sit.js';
import { mine } from './asks.js';
import type { Content } from './content.js';
import type { Scene } from './scene.js';
import type { State } from './state.js';

/* What becomes of my question. */

/** Undo stays longer than at a desk, so that it can be looked at. */
const policy = { undoMs: 3_600_000 };

/** I come back to my question. */
async function open(scene: Scene, content: Content, ask: SeedAsk, more: Past = {}): Promise<void> {
  await scene.said({ ...more, asks: [ask, ...(more.asks ?? [])] });
  await caughtUp(scene.sitDown(content.case, { policy }));
  await scene.press('[part=trigger]');
}

const answered = ({ asks }: Content): { readonly offers: SeedAsk['offers']; readonly replies: readonly SeedReply[] } => ({
  offers: ['jonas'], replies: [{ key: 'answer', by: 'jonas', minutesLater: 1, text: asks.answer }],
});

export const waiting: readonly State[] = [
  {
    name: 'ask-waiting',
    caption: 'Waiting',
    async show(scene, content) {
      await Promise.all([scene.around(colleagues.jonas), scene.around(colleagues.mei)]);
      await open(scene, content, mine(content));
      await scene.see('.steps');
    },
  },
  {
    name: 'ask-nobody',
    caption: 'Nobody free',
    async show(scene, content) {
      await scene.around(colleagues.mei, 'busy');
      await open(scene, content, mine(content), { tips: [content.tip('reset'), content.tip('behind-tv')] });
      await scene.see('.acts');
    },
  },
  {
    name: 'ask-widened',
    caption: 'Widened to all departments',
    async show(scene, content) {
      await Promise.all([scene.around(colleagues.jonas), scene.around(colleagues.karin)]);
      const tip = { ...content.tip('bookcase'), key: 'elsewhere', text: content.asks.elsewhere, topics: content.case.tags ?? [] };
      await open(scene, content, mine(content, { minutesAgo: 1.7, wide: true }), { tips: [tip] });
      await scene.see('.steps');
    },
  },
  {
    name: 'ask-parked',
    caption: 'Parked: nobody had time',
    async show(scene, content) {
      await open(scene, content, mine(content, { minutesAgo: 40 }));
      await scene.see('.acts');
    },
  },
  {
    name: 'ask-queued',
    caption: 'Offline, queued',
    async show(scene, content) {
      await scene.said({});
      await caughtUp(scene.sitDown(content.case));
      scene.hub.offline();
      await scene.press('[part=trigger]');
      await scene.type('#text', content.asks.question);
      await scene.press('[part=submit]');
      await scene.see('.q', content.asks.question);
    },
  },
  {
    name: 'ask-taken',
    caption: 'Taken, and writing',
    async show(scene, content) {
      await scene.around(colleagues.jonas, 'free', await scene.refOf('ask', 'mine', colleagues.sofia));
      await open(scene, content, mine(content, { offers: ['jonas'] }));
      await scene.see('.writing:not([aria-hidden])');
    },
  },
  {
    name: 'ask-answered',
    caption: 'Answered',
    async show(scene, content) {
      await open(scene, content, mine(content, { minutesAgo: 2, ...answered(content) }));
      await scene.see('.solved');
    },
  },
  {
    name: 'ask-answers',
    caption: 'Several answers',
    async show(scene, content) {
      const { offers, replies } = answered(content);
      const second: SeedReply = { key: 'answer-2', by: 'mei', minutesLater: 2, text: content.asks.secondAnswer };
      await open(scene, content, mine(content, { minutesAgo: 4, offers, replies: [...replies, second] }));
      await scene.press('.accept');
    },
  },
  {
    name: 'ask-solved',
    caption: 'Solved: keep it for the next case',
    async show(scene, content) {
      await open(scene, content, mine(content, { minutesAgo: 2, ...answered(content) }));
      await scene.press('.solved');
      await scene.see('.keep');
    },
  },
  {
    name: 'ask-keep',
    caption: 'An answer becomes a tip',
    async show(scene, content) {
      await open(scene, content, mine(content, { minutesAgo: 2, ...answered(content) }));
      await scene.press('.solved');
      await scene.press('.keep');
      await scene.see('[part=form]');
    },
  },
  {
    name: 'ask-several',
    caption: 'Several questions of mine',
    async show(scene, content) {
      await scene.around(colleagues.jonas);
      const later = mine(content, { key: 'later', kind: 'later', question: content.asks.later, minutesAgo: 60, ladder: [4, 24, 48].map((hours) => hours * 3_600_000) });
      await open(scene, content, mine(content, { minutesAgo: 2, ...answered(content) }), { asks: [later] });
      await scene.see('.mine');
    },
  },
  {
    name: 'ask-check-answered',
    caption: 'My second opinion, answered',
    async show(scene, content) {
      const { asks } = content;
      const replies: readonly SeedReply[] = [{ key: 'opinion', by: 'jonas', minutesLater: 3, text: asks.opinion, verdict: 'good' }];
      await open(scene, content, mine(content, { kind: 'check', question: asks.goodwill, topics: [asks.goodwillTopic], minutesAgo: 20, offers: ['jonas'], replies }));
      await scene.see('.solved');
    },
  },
];
