import type { Ref } from '../domain/record.js';
import type { KeptIndex, TipIndex } from '../matching/tip-index.js';
import { breather } from '../store/breather.js';
import type { Store } from '../store/store.js';
import { INDEX } from './index-key.js';

const VERSION = 1;
/** Reading one larger value is a long task of its own. */
const PART = 2 ** 20;
const SOME = 2000;

type Numbers = Int32Array | Uint32Array | Uint8Array;

/** Under `index`; the parts lie under `index/<number>`. */
interface Head {
  readonly version: number;
  readonly salt: number;
  /** Names the parts that belong to it. */
  readonly id: number;
  /** Bytes of each array, in the order of `arraysOf`. */
  readonly sizes: readonly number[];
}

interface Part { readonly id: number; readonly bytes: Uint8Array }

/** Keeps the index in parts, so that the next start need not build it. */
export async function keepIndex(index: TipIndex, store: Pick<Store, 'set'>): Promise<void> {
  const breathe = breather();
  // Copied at once: it goes on changing while the parts are written.
  const all = arraysOf(index.arrays()).map((array) => new Uint8Array(array.buffer, array.byteOffset, array.byteLength).slice());
  const sizes = all.map(({ length }) => length);
  const id = Math.random();
  let part = 0;
  for (const bytes of all) {
    for (let from = 0; from < bytes.length; from += PART) {
      await store.set(`${INDEX}/${part++}`, { id, bytes: bytes.slice(from, from + PART) } satisfies Part);
      await breathe();
    }
  }
  // Last: what it names is there.
  await store.set(INDEX, { version: VERSION, salt: index.salt, id, sizes } satisfies Head);
}

/** @returns undefined unless all of it is there, of this version and salt */
export async function readIndex(store: Pick<Store, 'get'>, salt: number): Promise<KeptIndex | undefined> {
  const breathe = breather();
  const head = await store.get(INDEX) as Partial<Head> | undefined;
  if (head?.version !== VERSION || head.salt !== salt || !head.sizes) return undefined;
  const all: Uint8Array[] = [];
  let part = 0;
  for (const size of head.sizes) {
    const bytes = new Uint8Array(size);
    for (let from = 0; from < size; from += PART) {
      const read = await store.get(`${INDEX}/${part++}`) as Partial<Part> | undefined;
      if (read?.id !== head.id || !read?.bytes) return undefined;
      bytes.set(read.bytes, from);
      await breathe();
    }
    all.push(bytes);
  }
  const names = new TextDecoder().decode(all[0]);
  await breathe();
  const refs = names ? names.split('\n') as Ref[] : [];
  const slots = new Map<Ref, number>();
  for (let from = 0; from < refs.length; from += SOME) {
    refs.slice(from, from + SOME).forEach((ref, i) => slots.set(ref, from + i));
    await breathe();
  }
  return indexOf(all, refs, slots);
}

const arraysOf = ({ refs, stamps, lengths, text: [posts, [words, runs, sharing, counts]] }: KeptIndex): Numbers[] =>
  [new TextEncoder().encode(refs.join('\n')), counts, stamps, lengths, ...posts, ...words, ...runs, ...sharing];

function indexOf(all: readonly Uint8Array[], refs: Ref[], slots: Map<Ref, number>): KeptIndex {
  const bytes = (at: number): Uint8Array => all[at] ?? new Uint8Array();
  const whole = (at: number): Int32Array => new Int32Array(bytes(at).buffer);
  const natural = (at: number): Uint32Array => new Uint32Array(bytes(at).buffer);
  return {
    refs,
    slots,
    stamps: natural(2),
    lengths: whole(3),
    text: [
      [whole(4), whole(5), whole(6), whole(7)],
      [[natural(8), whole(9)], [natural(10), whole(11)], [whole(12), whole(13), whole(14), whole(15)], bytes(1)],
    ],
  };
}
