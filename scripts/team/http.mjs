import { join } from 'node:path';

/**
 * The reference server for the demo, with the login that believes everybody.
 * @param {{port: number, data: string, origin: string}} options `data`: a folder; `origin`: of the desk's pages
 */
export async function startHttp({ port, data, origin }) {
  // Built a moment ago, so not to be imported before.
  const { developmentLogin, serve, SqliteStore } = await import('kollega/server.js');
  const store = await SqliteStore.open(join(data, 'kollega.db'));
  const { url, close } = await serve({ store, port, authenticate: developmentLogin(), origins: [origin], rate: { perSecond: 1000, burst: 5000 } });
  return { url, query: `http=${encodeURIComponent(url)}`, close };
}
