import * as fc from 'fast-check';

/* Numbers with true check digits, worked out here anew and not by the code under test. */

const digit = fc.integer({ min: 0, max: 9 });
const digits = (length: number): fc.Arbitrary<string> => fc.array(digit, { minLength: length, maxLength: length }).map((each) => each.join(''));
const two = (number: number): string => String(number).padStart(2, '0');
const birthday = fc.record({ year: fc.integer({ min: 0, max: 99 }), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) });

const lacksForLuhn = (number: string): number => {
  const sum = Array.from(number, Number).reverse().reduce((all, each, i) => all + (i % 2 ? each : each > 4 ? each * 2 - 9 : each * 2), 0);
  return (10 - (sum % 10)) % 10;
};

const lacksFor11 = (number: string, weights: readonly number[]): number =>
  (11 - (weights.reduce((sum, weight, i) => sum + weight * Number(number[i]), 0) % 11)) % 11;

const swedish = fc.tuple(birthday, digits(3), fc.boolean(), fc.constantFrom('-', '+', '', ' '), fc.constantFrom('', '19', '20'))
  .map(([{ year, month, day }, serial, coordination, sign, century]) => {
    const date = two(year) + two(month) + two(coordination ? day + 60 : day);
    return `${century}${date}${sign}${serial}${lacksForLuhn(date + serial)}`;
  });
const danish = fc.tuple(birthday, digits(4), fc.constantFrom('-', ' ', ''))
  .map(([{ year, month, day }, serial, sign]) => two(day) + two(month) + two(year) + sign + serial);
const norwegian = fc.tuple(birthday, digits(3), fc.constantFrom(0, 40), fc.constantFrom(' ', '', '-')).map(([{ year, month, day }, serial, more, sign]) => {
  const date = two(day + more) + two(month) + two(year);
  const first = lacksFor11(date + serial, [3, 7, 6, 1, 8, 9, 4, 5, 2]);
  const second = lacksFor11(`${date}${serial}${first}`, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]);
  return first > 9 || second > 9 ? '41019010110' : `${date}${sign}${serial}${first}${second}`;
});
const finnish = fc.tuple(birthday, digits(3), fc.constantFrom(...'+-ABCDEFYXWVU')).map(([{ year, month, day }, serial, sign]) => {
  const date = two(day) + two(month) + two(year);
  return date + sign + serial + '0123456789ABCDEFHJKLMNPRSTUVWXY'.charAt(Number(date + serial) % 31);
});
const iban = fc.tuple(fc.constantFrom(['SE', 20], ['NO', 11], ['DK', 14], ['FI', 14]), fc.bigInt({ min: 0n, max: 10n ** 20n - 1n }), fc.boolean())
  .map(([[country, length], number, grouped]) => {
    const account = String(number).padStart(20, '0').slice(-Number(length));
    const letters = Array.from(String(country), (letter) => parseInt(letter, 36)).join('');
    const check = 98n - (BigInt(`${account}${letters}00`) % 97n);
    const plain = `${country}${two(Number(check))}${account}`;
    return grouped ? plain.replace(/(.{4})(?!$)/g, '$1 ') : plain;
  });
const card = fc.tuple(fc.constantFrom('4', '51', '2221', '6011'), digits(15), fc.constantFrom(' ', '-', ''))
  .map(([issuer, rest, gap]) => {
    const number = (issuer + rest).slice(0, 15);
    return `${number}${lacksForLuhn(number)}`.replace(/(\d{4})(?!$)/g, `$1${gap}`);
  });

export const anyIdentity = fc.oneof(swedish, danish, norwegian, finnish, iban, card);
