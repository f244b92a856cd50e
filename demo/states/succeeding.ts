import { KollegaHelpedEvent } from '../../src/index.js';
import { caughtUp } from '../colleagues/sit.js';
import type { Past } from '../data/past/index.js';
import type { SeedSuccess } from '../data/past/seed.js';
import { colleagues } from '../data/people.js';
import type { Content } from './content.js';
import type { Scene, Seat } from './scene.js';
import type { State } from './state.js';

/* What went well, and who made it possible. */

const AUTHORS = ['lars', 'freja', 'aino', 'omar', 'tariq'] as const;

/** Mei asked, Jonas answered, Anna made it a tip, Lars succeeded; and four more. */
function road(content: Content, first: Partial<SeedSuccess> = {}): Past {
  const { road: { question, answer, successes }, language } = content;
  return {
    asks: [{
      key: 'road-ask', by: 'mei', kind: 'waiting', question, topics: [], minutesAgo: 20 * 24 * 60, offers: ['jonas'], solved: true,
      replies: [{ key: 'road-answer', by: 'jonas', minutesLater: 2, text: answer }],
    }],
    tips: [{ ...content.tip('reset'), about: ['road-answer'] }, content.tip('behind-tv')],
    successes: successes.map((text, at) => ({
      key: `success-${at}`, by: AUTHORS[at] ?? 'lars', language, text, daysAgo: at + 0.1, cheers: 8 - at,
      ...(at ? { about: [content.tip('behind-tv').key] } : { about: [content.tip('reset').key], ...first }),
    })),
  };
}

async function sit(scene: Scene, content: Content, past: Past, seat: Seat = {}): Promise<void> {
  await scene.said(past);
  await caughtUp(scene.sitDown(content.case, { policy: { undoMs: 3_600_000 }, ...seat }));
}

export const succeeding: readonly State[] = [
  {
    name: 'ticker',
    caption: 'In a header: stands still; to play is the agent\'s choice and remembered',
    wide: true,
    async show(scene, content) {
      await sit(scene, content, road(content));
      await scene.see('[part=story]');
    },
  },
  {
    name: 'ticker-card',
    caption: 'Opened: the credit chain, the oldest on the left; cheered',
    wide: true,
    async show(scene, content) {
      await sit(scene, content, road(content));
      await scene.press('[part=story]');
      await scene.press('.card [part=cheer]');
    },
  },
  {
    name: 'ticker-narrow',
    caption: 'Opened, where it is narrow',
    async show(scene, content) {
      await sit(scene, content, road(content));
      await scene.press('[part=story]');
      await scene.see('[part=chain]');
    },
  },
  {
    name: 'ticker-branches',
    caption: 'An idea before the question, and a tip of two answers',
    async show(scene, content) {
      const past = road(content);
      const [ask, ...asks] = past.asks ?? [];
      const second = { key: 'road-answer-2', by: 'omar', minutesLater: 3, text: content.asks.secondAnswer } as const;
      const [reset, ...tips] = past.tips ?? [];
      await sit(scene, content, {
        ...past,
        ideas: [{ key: 'road-idea', by: 'karin', stage: 'kept', daysAgo: 40, text: content.road.idea }],
        asks: ask ? [{ ...ask, about: ['road-idea'], replies: [...(ask.replies ?? []), second] }, ...asks] : [],
        tips: reset ? [{ ...reset, about: ['road-answer', 'road-answer-2'] }, ...tips] : [],
      });
      await scene.press('[part=story]');
      await scene.see('[part=chain]');
    },
  },
  {
    name: 'ticker-share',
    caption: 'Share a success: the chain is offered, never demanded',
    async show(scene, content) {
      await sit(scene, content, road(content));
      // What the tip panel tells when a tip helped in the case on screen.
      const [first, second] = [content.tip('reset'), content.tip('behind-tv')];
      scene.widget.dispatchEvent(new KollegaHelpedEvent(await scene.refOf('tip', first.key, colleagues[first.by]), false));
      scene.widget.dispatchEvent(new KollegaHelpedEvent(await scene.refOf('tip', second.key, colleagues[second.by]), false));
      await scene.press('[part=story]');
      await scene.press('[part=share]');
      await scene.type('[part=form] textarea', content.road.own);
    },
  },
  {
    name: 'ticker-own',
    caption: 'My own success',
    async show(scene, content) {
      await sit(scene, content, road(content, { by: 'sofia', text: content.road.own, thanks: ['karin'], cheers: 3 }));
      await scene.press('[part=story]');
      await scene.see('[part=chain]');
    },
  },
  {
    name: 'ticker-empty',
    caption: 'Nothing shared yet',
    async show(scene, content) {
      await sit(scene, content, {});
      await scene.see('[part=share]');
    },
  },
  {
    name: 'ticker-bare',
    caption: 'Bare, inside a host\'s bar; playing, as chosen',
    async show(scene, content) {
      scene.widget.setAttribute('variant', 'bare');
      await sit(scene, content, road(content));
      await scene.press('[part=play]');
      await scene.see('[part=play][aria-pressed=true]');
    },
  },
  {
    name: 'ticker-long',
    caption: 'Long words',
    async show(scene, content) {
      await sit(scene, content, road(content, { text: content.road.long }));
      await scene.press('[part=story]');
      await scene.see('[part=chain]');
    },
  },
  {
    name: 'ticker-focus',
    caption: 'The focus on play',
    focus: true,
    async show(scene, content) {
      await sit(scene, content, road(content));
      (await scene.see('[part=play]')).focus();
    },
  },
];
