// What editors read: VS Code's custom data and JetBrains' web-types, of the committed manifest.
import { readFileSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';

const root = fileURLToPath(new URL('../../', import.meta.url));
const manifest = JSON.parse(readFileSync(`${root}custom-elements.json`, 'utf8'));
const outdir = `${root}dist/editors`;

mkdirSync(outdir, { recursive: true });
generateVsCodeCustomElementData(manifest, { outdir, hideLogs: true, htmlFileName: 'vscode.html-custom-data.json', cssFileName: 'vscode.css-custom-data.json' });
generateJetBrainsWebTypes(manifest, { outdir, hideLogs: true, fileName: 'web-types.json', packageJson: false });
