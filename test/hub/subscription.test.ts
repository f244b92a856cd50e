import { expect } from '@open-wc/testing';
import type { Batch } from '../../src/hub/hub.js';
import type { LogPage } from '../../src/hub/record-log.js';
import { Subscription } from '../../src/hub/subscription.js';
import { tip, until } from './kit.js';

const entry = (seq: number): LogPage['entries'][number] => ({ seq, record: tip('wzzYCltgoBNc33A5k9SjrA', `tip ${seq}`) });

describe('one reader of a log', () => {
  it('is told that the log is another one where an older copy of it was put back', async () => {
    const batches: Batch[] = [];
    const page: LogPage = { epoch: 'e', head: 2, horizon: 0, entries: [entry(1), entry(2)] };
    const read = (_: string, after: number): Promise<LogPage> => Promise.resolve({ ...page, entries: page.entries.filter(({ seq }) => seq > after) });
    const subscription = new Subscription(['all'], JSON.stringify({ epoch: 'e', at: { all: 5 } }), read, (batch) => batches.push(batch));
    void subscription.catchUp();
    await until(() => batches.some(({ caughtUp }) => caughtUp), 'caught up');
    expect(batches.map(({ reset, items }) => [reset, items.length])).to.deep.equal([['replaced', 0], [undefined, 2], [undefined, 0]]);
  });

  it('passes over what it has read already, and does not ask for it again', async () => {
    let reads = 0;
    const batches: Batch[] = [];
    const read = (): Promise<LogPage> => { reads++; return Promise.resolve({ epoch: 'e', head: 1, horizon: 0, entries: reads > 1 ? [] : [entry(1)] }); };
    const subscription = new Subscription(['all'], undefined, read, (batch) => batches.push(batch));
    await subscription.catchUp();
    subscription.live({ epoch: 'e', circle: 'all', ...entry(1) });
    subscription.live({ epoch: 'e', circle: 'all', ...entry(2) });
    await until(() => batches.some(({ items }) => items.some(({ place }) => place === '2')), 'the next one is read');
    expect([reads, batches.flatMap(({ items }) => items.map(({ place }) => place))]).to.deep.equal([1, ['1', '2']]);
  });
});
