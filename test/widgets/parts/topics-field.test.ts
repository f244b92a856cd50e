import { expect } from '@open-wc/testing';
import { teamAt } from '../../../src/team/context.js';
import type { TipPanel } from '../../../src/widgets/tip-panel/tip-panel.js';
import { all, Floor, press, RED_LIGHT, see, teamOf, type, until, words } from '../support.js';

const TEXT = 'Hold the button for 12 seconds.';

/** What a browser keeps of a tip that was begun, once it holds these words. */
async function draft(panel: TipPanel): Promise<string> {
  for (;;) {
    const kept = JSON.stringify(await teamAt(panel)!.drafts.get('tip')) ?? '';
    if (kept.includes(TEXT)) return kept;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

describe('the words for which a tip is shown', () => {
  it('name nobody whom the case wants kept out of sight, whoever wrote them', async () => {
    const floor = new Floor();
    const panel = await floor.panel('sofia', { case: { ...RED_LIGHT, tags: ['router', 'Birgit Holm'], queue: 'Birgit Holm, Technical' } });
    await press(panel, '[part=share], .empty .btn');
    await see(panel, '[part=form]');
    expect(all(panel, '.chip:not(input)').map(words)).to.deep.equal(['router']);
    await type(panel, '#text', TEXT);
    await type(panel, '.chip-field', 'holm,070-123 45 67,reset,');
    expect(await draft(panel)).not.to.match(/holm|070/i);
    await press(panel, '[part=form] .btn-primary');
    const { book } = teamOf(panel);
    await until(() => book.tips().length === 1);
    expect(book.tips()[0]!.topics).to.deep.equal(['router', 'reset']);
  });
});
