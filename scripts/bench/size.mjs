// `npm run -s bench:size`: what each entry costs a page. The last line is one JSON object.
// With `-- --modules` it says before that where the bytes are.
import { spawnSync } from 'node:child_process';
import { modules } from './modules.mjs';
import { sizes } from './sizes.mjs';

const { status } = spawnSync('npm', ['run', '--silent', 'build'], { stdio: ['ignore', process.stderr, 'inherit'] });
if (status !== 0) process.exit(1);
if (process.argv.includes('--modules')) {
  for (const [path, bytes] of await modules()) console.log(String(bytes).padStart(7), path);
}
console.log(JSON.stringify(await sizes()));
