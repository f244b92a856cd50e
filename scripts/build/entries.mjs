import { readFileSync } from 'node:fs';

const manifest = () => JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

export const version = () => manifest().version;

/** The names in `exports` and `bin` that are built from `src/<name>.ts` for bundlers. */
export function entryNames() {
  const { exports, bin } = manifest();
  return [...Object.values(exports).map((target) => target.default), ...Object.values(bin)]
    .map((file) => /^\.\/dist\/([\w-]+(?:\/[\w-]+)*)\.js$/.exec(file ?? '')?.[1])
    .filter((name) => name && !name.startsWith('cdn/'));
}
