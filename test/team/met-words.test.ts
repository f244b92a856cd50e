import { expect } from '@open-wc/testing';
import { DAY } from '../../src/domain/policy.js';
import { MetWords } from '../../src/team/met-words.js';

/** A store that holds copies, as a database does. */
class Shelf {
  readonly values = new Map<string, unknown>();
  get = (key: string): Promise<unknown> => Promise.resolve(structuredClone(this.values.get(key)));
  set = (key: string, value: unknown): Promise<void> => Promise.resolve(void this.values.set(key, structuredClone(value)));
}

describe('the words that a member met', () => {
  let shelf: Shelf;
  let now: number;
  const met = (): MetWords => new MetWords(shelf, () => now);
  beforeEach(() => {
    shelf = new Shelf();
    now = 20_000 * DAY;
  });

  it('are known once they stood in three cases, and not because of one case seen thrice', async () => {
    const words = met();
    for (const id of ['a', 'a', 'a', 'b']) await words.meet(id, ['router', 'router']);
    expect(words.isKnown('router')).to.equal(false);
    await words.meet('c', ['router', 'lind']);
    expect(words.isKnown('router')).to.equal(true);
    expect(words.isKnown('lind')).to.equal(false);
    expect(words.isKnown('never')).to.equal(false);
  });

  it('are still known after a reload, and counted on', async () => {
    for (const id of ['a', 'b', 'c']) await met().meet(id, ['router', ...(id === 'a' ? [] : ['modem'])]);
    const words = met();
    await words.meet('d', ['modem']);
    expect([words.isKnown('router'), words.isKnown('modem')]).to.deep.equal([true, true]);
  });

  it('are forgotten thirty days after they were last met', async () => {
    for (const id of ['a', 'b', 'c']) await met().meet(id, ['router', 'modem']);
    now += 20 * DAY;
    await met().meet('d', ['modem']);
    now += 20 * DAY;
    const words = met();
    await words.meet('e', ['other']);
    expect([words.isKnown('router'), words.isKnown('modem')]).to.deep.equal([false, true]);
  });

  it('are kept under a secret of this browser: neither a word nor a case can be read, and another browser hashes otherwise', async () => {
    const other = new Shelf();
    await met().meet('case-1', ['router']);
    await new MetWords(other, () => now).meet('case-1', ['router']);
    const [mine, theirs] = [shelf, other].map(({ values }) => values.get('met') as { rows: Float64Array });
    expect([...mine!.rows].filter(Boolean)).to.have.length(3);
    expect(mine!.rows[0]).not.to.equal(theirs!.rows[0]);
    expect(JSON.stringify([...shelf.values])).not.to.match(/router|case-1/);
  });

  it('of thousands of cases take a bounded room', async () => {
    const words = met();
    for (let i = 0; i < 40; i++) await words.meet(`case-${i}`, Array.from({ length: 500 }, (_, j) => `word${i * 500 + j}`));
    expect((shelf.values.get('met') as { rows: Float64Array }).rows.length / 5).to.be.at.most(13_000);
  });
});
