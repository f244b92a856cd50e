// From a question to a success, between two agents' desks: two tabs, or two browsers over a server.
import assert from 'node:assert/strict';
import { ASK, askQuestion, chainOf, endCall, openAsk, press, TICKER, triggerSays } from './ask.mjs';
import { choose, fileOf, ready, tipShown } from './desk.mjs';
import { settled, textOf, waitUntil } from './harness.mjs';

const QUESTION = 'Red light stays on although I held reset for 12 seconds. What else before a visit?';
const ANSWER = 'Take the splitter off the fibre socket and plug the router in directly.';
const LIKE_CASE = 'The red light stays on, 12 seconds of reset did nothing. There is a splitter on the fibre socket.';
const SUCCESS = 'No visit needed, the customer took the splitter off and was online.';

/** The agent turns to this tab. */
async function front(desk) {
  await desk.page.bringToFront();
  return desk.page;
}

const likeCase = (page) => choose(page, '#cases-file', fileOf('like.jsonl', JSON.stringify({ text: LIKE_CASE })));

/** Sofia asks, Omar answers, she keeps the answer as a tip, it helps him, and his success names both. */
export async function questionToSuccess(sofia, omar) {
  await endCall(await front(omar));

  await askQuestion(await front(sofia), QUESTION);
  await triggerSays(sofia.page, 'Waiting');

  await openAsk(await front(omar), 'help');
  const row = await waitUntil(omar.page, (question) => [...document.querySelector('kollega-ask-button').shadowRoot.querySelectorAll('.inq')]
    .find((one) => one.textContent.includes(question)), QUESTION);
  await (await row.$('.take')).click();
  await triggerSays(await front(sofia), 'Omar is on it');

  await front(omar);
  await (await omar.page.waitForSelector(`${ASK}.reply #text`)).type(ANSWER);
  await press(omar.page, `${ASK}.send`);
  await triggerSays(await front(sofia), 'Omar answered');

  await openAsk(sofia.page, 'ask');
  await press(sofia.page, `${ASK}.insert`);
  await waitUntil(sofia.page, (answer) => document.getElementById('tried').value === answer, ANSWER);
  await press(sofia.page, `${ASK}.solved`);
  await waitUntil(sofia.page, () => document.querySelector('kollega-ask-button').shadowRoot.textContent.includes('Kept for after the call'));
  await press(sofia.page, `${ASK}[part=trigger]`);
  await endCall(sofia.page);
  await triggerSays(sofia.page, 'Keep the answer');

  await openAsk(sofia.page, 'ask');
  await press(sofia.page, `${ASK}.keep`);
  await sofia.page.waitForSelector(`${ASK}[part=form] textarea`);
  assert.equal(await sofia.page.$eval(`${ASK}[part=form] textarea`, (field) => field.value), ANSWER);
  await press(sofia.page, `${ASK}[part=form] .btn-primary`);
  await waitUntil(sofia.page, () => document.querySelector('kollega-ask-button').shadowRoot.textContent.includes('Kept as a tip'));
  await press(sofia.page, `${ASK}[part=trigger]`);

  // The next like case, at the other desk.
  await front(omar);
  await press(omar.page, `${ASK}[part=trigger]`);
  await likeCase(omar.page);
  await tipShown(omar.page, ANSWER);
  const tip = await waitUntil(omar.page, (answer) => [...document.querySelector('kollega-tip-panel').shadowRoot.querySelectorAll('[part~=list] > *')]
    .find((one) => one.textContent.includes(answer)), ANSWER);
  await (await tip.$('[part~=helped]')).click();
  await omar.page.waitForSelector('kollega-tip-panel >>> [part~=helped][aria-pressed=true]');
  await shareSuccess(omar.page);

  await chainNamesBoth(await front(sofia));
}

/** What another visit must find of it. */
export async function allIsThere(page) {
  await ready(page);
  await chainNamesBoth(page);
  await likeCase(page);
  await tipShown(page, ANSWER);
  const [asked] = await page.evaluate((question) => document.getElementById('team').book.asks()
    .filter((ask) => ask.question === question).map(({ state, helper, accepted }) => ({ state, helper: helper?.name, accepted: accepted.length })), QUESTION);
  assert.deepEqual(asked, { state: 'resolved', helper: 'Omar Haddad', accepted: 1 });
}

/** From the ticker's card, where what helped in the case on screen is offered as what made it possible. */
async function shareSuccess(page) {
  await press(page, `${TICKER}[part=story]`);
  await press(page, `${TICKER}.card [part=share]`);
  await (await page.waitForSelector(`${TICKER}[part=form] textarea`)).type(SUCCESS);
  assert.deepEqual(await page.evaluate(() => [...document.querySelector('kollega-success-ticker').shadowRoot.querySelectorAll('.link input')]
    .map(({ checked }) => checked)), [true], 'the tip that helped is offered, with what it came from');
  await press(page, `${TICKER}[part=form] .btn-primary`);
  await waitUntil(page, (words) => document.querySelector('kollega-success-ticker').shadowRoot.querySelector('.story')?.textContent.includes(words), SUCCESS);
}

/** The success's card: who asked, who answered, whose tip it became, who succeeded. */
async function chainNamesBoth(page) {
  await waitUntil(page, (words) => document.getElementById('team').book.successes().some(({ text }) => text === words), SUCCESS);
  await settled(page);
  // What came while another one stood there waits to be stepped to.
  for (let i = 0; i < 8 && !(await textOf(page, `${TICKER}.story`)).includes(SUCCESS); i++) {
    await press(page, `${TICKER}[part=next]`);
    await settled(page);
  }
  await press(page, `${TICKER}[part=story]`);
  await page.waitForSelector(`${TICKER}[part=chain]`);
  assert.deepEqual(await chainOf(page), ['Sofia asked', 'Omar answered', 'Sofia made it a tip', 'Omar succeeded']);
  await page.keyboard.press('Escape');
}
