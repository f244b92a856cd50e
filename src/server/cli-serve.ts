import { once } from 'node:events';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { developmentLogin } from './development-login.js';
import type { Flags } from './flags.js';
import { numberOf, UsageError } from './flags.js';
import { jwtLogin } from './jwt-login.js';
import { logLines } from './log.js';
import type { Authenticate } from './login.js';
import type { ServeOptions } from './serve.js';
import { serve } from './serve.js';
import { SqliteStore } from './sqlite-store.js';
import { sweepDaily } from './sweep-daily.js';

/** What a `--config` file exports by default: the login, and whatever else `serve` takes. */
export type ServerConfig = Partial<Omit<ServeOptions, 'store'>> & { readonly authenticate: Authenticate };

/** Serves until SIGTERM or SIGINT; then what was asked is answered, and the file closed. */
export async function serveUntilTold(flags: Flags): Promise<void> {
  const config = await configOf(flags);
  const port = numberOf(flags, 'port', 65535);
  const proxies = numberOf(flags, 'proxies', 10);
  const store = await SqliteStore.open(flags.data ?? '', {
    maxBytes: numberOf(flags, 'max-bytes', Number.MAX_SAFE_INTEGER), maxTenantBytes: numberOf(flags, 'tenant-bytes', Number.MAX_SAFE_INTEGER),
  });
  const running = await serve({
    log: logLines, ...config, store,
    ...(port !== undefined && { port }), ...(proxies !== undefined && { proxies }), ...(flags.host && { host: flags.host }), ...(flags.path && { path: flags.path }), ...(flags.origin && { origins: flags.origin }),
  }).catch((error: NodeJS.ErrnoException) => {
    store.close();
    throw error.code === 'EADDRINUSE' ? new Error(`port ${port ?? 8787} is taken: choose another by --port`) : error;
  });
  const sweeping = sweepDaily(store, logLines);
  logLines({ level: 'info', event: 'serving', url: running.url });
  const told = new AbortController();
  await Promise.race(['SIGTERM', 'SIGINT'].map((signal) => once(process, signal, { signal: told.signal })));
  told.abort();
  sweeping.stop();
  await running.close();
  logLines({ level: 'info', event: 'stopped' });
}

async function configOf(flags: Flags): Promise<ServerConfig> {
  const { config, issuer, audience, keys, tenant, development } = flags;
  if ([config, issuer, development].filter(Boolean).length !== 1) throw new UsageError('who logs in? --issuer and --audience, --config, or --development');
  if (development) return { authenticate: developmentLogin() };
  if (issuer) {
    if (!audience) throw new UsageError('--audience is needed: whom tokens must be meant for');
    return { authenticate: await jwtLogin({ issuer, audience, ...(keys && { keys }), ...(tenant && { tenant }) }) };
  }
  const { default: given } = await import(pathToFileURL(resolve(config ?? '')).href) as { default?: Partial<ServerConfig> };
  if (typeof given?.authenticate !== 'function') throw new UsageError(`${config} must export { authenticate } by default`);
  return given as ServerConfig;
}
