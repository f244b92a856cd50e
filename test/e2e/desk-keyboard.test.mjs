import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDesk, tipShown, tipTexts } from './desk.mjs';
import { inEachBrowser, settled, waitUntil } from './harness.mjs';
import { focus, pressUntil, tabTo } from './keyboard.mjs';

inEachBrowser('the desk without a mouse', (desk) => {
  test('reach the panel, open a tip, say that it helped, take it back, search, share', async (t) => {
    const { page, problems } = await openDesk(desk, t);
    const entry = await tabTo(page, ({ widget }) => widget === 'kollega-tip-panel');
    assert.ok(entry.isVisible, JSON.stringify(entry));
    await tabTo(page, ({ part }) => part === 'tip');
    const [, second] = await tipTexts(page);
    await pressUntil(page, 'ArrowDown', ({ text }) => text.includes(second));
    await page.keyboard.press('Enter');
    await waitUntil(page, (words) => document.querySelector('kollega-tip-panel').shadowRoot
      .querySelector('[aria-current=true]')?.textContent.replace(/\s+/g, ' ').includes(words), second);

    await tabTo(page, ({ part }) => part === 'helped');
    await page.keyboard.press(' ');
    await waitUntil(page, () => document.querySelector('kollega-tip-panel').shadowRoot.querySelector('[part~=actions] [aria-pressed=true]'));
    await tabTo(page, ({ text }) => text === 'Undo', { back: true });
    await page.keyboard.press('Enter');
    await waitUntil(page, () => !document.querySelector('kollega-tip-panel').shadowRoot.querySelector('[aria-pressed=true]'));
    assert.ok((await focus(page)).widget === 'kollega-tip-panel', 'the focus stays in the panel when what had it is gone');

    await tabTo(page, ({ part }) => part === 'tip', { back: true });
    await page.keyboard.press('/');
    assert.equal((await focus(page)).part, 'search');
    await page.keyboard.type('bookcase');
    await tipShown(page, 'behind a bookcase');
    await page.keyboard.press('Escape');
    assert.equal((await focus(page)).part, 'search');
    await tipShown(page, second);

    await tabTo(page, ({ part }) => part === 'share', { back: true });
    await page.keyboard.press('Enter');
    await waitUntil(page, () => document.querySelector('kollega-tip-panel').shadowRoot.activeElement?.localName === 'textarea');
    await page.keyboard.type('Red light: the keyboard shares this tip after the update.');
    await tabTo(page, ({ tag, text }) => tag === 'button' && text === 'Share tip');
    await page.keyboard.press('Enter');
    await page.waitForSelector('kollega-tip-panel >>> [part~=list]');
    await settled(page);
    assert.ok((await focus(page)).widget === 'kollega-tip-panel', 'the focus stays in the panel when the form closes');
    assert.deepEqual(problems, []);
  });

  test('walk through the queue with arrows, and take a case with Enter', async (t) => {
    const { page, problems } = await openDesk(desk, t);
    await page.focus('#queue-list [aria-current]');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    assert.match(await page.$eval('#position', (node) => node.textContent), /^3 of/);
    assert.equal((await focus(page)).tag, 'button');
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute('aria-current')), 'true');
    assert.deepEqual(problems, []);
  });

  test('ending a call leaves the focus on what comes next', async (t) => {
    const { page, problems } = await openDesk(desk, t);
    await page.focus('#end');
    await page.keyboard.press('Enter');
    assert.equal((await focus(page)).id, 'take-next');
    await page.keyboard.press('Enter');
    assert.equal((await focus(page)).id, 'end');
    assert.deepEqual(problems, []);
  });
});
