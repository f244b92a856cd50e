import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { TipPanel } from '../../../src/widgets/tip-panel/tip-panel.js';
import { all, find, Floor, root, see, texts, until, words } from '../support.js';

describe('Show more', () => {
  const many = async (count: number): Promise<TipPanel> => {
    const floor = new Floor();
    await floor.tips('anna', Array.from({ length: count }, (_, at) => `A red light, way ${at}`));
    return floor.panel('sofia');
  };
  const pressFoot = async (panel: TipPanel, text: string): Promise<void> => (await see(panel, '[part=footer] button', text)).click();

  it('is not there where three are all', async () => {
    expect(find(await many(3), '[part=footer]')).to.equal(null);
  });

  it('says how many more there are, shows them, and goes back to three', async () => {
    const panel = await many(7);
    const before = texts(panel);
    await pressFoot(panel, 'Show 4 more');
    await until(() => texts(panel).length === 7);
    expect(texts(panel).slice(0, 3)).to.deep.equal(before);
    expect(all(panel, '[aria-current=true]')).to.have.length(1);
    await pressFoot(panel, 'Show fewer');
    await until(() => texts(panel).length === 3);
    expect(texts(panel)).to.deep.equal(before);
    expect(words(find(panel, '[part=footer]'))).to.equal('Show 4 more');
  });

  it('goes on in growing pages', async () => {
    const panel = await many(90);
    for (const [page, shown] of [[4, 7], [20, 27], [50, 77], [13, 90]] as const) {
      await pressFoot(panel, `Show ${page} more`);
      await until(() => texts(panel).length === shown);
    }
    expect(new Set(texts(panel)).size).to.equal(90);
    expect(words(find(panel, '[part=footer]'))).to.equal('Show fewer');
  });

  it('Up and Down go on from row to row where there are hundreds', async () => {
    const panel = await many(190);
    for (const page of [4, 20, 50, 100]) await pressFoot(panel, `Show ${page} more`);
    await until(() => texts(panel).length === 177);
    const rows = all(panel, '[part=tip]');
    rows[99]!.focus();
    await sendKeys({ press: 'ArrowDown' });
    expect(root(panel).activeElement).to.equal(rows[100]);
    await sendKeys({ press: 'ArrowUp' });
    expect(root(panel).activeElement).to.equal(rows[99]);
    await sendKeys({ press: 'End' });
    expect(root(panel).activeElement).to.equal(rows[176]);
    expect(all(panel, '[role=list] > [role=presentation] > [role=listitem]')).to.have.length(177);
  });

  it('leads the keyboard to where the new ones begin', async () => {
    const panel = await many(5);
    const more = await see(panel, '[part=footer] button');
    more.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => texts(panel).length === 5);
    await until(() => root(panel).activeElement === all(panel, '[part=tip]')[3]);
  });
});
