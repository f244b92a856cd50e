// Unit tests in real engines: BROWSERS=chromium,firefox,webkit npx wtr --files 'test/…' (default: chromium).
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { freePort } from './scripts/free-port.mjs';
import { launchers } from './scripts/units/launchers.mjs';
import { allowEveryOrigin, chordPlugin, commonJsPlugin, sdkPlugin } from './scripts/units/plugins.mjs';
import { resultsReporter } from './scripts/units/results-reporter.mjs';

const wanted = (process.env.BROWSERS ?? 'chromium').split(',');
const unknown = wanted.filter((name) => !launchers[name]);
if (unknown.length > 0) throw new Error(`BROWSERS: unknown ${unknown.join(', ')}`);
const webkit = wanted.includes('webkit');

export default {
  files: ['test/**/*.test.ts', '!test/e2e/**', '!test/gates/**'],
  // Of its own, so that several runs at once do not meet.
  port: await freePort(),
  nodeResolve: { exportConditions: ['production'] },
  // Axe takes long on busy cores, and two engines share them.
  testFramework: { config: { timeout: 20_000 } },
  testsStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  browserStartTimeout: 60_000,
  plugins: [
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)) }),
    a11ySnapshotPlugin(),
    chordPlugin(),
    sdkPlugin(),
    commonJsPlugin('/canonicalize/lib/canonicalize.js'),
  ],
  middleware: [allowEveryOrigin],
  // The WebDriver launcher runs files in frames unless concurrency is 1; focus and mouse need a page of their own.
  // An undefined `concurrency` would hang the run without a word, so the key is left out otherwise.
  ...(webkit ? { concurrency: 1 } : {}),
  browsers: await Promise.all(wanted.map((name) => launchers[name]())),
  reporters: [defaultReporter(), ...(process.env.RESULTS_FILE ? [resultsReporter(process.env.RESULTS_FILE)] : [])],
};
