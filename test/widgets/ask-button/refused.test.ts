import { expect } from '@open-wc/testing';
import { HubError } from '../../../src/hub/hub.js';
import { MemoryHub } from '../../../src/hub/memory-hub.js';
import { ANSWER, conversation, QUESTION } from './conversation.js';
import { Floor, spoken, until } from './support-help.js';
import type { Seated } from './support-help.js';

const field = (seated: Seated): HTMLTextAreaElement | undefined => seated.find<HTMLTextAreaElement>('#text');

/** Refuses every question. */
class NoQuestions extends MemoryHub {
  override join(scope: Parameters<MemoryHub['join']>[0]): ReturnType<MemoryHub['join']> {
    const session = super.join(scope);
    const put = session.put.bind(session);
    session.put = async (circle, record, options) => {
      if (record.kind !== 'ask') return put(circle, record, options);
      await new Promise((resolve) => setTimeout(resolve, 100));
      throw new HubError('forbidden', 'refused');
    };
    return session;
  }
}

describe('a question that the hub refuses', () => {
  it('stands in its field again, and is not written over', async () => {
    const sofia = await new Floor(new NoQuestions()).sit('sofia');
    await sofia.open('ask');
    await sofia.type(QUESTION);
    await sofia.press('[part=submit]');
    await until(() => spoken().includes('Your question is sent.'));
    await until(() => sofia.team.book.asks().length === 0 && field(sofia)?.value === QUESTION);
    await sofia.see('.said', 'That did not work');
  });
});

describe('a question that the hub has no room for', () => {
  it('is on its way, and not said to wait for colleagues', async () => {
    class Full extends MemoryHub {
      override join(scope: Parameters<MemoryHub['join']>[0]): ReturnType<MemoryHub['join']> {
        const session = super.join(scope);
        const put = session.put.bind(session);
        session.put = (circle, record, options) => (record.kind === 'ask' ? Promise.reject(new HubError('full', 'no room')) : put(circle, record, options));
        return session;
      }
    }
    const sofia = await new Floor(new Full()).sit('sofia');
    await sofia.open('ask');
    await sofia.type(QUESTION);
    await sofia.press('[part=submit]');
    await sofia.see('.note', 'Your question is on its way.');
    expect(sofia.find('.steps')).to.equal(undefined);
  });
});

describe('a reply that comes too late', () => {
  it('hears of the question, and of no tip, when it is gone before they send', async () => {
    const { sofia, jonas, ask, take } = await conversation();
    await take();
    await jonas.type(ANSWER);
    await sofia.team.say.takeBack(ask);
    await jonas.see('.thread', 'no longer open');
    await jonas.press('.send');
    await jonas.see('#text-hint', 'question is no longer open');
    expect(field(jonas)!.value).to.equal(ANSWER);
  });
});
