import { expect } from '@open-wc/testing';
import { SAME, Vocabulary } from '../../src/matching/vocabulary.js';

/** The words near to this one, the nearest first; `words` in the order in which they were taken. */
function nearTo(words: readonly string[], text: string, unfinished = false): (string | undefined)[] {
  const vocabulary = new Vocabulary(7);
  for (const word of words) vocabulary.take(word);
  return [...vocabulary.near(text, SAME / 4, unfinished)].sort(([, a], [, b]) => b - a).map(([word]) => words[word]);
}

describe('a vocabulary', () => {
  it('knows each word once', () => {
    const vocabulary = new Vocabulary(7);
    expect(vocabulary.take('router')).to.equal(vocabulary.take('router'));
    expect(vocabulary.get('router')).to.equal(vocabulary.take('router'));
    expect(vocabulary.size).to.equal(1);
    expect(vocabulary.get('modem')).to.equal(-1);
  });

  it('finds a word and its near forms, the word itself first', () => {
    expect(nearTo(['uppdateringarna', 'uppdatering', 'faktura'], 'uppdatering')).to.deep.equal(['uppdatering', 'uppdateringarna']);
    expect(nearTo(['novemberfakturan'], 'fakturan')).to.deep.equal(['novemberfakturan']);
    expect(nearTo(['tv', 'tvs'], 'tv')).to.deep.equal(['tv']);
  });

  it('takes every word that begins so as near while one is typed', () => {
    expect(nearTo(['ro', 'router', 'rosenborg', 'error'], 'ro', true)).to.have.members(['ro', 'router', 'rosenborg']);
  });

  it('tells numbers apart while one is typed', () => {
    expect(nearTo(['47110', '47112', '48'], '4711', true)).to.have.members(['47110', '47112']);
    expect(nearTo(['47110', '47112'], '47112', true)).to.deep.equal(['47112']);
  });

  it('goes on from what it is made of', () => {
    const first = new Vocabulary(7);
    const words = Array.from({ length: 500 }, (_, i) => `word${i} router${i}`.split(' ')).flat();
    for (const word of words) first.take(word);
    const second = new Vocabulary(7, first.arrays());
    expect(words.map((word) => second.get(word))).to.deep.equal(words.map((_, i) => i));
    expect([...second.near('router7', SAME / 4, true)]).to.deep.equal([...first.near('router7', SAME / 4, true)]);
    expect(second.take('modem')).to.equal(words.length);
  });
});
