import { expect } from '@open-wc/testing';
import { closeness } from '../../src/matching/closeness.js';

describe('how nearly two texts say the same', () => {
  it('all the way for the same words, whatever their order and case', () => {
    expect(closeness('Hold reset for 12 seconds', '12 SECONDS: hold the reset')).to.equal(1);
  });
  it('mostly, in other forms', () => {
    expect(closeness('Holding the reset button twelve seconds', 'Hold reset buttons for twelve seconds')).to.be.above(0.7);
    expect(closeness('Håll in återställningsknappen', 'Återställningsknapp: håll in den')).to.be.above(0.7);
  });
  it('not for what only shares the subject', () => {
    expect(closeness('Ask if the router stands behind the TV', 'The router needs a new cord after a storm')).to.be.below(0.4);
  });
  it('not at all for little words, or none', () => {
    expect(closeness('is it the one', 'it is the other')).to.be.below(0.6);
    expect(closeness('', '')).to.equal(0);
  });
});
