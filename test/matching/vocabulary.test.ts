import { expect } from '@open-wc/testing';
import { SAME, Vocabulary } from '../../src/matching/vocabulary.js';

const nearTo = (vocabulary: Vocabulary, text: string, unfinished = false): string[] =>
  [...vocabulary.near(text, SAME / 4, unfinished)].sort(([, a], [, b]) => b - a).map(([word]) => word.text);

function vocabularyOf(...words: readonly string[]): Vocabulary {
  const vocabulary = new Vocabulary();
  for (const word of words) vocabulary.take(word);
  return vocabulary;
}

describe('a vocabulary', () => {
  it('knows each word once', () => {
    const vocabulary = vocabularyOf('router');
    expect(vocabulary.take('router')).to.equal(vocabulary.take('router'));
  });

  it('finds a word and its near forms, the word itself first', () => {
    expect(nearTo(vocabularyOf('uppdateringarna', 'uppdatering', 'faktura'), 'uppdatering')).to.deep.equal(['uppdatering', 'uppdateringarna']);
    expect(nearTo(vocabularyOf('novemberfakturan'), 'fakturan')).to.deep.equal(['novemberfakturan']);
    expect(nearTo(vocabularyOf('tv', 'tvs'), 'tv')).to.deep.equal(['tv']);
  });

  it('takes every word that begins so as near while one is typed', () => {
    expect(nearTo(vocabularyOf('ro', 'router', 'rosenborg', 'error'), 'ro', true)).to.have.members(['ro', 'router', 'rosenborg']);
  });

  it('keeps nothing of a word that was dropped', () => {
    const vocabulary = vocabularyOf('router', 'routers');
    vocabulary.drop(vocabulary.take('router'));
    expect(nearTo(vocabulary, 'router')).to.deep.equal(['routers']);
    vocabulary.drop(vocabulary.take('routers'));
    expect(nearTo(vocabulary, 'router', true)).to.deep.equal([]);
    expect(nearTo(vocabulary, 'routers')).to.deep.equal([]);
  });
});
