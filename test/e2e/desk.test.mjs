import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ASK, askQuestion, openAsk, press, TICKER } from './ask.mjs';
import { audit } from './audit.mjs';
import { choose, fileOf, openDesk, tipShown, tipTexts } from './desk.mjs';
import { inEachBrowser, settled, waitUntil } from './harness.mjs';

const text = (page, selector) => page.$eval(selector, (node) => node.textContent.trim());

inEachBrowser('the demo\'s desk', (desk) => {
  test('each case of the day brings tips in its own language', async (t) => {
    const { page, problems } = await openDesk(desk, t);
    const [, cases] = (await text(page, '#position')).split(' of ').map(Number);
    for (let i = 1; i <= cases; i++) {
      await waitUntil(page, () => {
        const rows = [...document.querySelector('kollega-tip-panel').shadowRoot.querySelectorAll('[part~=tip-text]')];
        return rows.length > 0 && rows[0].lang === document.getElementById('case-form').lang;
      });
      if (i < cases) await page.click('#next');
    }
    assert.deepEqual(problems, []);
  });

  test('End ends the call, Close case empties the desk, Take next brings the next customer', async (t) => {
    const { page, problems } = await openDesk(desk, t);
    await page.click('#end');
    assert.equal(await text(page, '#state'), 'Wrapping up');
    assert.ok((await tipTexts(page)).length > 0);
    await page.click('#close-case');
    assert.equal(await text(page, '#state'), 'Free');
    await waitUntil(page, () => document.querySelector('kollega-tip-panel').shadowRoot.textContent.includes('No case open'));
    await page.click('#take-next');
    assert.equal(await text(page, '#state'), 'On a call');
    assert.match(await text(page, '#position'), /^2 of/);
    assert.deepEqual(problems, []);
  });

  test('Insert puts the tip into the case, with the focus where it was, unless the host leaves it to the panel', async (t) => {
    const { page, problems } = await openDesk(desk, t);
    const [first] = await tipTexts(page);
    await page.focus('kollega-tip-panel >>> [part~=actions] [part~=insert]');
    await page.keyboard.press('Enter');
    await waitUntil(page, () => document.getElementById('tried').value);
    assert.equal(await page.$eval('#tried', (field) => field.value), first);
    const focused = await page.evaluate(() => document.querySelector('kollega-tip-panel').shadowRoot.activeElement?.part.value);
    assert.equal(focused, 'insert');
    await page.click('[popovertarget=settings]');
    await page.click('#handle-insert');
    await page.keyboard.press('Escape');
    await page.click('kollega-tip-panel >>> [part~=actions] [part~=insert]');
    await settled(page);
    assert.equal(await page.$eval('#tried', (field) => field.value), first);
    assert.deepEqual(problems, []);
  });

  test('what the agent types changes which tips fit, and is still there when the case comes back', async (t) => {
    const { page, problems } = await openDesk(desk, t);
    await page.$eval('#subject', (field) => field.select());
    await page.type('#subject', 'TV box stuck on Starting after a power cut');
    await page.$eval('#happened', (field) => field.select());
    await page.type('#happened', 'Power cut, TV box says Starting');
    await page.mouse.move(400, 10);
    await tipShown(page, 'pull the plug for two minutes');
    await page.keyboard.down('Alt');
    await page.keyboard.press('PageDown');
    await page.keyboard.press('PageUp');
    await page.keyboard.up('Alt');
    assert.equal(await page.$eval('#happened', (field) => field.value), 'Power cut, TV box says Starting');
    assert.deepEqual(problems, []);
  });

  test('Swedish, dark and compact, live', async (t) => {
    const { page, problems } = await openDesk(desk, t);
    await page.select('#language', 'sv');
    assert.equal(await text(page, '#end'), 'Avsluta');
    await waitUntil(page, () => document.querySelector('kollega-tip-panel').shadowRoot.textContent.includes('Tips för det här ärendet'));
    await page.click('#theme');
    assert.equal(await page.$eval('#theme', (button) => button.ariaPressed), 'true');
    await page.click('[popovertarget=settings]');
    await page.click('#compact');
    assert.equal(await page.$eval('kollega-tip-panel', (panel) => panel.getAttribute('density')), 'compact');
    assert.deepEqual(problems, []);
  });

  if (desk.name === 'chromium') {
    for (const theme of ['light', 'dark']) {
      test(`axe finds nothing on the desk, ${theme}: on a call, asking, helping, with a success, with a file's problems, without a case`, async (t) => {
        const { page } = await openDesk(desk, t);
        if (theme === 'dark') await page.click('#theme');
        assert.deepEqual(await audit(page), []);
        await openAsk(page, 'ask');
        assert.deepEqual(await audit(page), []);
        await openAsk(page, 'help');
        assert.deepEqual(await audit(page), []);
        await page.keyboard.press('Escape');
        await press(page, `${TICKER}[part=story]`);
        await page.waitForSelector(`${TICKER}[part=chain]`);
        assert.deepEqual(await audit(page), []);
        await page.keyboard.press('Escape');
        await choose(page, '#cases-file', fileOf('some.jsonl', '{"text": "Red light", "label": "x"}\nnonsense'));
        await page.click('[popovertarget=settings]');
        assert.deepEqual(await audit(page), []);
        await page.keyboard.press('Escape');
        await page.click('#end');
        await page.click('#close-case');
        assert.deepEqual(await audit(page), []);
        if (theme === 'dark') await page.click('#theme');
      });
    }
  }

  for (const width of [1440, 1024, 768, 320]) {
    test(`the widgets are at home at ${width} px, in Swedish: seen whole, and nothing scrolls sideways`, async (t) => {
      const { page, problems } = await openDesk(desk, t, { lang: 'sv', width, height: 800 });
      for (const selector of [`${ASK}[part=trigger]`, `${TICKER}[part=story]`, `${TICKER}[part=expand]`]) {
        const box = await (await page.waitForSelector(selector, { visible: true })).boundingBox();
        assert.ok(box.x >= 0 && box.x + box.width <= width, `${selector} ${JSON.stringify(box)}`);
      }
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth));
      await openAsk(page, 'ask');
      const { x, width: wide } = await (await page.waitForSelector(`${ASK}[part=popover]`)).boundingBox();
      assert.ok(x >= 0 && x + wide <= width, `the popover stands within the window: ${x} to ${x + wide}`);
      assert.deepEqual(problems, []);
    });
  }

  test('a new, empty team shows its first week', async (t) => {
    const { page, problems } = await openDesk(desk, t, { query: '&empty' });
    assert.match(await page.$eval('kollega-tip-panel', (panel) => panel.shadowRoot.textContent), /What did you explain twice this week\?/);
    assert.deepEqual(problems, []);
  });

  test('played colleagues are labelled as played, keep quiet until they are told to act, and then do', async (t) => {
    const { page, problems } = await openDesk(desk, t);
    assert.match(await text(page, '.stage'), /Colleagues here are played by this page/);
    assert.equal(await page.$eval('#act', (box) => box.checked), false);
    const said = () => document.getElementById('team').book.tips().reduce((sum, { helped }) => sum + 1 + helped, 0);
    const before = await page.evaluate(said);
    await page.click('#act');
    await page.waitForFunction(`(${said})() > ${before}`, { timeout: 30_000 });
    assert.deepEqual(problems, []);
  });

  test('while they act they are around, and one of them answers my question; nothing is said in my name', async (t) => {
    const { page, problems } = await openDesk(desk, t);
    await page.click('#act');
    await openAsk(page, 'ask');
    await page.waitForSelector(`${ASK}.lineup`);
    await askQuestion(page, 'Red light stays on after a reset, what else can I try?');
    await page.waitForSelector(`${ASK}.solved.btn-primary`, { timeout: 60_000 });
    const said = await page.evaluate(() => {
      const { book } = document.getElementById('team');
      return {
        mine: [...book.tips(), ...book.successes()].filter(({ mine }) => mine).length,
        answers: book.asks().find(({ mine }) => mine).replies.filter(({ mine }) => mine).length,
      };
    });
    assert.deepEqual(said, { mine: 0, answers: 0 });
    assert.deepEqual(problems, []);
  });
});
