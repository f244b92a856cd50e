import type { Desktop, DesktopState } from '../../src/desktops/desktop.js';

/* Runs in the frame: starts one adapter with the vendor's real SDK, and keeps all that it says. */

export interface AppWindow extends Window {
  desk?: Desktop;
  states?: DesktopState[];
  leave?: () => void;
}

const apps: Record<string, () => Promise<{ start(): Desktop }>> = {
  'amazon-connect': () => import('./apps/amazon-connect.js'),
  chatwoot: () => import('./apps/chatwoot.js'),
  'genesys-cloud': () => import('./apps/genesys-cloud.js'),
  url: () => import('./apps/url.js'),
  'window-message': () => import('./apps/window-message.js'),
  zendesk: () => import('./apps/zendesk.js'),
};

const name = new URLSearchParams(location.search).get('app') ?? '';
const app = await apps[name]?.();
const page: AppWindow = window;
page.states = [];
page.desk = app?.start();
page.leave = page.desk?.subscribe((state) => page.states?.push(state));
