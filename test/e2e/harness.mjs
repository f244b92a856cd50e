// What every flow over real pages needs: the built demo on a free port, and Chromium and Firefox to look at it.
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, describe } from 'node:test';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { chromiumArgs, engines, pathOf } from '../../scripts/engines.mjs';
import { serve } from '../../scripts/serve.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The engines that flows over several pages run in, as far as this machine has them. */
export const browsers = ['chromium', 'firefox'].filter((name) => engines[name].path());

/**
 * Starts a browser, headless.
 * @param {'chromium' | 'firefox'} name
 * @param {import('puppeteer-core').LaunchOptions} [options] for example `userDataDir`, to come back to the same storage
 */
export async function launch(name, options = {}) {
  const extra = name === 'firefox' ? { browser: 'firefox' } : { args: chromiumArgs };
  const browser = await puppeteer.launch({ headless: true, executablePath: pathOf(name), ...extra, ...options });
  launched.add(browser);
  return browser;
}

// A browser that a failed test left open must not keep the whole run waiting.
const launched = new Set();
after(async () => {
  for (const browser of launched) if (browser.connected) await browser.close().catch(() => browser.process()?.kill('SIGKILL'));
});

/**
 * A page whose every complaint is collected: console errors, uncaught errors, failed requests and violations of
 * the content security policy. `problems` should be empty at the end of a flow.
 */
export async function openPage(browser, url, { width = 1280, height = 800 } = {}) {
  const page = await browser.newPage();
  const problems = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error instanceof Error ? (error.stack ?? error.message) : String(error)));
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()} ${response.url()}`);
  });
  await page.evaluateOnNewDocument(() => {
    addEventListener('securitypolicyviolation', (event) => {
      const { violatedDirective, blockedURI, sample, sourceFile, lineNumber } = event;
      console.error(`Policy violation: ${violatedDirective} ${blockedURI} ${sample} (${sourceFile}:${lineNumber})`);
    });
  });
  await page.setViewport({ width, height });
  if (url) await page.goto(url, { waitUntil: 'load' });
  return { page, problems };
}

/** The text of the first element that matches; `>>>` reaches into shadow roots: `kollega-tip-panel >>> article`. */
export async function textOf(page, selector) {
  const element = await page.waitForSelector(selector);
  return element.evaluate((node) => node.textContent.replace(/\s+/g, ' ').trim());
}

/** Waits until `read` gives something true in the page. Prefer `waitForSelector`, which reaches into shadow roots. */
export const waitUntil = (page, read, ...args) => page.waitForFunction(read, { polling: 20 }, ...args);

/** Gives the page time to draw what it was told: two frames. */
export const settled = (page) =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(undefined)))));

/** Keeps a picture below .cache/pictures, for a person to look at. */
export async function picture(page, name, options = {}) {
  const path = join(root, '.cache/pictures', `${name}.png`);
  mkdirSync(dirname(path), { recursive: true });
  await page.screenshot({ path, ...options });
  return path;
}

/**
 * Declares the same flow for Chromium and Firefox, each with a server and a browser of its own.
 * @param {(desk: {name: string, url: string, browser: import('puppeteer-core').Browser, open: typeof openPage}) => void} body
 *   declares the tests; `desk.open(path, options)` opens a page of the demo, `desk.browser` is there inside tests
 */
export function inEachBrowser(title, body, { root: folder } = {}) {
  for (const name of browsers) {
    describe(`${title}, in ${name}`, () => {
      let server;
      const desk = {
        name,
        open: (path = '', options = {}) => openPage(desk.browser, new URL(path, desk.url).href, options),
      };
      before(async () => {
        server = await serve(folder ? { root: folder } : {});
        desk.url = server.url;
        desk.browser = await launch(name);
      });
      after(async () => {
        await desk.browser?.close();
        await server?.close();
      });
      body(desk);
    });
  }
}
