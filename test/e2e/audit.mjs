// Axe over a page as it stands, from a world of its own: the page's policy and its scripts stay as they are.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * @param {import('puppeteer-core').Page} page of Chromium
 * @param {Record<string, {enabled: boolean}>} [rules] those that a page has a reason to leave out
 * @returns {Promise<string[]>} what is wrong: rule, element and why
 */
export async function audit(page, rules = {}) {
  const client = await page.createCDPSession();
  const { frameTree } = await client.send('Page.getFrameTree');
  const { executionContextId: contextId } = await client.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: 'audit' });
  await client.send('Runtime.evaluate', { expression: axe, contextId });
  const { result } = await client.send('Runtime.evaluate', {
    expression: `(${findings})(${JSON.stringify(rules)})`, contextId, awaitPromise: true, returnByValue: true,
  });
  await client.detach();
  return result.value;
}

/** Runs in the page. Colours count once nothing fades any more; what moves for ever is no fade. */
async function findings(rules) {
  const moving = (root) => [
    ...root.getAnimations(),
    ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? moving(shadowRoot) : [])),
  ];
  const fading = moving(document).filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
  await Promise.allSettled(fading.map(({ finished }) => finished));
  const { violations } = await globalThis.axe.run(document, { resultTypes: ['violations'], rules });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.flat().join(' ')}: ${failureSummary}`));
}
