// What the flows at the demo's desk share: a desk in a tenant of its own, and files to choose.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { settled, waitUntil } from './harness.mjs';

export const newTenant = () => `test-${randomUUID()}`;

/** The demo's desk, ready, with its first case on screen; closed when the test is over. */
export async function openDesk(desk, test, { tenant = newTenant(), as = 'sofia', lang = 'en', query = '', ...options } = {}) {
  const opened = await desk.open(`?quiet&lang=${lang}&tenant=${tenant}&as=${as}${query}`, options);
  test.after(() => opened.page.isClosed() || opened.page.close());
  await ready(opened.page);
  return { ...opened, tenant };
}

export async function ready(page) {
  await page.waitForSelector('#developer[data-status=ready]');
  await page.waitForSelector('kollega-tip-panel >>> :is([part~=tip], [part~=empty])');
  await settled(page);
}

const folder = mkdtempSync(join(tmpdir(), 'kollega-desk-'));

/** A file with this content, to be chosen. */
export function fileOf(name, content) {
  const path = join(folder, `${randomUUID().slice(0, 8)}-${name}`);
  writeFileSync(path, content);
  return path;
}

/** Chooses a file, and resolves when the desk has said what came of it. */
export async function choose(page, control, path) {
  await page.evaluate(() => { document.getElementById('loaded').textContent = ''; });
  const input = await page.waitForSelector(control);
  await input.uploadFile(path);
  await waitUntil(page, () => document.getElementById('loaded').textContent && document.getElementById('working').hidden);
  return said(page);
}

/** What the desk says of the file, and which lines it names. */
export const said = (page) => page.evaluate(() => ({
  loaded: document.getElementById('loaded').textContent,
  problems: [...document.querySelectorAll('#problems li')].map((item) => item.textContent),
  count: Number(document.getElementById('problems').dataset.count ?? 0),
}));

/** The texts of the tips on screen, first to last. */
export const tipTexts = (page) => page.evaluate(() =>
  [...document.querySelector('kollega-tip-panel').shadowRoot.querySelectorAll('[part~=tip-text]')]
    .map((node) => node.textContent.replace(/\s+/g, ' ').trim()));

/** Waits until a tip with these words is on screen. */
export const tipShown = (page, words) => waitUntil(page, (wanted) =>
  [...document.querySelector('kollega-tip-panel').shadowRoot.querySelectorAll('[part~=tip-text]')]
    .some((node) => node.textContent.includes(wanted)), words);

/** Shares a tip as the agent does, from the panel's own form. */
export async function shareTip(page, text) {
  await (await page.waitForSelector('kollega-tip-panel >>> [part~=share]')).click();
  const field = await page.waitForSelector('kollega-tip-panel >>> [part~=form] textarea');
  await field.type(text);
  await (await page.waitForSelector('kollega-tip-panel >>> [part~=form] .btn-primary')).click();
  await page.waitForSelector('kollega-tip-panel >>> [part~=list]');
}
