import { expect } from '@open-wc/testing';
import { Ledger } from '../../src/domain/ledger.js';
import type { KollegaRecord, Ref } from '../../src/domain/record.js';
import { refOf } from '../../src/domain/record.js';
import { Indexer } from '../../src/team/indexer.js';
import { keepIndex, readIndex } from '../../src/team/kept-index.js';
import { until } from './support.js';

const AUTHOR = 'a'.repeat(22);
const WORDS = ['router', 'light', 'reset', 'invoice', 'contract', 'modem', 'cable', 'signal', 'window', 'charge'];

const tipRecord = (i: number, text: string, rev = 1): KollegaRecord => ({ v: 1, kind: 'tip', id: `tip${i}`, by: AUTHOR, rev, at: 1, body: { text } });
const textOf = (i: number): string => `${WORDS[i % 10]} ${WORDS[(i * 7) % 10]} number${i} goes with ${WORDS[(i * 3 + 1) % 10]}`;

function ledgerOf(count: number): Ledger {
  const ledger = new Ledger();
  for (let i = 0; i < count; i++) ledger.apply('team', tipRecord(i, textOf(i)));
  return ledger;
}

/** A store that holds copies, as a database does, and counts what it writes. */
class Shelf {
  readonly values = new Map<string, unknown>();
  get = (key: string): Promise<unknown> => Promise.resolve(structuredClone(this.values.get(key)));
  set = (key: string, value: unknown): Promise<void> => Promise.resolve(void this.values.set(key, structuredClone(value)));
}

async function started(ledger: Ledger, salt: number, shelf?: Shelf): Promise<Indexer> {
  const indexer = new Indexer(ledger, () => undefined);
  await indexer.open(salt, shelf);
  indexer.changed([...ledger.ofKind('tip')].map(refOf));
  await until(() => !indexer.busy);
  indexer.settle();
  await until(() => !indexer.busy);
  return indexer;
}

const found = (indexer: Indexer, text: string): readonly (readonly [Ref, number])[] => indexer.index.search({ text }).map(({ ref, score }) => [ref, score] as const);

describe('the index that this browser keeps', () => {
  it('is what the next start goes on with, in parts of at most a megabyte', async () => {
    const ledger = ledgerOf(3000);
    const shelf = new Shelf();
    const first = await started(ledger, 7);
    await keepIndex(first.index, shelf);
    for (const value of shelf.values.values()) expect((value as { bytes?: Uint8Array }).bytes?.length ?? 0).to.be.at.most(2 ** 20);
    expect((await readIndex(shelf, 7))?.refs).to.have.length(3000);
    const second = await started(ledger, 7, shelf);
    for (const text of ['router light number17', 'signal', 'number2999 contract']) expect(found(second, text)).to.deep.equal(found(first, text));
  });

  it('takes in what was changed, added and withdrawn meanwhile, and leaves no trace of what was', async () => {
    const shelf = new Shelf();
    await keepIndex((await started(ledgerOf(60), 7)).index, shelf);
    const ledger = ledgerOf(62);
    ledger.apply('team', tipRecord(3, 'antenna behind glass', 2));
    ledger.apply('team', { ...tipRecord(4, textOf(4), 2), off: true });
    ledger.drop([refOf(tipRecord(5, ''))]);
    const [kept, anew] = [await started(ledger, 7, shelf), await started(ledger, 7)];
    expect(kept.index.size).to.equal(anew.index.size);
    for (const text of ['antenna', 'number3', 'number4 router', 'number5', 'number61 light', 'router reset cable']) {
      expect(found(kept, text)).to.deep.equal(found(anew, text));
    }
  });

  it('is built anew for another salt, version, or where a part is missing', async () => {
    const shelf = new Shelf();
    await keepIndex((await started(ledgerOf(30), 7)).index, shelf);
    expect(await readIndex(shelf, 8)).to.equal(undefined);
    const part = shelf.values.get('index/3');
    shelf.values.delete('index/3');
    expect(await readIndex(shelf, 7)).to.equal(undefined);
    shelf.values.set('index/3', part);
    expect(await readIndex(shelf, 7)).not.to.equal(undefined);
    shelf.values.set('index', { ...shelf.values.get('index') as object, version: 2 });
    expect(await readIndex(shelf, 7)).to.equal(undefined);
    const ledger = ledgerOf(30);
    expect(found(await started(ledger, 7, shelf), 'number7')).to.deep.equal(found(await started(ledger, 7), 'number7'));
  });
});
