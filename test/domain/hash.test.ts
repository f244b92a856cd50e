import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { h, randomId } from '../../src/domain/hash.js';
import { isId, isMemberId } from '../../src/domain/record.js';

describe('ids', () => {
  // The same must come out of every mint: sha256sum over the canonical JSON, first 16 bytes, base64url.
  it('are the same everywhere for the same names', async () => {
    expect(await h('tenant', 'acme')).to.equal('5aWVkcObwqAIJKadT8hu2g');
    expect(await h('member', 'acme', 'sofia')).to.equal('wzzYCltgoBNc33A5k9SjrA');
    expect(await h('team', 'acme', 'Bredbånd "Nord" 😀')).to.equal('6bqbyCIV8yPmso1zRxvs8w');
  });

  it('differ when the same words are cut in another place', async () => {
    expect(await h('team', 'acme', 'ab')).to.not.equal(await h('team', 'acmea', 'b'));
    expect(await h('team', 'acme', 'x')).to.not.equal(await h('group', 'acme', 'x'));
  });

  it('are fit for a key whatever the names are', async () => {
    await fc.assert(fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 256 }), async (name) => {
      const id = await h('member', name);
      expect([isId(id), isMemberId(id), id.length]).to.deep.equal([true, true, 22]);
    }), { numRuns: 50 });
  });

  it('made at random are fit for a key and never the same', () => {
    const ids = Array.from({ length: 1000 }, randomId);
    expect(ids.every(isMemberId)).to.equal(true);
    expect(new Set(ids).size).to.equal(1000);
  });
});
