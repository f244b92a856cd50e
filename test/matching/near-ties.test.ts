import { expect } from '@open-wc/testing';
import { breakNearTies } from '../../src/matching/near-ties.js';

const ordered = (scores: Readonly<Record<string, number>>, trusted: string): string[] =>
  breakNearTies(Object.entries(scores).map(([name, score]) => ({ name, score })), ({ name }) => +(name === trusted)).map(({ name }) => name);

describe('near ties', () => {
  it('go to the more trusted', () => expect(ordered({ a: 1, b: 0.99, c: 0.5 }, 'b')).to.deep.equal(['b', 'a', 'c']));
  it('are none where one fits clearly better', () => expect(ordered({ a: 1, b: 0.9 }, 'b')).to.deep.equal(['a', 'b']));
  it('keep their order where none is trusted more', () => expect(ordered({ a: 1, b: 1 }, '')).to.deep.equal(['a', 'b']));
});
