import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { canonicalJson } from '../../src/domain/canonical.js';
import type { KollegaRecord } from '../../src/domain/record.js';
import { MAX_REV } from '../../src/domain/record.js';
import { compareVersions, nextRev } from '../../src/domain/version.js';
import { record, versions } from './arbitraries.js';
import { ANNA, say } from './support.js';

const tip = (text: string, more: Partial<KollegaRecord>): KollegaRecord => say('tip', ANNA, { text }, more);

describe('which version wins', () => {
  it('is the one that is gone, even below a later revision', () => {
    expect(compareVersions(tip('a', { rev: 1, gone: true }), tip('b', { rev: 9 }))).to.be.above(0);
    expect(compareVersions(tip('b', { rev: 9 }), tip('a', { rev: 1, gone: true }))).to.be.below(0);
  });

  it('is the higher revision of two, taken back or not', () => {
    expect(compareVersions(tip('a', { rev: 2 }), tip('z', { rev: 1, off: true }))).to.be.above(0);
    expect(compareVersions(tip('a', { rev: 2, gone: true }), tip('z', { rev: 1, gone: true }))).to.be.above(0);
  });

  it('is the greater text of two with the same revision', () => {
    expect(compareVersions(tip('b', { rev: 1 }), tip('a', { rev: 1 }))).to.be.above(0);
  });

  it('is neither when they say the same, whatever the order of their fields', () => {
    const { body, ...rest } = tip('a', { rev: 1 });
    expect(compareVersions(tip('a', { rev: 1 }), { body, ...rest })).to.equal(0);
  });

  it('is a total order', () => {
    const of = (a: KollegaRecord, b: KollegaRecord): number => Math.sign(compareVersions(a, b));
    const holds = ([a, b, c]: readonly KollegaRecord[]): void => {
      expect(of(a!, b!)).to.equal(0 - of(b!, a!));
      expect(of(a!, b!) === 0).to.equal(canonicalJson(a) === canonicalJson(b));
      expect(of(a!, structuredClone(a!))).to.equal(0);
      if (of(a!, b!) >= 0 && of(b!, c!) >= 0) expect(of(a!, c!)).to.be.at.least(0);
    };
    fc.assert(fc.property(versions, holds), { numRuns: 500 });
    fc.assert(fc.property(fc.tuple(record, record, record), holds), { numRuns: 500 });
  });
});

describe('the next revision', () => {
  it('is the clock, so that a cleared browser does not start low', () => {
    expect(nextRev(0, 1_700_000_000_000.7)).to.equal(1_700_000_000_000);
  });

  it('is above the previous one when the clock is behind', () => {
    expect(nextRev(1_700_000_000_000, 5)).to.equal(1_700_000_000_001);
  });

  it('never exceeds the limit', () => {
    expect(nextRev(MAX_REV, 5)).to.equal(MAX_REV);
    expect(nextRev(0, Number.MAX_VALUE)).to.equal(MAX_REV);
  });
});
