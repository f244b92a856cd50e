// `npm test`: everything, one step after the other; with `--long` the suites that take minutes each.
// The last line counts; the exit code agrees.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../scripts/run/command.mjs';
import { fetchEngines } from '../scripts/run/fetch-engines.mjs';
import { fetchNatsServer } from '../scripts/nats-server.mjs';
import { fetchNginx } from '../scripts/nginx.mjs';
import { RESULTS } from '../scripts/tables/results.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const long = process.argv.includes('--long');
/** Where each step leaves what became of its tests; the tables of the docs are made of the short run's. */
const kept = long ? join(RESULTS, 'long') : RESULTS;
const results = [];

/** Runs one step and keeps what it counted, also when it breaks. */
async function step(name, body) {
  console.log(`\n== ${name}`);
  const start = performance.now();
  const counted = await body().catch((error) => {
    console.error(error);
    return { failed: 1 };
  });
  const result = { name, passed: 0, failed: 0, skipped: 0, ...counted, seconds: (performance.now() - start) / 1000 };
  results.push(result);
  console.log(`-- ${describe(result)}`);
}

const describe = ({ name, passed, failed, skipped, seconds }) => `${name}: ${counts({ passed, failed, skipped })} in ${seconds.toFixed(1)} s`;

const counts = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

/** A command that is one check by itself. */
const check = (name, ...command) => step(name, async () => ((await run(command)) ? { passed: 1 } : { failed: 1 }));

/** A command that writes what it counted to a file, beside what became of each test; where it fails without a failed test, that is one more. */
async function counted(file, command, options) {
  const good = await run(command, options);
  const sum = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { passed: 0, failed: 0, skipped: 0 };
  return good || sum.failed > 0 ? sum : { ...sum, failed: 1 };
}

function nodeTests(name, folder, minutes = 3) {
  return step(name, () => {
    const files = readdirSync(join(root, folder)).filter((file) => file.endsWith('.test.mjs')).map((file) => `${folder}/${file}`);
    const file = join(kept, `${name}.json`);
    const shown = ['--test-reporter=spec', '--test-reporter-destination=stdout'];
    const told = [`--test-reporter=${root}scripts/run/node-results.mjs`, `--test-reporter-destination=${file}`];
    const bounds = ['--test-concurrency=1', `--test-timeout=${minutes * 60_000}`];
    return counted(file, [process.execPath, '--test', ...bounds, ...shown, ...told, ...files], { minutes: 25 });
  });
}

function units(engine) {
  return step(`units in ${engine}`, () => {
    const file = join(kept, `${engine}.json`);
    return counted(file, ['wtr'], { env: { BROWSERS: engine, RESULTS_FILE: file }, held: true });
  });
}

/** Two engines at a time: each looks at one page at a time, and the machine has two cores. */
async function allUnits(found) {
  const waiting = found.values();
  const lane = async () => {
    for (const { name } of waiting) await units(name);
  };
  await Promise.all([lane(), lane()]);
}

// What an earlier run left must speak for none of this one.
rmSync(kept, { recursive: true, force: true });
mkdirSync(kept, { recursive: true });
let engines = [];
await step('browsers', async () => {
  engines = await fetchEngines(run);
  for (const { name, words } of engines) console.log(`${name}: ${words}`);
  const missing = engines.filter(({ found }) => !found);
  return {
    passed: engines.length - missing.length,
    failed: missing.filter(({ can }) => can).length,
    skipped: missing.filter(({ can }) => !can).length,
  };
});
await step('nats-server', async () => {
  console.log(fetchNatsServer());
  return { passed: 1 };
});
if (long) {
  await step('nginx', async () => {
    console.log(fetchNginx());
    return { passed: 1 };
  });
  await check('build', 'npm', 'run', '--silent', 'build');
  await nodeTests('long', 'test/long', 10);
} else {
  await check('types', 'npm', 'run', '--silent', 'types');
  await check('lint', 'eslint', '--max-warnings', '0', '.');
  await check('build', 'npm', 'run', '--silent', 'build');
  await check('manifest', process.execPath, 'scripts/manifest.mjs', '--check');
  // Both pack what stands there, and need it built no second time.
  await check('publint', 'env', 'npm_config_ignore_scripts=true', 'publint', '--strict');
  await check('attw', 'env', 'npm_config_ignore_scripts=true', 'attw', '--pack', '.', '--profile', 'esm-only');
  await nodeTests('gates', 'test/gates');
  await allUnits(engines.filter(({ found }) => found));
  await nodeTests('server', 'test/server');
  await nodeTests('nats', 'test/nats');
  await nodeTests('end to end', 'test/e2e');
  await nodeTests('tables', 'test/tables');
}

const total = { passed: 0, failed: 0, skipped: 0 };
console.log('\n== summary');
for (const result of results) {
  console.log(describe(result));
  for (const key of Object.keys(total)) total[key] += result[key];
}
process.exitCode = total.failed > 0 ? 1 : 0;
console.log(`\n${counts(total)}`);
