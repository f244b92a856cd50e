// Writes custom-elements.json; with --check compares instead and fails when the committed one is out of date.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { cli } from '@custom-elements-manifest/analyzer/cli.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const file = fileURLToPath(new URL('../custom-elements.json', import.meta.url));

const manifest = await cli({ argv: ['analyze', '--config', 'cem.config.mjs', '--quiet'], cwd: root, noWrite: true });
const text = `${JSON.stringify(manifest, undefined, 2)}\n`;

if (!process.argv.includes('--check')) {
  writeFileSync(file, text);
} else if (read(file) !== text) {
  console.error('custom-elements.json is out of date: run `npm run manifest` and commit it');
  process.exitCode = 1;
} else {
  console.log('custom-elements.json is up to date');
}

function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
