import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { CONTRACT, elements, exportsOf, publicNames } from './public-names.mjs';
import elementsWhy from './uncounted/elements.mjs';
import hubWhy from './uncounted/hub.mjs';
import natsWhy from './uncounted/nats.mjs';
import recordsWhy from './uncounted/records.mjs';
import serverWhy from './uncounted/server.mjs';
import teamWhy from './uncounted/team.mjs';
import viewsWhy from './uncounted/views.mjs';

/*
 * No leaderboard can be made of what is public: each export and field has a sentence that says why it neither counts
 * nor ranks a person. Something new without one fails here, and is printed as it belongs into `uncounted/*.mjs`.
 */

/** By `Name` or `Name.field`; a name twice would hide one of its sentences. */
const why = new Map();
for (const [name, words] of [elementsWhy, hubWhy, natsWhy, recordsWhy, serverWhy, teamWhy, viewsWhy].flatMap(Object.entries)) {
  assert.ok(!why.has(name), `${name} has two entries`);
  const fields = typeof words === 'string' ? { '': words } : words;
  for (const [field, sentence] of Object.entries(fields)) why.set(field ? `${name}.${field}` : name, sentence);
}

/** A number may be a moment, a period, a setting, a place on the ladder, or count things or the people who say something of one thing. */
const NUMBER = /^(Counts |A moment: |Moments: |A period: |Periods: |A setting: |A place: |No count: )/;
/** Words of names under which people are counted or ranked elsewhere. */
const SUSPECT = /\b(scor|rank|point|leader|averag|mean|median|ratio|percent|total|count|streak|badge|level|medal|top\b|best|most|per\b|duration|elapsed|took|speed|handl|respon|perform|productiv|length|times\b|since|stats?\b|statistic)/;
const wordsOf = (name) => name.split('.').at(-1).replace(/[A-Z]/g, ' $&').toLowerCase();

const lineFor = (name) => {
  const [of, ...field] = name.split('.');
  return `${of}: { ${field.length > 0 ? `'${field.join('.')}'` : "''"}: '…' }`;
};

describe('nothing public counts or ranks a person', async () => {
  const names = publicNames();

  test('every public field, event and export has a sentence that says why not', (context) => {
    context.diagnostic(`${names.size} public names, ${[...names.values()].filter(({ number }) => number).length} of them numbers`);
    const missing = [...names.keys()].filter((name) => !why.get(name)?.trim());
    assert.deepEqual(missing.map(lineFor), []);
  });

  test('no sentence is about something that is no longer there', () => {
    assert.deepEqual([...why.keys()].filter((name) => !names.has(name)), []);
  });

  test('every number says what it is a number of', () => {
    const numbers = [...names].filter(([, { number }]) => number).map(([name]) => name);
    assert.deepEqual(numbers.filter((name) => !NUMBER.test(why.get(name) ?? '')), []);
    assert.ok(numbers.includes('TipView.helped') && numbers.includes('Book.countTips') && numbers.includes('Team.around'));
  });

  test('no name is one under which people are counted, unless it says of what it is a number', () => {
    const suspects = [...names.keys()].filter((name) => SUSPECT.test(wordsOf(name)));
    assert.deepEqual(suspects.filter((name) => !NUMBER.test(why.get(name) ?? '')), []);
    for (const bad of ['score', 'rankOf', 'helpPoints', 'leaderboard', 'averageReply', 'totalPerMember', 'callDuration', 'handlingTime', 'countByAuthor', 'topHelpers', 'repliesPerMember']) {
      assert.match(wordsOf(bad), SUSPECT);
    }
  });

  test('a count is of things, or of the colleagues who say something of one thing', () => {
    const counts = [...why].filter(([, words]) => words.startsWith('Counts ')).map(([name]) => name).sort();
    assert.deepEqual(counts, ['Book.countTips', 'CreditLink.helped', 'SuccessView.cheers', 'TipView.helped']);
  });

  test('no list of the book can be asked for by person', () => {
    assert.deepEqual([...names].filter(([name, { byMember }]) => name.startsWith('Book.') && byMember).map(([name]) => name), []);
    assert.ok(names.get('Say.leaveFor').byMember, 'a parameter that is a member is noticed');
  });

  test('what a vendor works with can be imported', () => {
    const entry = exportsOf('src/index.ts');
    assert.deepEqual(CONTRACT.flatMap(exportsOf).filter((name) => !entry.includes(name)), []);
  });

  test('what custom-elements.json tells of is among them', () => {
    for (const { name, members, attributes, events } of elements()) {
      for (const field of [...members, ...attributes]) assert.ok(names.has(`${name}.${field}`), `${name}.${field}`);
      for (const event of events) assert.ok(names.has(event), `${name} fires ${event}`);
    }
  });
});
