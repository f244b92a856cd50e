import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { canonicalJson } from '../../src/domain/canonical.js';
import { Ledger } from '../../src/domain/ledger.js';
import { KollegaProblem } from '../../src/domain/problem.js';
import type { KollegaRecord } from '../../src/domain/record.js';
import { MAX_DEPTH, MAX_LINKS, MAX_RECORD_BYTES, MAX_REV, MAX_TEXT, refOf } from '../../src/domain/record.js';
import { checkRecord, readRecord } from '../../src/domain/validate.js';
import { laterRecord, record } from './arbitraries.js';
import { ANNA, BO, bookOf, idOf, say, TEAM } from './support.js';

const tip = say('tip', ANNA, { text: 'Hold the button' });
const helped = say('helped', BO, { seen: 1 }, { about: [refOf(tip)] });

/** What is wrong with this, or `fine`. */
function verdict(value: unknown): string {
  const outcome = readRecord(value);
  return outcome instanceof KollegaProblem ? outcome.message.replace('bad record: ', '') : 'fine';
}

const tipWith = (body: object): string => verdict({ ...tip, body: { text: 'Hold the button', ...body } });
const nested = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels));

describe('a record from outside', () => {
  it('passes when all of its envelope is right', () => {
    expect(verdict(tip)).to.equal('fine');
    expect(verdict(helped)).to.equal('fine');
    expect(verdict({ ...tip, off: false, rev: MAX_REV, at: 0, about: [] })).to.equal('fine');
  });

  it('is refused by the name of the first thing that is wrong', () => {
    const wrong: readonly [string, object][] = [
      ['unsupported version', { v: 2 }], ['unsupported version', { v: '1' }],
      ['kind', { kind: 'Tip' }], ['kind', { kind: '' }], ['kind', { kind: 'a/b' }], ['kind', { kind: '__proto__' }],
      ['id', { id: '' }], ['id', { id: 'a.b' }], ['id', { id: 'a\n' }], ['id', { id: 'x'.repeat(65) }], ['id', { id: '*' }],
      ['by', { by: 'anna' }], ['by', { by: 7 }],
      ['rev', { rev: 0 }], ['rev', { rev: 1.5 }], ['rev', { rev: MAX_REV + 1 }], ['rev', { rev: '1' }],
      ['at', { at: -1 }], ['at', { at: null }], ['at', { at: 2 ** 53 }],
      ['about', { about: 'tip/one/two' }], ['about', { about: ['tip/one'] }], ['about', { about: [`${refOf(tip)}/more`] }],
      ['about', { about: Array<string>(MAX_LINKS + 1).fill(refOf(tip)) }],
      ['off', { off: 1 }], ['gone', { gone: false }],
      ['body', { body: [] }], ['body', { body: null }], ['body', { body: 'text' }],
    ];
    for (const [what, change] of wrong) expect(verdict({ ...tip, ...change }), JSON.stringify(change)).to.equal(what);
    for (const value of [undefined, null, 7, 'tip', [tip], () => tip]) expect(verdict(value)).to.be.oneOf(['not an object', 'not JSON']);
  });

  it('is refused by the name of the field of its body that is wrong', () => {
    const wrong: readonly [string, KollegaRecord | object][] = [
      ['body.text', { ...tip, body: {} }], ['body.text', { ...tip, body: { text: ' \n' } }],
      ['body.name', say('person', ANNA, { name: '' })], ['body.discreet', { ...say('person', ANNA, { name: 'Anna' }), body: { name: 'Anna', discreet: 'yes' } }],
      ['body.seen', { ...helped, body: {} }], ['body.seen', { ...helped, body: { seen: -1 } }], ['body.about', { ...helped, about: [] }],
      ['body.prints', { ...helped, body: { seen: 1, prints: [2 ** 32] } }], ['body.over', { ...helped, body: { seen: 1, over: 'x' } }],
      ['body.ladder', say('ask', ANNA, { question: 'Why?', kind: 'later', ladder: [0.5] })],
      ['body.attach', { ...say('ask', ANNA, { question: 'Why?', kind: 'later', ladder: [] }), body: { question: 'Why?', kind: 'later', ladder: [], attach: { tags: [''] } } }],
      ['body.after', { ...say('reply', ANNA, { text: 'Because', after: refOf(tip) }, { about: [refOf(tip)] }), body: { text: 'Because' } }],
      ['body.reason', { ...helped, kind: 'challenged', body: { seen: 1 } }],
      ['body.is', { ...say('reveal', ANNA, { is: 'bo' }) }],
    ];
    for (const [what, value] of wrong) expect(verdict(value), JSON.stringify(value)).to.equal(what);
  });

  it('may link to safe addresses alone', () => {
    expect(tipWith({ link: 'https://example.com/a?b=c#d' })).to.equal('fine');
    for (const link of ['http://example.com', 'javascript:alert(1)', 'https://', 'https://a b', ' https://example.com', 'https://[', '//example.com', 7]) {
      expect(tipWith({ link }), String(link)).to.equal('body.link');
    }
  });

  it('has at most 4,000 characters of text and 16 KiB in all', () => {
    expect(tipWith({ text: '\u20ac'.repeat(MAX_TEXT) })).to.equal('fine');
    expect(tipWith({ text: 'x'.repeat(MAX_TEXT + 1) })).to.contain(`${MAX_TEXT} characters`);
    expect(tipWith({ mood: 'x'.repeat(MAX_RECORD_BYTES) })).to.contain(`${MAX_RECORD_BYTES} bytes`);
    expect(tipWith({ mood: '\u20ac'.repeat(6000) })).to.contain(`${MAX_RECORD_BYTES} bytes`);
    expect(tipWith({ mood: '\u20ac'.repeat(5000) })).to.equal('fine');
    expect((readRecord({ ...tip, body: { text: 'x'.repeat(100_000) } }) as KollegaProblem).code).to.equal('too-long');
  });

  it('is at most 32 levels deep, in fields of a later version too', () => {
    // The record itself and its body are two of them.
    expect(tipWith({ mood: nested(MAX_DEPTH - 2) })).to.equal('fine');
    expect(tipWith({ mood: nested(MAX_DEPTH - 1) })).to.equal('too deep');
    expect(verdict({ ...tip, mood: nested(5000) })).to.be.oneOf(['too deep', 'not JSON']);
    expect((checkRecord({ ...tip, mood: nested(100_000) }) as KollegaProblem).code).to.equal('bad-record');
  });

  it('shares nothing with what came', () => {
    const sent = { ...tip, body: { text: 'Hold the button', topics: ['routers'] } };
    const read = readRecord(sent) as KollegaRecord;
    sent.body.topics.push('billing');
    expect(read.body.topics).to.deep.equal(['routers']);
  });

  it('that is gone needs no words, and nothing left in them counts', () => {
    expect(verdict({ ...tip, gone: true, body: {} })).to.equal('fine');
    expect(verdict({ ...tip, gone: true, body: { text: 7, topics: 'x' } })).to.equal('fine');
    expect(verdict({ ...tip, off: true, body: {} })).to.equal('body.text');
  });

  it('of the steward by anybody else is dropped, and so is anything else by the steward', () => {
    const order = { removes: refOf(tip), reason: 'private' };
    expect(verdict(say('steward', 'steward', order))).to.equal('fine');
    expect(verdict(say('steward', ANNA, order))).to.equal('by');
    expect(verdict(say('tip', 'steward', { text: 'Hold the button' }))).to.equal('by');
  });

  it('of the steward says what to remove and why, or whom to erase and up to when', () => {
    const order = (body: object): string => verdict({ ...say('steward', 'steward', { erases: BO, upTo: 1 }), body });
    expect(order({ erases: BO, upTo: 5 })).to.equal('fine');
    expect(order({ removes: refOf(tip) })).to.equal('body.reason');
    expect(order({ removes: 'tip', reason: 'x' })).to.equal('body.removes');
    expect(order({ erases: BO })).to.equal('body.upTo');
    expect(order({ erases: 'steward', upTo: 5 })).to.equal('body.erases');
    expect(order({ removes: 'steward/order/steward', reason: 'x' })).to.equal('body.removes');
    expect(order({ freezes: 'of a later version' })).to.equal('fine');
    expect(verdict({ ...say('steward', 'steward', { erases: BO, upTo: 1 }), body: { erases: BO }, gone: true })).to.equal('body.upTo');
  });

  it('of an unknown kind, with unknown fields or an unknown choice is kept as it is', () => {
    expect(verdict({ ...tip, kind: 'constructor', body: {} })).to.equal('fine');
    expect(verdict({ ...helped, kind: 'challenged', body: { seen: 1, reason: 'of a later version' } })).to.equal('fine');
    fc.assert(fc.property(laterRecord, (later) => {
      const json = canonicalJson(later);
      const read = readRecord(later);
      if (read instanceof KollegaProblem) throw read;
      expect(canonicalJson(read)).to.equal(json);
      const ledger = new Ledger();
      ledger.apply(TEAM, read);
      expect(canonicalJson(ledger.get(refOf(read)) ?? read)).to.equal(json);
    }), { numRuns: 500 });
  });
});

describe('nothing that comes makes anything throw', () => {
  /** Reads it both ways, and all that can be seen of what is accepted. */
  const survives = (value: unknown): void => {
    const checked = checkRecord(value);
    if (checked instanceof KollegaProblem) expect(checked.code).to.be.oneOf(['bad-record', 'too-long']);
    const read = readRecord(value);
    if (read instanceof KollegaProblem) return;
    const ledger = new Ledger();
    ledger.apply(TEAM, read);
    ledger.apply(TEAM, { ...read, rev: Math.min(MAX_REV, read.rev + 1) });
    bookOf(ledger, [read]);
    bookOf(ledger, [read], read.at);
  };

  it('not any value at all', () => {
    const anything = { withBigInt: true, withDate: true, withMap: true, withSet: true, withNullPrototype: true, withObjectString: true, withSparseArray: true, withTypedArray: true };
    fc.assert(fc.property(fc.anything(anything), survives), { numRuns: 500 });
    fc.assert(fc.property(record, fc.anything(anything), (right, odd) => {
      survives({ ...right, body: odd });
      survives({ ...right, about: odd });
      survives({ ...right, body: { ...right.body, text: odd, seen: odd, ladder: odd } });
    }), { numRuns: 200 });
  });

  it('not a record with any one thing in it replaced', () => {
    const spot = fc.constantFrom('v', 'kind', 'id', 'by', 'rev', 'at', 'about', 'body', 'off', 'gone');
    fc.assert(fc.property(record, spot, fc.jsonValue(), (right, name, odd) => survives({ ...right, [name]: odd })), { numRuns: 300 });
    fc.assert(fc.property(record, fc.nat(), fc.jsonValue(), (right, nth, odd) => {
      const names = Object.keys(right.body);
      survives({ ...right, body: { ...right.body, [names[nth % names.length] ?? 'text']: odd } });
      survives({ ...right, gone: true, body: { ...right.body, [names[nth % names.length] ?? 'text']: odd } });
    }), { numRuns: 300 });
  });

  it('not what only JavaScript can say', () => {
    const ring: Record<string, unknown> = { ...tip };
    ring.body = { text: 'x', ring };
    const { proxy, revoke } = Proxy.revocable({ ...tip }, {});
    revoke();
    const fails = (): never => {
      throw new Error('no');
    };
    const hostile: readonly unknown[] = [
      ring, proxy, new Proxy({ ...tip }, { get: fails }), new Proxy({ ...tip }, { ownKeys: fails }),
      Object.defineProperty({ ...tip }, 'body', { enumerable: true, get: fails }),
      { ...tip, toJSON: fails }, { ...tip, toJSON: () => undefined }, { ...tip, rev: 7n }, { ...tip, body: { text: 7n } },
      { ...tip, body: new Map([['text', 'x']]) }, { ...tip, body: { text: Symbol('x') } }, { ...tip, at: NaN }, { ...tip, rev: Infinity },
      new (class Tip { readonly v = 1; })(), Object.create(tip), globalThis, document.body, { ...tip, id: 'x'.repeat(100_000) },
      { ...tip, about: Array<string>(100_000).fill(refOf(tip)) }, { ...tip, body: { text: 'x'.repeat(1_000_000) } },
    ];
    for (const value of hostile) survives(value);
  });

  it('not names that every object has', () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf']) {
      survives(JSON.parse(`{"v":1,"kind":"tip","id":"${name}","by":"${ANNA}","rev":1,"at":1,"about":["constructor/${name}/${BO}"],"${name}":{"x":1},"body":{"text":"x","${name}":{"x":1}}}`));
      survives({ ...tip, kind: name });
      survives({ ...helped, id: name, about: [`tip/${name}/${idOf('x')}`] });
    }
    expect(({} as { x?: number }).x).to.equal(undefined);
  });
});
