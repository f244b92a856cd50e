import { expect } from '@open-wc/testing';
import type { CaseContext } from '../../../src/domain/case-context.js';
import { MemoryHub } from '../../../src/hub/memory-hub.js';
import { TipPanel } from '../../../src/widgets/tip-panel/tip-panel.js';
import { all, find, Floor, INVOICE, press, RED_LIGHT, see, spoken, teamOf, texts, until, words } from '../support.js';

const TEXT = 'Hold reset until the red light goes out.';

describe('<kollega-tip-panel> is honest about its state', () => {
  it('first week: no tip at all', async () => {
    const panel = await new Floor().panel('sofia', { case: RED_LIGHT });
    expect(words(find(panel, 'h2'))).to.equal('Tips');
    expect(words(find(panel, 'h3'))).to.equal('What did you explain twice this week?');
    expect(words(find(panel, '.btn-primary'))).to.equal('Share a tip');
    expect(find(panel, '[part=search]')).to.equal(null);
  });

  it('empty: no tip fits this case', async () => {
    const floor = new Floor();
    await floor.tip('anna', TEXT);
    const panel = await floor.panel('sofia', { case: INVOICE });
    expect(words(find(panel, 'h3'))).to.equal('No tip fits this case yet');
    expect(all(panel, '.btn-primary')).to.have.length(1);
    expect(find(panel, '[part=search]')).not.to.equal(null);
  });

  it('loading: nothing at first, skeletons once it takes long', async () => {
    const floor = new Floor(new MemoryHub({ latency: 800 }));
    const panel = await floor.unsettledPanel('sofia', { case: RED_LIGHT });
    expect(words(find(panel, '.ctx'))).to.equal('Reading the case');
    expect(find(panel, '[part=list]')!.ariaBusy).to.equal('true');
    expect(getComputedStyle(find(panel, '[part=list] > *')!).opacity).to.equal('0');
    await until(() => getComputedStyle(find(panel, '[part=list] > *')!).opacity === '1');
    await see(panel, '[part=empty]');
    expect(find(panel, '.sk')).to.equal(null);
  });

  it('without any team it waits, and works once there is one', async () => {
    const panel = new TipPanel();
    document.body.append(panel);
    await see(panel, '.sk');
    const floor = new Floor();
    await floor.tip('anna', TEXT);
    const seated = await floor.panel('sofia', { case: RED_LIGHT });
    teamOf(seated).append(panel);
    await until(() => texts(panel)[0] === TEXT);
    panel.remove();
  });

  it('offline: since when, and that what is done now is sent later', async () => {
    const floor = new Floor();
    await floor.tip('anna', TEXT);
    const panel = await floor.panel('sofia', { case: RED_LIGHT });
    await press(panel, '[part=tip]');
    await until(() => document.querySelector('body > [role=status]'));
    floor.hub.offline();
    const banner = await see(panel, '[part=banner]');
    expect(words(banner)).to.match(/^You are offline\. Tips from \d\d:\d\d; what you do now is sent later\.$/);
    await until(() => spoken() === words(banner));
    expect(texts(panel)).to.deep.equal([TEXT]);
    await teamOf(panel).say.shareTip({ text: 'A red light at night is no cause for a visit.' });
    await see(panel, '[part=state]', 'Sent later');
    floor.hub.online();
    await until(() => !find(panel, '[part=banner]') && !find(panel, '[part=state]'));
    await until(() => spoken() === 'Back online');
  });

  it('refused', async () => {
    const floor = new Floor();
    await floor.tip('anna', TEXT);
    const panel = await floor.panel('sofia', { case: RED_LIGHT });
    floor.hub.refuse(await floor.memberId('sofia'));
    await see(panel, '[part=banner]', 'You are not let in to your team here.');
  });

  it('only in this browser', async () => {
    const floor = new Floor(new MemoryHub({ reach: 'this-browser' }));
    const panel = await floor.panel('sofia', { case: RED_LIGHT });
    expect(words(find(panel, '[part=footer]'))).to.equal('Only in this browser');
  });

  it('where the browser refuses storage: nothing is kept', async () => {
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = () => {
      throw new DOMException('refused', 'SecurityError');
    };
    try {
      const panel = await new Floor().panel('sofia', { case: RED_LIGHT });
      expect(words(find(panel, '[part=footer]'))).to.equal('Nothing is kept when this page closes.');
    } finally {
      IDBFactory.prototype.open = open;
    }
  });

  it('a case that a host names with the oddest words is shown as it is', async () => {
    const floor = new Floor();
    await floor.tip('anna', TEXT);
    const about: CaseContext = { id: '<i>', subject: '<img src=x onerror=alert(1)>', tags: [] };
    const panel = await floor.panel('sofia', { case: about });
    expect(words(find(panel, '.ctx'))).to.equal('<img src=x onerror=alert(1)>');
    expect(find(panel, 'img')).to.equal(null);
  });
});
