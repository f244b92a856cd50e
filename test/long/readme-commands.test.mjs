// The README's own commands, as they stand, in a fresh copy of what is committed; ports are free ones, benchmarks get little to do.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { freePort } from '../../scripts/free-port.mjs';
import { newTenant } from '../e2e/desk.mjs';
import { launch, openPage, waitUntil } from '../e2e/harness.mjs';
import { root, snippets } from './snippets.mjs';

const withoutComment = (line) => line.replace(/\s+#.*/, '');
const commands = snippets().filter(({ name, language }) => name.startsWith('README.md ') && language === 'sh').flatMap(({ text }) => text.trim().split('\n').map(withoutComment));
const only = (words) => commands.filter((line) => line.includes(words));

/** Every benchmark that a page names, with these numbers in place of the page's own. */
const LITTLE = { tips: 300, members: 4, records: 12 };
const named = ['README.md', 'docs/operating-http.md'].flatMap((page) => [...readFileSync(join(root, page), 'utf8').matchAll(/`(npm run -s bench:[^`]+)`/g)].map(([, line]) => line));
const benchmarks = [...new Set(named.map((line) => line.replace(/--(\w+) \d+/g, (_, name) => `--${name} ${LITTLE[name]}`)))];
/** What a benchmark's object must tell. */
const TELLS = { size: ['entries'], panel: ['tips', 'draw_ms'], hub: ['hub', 'lost', 'confirm'], matching: ['engine', 'clicks'] };
const DATA = {
  'T.json': { lamp: 'Hold reset until the light is out.', invoice: 'Send the invoice again.' },
  'A.jsonl': [['the lamp blinks orange', 'lamp'], ['I paid twice', 'invoice']],
  'B.jsonl': [['an orange lamp', 'lamp'], ['paid two times', 'invoice']],
};

describe('the README\'s commands, in a fresh copy', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kollega-copy-'));
  /** What ends each line that runs, with all that it started. */
  const groups = new Set();
  let browser;

  /** Starts a line, and waits until it has said all of this. */
  async function start(line, env, ...said) {
    const child = spawn('sh', ['-c', line], { cwd: folder, env: { ...process.env, npm_config_prefer_offline: 'true', ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    const end = () => {
      if (groups.delete(end)) process.kill(-child.pid, 'SIGTERM');
    };
    groups.add(end);
    let words = '';
    const found = await new Promise((resolve, reject) => {
      const hear = (chunk) => {
        words += chunk;
        const matches = said.map((pattern) => pattern.exec(words)?.[1]);
        if (matches.every(Boolean)) resolve(matches);
      };
      for (const stream of [child.stdout, child.stderr]) stream.on('data', hear);
      child.on('exit', (code) => {
        groups.delete(end);
        reject(new Error(`${line} ended with ${code}:\n${words}`));
      });
    });
    return { found, end };
  }

  const endAll = () => groups.forEach((end) => end());
  process.once('exit', endAll);
  process.once('SIGTERM', () => process.exit(1));

  before(async () => {
    for (const file of execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).trim().split('\n')) if (existsSync(join(root, file))) cpSync(join(root, file), join(folder, file));
    browser = await launch('chromium');
  });
  after(async () => {
    await browser?.close();
    endAll();
  });

  test('there is no line that no test runs', () => {
    // The suite is what runs this; the rest is below.
    assert.deepEqual(commands.filter((line) => ![...only('npm start'), ...only('demo:team')].includes(line)), ['npm ci && npm test']);
    assert.deepEqual([...new Set(benchmarks.map((line) => /bench:(\w+)/.exec(line)[1]))].sort(), Object.keys(TELLS).sort());
  });

  for (const line of only('npm start')) {
    test(line, async () => {
      const { found: [url], end } = await start(line, { PORT: String(await freePort()) }, /kollega demo: (\S+)/);
      const { page, problems } = await openPage(browser, `${url}?quiet&tenant=${newTenant()}`);
      await page.waitForSelector('kollega-tip-panel >>> [part~=tip]');
      assert.deepEqual(problems, []);
      await page.close();
      end();
    });
  }

  for (const line of only('demo:team')) {
    test(line, async () => {
      const ports = `--port ${await freePort()} --hub-port ${await freePort()}`;
      const { found: urls, end } = await start(`${line} ${ports}`, {}, /Sofia: (\S+)/, /Omar: (\S+)/);
      const [sofia, omar] = await Promise.all(urls.map(async (url) => (await openPage(await browser.createBrowserContext(), url)).page));
      for (const page of [sofia, omar]) await page.waitForSelector('#developer[data-status=ready]');
      const text = `Said over the real server, ${newTenant()}`;
      await sofia.evaluate((words) => document.querySelector('kollega-team').say.shareTip({ text: words }), text);
      await waitUntil(omar, (words) => document.querySelector('kollega-team').book.tips().some(({ text: said }) => said === words), text);
      end();
    });
  }

  test('npm pack brings what it packs by itself, and nothing else on its output', () => {
    rmSync(join(folder, 'dist'), { recursive: true });
    const packed = (cwd, ...more) => JSON.parse(execFileSync('npm', ['pack', '--dry-run', '--json', ...more], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))[0].files.map(({ path }) => path);
    assert.deepEqual(packed(folder, '--no-ignore-scripts'), packed(root, '--ignore-scripts'));
  });

  for (const line of benchmarks) {
    test(line, () => {
      for (const [name, content] of Object.entries(DATA)) {
        writeFileSync(join(folder, name), Array.isArray(content) ? content.map(([text, label]) => JSON.stringify({ text, label })).join('\n') : JSON.stringify(content));
      }
      const last = execFileSync('sh', ['-c', line], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }).trim().split('\n').at(-1);
      const printed = JSON.parse(last);
      for (const name of TELLS[/bench:(\w+)/.exec(line)[1]]) assert.ok(Object.hasOwn(printed, name), `${name} in ${last}`);
    });
  }
});
