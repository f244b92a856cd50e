import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { Fits, fitOf } from '../../src/matching/fits.js';

const told = (fits: readonly number[]): Fits => {
  const all = new Fits();
  for (const fit of fits) all.add(fit, 1);
  return all;
};
const score = fc.double({ min: 1e-12, max: 1e6, noNaN: true });

describe('how well tips fitted where one helped', () => {
  it('says nothing of what fits before ten clicks', () => {
    const fits = Array.from({ length: 9 }, () => fitOf(0.5));
    expect(told(fits).least).to.equal(0);
    expect(told([...fits, fitOf(0.5)]).least).to.be.above(0);
  });

  it('is told in whole steps, the higher the better, whatever the score', () => {
    fc.assert(fc.property(score, score, (one, other) => {
      for (const fit of [fitOf(one), fitOf(other)]) expect(Number.isInteger(fit) && fit >= 1 && fit <= 64).to.equal(true);
      if (one <= other) expect(fitOf(one)).to.be.at.most(fitOf(other));
    }));
  });

  it('lets through what fits as badly as it usually does, and hides what fits far worse', () => {
    const { least } = told([...Array.from({ length: 2 }, () => fitOf(0.001)), ...Array.from({ length: 18 }, () => fitOf(0.4))]);
    expect(least).to.be.below(0.4 / 1.2).and.above(0.4 / 2);
  });

  it('cannot be driven above what is usual by a few who say that everything fits best', () => {
    const honest = Array.from({ length: 50 }, (_, i) => fitOf(0.05 * (i + 1)));
    const { least } = told([...honest, ...Array.from({ length: 50 }, () => 64)]);
    expect(least).to.be.below(0.05 * 25);
  });

  it('ends whatever was added and taken back', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.integer({ min: -5, max: 90 }), fc.constantFrom<1 | -1>(1, -1))), (all) => {
      const fits = new Fits();
      for (const [fit, sign] of all) fits.add(fit, sign);
      expect(fits.least).to.be.at.least(0);
    }));
  });
});
