import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { DAY } from '../../src/domain/policy.js';
import { Ledger } from '../../src/domain/ledger.js';
import type { KollegaRecord } from '../../src/domain/record.js';
import { ALL, refOf } from '../../src/domain/record.js';
import { compareVersions } from '../../src/domain/version.js';
import type { Reading } from './arbitraries.js';
import { readings } from './arbitraries.js';
import { ANNA, BO, bookOf, CAI, erases, GROUP, ledgerOf, NOW, react, removes, say, TEAM, valid } from './support.js';

const tip = say('tip', ANNA, { text: 'Hold the button' }, { rev: 5 });
const ref = refOf(tip);
const version = (rev: number, more: Partial<KollegaRecord> = {}): KollegaRecord => ({ ...tip, rev, ...more });
const read = (...all: readonly (readonly [circle: string, record: KollegaRecord])[]): Ledger => {
  const ledger = new Ledger();
  for (const [circle, record] of all) ledger.apply(circle, valid(record));
  return ledger;
};
const circlesIn = (ledger: Ledger): string[] => [...ledger.circlesOf(ref)].sort();

describe('any order, any repetition and any split', () => {
  const feed = (all: readonly Reading[]): Ledger => {
    const ledger = new Ledger();
    for (const { circle, record } of all) ledger.apply(circle, record);
    return ledger;
  };

  it('gives the same book, at any moment', () => {
    const cases = readings.chain((all) => fc.record({
      all: fc.constant(all),
      shuffled: fc.shuffledSubarray([...all], { minLength: all.length }),
      again: fc.array(fc.constantFrom(...all), { maxLength: 8 }),
      cut: fc.nat(),
    }));
    fc.assert(fc.property(cases, ({ all, shuffled, again, cut }) => {
      for (const { record } of all) valid(record);
      const records = all.map(({ record }) => record);
      const orderly = feed(all);
      const otherwise = feed([...again, ...shuffled.slice(cut % all.length), ...again, ...shuffled].map(copyOf));
      for (const now of [NOW - 300 * DAY, NOW, NOW + DAY]) expect(bookOf(otherwise, records, now) === bookOf(orderly, records, now), 'one book').to.equal(true);
    }), { numRuns: 400 });
  });

  it('keeps of each record the best version that the steward left standing', () => {
    fc.assert(fc.property(readings, (all) => {
      const ledger = feed(all);
      for (const { record } of all) {
        const standing = all.filter((other) => refOf(other.record) === refOf(record) && !ledger.refuses(other.record));
        const best = standing.map((other) => other.record).sort(compareVersions).at(-1);
        expect(ledger.get(refOf(record))).to.deep.equal(best);
        expect(ledger.circlesOf(refOf(record))).to.deep.equal(new Set(standing.map(({ circle }) => circle)));
      }
    }), { numRuns: 300 });
  });

  const copyOf = ({ circle, record }: Reading): Reading => ({ circle, record: structuredClone(record) });
});

describe('a version of a record', () => {
  it('replaces an older one and yields to a newer one', () => {
    for (const order of [[1, 2, 3], [3, 1, 2], [2, 3, 3, 1]]) {
      expect(ledgerOf(order.map((rev) => version(rev))).get(ref)?.rev).to.equal(3);
    }
  });

  it('by another author is another record, whatever its id', () => {
    const others = { ...version(9), by: BO };
    const ledger = ledgerOf([tip, others]);
    expect([ledger.get(ref), ledger.get(refOf(others)), ledger.size]).to.deep.equal([tip, others, 2]);
  });

  it('that is gone stays gone, whatever comes after it', () => {
    expect(ledgerOf([version(2, { gone: true }), version(9)]).get(ref)?.gone).to.equal(true);
    expect(ledgerOf([version(9), version(2, { gone: true })]).get(ref)?.gone).to.equal(true);
  });

  it('that is off comes back with the next', () => {
    expect(ledgerOf([version(3, { off: false }), version(2, { off: true })]).get(ref)?.off).to.equal(false);
  });

  it('brings its links and takes those of the one before away', () => {
    const other = say('tip', BO, { text: 'Ask first' });
    const before = say('idea', CAI, { text: 'A card' }, { rev: 1, about: [ref] });
    const after = { ...before, rev: 2, about: [refOf(other), refOf(other)] };
    const ledger = ledgerOf([after, tip, other, before]);
    expect(ledger.about(ref, 'idea')).to.deep.equal([]);
    expect(ledger.about(refOf(other), 'idea')).to.deep.equal([after]);
    expect(ledger.about(refOf(other), 'tip')).to.deep.equal([]);
  });

  it('is told once: who reads it again hears of nothing new', () => {
    const ledger = new Ledger();
    expect(ledger.apply(TEAM, tip)).to.deep.equal([ref]);
    expect(ledger.apply(TEAM, structuredClone(tip))).to.deep.equal([]);
    expect(ledger.apply(TEAM, version(1))).to.deep.equal([]);
    expect(ledger.apply(GROUP, tip)).to.deep.equal([ref]);
    expect(ledger.apply(GROUP, version(6))).to.deep.equal([ref]);
  });
});

describe('circles', () => {
  it('add up, whichever version was read in which', () => {
    expect(circlesIn(read([TEAM, version(1)], [ALL, version(3)], [GROUP, version(2)]))).to.deep.equal([ALL, GROUP, TEAM].sort());
  });

  it('that I leave take with them what stood only there', () => {
    const other = say('tip', BO, { text: 'Ask first' });
    const ledger = read([TEAM, tip], [GROUP, tip], [TEAM, other]);
    expect(ledger.leave(TEAM)).to.deep.equal([refOf(other)]);
    expect(circlesIn(ledger)).to.deep.equal([GROUP]);
    expect([...ledger.records()]).to.deep.equal([tip]);
  });

  it('of what nobody here has are none', () => {
    expect(circlesIn(new Ledger())).to.deep.equal([]);
  });
});

describe('the steward', () => {
  it('takes a record down for good, before or after it comes, and says why', () => {
    for (const all of [[tip, removes(ref), version(9)], [version(9), removes(ref), tip]]) {
      const ledger = ledgerOf(all);
      expect(ledger.get(ref)).to.equal(undefined);
      expect(ledger.removalOf(ref)).to.equal('private');
      expect(ledger.refuses(version(99))).to.equal(true);
    }
  });

  it('gives one reason where two were sent', () => {
    expect(ledgerOf([removes(ref, 'a', 'one'), removes(ref, 'b', 'two')]).removalOf(ref)).to.equal('b');
    expect(ledgerOf([removes(ref, 'b', 'two'), removes(ref, 'a', 'one')]).removalOf(ref)).to.equal('b');
  });

  it('tells which records vanished', () => {
    const ledger = ledgerOf([tip]);
    expect(ledger.apply(TEAM, removes(ref))).to.deep.equal([ref, 'steward/order/steward']);
    expect(ledger.apply(TEAM, removes(ref))).to.deep.equal([]);
  });

  it('erases an author up to a revision; who comes back starts anew', () => {
    const reaction = react('cheer', ANNA, tip, { rev: 4 });
    for (const all of [[version(5), reaction, erases(ANNA, 5), version(6)], [version(6), reaction, version(5), erases(ANNA, 5)]]) {
      const ledger = ledgerOf(all);
      expect(ledger.get(ref)?.rev).to.equal(6);
      expect(ledger.get(refOf(reaction))).to.equal(undefined);
      expect([...ledger.ofKind('cheer')]).to.deep.equal([]);
    }
    expect(ledgerOf([tip, erases(ANNA, 5)]).get(ref)).to.equal(undefined);
    expect(ledgerOf([tip, erases(BO, 5)]).get(ref)).to.deep.equal(tip);
  });

  it('erases up to the later of two orders', () => {
    expect(ledgerOf([erases(ANNA, 7, 'one'), erases(ANNA, 3, 'two'), version(6)]).get(ref)).to.equal(undefined);
  });

  it('erases the end of a record too: what its author says anew counts', () => {
    const gone = version(3, { gone: true, body: {} });
    for (const all of [[gone, version(7), erases(ANNA, 5)], [version(7), erases(ANNA, 5), gone], [erases(ANNA, 5), gone, version(7)]]) {
      expect(ledgerOf(all).get(ref)).to.deep.equal(version(7));
    }
    const ledger = ledgerOf([gone, version(7)]);
    expect(ledger.apply(ALL, erases(ANNA, 5))).to.include(ref);
    expect(ledger.apply(TEAM, version(8))).to.deep.equal([ref]);
  });

  it('erases what stood in a circle, not only the best of it', () => {
    for (const order of [[0, 1, 2], [1, 2, 0], [2, 0, 1]]) {
      const all = [[TEAM, version(5)], [GROUP, version(6)], [ALL, erases(ANNA, 5)]] as const;
      expect(circlesIn(read(...order.map((i) => all[i]!)))).to.deep.equal([GROUP]);
    }
    expect(read([TEAM, version(5)], [GROUP, version(6)]).apply(ALL, erases(ANNA, 5))).to.include(ref);
  });

  it('is obeyed from the first, and for good: no version takes an order back', () => {
    const taken = { ...removes(ref), rev: NOW, off: true };
    const other = { ...removes(refOf(react('cheer', BO, tip))), rev: 1 };
    expect(ledgerOf([taken, tip]).get(ref)).to.equal(undefined);
    expect(ledgerOf([other, { ...other, rev: 3, body: { removes: ref, reason: 'x' } }, other, tip]).get(ref)).to.equal(undefined);
    expect(ledgerOf([{ ...other, rev: 3, gone: true }, other, tip]).removalOf(refOf(react('cheer', BO, tip)))).to.equal('private');
  });

  it('does not wait until an order is due', () => {
    expect(ledgerOf([tip, { ...removes(ref), at: NOW + DAY }]).get(ref)).to.equal(undefined);
  });

  it('may say what only a later version understands', () => {
    const order = say('steward', 'steward', { freezes: ANNA } as unknown as { erases: string; upTo: number }, { id: 'later' });
    const ledger = ledgerOf([tip, order]);
    expect(ledger.get(refOf(order))).to.deep.equal(order);
    expect(ledger.get(ref)).to.deep.equal(tip);
  });
});

describe('the ledger', () => {
  it('keeps kinds that it does not know', () => {
    const praise = { ...say('idea', BO, { text: 'Well done' }), kind: 'praise', about: [ref] };
    const ledger = ledgerOf([praise]);
    expect([...ledger.ofKind('praise')]).to.deep.equal([praise]);
    expect(ledger.about(ref, 'praise')).to.deep.equal([praise]);
  });

  it('forgets what retention drops, and takes it in again when it comes again', () => {
    const ledger = ledgerOf([tip]);
    expect(ledger.drop([ref, ref, refOf(react('cheer', BO, tip))])).to.deep.equal([ref]);
    expect([ledger.size, [...ledger.ofKind('tip')].length, [...ledger.records()].length]).to.deep.equal([0, 0, 0]);
    expect(ledger.apply(TEAM, tip)).to.deep.equal([ref]);
  });
});
