import { expect, oneEvent } from '@open-wc/testing';
import type { KollegaInsertEvent, KollegaProblemEvent } from '../../../src/events.js';
import type { TipPanel } from '../../../src/widgets/tip-panel/tip-panel.js';
import { find, Floor, press, RED_LIGHT, root, see, spoken, teamOf, until } from '../support.js';

const TEXT = 'Hold reset until the red light goes out.';

describe('Insert', () => {
  let panel: TipPanel;
  let restore: (() => void) | undefined;
  beforeEach(async () => {
    const floor = new Floor();
    await floor.tip('anna', TEXT);
    panel = await floor.panel('sofia', { case: RED_LIGHT });
  });
  afterEach(() => {
    restore?.();
    restore = undefined;
  });

  /** What the browser does with the clipboard here is the browser's and its user's choice: both are played. */
  function clipboard(writeText: (text: string) => Promise<void>): void {
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
    restore = () => Reflect.deleteProperty(navigator, 'clipboard');
  }

  it('asks the host first, who hears which text of which tip', async () => {
    const heard = oneEvent<KollegaInsertEvent>(document, 'kollega-insert');
    let copied = '';
    clipboard((text) => Promise.resolve(void (copied = text)));
    document.addEventListener('kollega-insert', (event) => event.preventDefault(), { once: true });
    await press(panel, '[part=insert]');
    const event = await heard;
    expect(event.text).to.equal(TEXT);
    expect(event.tip).to.match(/^tip\//);
    expect(event.target).to.equal(panel);
    await until(() => spoken() === 'Inserted');
    expect(copied).to.equal('');
    expect(find(panel, '.note')).to.equal(null);
  });

  it('copies where the host does not take it, and says so with the same verb', async () => {
    let copied = '';
    clipboard((text) => Promise.resolve(void (copied = text)));
    await press(panel, '[part=insert]');
    await see(panel, '.note', 'Copied');
    expect(copied).to.equal(TEXT);
    await until(() => spoken() === 'Copied');
  });

  it('shows the text selected where the clipboard is denied', async () => {
    clipboard(() => Promise.reject(new DOMException('denied', 'NotAllowedError')));
    const told = oneEvent<KollegaProblemEvent>(teamOf(panel), 'kollega-problem');
    await press(panel, '[part=insert]');
    const field = await see<HTMLTextAreaElement>(panel, '.copy textarea');
    expect(field.readOnly).to.equal(true);
    await until(() => field.selectionEnd === TEXT.length);
    expect(field.value.slice(field.selectionStart, field.selectionEnd)).to.equal(TEXT);
    expect(root(panel).activeElement).to.equal(field);
    expect((await told).code).to.equal('clipboard-denied');
  });

  it('does the same in a browser without a clipboard at all', async () => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
    restore = () => Reflect.deleteProperty(navigator, 'clipboard');
    await press(panel, '[part=insert]');
    await see(panel, '.copy textarea');
  });

  it('Escape folds that field and leads back to the tip', async () => {
    clipboard(() => Promise.reject(new Error('denied')));
    await press(panel, '[part=insert]');
    const field = await see(panel, '.copy textarea');
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
    await until(() => !find(panel, '.copy'));
    await until(() => root(panel).activeElement === find(panel, '[part=tip]'));
  });
});
