import { readFileSync } from 'node:fs';

/** The names in `exports` that are built from `src/<name>.ts` for bundlers. */
export function entryNames() {
  const { exports } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return Object.values(exports)
    .map((target) => /^\.\/dist\/([\w-]+(?:\/[\w-]+)*)\.js$/.exec(target.default ?? '')?.[1])
    .filter((name) => name && !name.startsWith('cdn/'));
}
