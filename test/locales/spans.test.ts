import { expect } from '@open-wc/testing';
import { span } from '../../src/locales/spans.js';

describe('how long something takes', () => {
  it('is told in the unit that says it best, which no line parts from its number', () => {
    expect([30_000, 90_000, 180_000, 24 * 3_600_000].map((ms) => span(ms, 'h'))).to.deep.equal(['30\u00a0s', '90\u00a0s', '3\u00a0min', '24\u00a0h']);
    expect(span(4 * 3_600_000, 'tim')).to.equal('4\u00a0tim');
  });
});
