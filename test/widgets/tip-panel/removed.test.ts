import { expect } from '@open-wc/testing';
import { h, randomId } from '../../../src/domain/hash.js';
import type { KollegaRecord, Ref } from '../../../src/domain/record.js';
import { find, Floor, press, RED_LIGHT, root, see, teamOf, texts, until, words } from '../support.js';

const TEXT = 'Birgit in Storgatan has a red light: hold reset until it goes out.';

const order = (removes: Ref, reason: string): KollegaRecord =>
  ({ v: 1, kind: 'steward', id: randomId(), by: 'steward', rev: 1, at: Date.now() - 1000, body: { removes, reason } });

/** As the backend does it, in the circle that held the tip. */
async function takeDown(floor: Floor, ref: Ref, reason: string): Promise<void> {
  await floor.hub.steward(await h('team', floor.tenant, 'Broadband'), order(ref, reason));
}

describe('a tip that says too much about a customer', () => {
  it('can be reported by any colleague, as a doubt that the steward reads', async () => {
    const floor = new Floor();
    const ref = await floor.tip('anna', TEXT);
    const panel = await floor.panel('sofia', { case: RED_LIGHT });
    await press(panel, '[part=actions] [part=challenge]');
    await see(panel, '[part=form]', 'It says too much about a customer');
    root(panel).querySelectorAll<HTMLInputElement>('input[name=reason]')[3]?.click();
    await press(panel, '[part=form] .btn-primary');
    await until(() => teamOf(panel).book.tips().some((tip) => tip.ref === ref && tip.challenge?.reason === 'private'));
  });

  it('is gone for everybody once the steward took it down, and the list says why, in each language', async () => {
    const floor = new Floor();
    const ref = await floor.tip('anna', TEXT);
    await floor.tip('anna', 'Another tip about a red light.');
    const panels = [await floor.panel('sofia'), await floor.panel('omar', { lang: 'sv' })] as const;
    await takeDown(floor, ref, 'customer-data');
    for (const panel of panels) await until(() => !texts(panel).includes(TEXT));
    expect(words(find(panels[0], '.limits'))).to.contain('Removed: contained customer data');
    expect(words(find(panels[1], '.limits'))).to.contain('Borttaget: innehöll kunduppgifter');
    expect(teamOf(panels[0]).book.removals().map(({ reason }) => reason)).to.deep.equal(['customer-data']);
  });

  it('shows the steward\'s own words where they are other ones', async () => {
    const floor = new Floor();
    const ref = await floor.tip('anna', TEXT);
    const panel = await floor.panel('sofia');
    await takeDown(floor, ref, 'named a colleague\'s illness');
    await see(panel, '.limits', 'Removed: named a colleague\'s illness');
  });
});
