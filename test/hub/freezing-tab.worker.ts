import type { KollegaRecord } from '../../src/domain/record.js';
import type { Hub, HubSession, Scope } from '../../src/hub/hub.js';
import { LogSession } from '../../src/hub/log-session.js';
import { SharedHub } from '../../src/hub/shared-hub.js';
import { TabLog } from '../../src/hub/tab-log.js';
import { RED } from './kit.js';

/*
 * A worker is the one thing a test can really freeze: it has channels, locks and the database as a tab
 * has, and an event loop of its own.
 */
type Order = { join: Scope; patience: number } | { freeze: number } | { put: KollegaRecord };

/** `TabHub` without a page. Says when its connection is closed. */
const hub: Hub = {
  reach: 'this-browser',
  join(scope) {
    const name = `kollega/1/${scope.tenant}/hub`;
    const session = new LogSession(scope, { log: new TabLog(name), channel: new BroadcastChannel(name), now: Date.now });
    session.closed.addEventListener('abort', () => postMessage('closed'));
    return session;
  },
};

let session: HubSession | undefined;

onmessage = ({ data }: MessageEvent<Order>) => {
  if ('join' in data) {
    session = new SharedHub(hub, '', data.patience).join(data.join);
    session.addEventListener('statechange', () => postMessage(session?.state));
    session.subscribe(undefined, ({ items }) => items.forEach(({ record }) => postMessage(record.body['text'])));
  } else if ('put' in data) {
    void session?.put(RED, data.put);
  } else {
    postMessage('freezing');
    for (const end = Date.now() + data.freeze; Date.now() < end;);
  }
};
