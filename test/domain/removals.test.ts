import { expect } from '@open-wc/testing';
import { Ledger } from '../../src/domain/ledger.js';
import type { KollegaRecord } from '../../src/domain/record.js';
import { removalsOf } from '../../src/domain/removals.js';
import { checkEnvelope } from '../../src/domain/validate.js';
import { KollegaProblem } from '../../src/domain/problem.js';

const BY = 'wzzYCltgoBNc33A5k9SjrA';
const order = (id: string, body: KollegaRecord['body'], at: number): KollegaRecord =>
  ({ v: 1, kind: 'steward', id, by: 'steward', rev: 1, at, body });

describe('what was taken down', () => {
  it('is told once a tip, the newest first, in every circle\'s order alike', () => {
    const orders = [
      order('a', { removes: `tip/x/${BY}`, reason: 'customer-data' }, 10),
      order('b', { removes: `tip/y/${BY}`, reason: 'first words' }, 20),
      order('c', { removes: `tip/y/${BY}`, reason: 'other words' }, 30),
      order('d', { removes: `ask/z/${BY}`, reason: 'not a tip' }, 40),
      order('e', { erases: BY, upTo: 5 }, 50),
    ];
    for (const said of [orders, [...orders].reverse()]) {
      const ledger = new Ledger();
      for (const circle of ['all', 'red']) for (const record of said) ledger.apply(circle, record);
      expect(removalsOf(ledger, 100)).to.deep.equal([
        { ref: `tip/y/${BY}`, reason: 'other words', at: 30 }, { ref: `tip/x/${BY}`, reason: 'customer-data', at: 10 },
      ]);
    }
  });
});

describe('an envelope', () => {
  const tip = { v: 1, kind: 'tip', id: 'x', by: BY, rev: 1, at: 1, body: { text: 7 } };

  it('passes whatever is in its body, for a hub carries what later versions say', () => {
    expect(checkEnvelope(tip)).to.equal(tip);
  });

  for (const [what, wrong] of Object.entries({ kind: { kind: 'Tip' }, by: { by: 'me' }, rev: { rev: 0 }, body: { body: 'text' }, gone: { gone: false } })) {
    it(`with a bad ${what} is none`, () => {
      expect(checkEnvelope({ ...tip, ...wrong })).to.be.instanceOf(KollegaProblem);
    });
  }
});
