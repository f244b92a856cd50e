import { expect } from '@open-wc/testing';
import { randomId } from '../../src/domain/hash.js';
import { anonymousAuthor, refuseVersion, refuseWriter, withAuthor } from '../../src/hub/acceptance.js';
import { tip } from './kit.js';

describe('what a hub accepts', () => {
  const [me, alias, other, circle] = [randomId(), randomId(), randomId(), randomId()];
  const writer = { member: me, anonymous: [alias], circles: [circle] };

  it('takes my records and those of my anonymous authors, in my circles', () => {
    expect(refuseWriter(writer, circle, tip(me, 'mine'))).to.equal(undefined);
    expect(refuseWriter(writer, circle, tip(alias, 'mine too'))).to.equal(undefined);
    expect(refuseWriter(writer, circle, tip(other, 'not mine'))).to.include({ code: 'forbidden' });
    expect(refuseWriter(writer, 'all', tip(me, 'not here'))).to.include({ code: 'forbidden' });
  });

  it('takes nothing of the steward, even from a member who is called so', () => {
    const steward = { ...writer, member: 'steward' };
    expect(refuseWriter(steward, circle, tip('steward', ''))).to.include({ code: 'forbidden' });
    expect(refuseWriter(writer, circle, tip(me, '', { kind: 'steward' }))).to.include({ code: 'forbidden' });
  });

  it('measures size in bytes of UTF-8', () => {
    expect(refuseWriter(writer, circle, tip(me, 'x'.repeat(9000)))).to.equal(undefined);
    expect(refuseWriter(writer, circle, tip(me, 'å'.repeat(9000)))).to.include({ code: 'too-large' });
  });

  it('takes a version that wins, or the same once more, in the place it names', () => {
    const record = tip(me, 'first', { rev: 2 });
    const standing = { record, place: '7' };
    expect(refuseVersion(record, undefined, undefined)).to.equal(undefined);
    expect(refuseVersion({ ...record, rev: 3 }, standing, '7')).to.equal(undefined);
    expect(refuseVersion(record, standing, '7')).to.equal(undefined);
    for (const [version, replaces] of [[{ ...record, rev: 3 }, '6'], [{ ...record, rev: 3 }, undefined], [{ ...record, rev: 1 }, '7']] as const) {
      expect(refuseVersion(version, standing, replaces)).to.include({ code: 'conflict' }).and.have.property('standing', standing);
    }
    expect(refuseVersion(record, undefined, '7')).to.include({ code: 'conflict', standing: undefined });
  });

  it('takes nothing after gone', () => {
    const record = tip(me, '', { gone: true });
    expect(refuseVersion({ ...record, rev: 9 }, { record, place: '7' }, '7')).to.include({ code: 'conflict' });
  });

  it('knows an anonymous author by the secret and the tenant, and eight at a time', async () => {
    const [tenant, another] = [randomId(), randomId()];
    expect(await anonymousAuthor(tenant, 's')).to.match(/^[\w-]{22}$/).and.equal(await anonymousAuthor(tenant, 's'));
    expect(await anonymousAuthor(another, 's')).not.to.equal(await anonymousAuthor(tenant, 's'));
    const nine = Array.from({ length: 9 }, (_, n) => String(n));
    const live = nine.reduce<readonly string[]>(withAuthor, []);
    expect(live).to.deep.equal(nine.slice(1));
    expect(withAuthor(live, '1')).to.deep.equal([...nine.slice(2), '1']);
  });
});
