import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { highlight } from '../../src/matching/highlight.js';

/** The text with [marks]. */
const marked = (text: string, why: readonly string[]): string =>
  highlight(text, why).map((part) => (part.hit ? `[${part.text}]` : part.text)).join('');

describe('marking matched words', () => {
  it('marks words wherever they stand, in any case', () => {
    expect(marked('After the update: update again. UPDATE!', ['update'])).to.equal('After the [update]: [update] again. [UPDATE]!');
  });

  it('marks the words of a phrase, together where they stand together', () => {
    expect(marked('After the November update the red light stays, red-light', ['after update', 'red light']))
      .to.equal('[After] the November [update] the [red light] stays, [red-light]');
  });

  it('marks the beginning of a longer form', () => expect(marked('two routers', ['router'])).to.equal('two [router]s'));

  it('marks the end of a compound', () => {
    expect(marked('sen novemberuppdateringen', ['uppdateringen'])).to.equal('sen november[uppdateringen]');
    expect(marked('rödljus', ['ljus'])).to.equal('röd[ljus]');
  });

  it('marks nothing in the middle of a word, and short words only where they stand alone', () => {
    expect(marked('breakfasts', ['fast'])).to.equal('breakfasts');
    expect(marked('red, hundred, reds', ['red'])).to.equal('[red], hundred, reds');
    expect(marked('4711, 47110, 14711', ['4711'])).to.equal('[4711], 47110, 14711');
  });

  it('takes letters with marks and signs of patterns as they are', () => {
    expect(marked('Återställ, återställ', ['återställ'])).to.equal('[Återställ], [återställ]');
    expect(marked('since 7.31 and 7x31', ['7.31'])).to.equal('since [7.31] and 7x31');
    expect(marked('a (b) [c', ['(b', '[', '.*'])).to.equal('a ([b]) [c');
  });

  it('marks nothing without words', () => {
    expect(highlight('text', [])).to.deep.equal([{ text: 'text', hit: false }]);
    expect(highlight('text', ['?!'])).to.deep.equal([{ text: 'text', hit: false }]);
    expect(highlight('', ['text'])).to.deep.equal([]);
  });

  it('gives parts that joined are the text', () => {
    const any = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'abåÅ1. -😀') }));
    fc.assert(fc.property(any, fc.array(any, { maxLength: 4 }), (text, why) => {
      const parts = highlight(text, [...why, ...text.split(' ').slice(0, 2)]);
      expect(parts.map((part) => part.text).join('')).to.equal(text);
      expect(parts.every((part) => part.text)).to.equal(true);
    }));
  });
});
