import { expect } from '@open-wc/testing';
import { elapsed } from '../../src/ui/elapsed.js';

describe('a clock', () => {
  it('shows minutes and seconds, and hours where there are any', () => {
    expect([0, 999, 42_000, 725_000, 3_729_000].map(elapsed)).to.deep.equal(['0:00', '0:00', '0:42', '12:05', '1:02:09']);
  });

  it('where clocks differ begins at nothing', () => {
    expect(elapsed(-5000)).to.equal('0:00');
  });
});
