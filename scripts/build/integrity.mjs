// Hashes of the files for <script>, for `integrity` attributes and import maps: dist/cdn/integrity.json.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const folder = new URL('../../dist/cdn/', import.meta.url);
const hash = (file) => `sha384-${createHash('sha384').update(readFileSync(new URL(file, folder))).digest('base64')}`;
const files = readdirSync(folder).filter((file) => file.endsWith('.js')).sort();

writeFileSync(new URL('integrity.json', folder), `${JSON.stringify(Object.fromEntries(files.map((file) => [file, hash(file)])), undefined, 2)}\n`);
