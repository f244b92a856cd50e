import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import type { TipPanel } from '../../../src/widgets/tip-panel/tip-panel.js';
import { all, find, Floor, INVOICE, press, RED_LIGHT, root, see, spoken, teamOf, texts, until, words } from '../support.js';

const OLD = ['A red light: hold reset.', 'A red light: wait.', 'A red light: pull the plug.'];
const NEWER = ['A red light on the router: red light means no line to the router.', 'The router: a red light on the red router light.'];

describe('<kollega-tip-panel> never moves under pointer or focus', () => {
  let floor: Floor;
  let panel: TipPanel;
  let colleague: TipPanel;
  beforeEach(async () => {
    floor = new Floor();
    for (const text of OLD) await floor.tip('anna', text);
    colleague = await floor.panel('omar', { case: RED_LIGHT });
    panel = await floor.panel('sofia', { case: RED_LIGHT });
    // Away from the corner where the mouse rests.
    panel.style.cssText = 'position: fixed; inset: 60px auto auto 60px; width: 320px';
  });
  afterEach(() => sendMouse({ type: 'move', position: [5, 5] }));

  const share = async (...shared: string[]): Promise<void> => {
    for (const text of shared) await teamOf(colleague).say.shareTip({ text });
    await until(() => teamOf(panel).book.tips().length === OLD.length + shared.length);
    await panel.updateComplete;
  };

  /** Loads what only an agent's turning to the panel loads. */
  const turnTo = async (): Promise<HTMLElement> => {
    const search = find(panel, '[part=search]')!;
    search.focus();
    await press(panel, '[part=tip]');
    search.focus();
    return search;
  };

  it('without either, what is better comes in at once', async () => {
    await share(NEWER[0]!);
    await until(() => texts(panel)[0] === NEWER[0]);
    expect(find(panel, '[part=news]')).to.equal(null);
  });

  it('with the focus inside, the rows stay and new tips are offered', async () => {
    await turnTo();
    const before = texts(panel);
    await share(...NEWER);
    expect(words(await see(panel, '[part=news]', '2 new tips'))).to.equal('2 new tips');
    expect(texts(panel)).to.deep.equal(before);
    await until(() => spoken().includes('2 new tips'));
  });

  it('and the offer itself moves nothing', async () => {
    await turnTo();
    const tops = (): number[] => all(panel, '[part=tip]').map((tip) => tip.getBoundingClientRect().top);
    const before = tops();
    await share(...NEWER);
    await see(panel, '[part=news]', '2 new tips');
    expect(tops()).to.deep.equal(before);
  });

  it('and come in when they are asked for', async () => {
    await turnTo();
    await share(...NEWER);
    await press(panel, '[part=news]');
    await until(() => NEWER.includes(texts(panel)[0]!) && NEWER.includes(texts(panel)[1]!));
    expect(find(panel, '[part=news]')).to.equal(null);
    await until(() => root(panel).activeElement === all(panel, '[part=tip]')[0]);
  });

  it('or when the focus leaves', async () => {
    const search = await turnTo();
    await share(...NEWER);
    await see(panel, '[part=news]');
    search.blur();
    await until(() => NEWER.includes(texts(panel)[0]!) && !find(panel, '[part=news]'));
  });

  it('with the pointer inside, the same; and when it leaves they come in', async () => {
    const { x, y, width } = panel.getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(x + width / 2), Math.round(y + 150)] });
    await until(() => panel.matches(':hover'));
    const before = texts(panel);
    await share(...NEWER);
    await see(panel, '[part=news]', '2 new tips');
    expect(texts(panel)).to.deep.equal(before);
    await sendMouse({ type: 'move', position: [5, 5] });
    await until(() => NEWER.includes(texts(panel)[0]!));
  });

  it('meanwhile a row tells what is now said of its tip, in its place', async () => {
    await turnTo();
    const last = all(panel, '[part=tip]')[2]!;
    const text = words(last.querySelector('[part=tip-text]'));
    const ref = teamOf(colleague).book.tips().find((tip) => tip.text === text)!.ref;
    await teamOf(colleague).say.helped(ref);
    await until(() => words(last.querySelector('.trust')).startsWith('Helped 1 colleague'));
    expect(all(panel, '[part=tip]')[2]).to.equal(last);
  });

  it('a tip that is withdrawn meanwhile keeps its place and loses its words', async () => {
    await turnTo();
    const author = await floor.panel('anna', { case: RED_LIGHT });
    const gone = teamOf(author).book.tips(RED_LIGHT)[1]!;
    const at = texts(panel).indexOf(gone.text);
    await turnTo();
    await teamOf(author).say.withdraw(gone.ref);
    await see(panel, '[part=tip]', 'This tip is no longer here.');
    expect(all(panel, '[part=tip]')).to.have.length(3);
    expect(words(all(panel, '[part=tip]')[at])).to.equal('This tip is no longer here.');
    expect(root(panel).textContent).not.to.contain(gone.text);
    expect(all(panel, '[part=tip]')[at]!.querySelector('button')).to.equal(null);
  });

  it('another case is another list, at once', async () => {
    await floor.tip('mei', 'An invoice from abroad is paid by card.');
    await turnTo();
    teamOf(panel).case = INVOICE;
    await until(() => texts(panel)[0] === 'An invoice from abroad is paid by card.');
  });

  it('more of what the customer says in the same case is not', async () => {
    await turnTo();
    const before = texts(panel);
    await share(...NEWER);
    teamOf(panel).case = { ...RED_LIGHT, text: 'my plug is pulled' };
    await see(panel, '[part=news]');
    expect(texts(panel)).to.deep.equal(before);
  });
});
