// What the flows around a question share: the ask button, the ticker, and what is announced.
import assert from 'node:assert/strict';
import { waitUntil } from './harness.mjs';

export const ASK = 'kollega-ask-button >>> ';
export const TICKER = 'kollega-success-ticker >>> ';

/** Presses the first of a widget's elements that matches, once it is there. */
export async function press(page, selector) {
  await (await page.waitForSelector(selector, { visible: true })).click();
}

/** Opens the ask button's popover, where it is not open yet, at this tab. */
export async function openAsk(page, tab) {
  const open = await page.$eval('kollega-ask-button', ({ shadowRoot }) => shadowRoot.querySelector('[part=trigger]').ariaExpanded === 'true');
  if (!open) await press(page, `${ASK}[part=trigger]`);
  await press(page, `${ASK}#tab-${tab}`);
  await page.waitForSelector(`${ASK}#tab-${tab}[aria-selected=true]`);
}

/** Waits until the trigger says this. */
export const triggerSays = (page, words) => waitUntil(page, (wanted) =>
  document.querySelector('kollega-ask-button').shadowRoot.querySelector('[part=trigger]')?.textContent.replace(/\s+/g, ' ').includes(wanted), words);

/** Asks as the agent does, while a customer waits. */
export async function askQuestion(page, question) {
  await openAsk(page, 'ask');
  await (await page.waitForSelector(`${ASK}#text`)).type(question);
  await press(page, `${ASK}[part=submit]`);
  await waitUntil(page, (words) => document.querySelector('kollega-ask-button').shadowRoot.querySelector('.page .q')?.textContent.includes(words), question);
}

/** The desk's team is on a call, or not: what the desk said has arrived. */
export const isOnCall = (page, onCall) => waitUntil(page, (busy) => (document.getElementById('team').availability === 'busy') === busy, onCall);

/** Ends the call as the agent does. */
export async function endCall(page) {
  await isOnCall(page, true);
  await page.click('#end');
  await isOnCall(page, false);
}

/** The knots of the chain on the ticker's card, the oldest first, as they are read. */
export const chainOf = (page) => page.evaluate(() =>
  [...document.querySelector('kollega-success-ticker').shadowRoot.querySelectorAll('[part=knot] .w > :last-child')]
    .map((node) => node.textContent.replace(/\s+/g, ' ').trim()));

/** From now on keeps what the page's one live region says. */
export const listen = (page) => page.evaluate(() => {
  globalThis.spoken = [];
  const read = () => {
    const said = document.querySelector('body > [role=status]')?.textContent.trim();
    if (said && said !== globalThis.spoken.at(-1)) globalThis.spoken.push(said);
  };
  new MutationObserver(read).observe(document.body, { childList: true, subtree: true, characterData: true });
});

/** Waits until this has been announced. */
export async function hears(page, words) {
  for (let i = 0; i < 200; i++) {
    if ((await spoken(page)).some((said) => said.includes(words))) return;
    await new Promise((resolve) => { setTimeout(resolve, 50); });
  }
  assert.fail(`"${words}" was not announced: ${JSON.stringify(await spoken(page))}`);
}

export const spoken = (page) => page.evaluate(() => globalThis.spoken);
