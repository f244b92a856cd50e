import * as fc from 'fast-check';
import { DAY } from '../../src/domain/policy.js';
import type { KollegaRecord, Ref } from '../../src/domain/record.js';
import { ALL } from '../../src/domain/record.js';
import type { Reading } from './arbitraries.js';
import { ANNA, BO, CAI, DINA, GROUP, NOW, SOMEONE, TEAM } from './support.js';

/*
 * One or two questions and all that is said of them, by honest and hostile desktops: several versions of each
 * record, helpers who offered elsewhere, replies in rings, words of a later version.
 */
export const ASKERS = [ANNA, SOMEONE];
export const HELPERS = [BO, CAI, DINA];
const ASKS = ASKERS.map((by) => `ask/q/${by}` as Ref);
const OFFERS = HELPERS.flatMap((by) => (by === BO ? ['o', 'p'] : ['o']).map((id) => `offer/${id}/${by}` as Ref));
const REPLIES = [...ASKERS, ...HELPERS].flatMap((by) => ['r', 's'].map((id) => `reply/${id}/${by}` as Ref));

const some = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(of, { nil: undefined });
const seldom = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.oneof({ weight: 7, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: of });
const ask = fc.constantFrom(...ASKS);
const member = fc.constantFrom(...ASKERS, ...HELPERS);
const moment = fc.constantFrom(NOW - 8 * DAY, NOW - 65 * 60_000, NOW - 5000, NOW - 1000, NOW - 500, NOW - 9, NOW - 1, NOW, NOW + 1);
const rev = fc.constantFrom(1, 2, 3, NOW - DAY, NOW - 1, NOW);
const toTheAsk = fc.constantFrom<readonly Ref[]>([ASKS[0]!], [ASKS[0]!], [ASKS[1]!], ASKS.slice().reverse());

const bodies: Record<string, fc.Arbitrary<object>> = {
  ask: fc.record({
    question: fc.constantFrom('Which code is it?', 'Is this router right?'),
    kind: fc.constantFrom('waiting', 'waiting', 'check', 'later', 'of-a-later-version'),
    ladder: fc.constantFrom([1000, 2000, 3000], [1000, 2000, 3000], [DAY, 2 * DAY, 3 * DAY], [], [5000, 1]),
    topics: some(fc.subarray(['routers', 'codes'])),
    attach: some(fc.constant({ queue: 'Broadband', text: 'of the case' })),
    invited: some(fc.array(fc.array(member, { maxLength: 4 }), { maxLength: 4 })),
    helper: some(fc.constantFrom(...OFFERS, ...OFFERS, REPLIES[0]!)),
    ended: seldom(fc.constantFrom('resolved', 'withdrawn', 'of-a-later-version')),
    accepted: some(fc.subarray(REPLIES)),
    unnamed: some(fc.boolean()),
  }),
  offer: fc.record({ seen: rev }),
  reply: fc.record({ text: fc.constantFrom('It is 42', 'And 43'), after: fc.constantFrom(...ASKS, ...REPLIES), verdict: some(fc.constantFrom('good', 'odd')), unnamed: some(fc.boolean()) }),
  person: fc.record({ name: fc.constantFrom('Bo', 'Cai'), topics: some(fc.subarray(['routers', 'codes'])), team: some(fc.constant('Broadband')), groups: some(fc.constant(['Routers'])), discreet: some(fc.boolean()) }),
  tip: fc.record({ text: fc.constant('The code is 42') }),
  improved: fc.record({ seen: rev, text: fc.constant('The code is 43') }),
  success: fc.record({ text: fc.constant('She laughed'), thanks: some(fc.subarray([BO, CAI])) }),
  reveal: fc.record({ is: fc.constantFrom(ANNA, SOMEONE) }),
};

const about: Record<string, fc.Arbitrary<readonly Ref[]>> = {
  offer: toTheAsk,
  reply: toTheAsk,
  tip: fc.subarray<Ref>([...REPLIES.slice(0, 6), ...ASKS]),
  improved: fc.constant<readonly Ref[]>([`tip/t/${CAI}`]),
  success: fc.subarray<Ref>([`tip/t/${CAI}`, ...REPLIES.slice(0, 4)]),
};

const key = fc.oneof(
  { weight: 3, arbitrary: ask },
  { weight: 3, arbitrary: fc.constantFrom(...OFFERS) },
  { weight: 3, arbitrary: fc.constantFrom(...REPLIES) },
  { weight: 2, arbitrary: fc.constantFrom(...[ANNA, ...HELPERS].map((id) => `person/${id}/${id}` as Ref)) },
  { weight: 2, arbitrary: fc.constantFrom<Ref>(`tip/t/${CAI}`, `improved/i/${BO}`, `success/x/${DINA}`, `reveal/${SOMEONE}/${ANNA}`, `reveal/${ANNA}/${SOMEONE}`) },
);

const reading: fc.Arbitrary<Reading> = key.chain((ref) => {
  const [kind = '', id = '', by = ''] = ref.split('/');
  return fc.record({
    circle: fc.constantFrom(TEAM, GROUP, ALL),
    record: fc.record({
      rev, at: moment, about: about[kind] ?? fc.constant(undefined),
      off: seldom(fc.constant(true)), gone: seldom(fc.constant(true)),
      body: bodies[kind] ?? fc.constant({}),
    }).map((rest) => JSON.parse(JSON.stringify({ v: 1, kind, id, by, ...rest })) as KollegaRecord),
  });
});

/** What a desktop reads of two questions. */
export const questionReadings: fc.Arbitrary<readonly Reading[]> = fc.array(reading, { minLength: 1, maxLength: 40, size: 'max' });
