import { expect } from '@open-wc/testing';
import { firstName, initials, tone } from '../../src/ui/people.js';

describe('people', () => {
  it('go by their initials', () => {
    expect(['Anna Lind', 'Mei', ' åsa  maria öberg ', 'Jean-Luc de la Tour', '李 明', '🙂 Ann', ''].map(initials))
      .to.deep.equal(['AL', 'M', 'ÅÖ', 'JT', '李明', '🙂A', '']);
  });

  it('go by their first name after the first mention', () => {
    expect(['Anna Lind', ' Mei ', ''].map(firstName)).to.deep.equal(['Anna', 'Mei', '']);
  });

  it('keep one colour each, and share four between them', () => {
    const ids = Array.from({ length: 100 }, (_, at) => `member-${at}`);
    expect(ids.map(tone)).to.deep.equal(ids.map(tone));
    expect(new Set(ids.map(tone)).size).to.equal(4);
    expect(tone('')).to.equal('');
  });
});
