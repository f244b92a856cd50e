import { expect } from '@open-wc/testing';
import { newest } from '../../src/domain/newest.js';
import type { KollegaRecord } from '../../src/domain/record.js';
import { ANNA, BO, ledgerOf, NOW, say } from './support.js';

const success = say('success', BO, { text: 'She was back online' });

describe('the newest', () => {
  it('stand first; equal times by key, in any order of reading', () => {
    const some = [1, 3, 2, 3].map((at, i) => say('success', BO, { text: 'Good' }, { id: `s${i}`, at }));
    const order = (records: readonly KollegaRecord[]): string => newest(ledgerOf(records), 'success', NOW).map(({ id }) => id).join(' ');
    expect(order(some)).to.equal('s3 s1 s2 s0');
    expect(order(some.reverse())).to.equal('s3 s1 s2 s0');
  });

  it('are of one kind, live and due', () => {
    const hidden = [{ ...success, id: 'a', off: true }, { ...success, id: 'b', gone: true as const }, { ...success, id: 'c', at: NOW + 1 }];
    const idea = say('idea', ANNA, { text: 'A card' });
    expect(newest(ledgerOf([success, ...hidden, idea]), 'success', NOW)).to.deep.equal([success]);
  });
});
