import { expect } from '@open-wc/testing';
import canonicalize from 'canonicalize';
import * as fc from 'fast-check';
import { canonicalJson } from '../../src/domain/canonical.js';

describe('canonical JSON', () => {
  it('is the same whatever the order of keys, at every level', () => {
    expect(canonicalJson({ b: [{ y: 1, x: 2 }], a: null })).to.equal('{"a":null,"b":[{"x":2,"y":1}]}');
  });

  it('sorts keys by UTF-16 units and writes numbers as RFC 8785 says', () => {
    const value = { '\u20ac': 'Euro', '\r': 'Return', '1': 'One', '\u{1f600}': 'Smiley', '\u0080': 'Control', 'ö': 'o', '\ufb33': 'Dalet' };
    expect(canonicalJson(value)).to.equal(
      '{"\\r":"Return","1":"One","\u0080":"Control","ö":"o","\u20ac":"Euro","\u{1f600}":"Smiley","\ufb33":"Dalet"}',
    );
    expect(canonicalJson([333333333.33333329, 1e30, 4.5, 2e-3, 1e-27, -0])).to.equal('[333333333.3333333,1e+30,4.5,0.002,1e-27,0]');
  });

  it('leaves out a field that is undefined, as JSON does', () => {
    expect(canonicalJson({ a: undefined, b: 1 })).to.equal('{"b":1}');
  });

  it('keeps a field called __proto__', () => {
    expect(canonicalJson(JSON.parse('{"__proto__":1,"a":2}'))).to.equal('{"__proto__":1,"a":2}');
  });

  it('agrees with another implementation of RFC 8785 on any JSON', () => {
    fc.assert(fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
      expect(canonicalJson(value)).to.equal(canonicalize(value));
    }), { numRuns: 500 });
  });
});
