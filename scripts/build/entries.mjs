import { readFileSync } from 'node:fs';

const manifest = () => JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

export const version = () => manifest().version;

/** The names in `exports` that are built from `src/<name>.ts` for bundlers. */
export function entryNames() {
  return Object.values(manifest().exports)
    .map((target) => /^\.\/dist\/([\w-]+(?:\/[\w-]+)*)\.js$/.exec(target.default ?? '')?.[1])
    .filter((name) => name && !name.startsWith('cdn/'));
}
