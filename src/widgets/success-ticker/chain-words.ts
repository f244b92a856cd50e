import type { CreditLink, PersonView, SuccessView } from '../../domain/views.js';
import type { SuccessWords } from '../../locales/success-words.js';
import { firstName } from '../../ui/people.js';

const nameOf = ({ name }: PersonView): string | undefined => name && firstName(name);

/** In the order in which each was first met. */
function grouped<T>(all: readonly T[], key: (one: T) => string): readonly (readonly [T, ...T[]])[] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const one of all) {
    const group = groups.get(key(one));
    if (group) group.push(one);
    else groups.set(key(one), [one]);
  }
  return [...groups.values()];
}

/** "Mei's question and tip", "Jonas's answer": each person once, who goes without a name by what they gave. */
export function gifts(links: readonly CreditLink[], words: SuccessWords): string {
  const given = grouped(links, ({ by, kind }) => (by.name === undefined ? `a ${kind}` : by.id)).map((links) => {
    const things = grouped(links, ({ kind }) => kind).map((same) => words.thing(same[0].kind, same.length));
    return `${words.whose(nameOf(links[0].by), links.length > 1)} ${words.list(...things)}`;
  });
  return words.list(...given);
}

/** "Jonas's and Omar's answers, and Anna's tip": what came of several, thing by thing. */
export function sources(links: readonly CreditLink[], words: SuccessWords): string {
  const things = grouped(links, ({ kind }) => kind).map((same) => {
    const people = grouped(same, ({ by }) => (by.name === undefined ? '' : by.id));
    const whose = people.map((own) => words.whose(nameOf(own[0].by), own.length > 1));
    return `${words.list(...whose)} ${words.thing(same[0].kind, same.length)}`;
  });
  return words.list(...things);
}

/** Who made it possible, in a sentence or two. Empty where the author was alone. */
export function summary({ thanks }: SuccessView, chain: readonly CreditLink[], words: SuccessWords): string {
  const before = chain.slice(0, -1);
  const inChain = new Set(chain.map(({ by }) => by.id));
  const others = thanks.filter(({ id, name }) => name !== undefined && !inChain.has(id)).map(nameOf) as string[];
  return [
    before.length ? words.madePossible(gifts(before, words)) : '',
    others.length ? words[before.length ? 'alsoThanks' : 'thanks'](words.list(...others)) : '',
  ].filter(Boolean).join(' ');
}

/** How many made it possible, each once; undefined where two of them may be one. */
export function countPeople({ by, thanks }: SuccessView, chain: readonly CreditLink[]): number | undefined {
  const people = [by, ...chain.map((link) => link.by), ...thanks];
  const unknown = people.filter(({ id }) => !id).length;
  const known = new Set(people.map(({ id }) => id).filter(Boolean)).size;
  return unknown ? undefined : known;
}
