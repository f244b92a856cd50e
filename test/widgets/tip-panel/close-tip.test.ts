import { expect } from '@open-wc/testing';
import type { TipPanel } from '../../../src/widgets/tip-panel/tip-panel.js';
import { all, find, Floor, press, RED_LIGHT, see, teamOf, texts, type, until, words } from '../support.js';

const HERS = 'Hold reset for twelve seconds until the red light goes out.';
const MINE = 'Hold the reset button twelve seconds, then the red light goes out';

describe('a tip that nearly repeats a colleague\'s', () => {
  let panel: TipPanel;
  beforeEach(async () => {
    const floor = new Floor();
    await floor.tip('anna', HERS);
    panel = await floor.panel('sofia', { case: RED_LIGHT });
    await press(panel, '[part=share]');
    await see(panel, '[part=form]');
  });

  it('is told while it is written, with hers', async () => {
    await type(panel, '#text', MINE);
    await see(panel, '[part=close]', 'Anna has said nearly this already');
    expect(words(find(panel, '[part=close] .quote'))).to.equal(HERS);
  });

  it('is not said of one that says something else', async () => {
    await type(panel, '#text', 'The red light is normal for twenty minutes after an update, wait and test again');
    expect(find(panel, '[part=close]')).to.equal(null);
  });

  it('can improve hers instead, and what was written is not lost', async () => {
    await type(panel, '#text', MINE);
    await press(panel, '[part=close] .btn');
    await until(() => words(find(panel, 'h2')).includes('Anna'));
    expect(find<HTMLTextAreaElement>(panel, '#text')!.value).to.equal(HERS);
    expect(all(panel, '.quote').map(words)).to.include(MINE);
    await type(panel, '#text', `${MINE}.`);
    await press(panel, '[part=form] .btn-primary');
    await until(() => texts(panel)[0] === `${MINE}.`);
    expect(teamOf(panel).book.tips()).to.have.length(1);
    expect(teamOf(panel).book.tips()[0]?.improvedBy?.name).to.equal('Sofia Krog');
  });
});
