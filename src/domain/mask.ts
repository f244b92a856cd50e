import { namePattern } from './masking/names.js';
import type { Finder } from './masking/numbers.js';
import { finders } from './masking/numbers.js';

export type MaskKind = 'name' | Finder['kind'];

/** What stands for what was masked, by kind. In brackets, so that it is no part of what people write. */
export type Placeholders = Readonly<Record<MaskKind, string>>;

/** Something personal; `from` and `to` are its place in the text as it was. */
export interface Masked { readonly kind: MaskKind; readonly from: number; readonly to: number; readonly original: string }

type Search = Omit<Finder, 'kind'> & { readonly kind: MaskKind };
type Hit = Omit<Masked, 'original'>;
interface Part { readonly from: number; readonly text: string }

const ENGLISH: Placeholders = {
  name: '[customer]', email: '[email]', phone: '[phone]', card: '[card]', id: '[id]', iban: '[iban]',
};

/**
 * Replaces what a case names, and what looks like an e-mail address, a phone number, a payment card, an
 * IBAN or a Swedish, Danish, Norwegian or Finnish national id. Masking a masked text changes nothing.
 * @param names strings that must not leave this browser: the customer's name, number, address
 */
export function maskText(
  text: string, names: readonly string[], placeholders: Partial<Placeholders> = {},
): { text: string; found: Masked[] } {
  const stands = { ...ENGLISH, ...placeholders };
  const named = namePattern(names);
  const searches: readonly Search[] = named ? [{ kind: 'name', pattern: named }, ...finders] : finders;
  const hits: Hit[] = [];
  const { plain, placeOf } = legible(text);
  let parts = between({ from: 0, text: plain }, hitsIn({ from: 0, text: plain }, { kind: 'name', pattern: anyOf(Object.values(stands).map((stand) => legible(stand).plain)) }));
  // What is found parts the text, and the parts are looked at anew until nothing is found in them:
  // so a second masking, which passes over what stands there already, finds nothing either.
  while (parts.length) {
    parts = parts.flatMap((part) => {
      const now = longest(searches.flatMap((search) => hitsIn(part, search)));
      hits.push(...now);
      return now.length ? between(part, now) : [];
    });
  }
  let masked = '';
  let done = 0;
  const found = hits.sort(inOrder).map((hit) => {
    const { kind } = hit;
    const [from, to] = [placeOf(hit.from), placeOf(hit.to - 1) + 1];
    masked += text.slice(done, from) + stands[kind];
    done = to;
    return { kind, from, to, original: text.slice(from, to) };
  });
  return { text: masked + text.slice(done), found };
}

/** Soft hyphens, and what joins, parts or turns letters unseen. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/;

/**
 * The text as everybody reads it: each dash a hyphen, each gap a space, full-width and Arabic signs as their plain
 * ones, and nothing that is not seen. `placeOf` says where in the text a sign of it stands.
 */
function legible(text: string): { plain: string; placeOf: (at: number) => number } {
  const signs = text
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/[‐-―−]/g, '-').replace(/[^\S\n\ufeff]/g, ' ');
  if (!UNSEEN.test(signs)) return { plain: signs, placeOf: (at) => at };
  const seen = Array.from({ length: signs.length }, (_, at) => at).filter((at) => !UNSEEN.test(signs.charAt(at)));
  return { plain: seen.map((at) => signs.charAt(at)).join(''), placeOf: (at) => seen[at] ?? text.length };
}

const inOrder = (a: Hit, b: Hit): number => a.from - b.from;

const anyOf = (words: readonly string[]): RegExp =>
  new RegExp(words.map((word) => word.replace(/[^\p{L}\p{N}]/gu, '\\$&')).join('|'), 'g');

/** What a search finds in a part of the text. What follows a hit is looked at as if it stood alone. */
function hitsIn(part: Part, { kind, pattern, measure }: Search): Hit[] {
  const hits: Hit[] = [];
  let { from, text } = part;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const { 0: all, index } = match;
    const { length } = all.slice(0, measure?.(all));
    pattern.lastIndex = length ? 0 : index + 1;
    if (!length) continue;
    hits.push({ kind, from: from + index, to: from + index + length });
    from += index + length;
    text = text.slice(index + length);
  }
  return hits;
}

/** Of hits that overlap the longest, of equally long ones the first. In the order of the text. */
function longest(hits: readonly Hit[]): Hit[] {
  const taken = new Set<number>();
  return hits.toSorted((a, b) => b.to - b.from - (a.to - a.from)).filter(({ from, to }) => {
    if (taken.has(from) || taken.has(to - 1)) return false;
    for (let at = from; at < to; at++) taken.add(at);
    return true;
  }).sort(inOrder);
}

/** What stands before, between and after hits. */
function between({ from, text }: Part, hits: readonly Hit[]): Part[] {
  return [{ to: from }, ...hits].map(({ to }, i) => ({ from: to, text: text.slice(to - from, (hits[i]?.from ?? Infinity) - from) }));
}
