// What editors read: VS Code's custom data and JetBrains' web-types, of the committed manifest.
import { readFileSync, readdirSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';

const root = fileURLToPath(new URL('../../', import.meta.url));
const outdir = `${root}dist/editors`;
const LITERALS = /^'[\w-]+'( \| '[\w-]+')*( \| undefined)?$/;

/** The types of the sources that are a choice of words, by name: an editor offers the words. */
const choices = new Map(readdirSync(`${root}src`, { recursive: true }).filter((path) => path.endsWith('.ts'))
  .flatMap((path) => [...readFileSync(join(root, 'src', path), 'utf8').matchAll(/^export type (\w+) = ([^;]+);$/gm)])
  .filter(([, , text]) => LITERALS.test(text)).map(([, name, text]) => [name, text]));

/** The manifest with its attributes' types as `typeOf` says. */
function manifestWith(typeOf) {
  const manifest = JSON.parse(readFileSync(`${root}custom-elements.json`, 'utf8'));
  const attributes = manifest.modules.flatMap(({ declarations }) => declarations).flatMap(({ attributes: own = [] }) => own);
  for (const { type } of attributes) if (type) type.text = typeOf(type.text);
  return manifest;
}
const spelt = (text) => choices.get(text) ?? text;
/** VS Code takes every other type for a value to offer. */
const offered = (text) => (LITERALS.test(spelt(text)) || text === 'boolean' ? spelt(text) : 'string');

mkdirSync(outdir, { recursive: true });
generateVsCodeCustomElementData(manifestWith(offered), { outdir, hideLogs: true, htmlFileName: 'vscode.html-custom-data.json', cssFileName: 'vscode.css-custom-data.json' });
generateJetBrainsWebTypes(manifestWith(spelt), { outdir, hideLogs: true, fileName: 'web-types.json', packageJson: false });
