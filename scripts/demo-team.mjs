// `npm run demo:team -- --hub http`: two agents at two addresses, over a real server whose data survives a restart.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { freePort } from './free-port.mjs';
import { serve } from './serve.mjs';
import { startHttp } from './team/http.mjs';
import { startNats } from './team/nats.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));

function leave(words) {
  console.error(words);
  process.exit(1);
}

/** Each starts a server, and says where it is and what the pages' address must hold. */
const HUBS = { http: startHttp, nats: startNats };
const USAGE = `npm run demo:team -- --hub ${Object.keys(HUBS).join('|')} [--port 8000] [--hub-port 8787] [--data .cache/team]`;

function readFlags() {
  try {
    const { values } = parseArgs({ options: {
      hub: { type: 'string', default: 'http' }, port: { type: 'string', default: process.env.PORT || '8000' },
      'hub-port': { type: 'string', default: '8787' }, data: { type: 'string', default: '.cache/team' },
    } });
    return values;
  } catch (error) {
    return leave(`${error.message}\n${USAGE}`);
  }
}

const flags = readFlags();
const portOf = (name) => {
  const port = Number(flags[name]);
  return Number.isInteger(port) && port >= 0 && port < 65536 ? port : leave(`--${name} must be a number from 0 to 65535, not "${flags[name]}"`);
};
// Each must know the other's before it starts.
const [port, hubPort] = [portOf('port') || await freePort(), portOf('hub-port') || await freePort()];
const start = Object.hasOwn(HUBS, flags.hub) ? HUBS[flags.hub] : leave(`--hub must be ${Object.keys(HUBS).join(' or ')}, not "${flags.hub}"\n${USAGE}`);

async function open(name, wanted, begin) {
  try {
    return await begin();
  } catch (error) {
    if (error.code === 'EADDRINUSE') leave(`Port ${wanted} is taken: choose another with --${name}`);
    if (error.code === 'EACCES') leave(`Port ${wanted} is not allowed here: choose one above 1023 with --${name}`);
    return leave(error.message);
  }
}

await (await open('port', port, () => serve({ port, root }))).close();
console.log('Building …');
const { status } = spawnSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: 'inherit' });
if (status !== 0) leave('The build failed, see above.');

const data = new URL(`${flags.data}/`, `file://${root}`);
mkdirSync(data, { recursive: true });
const websocketPort = await freePort();
const places = [`http://127.0.0.1:${hubPort}`, ...(flags.hub === 'nats' ? [`ws://127.0.0.1:${websocketPort}`] : [])];
const desk = await open('port', port, () => serve({ port, connect: places }));
const hub = await open('hub-port', hubPort, () => start({ port: hubPort, data: fileURLToPath(data), origin: new URL(desk.url).origin, tenants: ['case-desk'], websocketPort }));
console.log(`kollega over ${flags.hub}: ${hub.url}, data in ${flags.data}`);
for (const [name, as] of [['Sofia', 'sofia'], ['Omar', 'omar']]) console.log(`${name}: ${desk.url}?as=${as}&${hub.query}`);

async function end() {
  await Promise.all([desk.close(), hub.close()]);
  process.exit(0);
}
process.once('SIGINT', () => void end());
process.once('SIGTERM', () => void end());
