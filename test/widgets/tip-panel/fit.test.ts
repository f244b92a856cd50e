import { expect } from '@open-wc/testing';
import type { TipPanel } from '../../../src/widgets/tip-panel/tip-panel.js';
import { all, find, Floor, press, see, teamOf, texts, until, words } from '../support.js';

const RESET = 'Hold reset until it is out.';
const TV = 'Ask if it stands behind the television.';
const lamp = (id: string): { id: string; text: string } => ({ id, text: 'the orange lamp blinks' });

describe('how well a tip fits', () => {
  let floor: Floor;
  beforeEach(async () => {
    floor = new Floor();
    for (const text of [RESET, TV]) await floor.tip('anna', text);
  });

  it('is told by a word and an icon where it only may fit', async () => {
    const text = 'My parcel was left at the neighbours, who will reset nothing and do not answer the door, so where is compensation';
    const panel = await floor.panel('sofia', { case: { id: 'x', text } });
    expect(words(find(panel, '[part=state]'))).to.equal('May fit');
    expect(find(panel, '[part=state] svg')).not.to.equal(null);
    teamOf(panel).case = { id: 'y', text: 'reset' };
    await until(() => !find(panel, '[part=state]'));
  });

  it('is told in Swedish too', async () => {
    const text = 'My parcel was left at the neighbours, who will reset nothing and do not answer the door, so where is compensation';
    const panel = await floor.panel('sofia', { case: { id: 'x', text }, lang: 'sv' });
    await see(panel, '[part=state]', 'Passar kanske');
  });

  it('says that colleagues used it in such cases, where that is why it stands here', async () => {
    const panel = await floor.panel('sofia');
    const team = teamOf(panel);
    const reset = team.book.tips().find(({ text }) => text === RESET)!.ref;
    const tv = team.book.tips().find(({ text }) => text === TV)!.ref;
    for (const id of ['a', 'b', 'c', 'd']) await team.say.helped(reset, lamp(id));
    await team.say.helped(tv, { id: 'e', text: 'no picture behind the television' });
    team.case = lamp('new');
    await see(panel, '.why', 'Colleagues used it in cases like this');
    expect(texts(panel)[0]).to.equal(RESET);
  });

  it('does not change the order under the agent who says that one helped', async () => {
    for (const text of ['Reset it by the red button.', 'Reset again after an hour.']) await floor.tip('anna', text);
    const panel: TipPanel = await floor.panel('sofia', { case: { id: 'z', text: 'reset' } });
    const before = texts(panel);
    const last = all(panel, '[part=tip]').at(-1)!;
    last.querySelector<HTMLElement>('[part=helped]')!.click();
    await until(() => teamOf(panel).book.tips({ id: 'z', text: 'reset' }).some(({ helpedMe }) => helpedMe));
    await press(panel, '[part=share]');
    await see(panel, '[part=form]');
    await press(panel, '[part=form] .btn-quiet');
    await until(() => all(panel, '[part=tip]').length);
    expect(texts(panel)).to.deep.equal(before);
  });
});
