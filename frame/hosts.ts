import type { AmazonConnectSdk } from '../src/desktops/amazon-connect.js';
import { amazonConnect } from '../src/desktops/amazon-connect.js';
import { chatwoot } from '../src/desktops/chatwoot.js';
import type { Desktop } from '../src/desktops/desktop.js';
import type { GenesysClientApp } from '../src/desktops/genesys-cloud.js';
import { genesysCloud } from '../src/desktops/genesys-cloud.js';
import { url } from '../src/desktops/url.js';
import { windowMessage } from '../src/desktops/window-message.js';
import type { ZendeskClient } from '../src/desktops/zendesk.js';
import { zendesk } from '../src/desktops/zendesk.js';
import type { FrameConfig } from './config.js';

/** Only these: the address names one, and an address may come from anywhere. */
const HOSTS: Readonly<Record<string, (config: FrameConfig) => Desktop>> = {
  url: ({ names }) => url(names ? { names } : {}),
  'window-message': ({ origins = [] }) => windowMessage({ origins }),
  chatwoot: ({ origins = [], ...options }) => chatwoot({ ...options, origins }),
  'amazon-connect': (config) => amazonConnect(sdkOf<AmazonConnectSdk>(config), config),
  zendesk: (config) => zendesk(sdkOf<ZendeskClient>(config), config),
  'genesys-cloud': (config) => genesysCloud(sdkOf<GenesysClientApp>(config), { ...config, ...config.genesys }),
};

/** @throws Error in words, where the host is unknown or its SDK is not there */
export function hostOf(config: FrameConfig, asked: string | null): Desktop {
  const name = asked ?? config.desktop ?? 'url';
  const host = Object.hasOwn(HOSTS, name) ? HOSTS[name] : undefined;
  if (!host) throw new Error(`desktop: "${name}" is none of ${Object.keys(HOSTS).join(', ')}`);
  return host(config);
}

function sdkOf<T>({ sdk }: FrameConfig): T {
  if (!sdk) throw new Error('config.js: this desktop needs its vendor\'s SDK as `sdk`');
  return sdk as T;
}
