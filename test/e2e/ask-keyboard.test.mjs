import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ASK, chainOf, endCall, hears, isOnCall, listen, spoken, TICKER } from './ask.mjs';
import { openDesk } from './desk.mjs';
import { inEachBrowser, settled, waitUntil } from './harness.mjs';
import { chord, focus, focused, pressUntil, readOut, tabTo } from './keyboard.mjs';

const QUESTION = 'Red light stays on after the update, is there a way without a visit?';
const ANSWER = 'Red light after the update: take the splitter off and plug the router straight into the fibre box.';
const SUCCESS = 'Online again without a visit';

/** Waits until the focus is on something of this name. */
async function comesTo(page, browser, role, name) {
  for (let i = 0; i < 100; i++) {
    const at = await focused(page, browser);
    if (at.role === role && name.test(at.name)) return;
    await settled(page);
  }
  assert.fail(`${role} ${name}: ${JSON.stringify(await focused(page, browser))}`);
}

/** Tabs to the button in a widget that says this. */
const to = (page, widget, text, options) => tabTo(page, (at) => at.widget === widget && at.tag === 'button' && at.text.includes(text), options);

inEachBrowser('a question, its tip and its success without a mouse', (desk) => {
  test('ask, insert the answer, say that it solved it, keep it, share the success, read who made it possible', async (t) => {
    const omar = await openDesk(desk, t, { as: 'omar' });
    await endCall(omar.page);
    const { page, problems } = await openDesk(desk, t, { tenant: omar.tenant });
    const name = desk.name;
    await page.bringToFront();
    await isOnCall(page, true);
    await listen(page);

    await tabTo(page, ({ part }) => part === 'trigger');
    await comesTo(page, name, 'button', /^Ask a colleague ?, 3 questions you could help with$/);
    assert.ok((await focus(page)).isVisible);
    await page.keyboard.press('Enter');
    await waitUntil(page, () => document.querySelector('kollega-ask-button').shadowRoot.activeElement?.part.value !== 'trigger');
    await tabTo(page, ({ id }) => id.startsWith('tab-'), { back: true });
    await page.keyboard.press('Home');
    await comesTo(page, name, 'tab', /^Ask$/);
    await tabTo(page, ({ id }) => id === 'text');
    await comesTo(page, name, 'textbox', /^What do you need to know\?$/);
    await page.keyboard.type(QUESTION);
    await chord(page, 'Control+Enter');
    await hears(page, 'Your question is sent.');
    await comesTo(page, name, 'tab', /^Ask$/);
    await page.keyboard.press('Escape');
    await comesTo(page, name, 'button', /^Waiting ?, 3 questions you could help with$/);

    await answer(omar.page);
    await hears(page, 'Omar answered');
    await comesTo(page, name, 'button', /^Omar answered ?, 3 questions you could help with$/);
    await page.keyboard.press('Enter');
    await waitUntil(page, (words) => document.querySelector('kollega-ask-button').shadowRoot.querySelector('.msgs')?.textContent.includes(words), ANSWER);
    await to(page, 'kollega-ask-button', 'Insert', { back: true });
    await page.keyboard.press('Enter');
    await waitUntil(page, (words) => document.getElementById('tried').value === words, ANSWER);
    await to(page, 'kollega-ask-button', 'That solved it', { back: true });
    await page.keyboard.press('Enter');
    await page.waitForSelector(`${ASK}.reopen`);
    assert.equal((await focus(page)).widget, 'kollega-ask-button', 'the focus stays in the popover when what had it is gone');
    await page.keyboard.press('Escape');

    await tabTo(page, ({ id }) => id === 'end', { back: true });
    await page.keyboard.press('Enter');
    await hears(page, 'Keep the answer for the next case?');
    await tabTo(page, ({ part }) => part === 'trigger');
    await comesTo(page, name, 'button', /^Keep the answer ?, 3 questions you could help with$/);
    await page.keyboard.press('Enter');
    await page.waitForSelector(`${ASK}.keep`);
    await to(page, 'kollega-ask-button', 'Make it a tip');
    await page.keyboard.press('Enter');
    await comesTo(page, name, 'textbox', /^What should a colleague do\?$/);
    await chord(page, 'Control+Enter');
    await waitUntil(page, () => document.querySelector('kollega-ask-button').shadowRoot.textContent.includes('Kept as a tip'));
    await hears(page, 'Shared with');
    assert.equal((await focus(page)).widget, 'kollega-ask-button');
    await page.keyboard.press('Escape');

    await tabTo(page, ({ part }) => part === 'tip');
    await pressUntil(page, 'ArrowDown', ({ text }) => text.includes(ANSWER));
    await tabTo(page, ({ part }) => part === 'helped' || part === 'insert');
    await tabTo(page, ({ part }) => part === 'insert', { back: true });
    await page.keyboard.press('Enter');
    await waitUntil(page, (words) => document.getElementById('tried').value === `${words}\n${words}`, ANSWER);

    await tabTo(page, ({ part }) => part === 'story', { back: true });
    await page.keyboard.press('Enter');
    await page.waitForSelector(`${TICKER}[part=chain]`);
    await tabTo(page, ({ part }) => part === 'share');
    await comesTo(page, name, 'button', /^Share a success$/);
    await page.keyboard.press('Enter');
    await comesTo(page, name, 'textbox', /^What went well\?$/);
    await page.keyboard.type(SUCCESS);
    await tabTo(page, ({ tag }) => tag === 'input');
    await comesTo(page, name, 'checkbox', /^(Your|Sofia's) tip: Red light after the update/);
    await page.keyboard.press(' ');
    await to(page, 'kollega-success-ticker', 'Share success');
    await page.keyboard.press('Enter');
    await hears(page, 'Shared with');
    // The card is open at what was just shared.
    await comesTo(page, name, 'button', /^Share a success$/);
    await tabTo(page, ({ part }) => part === 'story', { back: true });
    await comesTo(page, name, 'button', new RegExp(SUCCESS));
    const chain = ['Sofia asked', 'Omar answered', 'Sofia made it a tip', 'Sofia succeeded'];
    assert.deepEqual(await chainOf(page), chain);
    if (name === 'chromium') {
      const read = await readOut(page, 'list', chain[0]);
      assert.match(read, new RegExp(chain.join('.*')), 'the chain is read in its order');
    }
    assert.ok((await spoken(page)).length < 12, `no more is said than is needed: ${await spoken(page)}`);
    assert.deepEqual([...problems, ...omar.problems], []);
  });
});

/** Omar offers to help, is named, and answers: with what his own desk gives him. */
const answer = (page) => page.evaluate(async ([question, text]) => {
  const { book, say } = document.getElementById('team');
  const find = () => book.asks().find((ask) => ask.question === question);
  const until = async (holds) => {
    while (!holds()) await new Promise((resolve) => { setTimeout(resolve, 20); });
  };
  await until(find);
  await say.offer(find().ref);
  await until(() => find().helping);
  await say.reply(find().ref, { text });
}, [QUESTION, ANSWER]);
