const GAP = '[ ()./-]{0,3}';
const APART = '[^\\p{L}\\p{N}]{1,3}';
const SIGN = '[\\p{L}\\p{M}\\p{N}]';

/**
 * Finds what the case names: each entry as a whole, in upper or lower case; a number in any spacing,
 * with or without the country code; and the parts of a name that have three letters or more.
 * The Nordic genitive is taken along: "Annas".
 * @returns undefined where nothing is named
 */
export function namePattern(names: readonly string[]): RegExp | undefined {
  const patterns = new Set(names.flatMap((name) => {
    if (!/\p{L}/u.test(name)) return numberPattern(name);
    const words = name.normalize().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
    // In an address, "second floor" is no name; what is written large may be one.
    const isName = /\p{N}/u.test(name) && /\p{Lu}/u.test(name) ? /^\p{Lu}\p{L}{2}/u : /^\p{L}{3}/u;
    const parts = name.includes('@') ? [] : words.filter((word) => isName.test(word));
    return [words.map(eitherWay).join(APART), ...parts.map(eitherWay)];
  }));
  if (!patterns.size) return undefined;
  const longestFirst = [...patterns].sort((a, b) => b.length - a.length);
  return new RegExp(`(?<!${SIGN})(?:${longestFirst.join('|')})s?(?!${SIGN})`, 'giu');
}

/** A letter with its mark can be written as one sign or as two. */
function eitherWay(word: string): string {
  const apart = word.normalize('NFD');
  return apart === word ? word : `(?:${word}|${apart})`;
}

function numberPattern(number: string): string[] {
  const digits = number.match(/\d/g)?.join('') ?? '';
  if (digits.length < 6) return digits ? [(number.match(/\d+/g) ?? []).join(APART)] : [];
  const core = digits.replace(/^(?:00)?(?:4[567]|358)0?(?=\d{7})/, '').replace(/^0+(?=\d{5})/, '');
  // Where the code of another country ends nobody can tell: without it, the number is written as it is there.
  const isAbroad = /^\D*\+|^00/.test(number) && !/^(?:00)?(?:4[567]|358)/.test(digits);
  const cores = (isAbroad ? [0, 1, 2, 3] : [0]).map((code) => core.slice(code).replace(/^0+/, '')).filter(({ length }, i) => !i || length > 6);
  return cores.map((each) => `(?:(?:\\+|00)?(?:4[567]|358)${GAP})?(?:(?:\\((?=\\d{1,5}\\)))?0${GAP})?${Array.from(each).join(GAP)}`);
}
