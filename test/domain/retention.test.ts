import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { canonicalJson } from '../../src/domain/canonical.js';
import type { AskBody } from '../../src/domain/kinds.js';
import { DAY, defaultPolicy } from '../../src/domain/policy.js';
import type { KollegaRecord, Ref } from '../../src/domain/record.js';
import { isLive, refOf } from '../../src/domain/record.js';
import { TOMBSTONE_DAYS } from '../../src/domain/policy.js';
import { expired } from '../../src/domain/retention.js';
import { readings } from './arbitraries.js';
import { ANNA, BO, CAI, daysAgo, erases, ledgerOf, NOW, react, say, SOMEONE } from './support.js';

const overdue = (...records: readonly KollegaRecord[]): Ref[] => [...expired(records, NOW, defaultPolicy)].sort();
const ended = (days: number, body: Partial<AskBody> = {}, more: Partial<KollegaRecord> = {}): KollegaRecord =>
  say('ask', ANNA, { question: 'Which code is it?', kind: 'waiting', ladder: [0], ended: 'resolved', ...body }, { at: daysAgo(days), ...more });
const ask = ended(8);
const offer = react('offer', BO, ask, { at: ask.at });
const reply = say('reply', BO, { text: 'It is 42', after: refOf(ask) }, { at: ask.at, about: [refOf(ask)] });
const tip = say('tip', CAI, { text: 'The code is 42' });

describe('what is overdue', () => {
  it('is a question that ended a week ago and led to nothing, with all that was said of it', () => {
    expect(overdue(ask, offer, reply)).to.deep.equal([ask, offer, reply].map(refOf).sort());
    expect(overdue(ended(6), offer, reply)).to.deep.equal([]);
  });

  it('is a question that was parked, taken back or withdrawn for good', () => {
    const parked = ended(8, { ended: undefined });
    expect(overdue(parked, reply)).to.have.length(2);
    expect(overdue({ ...ask, off: true }, reply)).to.have.length(2);
    // Its own end is remembered longer than what was said of it.
    expect(overdue({ ...ask, gone: true, body: {} }, reply)).to.deep.equal([refOf(reply)]);
  });

  it('is no question that is still open, however short the policy', () => {
    const open = ended(1, { ended: undefined, ladder: [9 * DAY] });
    expect(expired([open, reply], NOW, { askDays: 0 })).to.deep.equal([]);
    expect(expired([{ ...open, at: NOW + DAY }], NOW, { askDays: 0 })).to.deep.equal([]);
  });

  it('is no question that a tip, a success or an idea stands on, however many links away', () => {
    const led = { ...tip, about: [refOf(reply)] };
    expect(overdue(ask, offer, reply, led)).to.deep.equal([refOf(offer)]);
    expect(overdue({ ...led, off: true }, ask, reply)).to.have.length(2);
  });

  it('is what lifts the anonymity of a question, together with that question', () => {
    const hidden = { ...ask, by: SOMEONE };
    const reveals = [say('reveal', SOMEONE, { is: ANNA }, { id: ANNA, about: [refOf(hidden)] }), say('reveal', ANNA, { is: SOMEONE }, { id: SOMEONE, about: [refOf(hidden)] })];
    expect(overdue(hidden, ...reveals)).to.deep.equal([hidden, ...reveals].map(refOf).sort());
    expect(overdue({ ...tip, about: [refOf(hidden)] }, hidden, ...reveals)).to.deep.equal([]);
    const also = ended(50, {}, { id: 'also' });
    expect(overdue({ ...tip, about: [refOf(hidden)] }, hidden, also, { ...reveals[0]!, about: [refOf(hidden), refOf(also)] })).to.deep.equal([]);
    const young = ended(6, {}, { by: SOMEONE });
    expect(overdue(young, ...reveals.map((reveal) => ({ ...reveal, about: [refOf(young)] })))).to.deep.equal([]);
  });

  it('is no question that an open one builds on', () => {
    const open = ended(0, { ended: undefined, ladder: [DAY] }, { id: 'again', about: [refOf(ask)] });
    expect(overdue(ask, open)).to.deep.equal([]);
    expect(overdue(ask, { ...open, at: daysAgo(9) })).to.have.length(2);
  });

  it('is a question that only reactions and its own replies speak of', () => {
    expect(overdue(ask, reply, react('helped', CAI, ask), react('cheer', CAI, reply))).to.deep.equal([ask, reply].map(refOf).sort());
  });

  it('is a reply or offer whose question nobody here has, after half a year', () => {
    const stray = (days: number): KollegaRecord[] => [{ ...offer, at: daysAgo(days) }, { ...reply, at: daysAgo(days) }];
    expect(overdue(...stray(TOMBSTONE_DAYS - 1))).to.deep.equal([]);
    expect(overdue(...stray(TOMBSTONE_DAYS))).to.have.length(2);
  });

  it('is the end of a record, after half a year', () => {
    const gone = (days: number): KollegaRecord => ({ ...tip, rev: daysAgo(days), gone: true, body: {} });
    expect([overdue(gone(TOMBSTONE_DAYS - 1)).length, overdue(gone(TOMBSTONE_DAYS)).length]).to.deep.equal([0, 1]);
    expect(overdue({ ...gone(0), rev: 2 ** 52 })).to.deep.equal([]);
  });

  it('is the end of no record that a live one stands on', () => {
    const gone = { ...tip, rev: 1, gone: true as const, body: {} };
    expect(overdue(gone, say('success', BO, { text: 'Good' }, { about: [refOf(tip)] }))).to.deep.equal([]);
  });

  it('is a reaction to what is gone or unknown, after half a year', () => {
    const old = react('helped', BO, tip, { at: daysAgo(TOMBSTONE_DAYS) });
    expect(overdue(old)).to.deep.equal([refOf(old)]);
    expect(overdue(old, tip)).to.deep.equal([]);
    expect(overdue(old, { ...tip, gone: true, body: {} })).to.deep.equal([refOf(old)]);
    expect(overdue({ ...old, at: daysAgo(TOMBSTONE_DAYS - 1) })).to.deep.equal([]);
  });

  it('is no tip, success, idea, card, order or unknown kind, however old', () => {
    const old = { at: 0, rev: 1 };
    const kept = [
      say('tip', ANNA, { text: 'x' }, old), say('success', ANNA, { text: 'x' }, old), say('idea', ANNA, { text: 'x' }, old),
      say('person', ANNA, { name: 'Anna' }, old), { ...erases(BO, 1), ...old }, { ...say('idea', BO, { text: 'x' }, old), kind: 'praise' },
    ];
    expect(overdue(...kept)).to.deep.equal([]);
  });

  it('is the same in any order, and what it is told of stays as it was', () => {
    fc.assert(fc.property(readings, (all) => {
      const records = [...ledgerOf(all.map(({ record }) => record)).records()];
      const before = canonicalJson(records);
      const found = overdue(...records);
      expect(overdue(...records.slice().reverse())).to.deep.equal(found);
      expect(canonicalJson(records)).to.equal(before);
    }), { numRuns: 200 });
  });

  it('takes nothing away from under what stays', () => {
    fc.assert(fc.property(readings, (all) => {
      const ledger = ledgerOf(all.map(({ record }) => record));
      const dropped = new Set(ledger.drop(expired(ledger.records(), NOW, defaultPolicy)));
      const lasting = [...ledger.records()].filter((record) => isLive(record) && !('seen' in record.body));
      for (const { about = [] } of lasting) expect(about.filter((ref) => dropped.has(ref))).to.deep.equal([]);
    }), { numRuns: 200 });
  });
});
