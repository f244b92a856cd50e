// Pages that a test writes itself, in a folder of its own.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** @param {Record<string, string>} files name → content */
export function folderOf(files) {
  const folder = mkdtempSync(join(tmpdir(), 'kollega-pages-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

/**
 * Bundles a vendor's script as their bundler does, everything in one file: a Lit of its own, and what `version` says.
 * @returns {Promise<string>}
 */
export async function bundleOf(contents, { version = '0.1.0' } = {}) {
  const other = { name: 'version', setup: ({ onLoad }) => void onLoad({ filter: /dist\/ui\/version\.js$/ }, () => ({ contents: `export const VERSION = '${version}';` })) };
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root }, bundle: true, write: false, format: 'esm', minify: true, conditions: ['production'], plugins: [other], logLevel: 'error',
  });
  return outputFiles[0].text;
}

/** A whole page around a body. */
export const page = (head, body) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>A vendor's page</title>${head}${body}</html>`;
