import { expect } from '@open-wc/testing';
import { Floor, until } from './support-help.js';

const OVER = { ladderMs: { waiting: [20, 40, 60], later: [20, 40, 60] } };

describe('a question that is asked again', () => {
  it('gives no name to what was being written without one', async () => {
    const sofia = await new Floor().sit('sofia', { policy: OVER });
    await sofia.open('ask');
    await sofia.type('What is a splitter?');
    await sofia.press('.agree input');
    await sofia.press('[aria-label=Close]');
    const ask = await sofia.ask('Red light stays on?');
    await sofia.knows(ask, ({ state }) => state === 'parked');
    await sofia.open('ask');
    await sofia.press('.acts .btn', 'Ask again');
    await until(() => sofia.find<HTMLTextAreaElement>('#text')?.value.includes('splitter'));
    expect(sofia.find<HTMLInputElement>('.agree input')!.checked).to.equal(true);
  });
});
