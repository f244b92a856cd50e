import { expect } from '@open-wc/testing';
import { Floor, until } from './support-help.js';

describe('the focus within a question that the clock takes further', () => {
  it('goes on to what is there when the button that had it goes', async () => {
    const sofia = await new Floor().sit('sofia', { policy: { ladderMs: { waiting: [1500, 1600, 1700], later: [1500, 1600, 1700] } } });
    await sofia.ask('Red light stays on?');
    await sofia.open('ask');
    const button = await sofia.see<HTMLButtonElement>('.acts .btn');
    button.focus();
    expect(sofia.focused).to.equal(button);
    await sofia.see('.acts .btn', 'Ask again');
    await until(() => sofia.focused?.textContent.includes('Ask again'));
  });
});
