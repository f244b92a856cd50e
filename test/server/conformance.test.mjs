// The suite that every hub must pass, over a real server, a real file and real sockets.
import { describe, it } from 'node:test';
import { randomId } from '../../dist/domain/hash.js';
import { refOf } from '../../dist/domain/record.js';
import { hubConformance } from 'kollega/testing.js';
import { hubAt, startServer } from './kit.mjs';

describe('HttpHub over the reference server', () => {
  hubConformance(async () => {
    const server = await startServer();
    const tenant = randomId();
    return {
      hub: hubAt(server.url),
      tenant,
      another: () => hubAt(server.url),
      offline: () => server.stop(),
      online: () => server.start(server.port),
      replaceAll: () => server.store.drop(tenant),
      forgetTombstones: async () => {
        for (const circle of await server.store.circles(tenant)) {
          const tombs = [];
          for await (const { record } of server.store.read(tenant, circle)) if (record.gone) tombs.push(refOf(record));
          await server.store.purge(tenant, circle, tombs, { tombstones: true });
        }
      },
      dispose: () => server.close(),
    };
  }, { describe, it });
});
