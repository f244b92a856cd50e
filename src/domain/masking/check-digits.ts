const digitsOf = (text: string): number[] => Array.from(text.replace(/\D/g, ''), Number);

const weighed = (digits: readonly number[], weights: readonly number[]): number =>
  weights.reduce((sum, weight, i) => sum + weight * (digits[i] ?? 0), 0);

/** Payment cards and Swedish numbers end with a digit that makes this sum a multiple of ten. */
export function isLuhn(text: string): boolean {
  const sum = digitsOf(text).reverse().reduce((all, digit, i) => {
    const doubled = i % 2 ? digit * 2 : digit;
    return all + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

/** RF is no country: a reference on an invoice, with the same check digits. */
const IBAN_LENGTHS: Readonly<Record<string, number | undefined>> = { SE: 24, DK: 18, NO: 15, FI: 18, RF: 0 };

/** ISO 13616: the number with its first four signs last, letters as 10 to 35, leaves 1 when divided by 97. */
export function isIban(text: string): boolean {
  const plain = text.replace(/[ .-]/g, '').toUpperCase();
  const { length } = plain;
  const rest = Array.from(plain.slice(4) + plain.slice(0, 4), (sign) => parseInt(sign, 36))
    .reduce((left, value) => (left * (value > 9 ? 100 : 10) + value) % 97, 0);
  // Elsewhere half of it are digits, which a sentence is not.
  const fits = length > 14 && length < 35 && plain.replace(/\D/g, '').length * 2 >= length;
  return rest === 1 && (IBAN_LENGTHS[plain.slice(0, 2)] ?? length) === length && fits;
}

const MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Two digits of the year do not tell 1900 from 2000, so a 29 February 00 may be. */
const isDate = (year = 0, month = 0, day = 0): boolean =>
  day > 0 && day <= (MONTHS[month - 1] ?? 0) && !(year % 4 && month === 2 && day > 28);

const pairs = (text: string): number[] => text.match(/\d\d/g)?.map(Number) ?? [];

/** Personnummer and samordningsnummer, whose day is 60 more; ten digits, or twelve with the century. */
export function isSwedish(text: string): boolean {
  const digits = text.replace(/\D/g, '').slice(-10);
  const [year, month, day = 0] = pairs(digits);
  return isDate(year, month, day > 60 ? day - 60 : day) && isLuhn(digits);
}

/** A CPR number has no check digit since 2007: a date is all there is to see. */
export function isDanish(text: string): boolean {
  const [day, month, year] = pairs(text);
  return isDate(year, month, day);
}

const FIRST = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
const SECOND = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

/** Fødselsnummer; also with 40 more in the day (D number) or 40 or 80 in the month (help and test numbers). */
export function isNorwegian(text: string): boolean {
  const [day = 0, month = 0, year] = pairs(text);
  const digits = digitsOf(text);
  return isDate(year, month % 40, day % 40) && weighed(digits, FIRST) % 11 === 0 && weighed(digits, SECOND) % 11 === 0;
}

/** Henkilötunnus. */
export function isFinnish(text: string): boolean {
  const plain = text.replace(/[ .]/g, '');
  const [day, month, year] = pairs(plain);
  const number = Number(plain.slice(0, 6) + plain.slice(7, 10));
  return isDate(year, month, day) && '0123456789ABCDEFHJKLMNPRSTUVWXY'[number % 31] === plain.slice(-1).toUpperCase();
}
