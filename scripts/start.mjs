// `npm start`: builds and serves the demo desk. A taken port is told before the build, not after it.
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { serve } from './serve.mjs';

function leave(words) {
  console.error(words);
  process.exit(1);
}

const port = Number(process.env.PORT || 8000);
if (!Number.isInteger(port) || port < 0 || port > 65535) leave(`PORT must be a number from 0 to 65535, not "${process.env.PORT}"`);

async function open(root) {
  try {
    return await serve({ port, root });
  } catch (error) {
    if (error.code === 'EADDRINUSE') leave(`Port ${port} is taken: choose another, as in PORT=${port + 1} npm start`);
    if (error.code === 'EACCES') leave(`Port ${port} is not allowed here: choose one above 1023, as in PORT=8000 npm start`);
    throw error;
  }
}

await (await open(tmpdir())).close();
console.log('Building …');
const { status } = spawnSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' });
if (status !== 0) leave('The build failed, see above.');
const { url } = await open();
console.log(`kollega demo: ${url}`);
