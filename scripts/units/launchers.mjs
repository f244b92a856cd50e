// How the test runner starts each engine, headless and as root.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chromeLauncher } from '@web/test-runner-chrome';
import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { chromiumArgs, pathOf } from '../engines.mjs';
import { freePort } from '../free-port.mjs';

function chromium() {
  return chromeLauncher({ launchOptions: { executablePath: pathOf('chromium'), args: chromiumArgs } });
}

// Puppeteer speaks WebDriver BiDi to Firefox: no geckodriver is needed.
function firefox() {
  return puppeteerLauncher({
    concurrency: 1, // with more than one page at a time the focus is lost and typed keys go astray
    launchOptions: { browser: 'firefox', executablePath: pathOf('firefox'), headless: true },
  });
}

// WebKitGTK's MiniBrowser has no headless mode: it gets an Xvfb and a driver of its own, and both end with this process.
async function webkit() {
  const binary = pathOf('webkit');
  const children = [];
  const start = (command, args, options) => {
    // A group of its own, so that the browser which the driver starts ends with the driver.
    const child = spawn(command, args, { ...options, detached: true });
    children.push(child);
    return child;
  };
  process.once('exit', () => children.forEach(endGroup));
  for (const signal of ['SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));

  let display = process.env.DISPLAY;
  if (!display) {
    const screen = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
    const xvfb = start('Xvfb', screen, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    const [line] = await once(xvfb.stdio[3], 'data');
    display = `:${String(line).trim()}`;
  }
  const port = await freePort();
  const quiet = { WEBKIT_DISABLE_DMABUF_RENDERER: '1', LIBGL_ALWAYS_SOFTWARE: '1', NO_AT_BRIDGE: '1' };
  start('WebKitWebDriver', [`--port=${port}`], { stdio: 'ignore', env: { ...process.env, ...quiet, DISPLAY: display } });
  await answering(`http://127.0.0.1:${port}/status`);
  return webdriverLauncher({
    hostname: '127.0.0.1',
    port,
    path: '/',
    logLevel: 'error',
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary, args: ['--automation'] },
    },
  });
}

function endGroup(child) {
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

async function answering(url) {
  for (let tries = 0; tries < 100; tries++) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('WebKitWebDriver does not answer');
}

export const launchers = { chromium, firefox, webkit };
