// What a reader pastes: the fences of the README and of docs/*.md, and an empty folder to paste them into.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * @returns {{name: string, language: string, as: string, text: string}[]} every fence, in the order of the pages; `as` = the word
 *   after its language: `live` on the site, for a `backend`, or `unrun` because only the vendor's own machines can
 */
export function snippets() {
  const pages = ['README.md', ...readdirSync(join(root, 'docs')).filter((file) => file.endsWith('.md')).map((file) => `docs/${file}`)];
  return pages.flatMap((path) => [...readFileSync(join(root, path), 'utf8').matchAll(/^```(\w+) ?(\w*)\n([^]*?)^```$/gm)]
    .map(([, language, as, text], at) => ({ name: `${path} ${at + 1}`, language, as, text })));
}

/** @returns {string} the text of a page's first fence in this language, marked `as` this */
export const fence = (page, language, as = '') => snippets().find((each) => each.name.startsWith(`${page} `) && each.language === language && each.as === as).text;

/** An empty folder with the packed package installed, and whatever `npm` brought for it. */
export function installed() {
  const folder = mkdtempSync(join(tmpdir(), 'kollega-empty-'));
  const [{ filename }] = JSON.parse(execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  execFileSync('npm', ['i', '--no-audit', '--no-fund', '--omit=optional', `./${filename}`], { cwd: folder, stdio: 'ignore' });
  return folder;
}

/** Lends the folder what a snippet asks for besides kollega: the vendors' SDKs, React, and their types. */
export function lend(folder, names) {
  for (const name of names) {
    const [from, to] = [join(root, 'node_modules', name), join(folder, 'node_modules', name)];
    if (existsSync(to)) continue;
    mkdirSync(dirname(to), { recursive: true });
    symlinkSync(from, to);
  }
}
