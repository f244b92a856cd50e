import { compareVersions } from '../domain/version.js';
import type { KollegaRecord } from '../domain/record.js';
import { MAX_RECORD_BYTES } from '../domain/record.js';
import type { HubCase } from './conformance-kit.js';
import { check, keyOf, Reader, refusalOf, refused, same, until } from './conformance-kit.js';

const bytesOf = (record: KollegaRecord): number => new TextEncoder().encode(JSON.stringify(record)).length;

/** What is accepted, what is refused, and what a refusal says. */
export const writingCases: readonly HubCase[] = [
  {
    name: 'records come back to their author and to colleagues, unchanged and in the order of the puts',
    async run(stage) {
      const [red, ann, bo] = await Promise.all([stage.circle('red'), stage.member('ann'), stage.member('bo')]);
      const [author, colleague] = [await stage.join(ann, [red]), await stage.join(bo, [red])];
      const readers = [new Reader(author), new Reader(colleague)];
      const strange = { ...stage.tip(ann, 'three', { kind: 'later-kind', about: [`tip/x/${bo}`] }), extra: { deep: [1, null] } };
      const places = [];
      for (const record of [stage.tip(ann, 'one'), stage.tip(ann, 'två'), strange]) {
        places.push(await author.put(red, record));
      }
      for (const reader of readers) {
        await until(() => reader.texts().length >= 3, 'all three are read');
        same(reader.texts(red), ['one', 'två', 'three'], 'order');
        const held = reader.held.get(keyOf(red, strange));
        check(!!held && compareVersions(held.record, strange) === 0, 'unknown kinds and fields are carried unchanged');
        same(held.place, places[2], 'the place that put resolved with');
      }
    },
  },
  {
    name: 'each circle keeps an order of its own, and holds only what was put there',
    async run(stage) {
      const [red, blue, ann] = await Promise.all([stage.circle('red'), stage.circle('blue'), stage.member('ann')]);
      const session = await stage.join(ann, [red, blue]);
      const both = stage.tip(ann, 'both');
      for (const [circle, record] of [
        [red, stage.tip(ann, 'r1')], [blue, stage.tip(ann, 'b1')], [red, both], [blue, both], [red, stage.tip(ann, 'r2')],
      ] as const) await session.put(circle, record);
      const reader = await stage.read(session);
      same(reader.texts(red), ['r1', 'both', 'r2'], 'red');
      same(reader.texts(blue), ['b1', 'both'], 'blue');
    },
  },
  {
    name: 'a newer version takes the place of the older, which nobody reads from the beginning any more',
    async run(stage) {
      const [red, ann] = await Promise.all([stage.circle('red'), stage.member('ann')]);
      const session = await stage.join(ann, [red]);
      const live = await stage.read(session);
      const first = stage.tip(ann, 'first');
      const place = await session.put(red, first);
      const next = await session.put(red, stage.tip(ann, 'second', {}, first), { replaces: place });
      check(next !== place, 'a new version has a new place');
      await until(() => live.texts().includes('second'), 'the second version is read');
      same((await stage.read(session)).texts(), ['second'], 'what a new reader gets');
    },
  },
  {
    name: 'a stale, a missing and an invented place conflict, and the error says what stands there',
    async run(stage) {
      const [red, ann] = await Promise.all([stage.circle('red'), stage.member('ann')]);
      const session = await stage.join(ann, [red]);
      const first = stage.tip(ann, 'first');
      const old = await session.put(red, first);
      const second = stage.tip(ann, 'second', {}, first);
      const place = await session.put(red, second, { replaces: old });
      const third = stage.tip(ann, 'third', {}, second);
      for (const replaces of [old, undefined, 'no-such-place']) {
        const error = await refusalOf(session.put(red, third, { replaces }));
        same([error.code, error.standing?.record.body, error.standing?.place], ['conflict', second.body, place], `replaces ${replaces}`);
      }
      const nothing = await refusalOf(session.put(red, stage.tip(ann, 'new'), { replaces: place }));
      same([nothing.code, nothing.standing], ['conflict', undefined], 'nothing stands there');
      same((await stage.read(session)).texts(), ['second'], 'what stands');
    },
  },
  {
    name: 'of two puts that name the same place one is accepted, from one device or two',
    async run(stage) {
      const [red, ann] = await Promise.all([stage.circle('red'), stage.member('ann')]);
      const devices = [await stage.join(ann, [red]), await stage.join(ann, [red])];
      const first = stage.tip(ann, 'first');
      const place = await devices[0]!.put(red, first);
      const edits = await Promise.allSettled([...devices, ...devices].map((device, i) =>
        device.put(red, stage.tip(ann, `edit ${i}`, {}, first), { replaces: place })));
      same(edits.filter(({ status }) => status === 'fulfilled').length, 1, 'edits that were accepted');
      const twins = await Promise.allSettled(['same', 'same'].map((id) => devices[0]!.put(red, stage.tip(ann, 'twin', { id }))));
      same(twins.filter(({ status }) => status === 'fulfilled').length, 1, 'new records of one id that were accepted');
    },
  },
  {
    name: 'a version that loses against what stands conflicts, even in its place',
    async run(stage) {
      const [red, ann] = await Promise.all([stage.circle('red'), stage.member('ann')]);
      const session = await stage.join(ann, [red]);
      const place = await session.put(red, stage.tip(ann, 'newer', { id: 'x', rev: 5 }));
      await refused(session.put(red, stage.tip(ann, 'older', { id: 'x', rev: 4 }), { replaces: place }), 'conflict', 'a lower rev');
      same((await stage.read(session)).texts(), ['newer'], 'what stands');
    },
  },
  {
    name: 'gone is final',
    async run(stage) {
      const [red, ann] = await Promise.all([stage.circle('red'), stage.member('ann')]);
      const session = await stage.join(ann, [red]);
      const tip = stage.tip(ann, 'said');
      const place = await session.put(red, tip);
      const gone = stage.tip(ann, '', { gone: true }, tip);
      const tomb = await session.put(red, gone, { replaces: place });
      for (const replaces of [tomb, undefined]) {
        const error = await refusalOf(session.put(red, stage.tip(ann, 'again', { rev: 99 }, tip), { replaces }));
        same([error.code, error.standing?.record.gone], ['conflict', true], 'after gone');
      }
      same((await stage.read(session)).held.get(keyOf(red, tip))?.record.gone, true, 'new readers get the tombstone');
    },
  },
  {
    name: 'a record of 16 KiB is accepted, one byte more is too large',
    async run(stage) {
      const [red, ann] = await Promise.all([stage.circle('red'), stage.member('ann')]);
      const session = await stage.join(ann, [red]);
      const empty = stage.tip(ann, 'åäö');
      const text = `åäö${'x'.repeat(MAX_RECORD_BYTES - bytesOf(empty))}`;
      await session.put(red, { ...empty, body: { text } });
      await refused(session.put(red, stage.tip(ann, `${text}x`)), 'too-large', 'one byte more');
    },
  },
  {
    name: 'nobody writes as a colleague, as the steward, or where they do not belong',
    async run(stage) {
      const [red, blue, ann, bo] = await Promise.all([
        stage.circle('red'), stage.circle('blue'), stage.member('ann'), stage.member('bo'),
      ]);
      const session = await stage.join(ann, [red]);
      await refused(session.put(red, stage.tip(bo, 'forged')), 'forbidden', 'as a colleague');
      await refused(session.put(red, stage.tip('steward', 'forged')), 'forbidden', 'as the steward');
      await refused(session.put(red, stage.tip(ann, '', { kind: 'steward' })), 'forbidden', 'a steward record of my own');
      await refused(session.put(blue, stage.tip(ann, 'elsewhere')), 'forbidden', 'a foreign circle');
      same((await stage.read(session)).texts(), [], 'what stands');
    },
  },
];
