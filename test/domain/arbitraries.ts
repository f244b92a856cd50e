import * as fc from 'fast-check';
import { DAY } from '../../src/domain/policy.js';
import type { CircleId, KollegaRecord, Ref } from '../../src/domain/record.js';
import { ALL } from '../../src/domain/record.js';
import { ANNA, BO, CAI, GROUP, NOW, SOMEONE, TEAM } from './support.js';

const parseRef = (ref: string): { kind: string; id: string; by: string } => {
  const [kind = '', id = '', by = ''] = ref.split('/');
  return { kind, id, by };
};

// On a slow machine fewer cases must do, and a failure is not made smaller for ever.
fc.configureGlobal({ interruptAfterTimeLimit: 5000 });

/*
 * Records that have much to do with each other: few keys, times and revisions, so that versions collide,
 * links run in rings, and orders of the steward hit what others stand on.
 */
const member = fc.constantFrom(ANNA, BO, SOMEONE);
const moments = [0, 1, NOW - 400 * DAY, NOW - 200 * DAY, NOW - 8 * DAY, NOW - DAY, NOW - 1, NOW, NOW + 1, NOW + DAY];
const revs = [1, 2, 3, NOW - 200 * DAY, NOW - 1, NOW, 2 ** 52];
const at = fc.constantFrom(...moments);
const rev = fc.constantFrom(...revs);
const text = fc.constantFrom('Hold the button', 'Ask for the serial number', 'é \ud800 "</script>');

const some = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(of, { nil: undefined });
const topics = some(fc.subarray(['routers', 'billing']));

const kind = fc.constantFrom(
  'tip', 'tip', 'tip', 'improved', 'improved', 'confirmed', 'challenged', 'helped', 'ask', 'ask', 'offer', 'reply', 'reply', 'reply',
  'success', 'cheer', 'idea', 'person', 'reveal', 'praise', 'constructor',
);

/** The key of something that one of the members could say. */
const key: fc.Arbitrary<Ref> = fc.tuple(kind, fc.constantFrom('one', '__proto__'), member, member).map(([of, id, other, by]): Ref => {
  if (of === 'person') return `person/${by}/${by}`;
  return of === 'reveal' ? `reveal/${other}/${by}` : `${of}/${id}/${by}`;
});

const bodyOf = (ref: Ref, link: fc.Arbitrary<Ref>): fc.Arbitrary<object> => {
  const bodies: Record<string, fc.Arbitrary<object>> = {
    person: fc.record({ name: text, topics, team: some(fc.constant('Broadband')), groups: some(fc.constant(['Routers'])), discreet: some(fc.boolean()) }),
    tip: fc.record({ text, topics, link: some(fc.constant('https://example.com/a')), source: some(text) }),
    ask: fc.record({
      question: text,
      kind: fc.constantFrom('waiting', 'later', 'check', 'a-later-kind'),
      topics,
      ladder: fc.constantFrom([], [1000, 2000, DAY], [DAY, 1000]),
      attach: some(fc.constant({ queue: 'Broadband', tags: ['routers'], mood: ['of a later version'] })),
      invited: some(fc.constantFrom([[BO], [CAI, ANNA]], [[ANNA, BO, CAI]], [[], [BO, BO]])),
      helper: some(link),
      ended: some(fc.constantFrom('resolved', 'withdrawn', 'a-later-end')),
      accepted: some(fc.array(link, { maxLength: 2 })),
      unnamed: some(fc.boolean()),
    }),
    reply: fc.record({ text, after: link, verdict: some(fc.constantFrom('good', 'a-later-verdict')), unnamed: some(fc.boolean()) }),
    success: fc.record({ text, thanks: some(fc.uniqueArray(member)) }),
    idea: fc.record({ text, stage: some(fc.constantFrom('kept', '__proto__')) }),
    helped: fc.record({ seen: rev, over: some(link), fit: some(fc.integer({ min: 1, max: 64 })) }),
    challenged: fc.record({ seen: rev, reason: fc.constantFrom('outdated', 'constructor'), text: some(text) }),
    improved: fc.record({ seen: rev, text }),
    reveal: fc.record({ is: fc.oneof({ weight: 3, arbitrary: fc.constant(parseRef(ref).id) }, { weight: 1, arbitrary: member }) }),
    constructor: fc.constant({}),
  };
  return bodies[parseRef(ref).kind] ?? fc.record({ seen: rev });
};

const plain = (value: unknown): KollegaRecord => JSON.parse(JSON.stringify(value)) as KollegaRecord;

/** Some version of what stands under `ref`. */
const versionOf = (ref: Ref, link: fc.Arbitrary<Ref>): fc.Arbitrary<KollegaRecord> =>
  fc.record({
    rev, at,
    about: fc.array(link, { minLength: 1, maxLength: 3 }),
    off: fc.constantFrom(undefined, undefined, undefined, false, true),
    gone: fc.constantFrom(undefined, undefined, undefined, undefined, true),
    body: bodyOf(ref, link),
  }).map((rest) => plain({ v: 1, ...parseRef(ref), ...rest }));

const order = (link: fc.Arbitrary<Ref>): fc.Arbitrary<KollegaRecord> =>
  fc.record({
    id: fc.constantFrom('one', 'two'), rev, at,
    body: fc.oneof(
      fc.record({ removes: link, reason: text }),
      fc.record({ erases: member, upTo: rev }),
      fc.record({ erases: member, upTo: rev, removes: link, reason: text }),
      fc.constant({ freezes: 'something of a later version' }),
    ),
    off: fc.constantFrom(undefined, true),
    gone: fc.constantFrom(undefined, true),
  }).map((rest) => plain({ v: 1, kind: 'steward', by: 'steward', ...rest }));

const recordAmong = (refs: readonly Ref[]): fc.Arbitrary<KollegaRecord> => {
  const link = fc.constantFrom(...refs);
  return fc.oneof({ weight: 8, arbitrary: link.chain((ref) => versionOf(ref, link)) }, { weight: 1, arbitrary: order(link) });
};

const keys = fc.uniqueArray(key, { minLength: 1, maxLength: 8 });

export interface Reading {
  readonly circle: CircleId;
  readonly record: KollegaRecord;
}

/** What a desktop reads: versions of some few records, and orders about them, from several circles. */
export const readings: fc.Arbitrary<readonly Reading[]> = keys.chain((refs) =>
  fc.array(fc.record({ circle: fc.constantFrom(TEAM, GROUP, ALL), record: recordAmong(refs) }), { minLength: 1, maxLength: 24 }));

export const record: fc.Arbitrary<KollegaRecord> = keys.chain(recordAmong);

/** Two or three versions of the same record. */
export const versions: fc.Arbitrary<readonly KollegaRecord[]> = keys.chain((refs) =>
  fc.array(versionOf(refs[0]!, fc.constantFrom(...refs)), { minLength: 3, maxLength: 3 }));

/** What a later minor version, or somebody hostile, puts beside the fields that are known. */
const extras: fc.Arbitrary<Record<string, unknown>> = fc.dictionary(
  fc.constantFrom('mood', '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'é', '\u{1f600}', ''),
  fc.jsonValue({ maxDepth: 3 }),
  { maxKeys: 3 },
);

/** A record of a later minor version: fields beside the known ones, in envelope and body. */
export const laterRecord: fc.Arbitrary<KollegaRecord> = fc.tuple(record, extras, extras)
  .map(([known, more, inBody]) => plain({ ...more, ...known, body: { ...inBody, ...known.body } }));
