/*
 * What is a true number, said here a second time and in another way than in the code under test: with whole numbers,
 * real dates, and the tables of the card networks.
 */

const plain = (text: string): string => western(text).replace(/[\s\p{Pd}\p{Cf}./_]/gu, '').toUpperCase();

/** Full-width and Arabic digits as ours. */
const western = (text: string): string => text.normalize('NFKC').replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660));

const isDay = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

/** Of two digits of a year one century has this day at least. */
const isSomeDay = (year: string, month: number, day: number): boolean => ['19', '20'].some((century) => isDay(Number(century + year), month, day));

function luhnRest(digits: string): number {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits.at(-1 - i));
    sum += i % 2 === 0 ? digit : Math.floor((digit * 2) / 10) + ((digit * 2) % 10);
  }
  return sum % 10;
}

const mod11 = (digits: string, ...weights: readonly number[]): number => weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0) % 11;

function isSwedishId(text: string): boolean {
  const [, year = '', month, day = ''] = /^(?:19|20|18)?(\d\d)(\d\d)(\d\d)\+?\d{4}$/.exec(plain(text)) ?? [];
  const born = Number(day) > 60 ? Number(day) - 60 : Number(day);
  return year !== '' && isSomeDay(year, Number(month), born) && luhnRest(plain(text).replace('+', '').slice(-10)) === 0;
}

function isDanishId(text: string): boolean {
  const [, day, month, year = ''] = /^(\d\d)(\d\d)(\d\d)\d{4}$/.exec(plain(text)) ?? [];
  return year !== '' && isSomeDay(year, Number(month), Number(day));
}

function isNorwegianId(text: string): boolean {
  const digits = plain(text);
  const [, day, month, year = ''] = /^(\d\d)(\d\d)(\d\d)\d{5}$/.exec(digits) ?? [];
  if (!year || !isSomeDay(year, Number(month) % 40, Number(day) % 40)) return false;
  return mod11(digits, 3, 7, 6, 1, 8, 9, 4, 5, 2, 1) === 0 && mod11(digits, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1) === 0;
}

function isFinnishId(text: string): boolean {
  const [, day = '', month = '', year = '', serial = '', check = ''] = /^(\d\d)(\d\d)(\d\d)[-+A-FU-Y–\u2010](\d{3})([\dA-Y])$/.exec(western(text).replace(/[ .]/g, '').toUpperCase()) ?? [];
  return year !== '' && isSomeDay(year, Number(month), Number(day)) && '0123456789ABCDEFHJKLMNPRSTUVWXY'.indexOf(check) === Number(day + month + year + serial) % 31;
}

/** First digits and lengths of Visa, Mastercard, American Express, Diners, Discover, JCB and Maestro. */
const NETWORKS = [
  /^4(\d{12}|\d{15}|\d{18})$/, /^5[1-5]\d{14}$/, /^2(22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}$/, /^3[47]\d{13}$/, /^3(0[0-5]|[689]\d)\d{11}$/,
  /^6(011|5\d\d|4[4-9]\d)\d{12}$/, /^35(2[89]|[3-8]\d)\d{12}$/, /^(5[06-8]|6\d)\d{10,17}$/,
];

const isCard = (text: string): boolean => NETWORKS.some((network) => network.test(plain(text))) && luhnRest(plain(text)) === 0;

function isIbanNumber(text: string): boolean {
  const [, country = '', check = '', account = ''] = /^(?!RF)([A-Z]{2})(\d\d)([A-Z\d]{11,30})$/.exec(plain(text)) ?? [];
  const digits = Array.from(account + country + check, (sign) => parseInt(sign, 36)).join('');
  return account !== '' && BigInt(digits) % 97n === 1n;
}

/** Whether this is a true number of a supported form whose digits say so. */
export const judges = {
  id: (text: string): boolean => isSwedishId(text) || isDanishId(text) || isNorwegianId(text) || isFinnishId(text),
  card: isCard,
  iban: isIbanNumber,
};
