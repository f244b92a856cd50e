import { expect } from '@open-wc/testing';
import { Floor, until, words } from './support-help.js';

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

describe('what has the focus in a long list', () => {
  it('is never under the foot, whose place stays', async () => {
    const floor = new Floor();
    const [sofia, tariq] = [await floor.sit('sofia'), await floor.sit('tariq')];
    for (let i = 0; i < 9; i++) await tariq.ask(`Question ${i}: does the old splitter work with the new box?`);
    await until(() => sofia.team.book.asks().length === 9);
    Object.assign(sofia.button.style, { position: 'fixed', top: '10px' });
    await sofia.open('help');
    const foot = await sofia.see('.foot');
    const takes = sofia.all('.take');
    expect(takes).to.have.length(9);
    for (const take of takes) {
      take.focus();
      expect(take.getBoundingClientRect().bottom, words(take.closest('.inq'))).to.be.at.most(foot.getBoundingClientRect().top + 0.5);
    }
  });
});
