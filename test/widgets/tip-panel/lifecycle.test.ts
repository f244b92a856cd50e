import { expect } from '@open-wc/testing';
import { MemoryHub } from '../../../src/hub/memory-hub.js';
import { find, Floor, press, RED_LIGHT, root, see, teamOf, texts, until, words } from '../support.js';

const TEXT = 'Hold reset until the red light goes out.';

describe('<kollega-tip-panel> lives where a host puts it', () => {
  it('taken out and put in again it is still live', async () => {
    const floor = new Floor();
    await floor.tip('anna', TEXT);
    const panel = await floor.panel('sofia', { case: RED_LIGHT });
    const colleague = await floor.panel('omar', { case: RED_LIGHT });
    await press(panel, '[part=actions] [part=helped]');
    await see(panel, '.note');
    const parent = panel.parentElement!;
    panel.remove();
    await teamOf(colleague).say.shareTip({ text: 'A red light and a green one: wait.' });
    parent.append(panel);
    await until(() => texts(panel).length === 2);
    expect(find(panel, '.note')).to.equal(null);
    await press(panel, '[part=tip]:not([aria-current])');
    await see(panel, '[part=tip][aria-current]');
    await teamOf(colleague).say.shareTip({ text: 'A red light only: pull the plug.' });
    await until(() => texts(panel).length === 3);
  });

  it('moved to another member\'s team it shows what that one knows, and forgets the former', async () => {
    const [floor, other] = [new Floor(), new Floor()];
    await floor.tip('anna', TEXT);
    await other.tip('lars', 'A red light here means something else.');
    const panel = await floor.panel('sofia', { case: RED_LIGHT });
    await press(panel, '[part=actions] [part=helped]');
    await see(panel, '.note');
    const seat = await other.panel('omar', { case: RED_LIGHT });
    teamOf(seat).append(panel);
    await until(() => texts(panel)[0] === 'A red light here means something else.');
    expect(root(panel).textContent).not.to.contain(TEXT);
    expect(find(panel, '.note')).to.equal(null);
  });

  it('leaves nothing on the page when the last one goes', async () => {
    const floor = new Floor();
    await floor.tip('anna', TEXT);
    const panel = await floor.panel('sofia', { case: RED_LIGHT });
    const head = document.head.innerHTML;
    await press(panel, '[part=tip]');
    await until(() => document.querySelectorAll('body > [role=status]').length === 1);
    panel.remove();
    expect(document.querySelector('body > [role=status]')).to.equal(null);
    expect(document.head.innerHTML).to.equal(head);
  });

  it('speaks the nearest language, and another one at once when that changes', async () => {
    const floor = new Floor();
    await floor.tip('anna', TEXT);
    await floor.tip('mei', 'A red light again.', { daysAgo: 0 });
    const panel = await floor.panel('sofia', { case: RED_LIGHT, lang: 'sv-SE' });
    expect(words(find(panel, 'h2'))).to.equal('Tips för det här ärendet');
    expect(find(panel, 'section')!.lang).to.equal('sv');
    await press(panel, '[part=actions] [part=helped]');
    await see(panel, '.note-warm', 'får se att det hjälpte.Ångra');
    teamOf(panel).lang = 'en';
    await until(() => words(find(panel, 'h2')) === 'Tips for this case');
    await see(panel, '.note-warm', 'will see that it helped.Undo');
    teamOf(panel).language = 'sv';
    await until(() => words(find(panel, 'h2')) === 'Tips för det här ärendet');
  });

  it('takes compact as an attribute and gives it back as one', async () => {
    const panel = await new Floor().panel('sofia', { case: RED_LIGHT });
    const size = getComputedStyle(panel).fontSize;
    panel.density = 'compact';
    await panel.updateComplete;
    expect(panel.getAttribute('density')).to.equal('compact');
    expect(parseFloat(getComputedStyle(panel).fontSize)).to.be.below(parseFloat(size));
  });

  it('scrolls inside where a host gives it a height, and its header stays', async () => {
    const floor = new Floor();
    await floor.tips('anna', Array.from({ length: 12 }, (_, at) => `A red light, way ${at}`));
    const panel = await floor.panel('sofia');
    panel.style.height = '300px';
    await press(panel, '[part=footer] button');
    await until(() => texts(panel).length === 7);
    expect(panel.scrollHeight).to.be.above(panel.clientHeight);
    panel.scrollTop = 200;
    const top = panel.getBoundingClientRect().top;
    expect(find(panel, '[part=header]')!.getBoundingClientRect().top).to.be.closeTo(top, 1);
  });

  it('two of them, of two members on one page, stay apart', async () => {
    const floor = new Floor(new MemoryHub());
    await floor.tip('anna', TEXT);
    const [one, two] = [await floor.panel('sofia', { case: RED_LIGHT }), await floor.panel('omar', { case: RED_LIGHT })];
    await press(one, '[part=actions] [part=helped]');
    await see(one, '[part=helped][aria-pressed=true]');
    expect(find(two, '[part=helped][aria-pressed=true]')).to.equal(null);
    expect(find(two, '.note')).to.equal(null);
  });
});
