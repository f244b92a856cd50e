// Getting about without a mouse: where the focus is, and what a screen reader is told of it.
import assert from 'node:assert/strict';
import { settled } from './harness.mjs';

/** Where the focus is, inside a widget or outside of all. */
export const focus = (page) => page.evaluate(() => {
  const outer = document.activeElement;
  const inner = outer?.shadowRoot?.activeElement;
  const at = inner ?? outer;
  return {
    widget: inner ? outer.localName : '',
    part: at?.getAttribute('part') ?? '',
    id: at?.id ?? '',
    tag: at?.localName ?? '',
    text: (at?.ariaLabel ?? at?.textContent ?? '').replace(/\s+/g, ' ').trim(),
    isVisible: at ? at.matches(':focus-visible') : false,
  };
});

/** Tabs until `isThere`, where it is not there already; fails after more stops than any page should have. */
export async function tabTo(page, isThere, { back = false } = {}) {
  const first = await focus(page);
  if (isThere(first)) return first;
  const stops = [];
  for (let i = 0; i < 60; i++) {
    if (back) await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    if (back) await page.keyboard.up('Shift');
    const here = await focus(page);
    stops.push(`${here.tag}.${here.part || here.id || here.text}`);
    if (isThere(here)) return here;
  }
  return assert.fail(`not reached in ${stops.join(', ')}`);
}

/** What answers keys comes over the network when the focus first comes near: a first press may be too early. */
export async function pressUntil(page, key, isThere) {
  for (let i = 0; i < 40 && !isThere(await focus(page)); i++) {
    await page.keyboard.press(key);
    await settled(page);
  }
  assert.ok(isThere(await focus(page)), JSON.stringify(await focus(page)));
}

/** Presses several keys as one, `Control+Enter`. */
export async function chord(page, keys) {
  const [last, ...held] = keys.split('+').reverse();
  for (const key of held) await page.keyboard.down(key);
  await page.keyboard.press(last);
  for (const key of held) await page.keyboard.up(key);
}

/**
 * Role and name of what has the focus: in Chromium from the accessibility tree, in Firefox, whose protocol has
 * none, by what the elements say.
 */
export async function focused(page, browser) {
  if (browser === 'firefox') return page.evaluate(roleAndName);
  const all = flat(await page.accessibility.snapshot());
  const { role, name } = all.findLast((node) => node.focused) ?? { role: '', name: '' };
  return { role, name: name.replace(/\s+/g, ' ').trim() };
}

/** The texts of Chromium's accessibility tree below what has this role and contains these words. */
export async function readOut(page, role, words) {
  const list = flat(await page.accessibility.snapshot({ interestingOnly: false })).filter((node) => node.role === role)
    .map((node) => flat(node).filter(({ role: one }) => one === 'StaticText').map(({ name }) => name.trim()).filter(Boolean).join(' '));
  return list.find((text) => text.includes(words)) ?? '';
}

const flat = (node) => (node ? [node, ...(node.children ?? []).flatMap(flat)] : []);

/** Runs in the page. */
function roleAndName() {
  const outer = document.activeElement;
  const at = outer?.shadowRoot?.activeElement ?? outer;
  const implied = { textarea: 'textbox', input: { checkbox: 'checkbox', radio: 'radio' }[at.type] ?? 'textbox', button: 'button', select: 'combobox', a: 'link' };
  const words = (node) => {
    const copy = node.cloneNode(true);
    for (const hidden of copy.querySelectorAll('[aria-hidden=true]')) hidden.remove();
    return copy.textContent.replace(/\s+/g, ' ').trim();
  };
  const named = at.ariaLabel ?? (at.labels?.length ? [...at.labels].map(words).join(' ') : words(at));
  return { role: at.getAttribute('role') ?? implied[at.localName] ?? at.localName, name: named };
}
