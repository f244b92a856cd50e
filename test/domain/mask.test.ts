import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { maskText } from '../../src/domain/mask.js';
import { anyIdentity } from './masking/identities.js';
import { KIM, expectMasked } from './masking/support.js';

describe('what masking hands back', () => {
  it('says what was found and where, in the order of the text', () => {
    const text = 'Kim\u00a0Li, 070–123 45 67 or kim@example.com';
    const { found } = maskText(text, ['Kim Li']);
    expect(found).to.deep.equal([
      { kind: 'name', from: 0, to: 6, original: 'Kim\u00a0Li' },
      { kind: 'phone', from: 8, to: 21, original: '070–123 45 67' },
      { kind: 'email', from: 25, to: 40, original: 'kim@example.com' },
    ]);
  });

  it('keeps the rest of the text to the letter', () => {
    expect(maskText('\ta\u00a0–\r\nb 0701234567 \ud83d\ude00\ud800', []).text).to.equal('\ta\u00a0–\r\nb [phone] \ud83d\ude00\ud800');
  });

  it('uses the words of the catalogue and passes over them', () => {
    const words = { name: '[kunden]', phone: '[telefon\u2011nummer]' };
    const { text } = maskText('Anna: 0701234567', ['Anna'], words);
    expect(text).to.equal('[kunden]: [telefon\u2011nummer]');
    expect(maskText(text, ['Anna', 'Kunden', 'nummer'], words)).to.deep.equal({ text, found: [] });
  });

  it('takes the longest of what overlaps', () => expectMasked([
    ['kim.li@example.com', '[email]'],
    ['4111 1111 1111 1111', '[card]'],
    ['SE62 9999 0000 0000 0000 0001', '[iban]'],
  ], ['Kim Li', '1111', '9999']));
});

const context = fc.constantFrom(['', ''], ['nr ', ' ok'], ['(', ')'], ['Kim, ', ', hej'], ['"', '".'], ['id:', '\n'], ['x;', ';y'], ['ä', ' ö']);

describe('masking anything', () => {
  it('lets no true number of a supported form through, wherever it stands', () => {
    fc.assert(fc.property(anyIdentity, context, (number, [before = '', after = '']) => {
      const { text } = maskText(before + number + after, []);
      expect(text).to.match(/\[(?:id|iban|card|phone)\]/);
      expect(text).to.have.length(before.length + after.length + (/\[.*\]/.exec(text)?.[0].length ?? 0));
    }), { numRuns: 1000 });
  });

  const bits = fc.oneof(
    anyIdentity, fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'0123456789 -+()/.:@aZåK') }),
    fc.constantFrom('Kim', 'Kim Li', '070-123 45 67', 'kim@example.com', '[phone]', '[', ']', ' ', '\n', '-', '\ud800', 'Kims'),
  );
  const anyText = fc.array(bits, { maxLength: 12 }).map((each) => each.join(''));
  const anyNames = fc.array(fc.oneof(bits, fc.constantFrom('Kim Li', '+46701234567', '12')), { maxLength: 4 });

  it('changes nothing when it is done again', () => {
    fc.assert(fc.property(anyText, anyNames, (text, names) => {
      const once = maskText(text, names).text;
      expect(maskText(once, names)).to.deep.equal({ text: once, found: [] });
    }), { numRuns: 1000 });
  });

  it('tells places that together with the rest give the text', () => {
    fc.assert(fc.property(anyText, anyNames, (text, names) => {
      const { found } = maskText(text, names);
      let done = 0;
      for (const { from, to, original } of found) {
        expect(from).to.be.at.least(done);
        expect(text.slice(from, to)).to.equal(original);
        done = to;
      }
    }));
  });

  it('lets no name through as a whole word', () => {
    const name = fc.string({ unit: fc.constantFrom(...'abcåäöÉñ'), minLength: 3, maxLength: 9 });
    fc.assert(fc.property(name, fc.string(), fc.string(), (part, before, after) => {
      const { text } = maskText(`${before} ${part.toUpperCase()} ${after}`, [`${part} Efternamnsson`]);
      expect(text.toLowerCase().split(/[^\p{L}\p{M}\p{N}]+/u)).not.to.include(part.toLowerCase());
    }));
  });

  for (const unit of ['a', '1', '1 ', 'a@', 'a.', '0-', '070-', 'AB12', '4 1 ', '(', '+', 'Kim ', '0701234567 kim@example.com ']) {
    it(`takes 100 kB of ${JSON.stringify(unit)}`, () => {
      const text = unit.repeat(100_000 / unit.length);
      expect(maskText(text, KIM).text).to.be.a('string');
    });
  }
});
