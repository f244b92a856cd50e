import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import './arbitraries.js'; // It bounds how long a property runs.
import { askState, endOf, helperOf, resumed, ringOf, widened } from '../../src/domain/asks.js';
import type { KollegaRecord, Ref } from '../../src/domain/record.js';
import { refOf } from '../../src/domain/record.js';
import { ask, asked, LADDER, MINUTE, offer, reply, taken } from './questions.js';
import { BO, CAI, ledgerOf, NOW, react, say } from './support.js';

const state = (...records: readonly [KollegaRecord, ...KollegaRecord[]]): string => askState(ledgerOf(records), ledgerOf(records).get(refOf(ask))!, NOW);

describe('a question', () => {
  it('widens by the clock, ring by ring, until it is parked', () => {
    expect([0, 0.9, 1, 2, 2.9, 3, 99].map((minutes) => ringOf(asked(minutes), NOW))).to.deep.equal([0, 0, 1, 2, 2, 3, 3]);
    expect([0, 2.9, 3].map((minutes) => state(asked(minutes)))).to.deep.equal(['waiting', 'waiting', 'parked']);
  });

  it('ends by its author\'s word', () => {
    expect(state(asked(9, { ended: 'resolved' }))).to.equal('resolved');
    expect(state(asked(0, { ended: 'withdrawn' }))).to.equal('withdrawn');
    expect(state(asked(0, { ended: 'of a later version' as 'resolved' }))).to.equal('resolved');
    expect(state({ ...ask, off: true })).to.equal('withdrawn');
    expect(state({ ...ask, gone: true, body: {} })).to.equal('withdrawn');
  });

  it('is over since its author said so, or since it was parked', () => {
    expect(endOf(asked(9, { ended: 'resolved' }, { rev: NOW - 5 }), NOW)).to.equal(NOW - 5);
    expect(endOf(asked(9, { ended: 'resolved' }, { rev: 2 ** 52 }), NOW)).to.equal(NOW);
    expect(endOf({ ...ask, rev: NOW - 7, gone: true, body: {} }, NOW)).to.equal(NOW - 7);
    expect(endOf(asked(10), NOW)).to.equal(NOW - 7 * MINUTE);
    expect(endOf(asked(10, { ladder: [5 * MINUTE, MINUTE] }), NOW)).to.equal(NOW - 5 * MINUTE);
    expect(endOf(ask, NOW)).to.equal(undefined);
  });
});

describe('the helper', () => {
  it('whose offer is off counts as unnamed', () => {
    expect(state(taken, { ...offer, off: true })).to.equal('waiting');
    expect(state(asked(9, { helper: refOf(offer) }), { ...offer, off: true })).to.equal('parked');
  });

  it('is nobody who offered to help with another question, or did not offer', () => {
    const other = say('ask', CAI, { question: 'Where?', kind: 'later', ladder: LADDER });
    expect(helperOf(ledgerOf([taken, react('offer', BO, other)]), taken)).to.equal(undefined);
    expect(helperOf(ledgerOf([taken, react('offer', BO, other, { also: [taken] })]), taken)).to.equal(undefined);
    expect(helperOf(ledgerOf([taken]), taken)).to.equal(undefined);
    expect(helperOf(ledgerOf([ask, reply(BO, 'A1', ask, NOW)]), asked(0, { helper: `reply/A1/${BO}` as Ref }))).to.equal(undefined);
  });

  it('answers by replying', () => {
    expect(state(taken, offer, reply(CAI, 'A1', ask, NOW - 1))).to.equal('taken');
    expect(state(taken, offer, reply(BO, 'A1', ask, NOW - 1))).to.equal('answered');
    expect(state(taken, offer, reply(BO, 'A1', ask, NOW + 1))).to.equal('taken');
  });
});

const rung = fc.integer({ min: 0, max: 1_000_000 });
/** As policies have them: none before the one before it. Some are as hostile desktops could write them. */
const orderly = fc.array(rung, { maxLength: 8 }).map((ladder) => ladder.sort((a, b) => a - b));
const ladders = fc.oneof({ weight: 3, arbitrary: orderly }, fc.array(fc.maxSafeNat(), { maxLength: 8 }));
/** Clocks count in fractions, and may go back. */
const elapsed = fc.oneof(rung, fc.double({ min: -5000, max: 2_000_000, noNaN: true }));
const ringAfter = (ladder: readonly number[], ms: number): number => ladder.filter((step) => ms >= step).length;

describe('a question that is widened', () => {
  it('is in its next ring now, and the later ones come as long after it as before', () => {
    expect(widened([30, 90, 180], 10)).to.deep.equal([10, 70, 160]);
    expect(widened([10, 70, 160], 10)).to.deep.equal([10, 10, 100]);
    expect(widened([30, 90, 180], 170.7)).to.deep.equal([30, 90, 170]);
  });

  it('stays as it is after its last ring', () => {
    expect(widened([30, 90, 180], 180)).to.deep.equal([30, 90, 180]);
    expect(widened([], 5)).to.deep.equal([]);
  });

  it('keeps the distances of later steps and those that it has passed, moves none later, and can be said by anybody\'s clock', () => {
    fc.assert(fc.property(ladders, elapsed, (ladder, ms) => {
      const after = widened(ladder, ms);
      expect(after).to.have.length(ladder.length);
      const ahead = ladder.flatMap((step, i) => (step > ms ? [i] : []));
      for (const [i, step] of ladder.entries()) {
        expect(Number.isSafeInteger(after[i]) && after[i]! >= 0, 'fit to be said').to.equal(true);
        expect(after[i]).to.be.at.most(step);
        if (step <= ms) expect(after[i]).to.equal(step);
        else expect(after[i]! - after[ahead[0]!]!).to.equal(step - ladder[ahead[0]!]!);
      }
      if (ms >= 0) expect(ringAfter(after, ms)).to.be.at.least(Math.min(ladder.length, ringAfter(ladder, ms) + 1));
    }), { numRuns: 1000 });
  });

  it('again and again comes to its end, and then stays', () => {
    fc.assert(fc.property(ladders, elapsed, (ladder, ms) => {
      let last: readonly number[] = ladder;
      for (let i = 0; i < ladder.length; i++) last = widened(last, Math.max(0, ms));
      expect(ringAfter(last, Math.max(0, ms))).to.equal(ladder.length);
      expect(widened(last, Math.max(0, ms))).to.deep.equal(last);
    }), { numRuns: 500 });
  });
});

describe('a question that is open again', () => {
  it('begins the ring that it had reached anew', () => {
    expect(resumed([30, 90, 180], 0, 500)).to.deep.equal([530, 590, 680]);
    expect(resumed([30, 90, 180], 1, 500)).to.deep.equal([30, 560, 650]);
    expect(resumed([30, 90, 180], 2, 500.9)).to.deep.equal([30, 90, 590]);
  });

  it('is in this ring, no further, with the distances that were left', () => {
    fc.assert(fc.property(orderly.filter(({ length }) => length > 0), fc.nat(7), rung, (ladder, n, more) => {
      const ring = n % ladder.length;
      const ms = (ladder[ring - 1] ?? 0) + more;
      const after = resumed(ladder, ring, ms);
      expect(after.every((step) => Number.isSafeInteger(step) && step >= 0)).to.equal(true);
      // Steps of no length are passed at once, as they were.
      const standing = ladder.slice(ring).filter((step) => step > (ladder[ring - 1] ?? 0)).length;
      expect(ringAfter(after, ms)).to.equal(ladder.length - standing);
      for (let i = ring + 1; i < ladder.length; i++) expect(after[i]! - after[i - 1]!).to.equal(ladder[i]! - ladder[i - 1]!);
    }), { numRuns: 500 });
  });

  it('has a ladder that is fit to be said, whatever it was', () => {
    fc.assert(fc.property(fc.array(rung, { maxLength: 8 }), fc.nat(9), elapsed, (ladder, ring, ms) => {
      expect(resumed(ladder, ring, ms).every((step) => Number.isSafeInteger(step) && step >= 0)).to.equal(true);
    }), { numRuns: 500 });
  });
});
