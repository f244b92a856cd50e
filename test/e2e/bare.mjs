// The built file on the smallest page there is, for flows that are about browsers and not about the desk.
import { fileURLToPath } from 'node:url';
import { openPage, waitUntil } from './harness.mjs';

const folder = (path) => fileURLToPath(new URL(path, import.meta.url));

/** What to serve: the page, and the one file a vendor would serve. */
export const bareRoots = [folder('./pages'), folder('../../dist/cdn')];

/** Opens the page as a member and waits until the team is ready. */
export async function openBare(browser, url, { as = 'sofia', tenant = 'bare' } = {}) {
  const opened = await openPage(browser, new URL(`bare.html?as=${as}&tenant=${tenant}`, url).href);
  await waitUntil(opened.page, () => globalThis.team?.status === 'ready');
  return opened;
}

/** The texts of all tips, as the book gives them. */
export const texts = (page) => page.evaluate(() => globalThis.team.book.tips().map(({ text }) => text));
