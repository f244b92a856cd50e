// What the package holds besides modules: for editors, for pages without a bundler, for whoever accounts for it.
import { copyFileSync } from 'node:fs';

const file = (path) => new URL(`../../${path}`, import.meta.url);
copyFileSync(file('src/first-paint.css'), file('dist/first-paint.css'));
await import('./editors.mjs');
await import('./integrity.mjs');
await import('./sbom.mjs');
