// `npm run -s bench:size`: what each entry costs a page. The last line is one JSON object.
import { spawnSync } from 'node:child_process';
import { sizes } from './sizes.mjs';

const { status } = spawnSync('npm', ['run', '--silent', 'build'], { stdio: ['ignore', process.stderr, 'inherit'] });
if (status !== 0) process.exit(1);
console.log(JSON.stringify(await sizes()));
