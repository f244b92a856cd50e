import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { printsOf } from '../../src/matching/prints.js';
import { rowsOf } from '../../src/matching/query.js';
import type { Helped } from '../../src/matching/tip-index.js';
import { TipIndex } from '../../src/matching/tip-index.js';
import { refOf, tip } from './support.js';

const SALT = 7;
const TIPS = [
  tip('reset', 'Hold reset for 12 seconds, not 5.'),
  tip('invoice', 'Send the invoice again and check the month.'),
  tip('contract', 'Close the contract from the date they moved.'),
  tip('sim', 'A new SIM works after two restarts.'),
];

const lesson = (name: string, text: string, over?: string): Helped =>
  ({ tip: refOf(name), over: over === undefined ? undefined : refOf(over), prints: printsOf(rowsOf({ text }), SALT, 256) });

function taught(lessons: readonly Helped[]): TipIndex {
  const index = new TipIndex(SALT);
  for (const each of TIPS) index.add(each);
  for (const each of lessons) index.learn(each);
  return index;
}

const namesOf = (index: TipIndex, text: string): string[] => index.search({ text }).map(({ ref }) => ref.split('/')[1] ?? '');

describe('what clicks teach', () => {
  it('finds a tip by words that it does not say', () => {
    expect(namesOf(taught([]), 'the lamp blinks orange')).to.deep.equal([]);
    const index = taught([lesson('reset', 'a lamp blinks in orange'), lesson('invoice', 'paid twice in May')]);
    const [first] = index.search({ text: 'the lamp blinks orange' });
    expect(first).to.deep.include({ ref: refOf('reset'), learned: true, cases: 1, why: [] });
  });

  it('goes by a word that is at home in one tip\'s cases, though it strayed into those of others', () => {
    const home = Array.from({ length: 6 }, (_, i) => lesson('reset', `orange n${i}`));
    const strayed = ['invoice', 'contract', 'sim'].flatMap((name) => [lesson(name, 'orange paper'), ...Array.from({ length: 5 }, (_, i) => lesson(name, `${name} o${i}`))]);
    const [first] = taught([...home, ...strayed]).search({ text: 'orange paper' });
    expect(first).to.deep.include({ ref: refOf('reset'), learned: true });
  });

  it('finds it by near forms too', () => {
    expect(namesOf(taught([lesson('reset', 'lampan blinkar'), lesson('invoice', 'dubbel betalning')]), 'blinkande lampa')[0]).to.equal('reset');
  });

  it('is of one case and not of others', () => {
    const index = taught([lesson('reset', 'lamp blinks orange'), lesson('invoice', 'paid twice')]);
    expect(namesOf(index, 'where is my parcel')).to.deep.equal([]);
  });

  it('corrects a wrong leader', () => {
    const text = 'new contract for the SIM after I moved';
    const wrong = namesOf(taught([]), text)[0] ?? '';
    const right = wrong === 'sim' ? 'contract' : 'sim';
    const clicks = Array.from({ length: 3 }, () => lesson(right, text, wrong));
    expect(namesOf(taught([...clicks, lesson('reset', 'light')]), text)[0]).to.equal(right);
  });

  it('does not bury a tip that nobody has clicked yet', () => {
    const index = taught(Array.from({ length: 30 }, (_, i) => lesson('reset', `the router of customer ${i} shows a red light and I want help`)));
    expect(namesOf(index, 'I want the invoice of last month again')[0]).to.equal('invoice');
  });

  it('waits for a tip that comes later than its clicks', () => {
    const index = new TipIndex(SALT);
    index.learn(lesson('reset', 'lamp blinks orange'));
    index.learn(lesson('invoice', 'paid twice'));
    expect(namesOf(index, 'lamp blinks orange')).to.deep.equal([]);
    for (const each of TIPS) index.add(each);
    expect(namesOf(index, 'lamp blinks orange')).to.deep.equal(['reset']);
  });

  it('counts nothing for typed words', () => {
    expect(taught([lesson('reset', 'lamp blinks orange')]).search({ search: 'orange' })).to.deep.equal([]);
  });
});

const word = fc.constantFrom('router', 'red', 'light', 'lamp', 'invoice', 'paid', 'contract', 'moved', 'sim', 'the');
const sentence = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
const name = fc.constantFrom('reset', 'invoice', 'contract', 'sim');
const fit = fc.option(fc.integer({ min: 1, max: 64 }), { nil: undefined });
const anyLesson = fc.tuple(name, sentence, fc.option(name, { nil: undefined }), fit).map(([right, text, over, how]) => ({ ...lesson(right, text, over), fit: how }));
const results = (index: TipIndex, text: string): object[] => index.search({ text }).map(({ ref, score, cases, learned, why }) => ({ ref, score, cases, learned, why }));

describe('clicks in any order', () => {
  it('teach the same', () => {
    const shuffled = fc.array(anyLesson, { maxLength: 24 }).chain((each) => fc.tuple(fc.constant(each), fc.shuffledSubarray(each, { minLength: each.length })));
    fc.assert(fc.property(shuffled, sentence, ([one, other], text) => {
      expect(results(taught(one), text)).to.deep.equal(results(taught(other), text));
      expect(taught(one).leastScore).to.equal(taught(other).leastScore);
    }), { numRuns: 400 });
  });

  it('leave nothing once they are taken back', () => {
    fc.assert(fc.property(fc.array(anyLesson, { maxLength: 16 }), fc.array(anyLesson, { maxLength: 16 }), sentence, (kept, undone, text) => {
      const index = taught([...undone, ...kept]);
      for (const each of undone) index.unlearn(each);
      expect(results(index, text)).to.deep.equal(results(taught(kept), text));
      expect(index.leastScore).to.equal(taught(kept).leastScore);
    }), { numRuns: 400 });
  });
});
