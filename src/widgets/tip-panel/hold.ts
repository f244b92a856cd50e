import type { Ref } from '../../domain/record.js';
import type { Book } from '../../team/team.js';
import { alike } from './alike.js';
import type { TipList, Wanted } from './tip-list.js';
import { FIRST } from './tip-list.js';

/** Pointer or focus is inside: the same rows in the same places, with what is now said in them. What is new waits. */
export function hold(list: TipList, book: Book): void {
  const now = new Map(list.fresh.map((tip) => [tip.ref, tip]));
  const shown = list.shown.map((tip) => {
    const said = now.get(tip.ref) ?? tip;
    return alike(tip, said) ? tip : said;
  });
  const standing = new Set(shown.map(({ ref }) => ref));
  list.shown = shown;
  // Those further down the ranking still hold; a withdrawn one must not be read out to a customer.
  list.gone = new Set([...standing].filter((ref) => !now.has(ref) && !isSaid(book, ref)));
  list.waiting = list.fresh.filter(({ ref }) => !standing.has(ref)).length;
}

/** The next page, below what stands there. */
export function grow(list: TipList, book: Book, wanted: Wanted): void {
  const limit = list.shown.length + list.next;
  list.step++;
  list.read(book, wanted, limit);
  hold(list, book);
  const standing = new Set(list.shown.map(({ ref }) => ref));
  list.shown = [...list.shown, ...list.fresh.filter(({ ref }) => !standing.has(ref))];
  list.waiting = 0;
}

/** Back to the first three. */
export function shrink(list: TipList): void {
  list.step = 0;
  list.fresh = list.shown.filter(({ ref }) => !list.gone.has(ref)).slice(0, FIRST);
  list.take();
}

const isSaid = (book: Book, ref: Ref): boolean => book.creditOf(ref).at(-1)?.text !== undefined;
