import { isDanish, isFinnish, isIban, isLuhn, isNorwegian, isSwedish } from './check-digits.js';

export interface Finder {
  readonly kind: 'email' | 'phone' | 'card' | 'id' | 'iban';
  /** For a text in which every dash is a hyphen and every gap a space. */
  readonly pattern: RegExp;
  /** How much of what the pattern found it is, from its beginning; 0 for nothing. Absent: all. */
  readonly measure?: (found: string) => number;
}

const whole = (test: (found: string) => boolean) => (found: string): number => (test(found) ? found.length : 0);

/** What follows may look like more of the number: it is the longest beginning that ends with a group. */
const beginning = (test: (found: string) => boolean) => (found: string): number => {
  let end = found.length;
  while (end && !(/^(?![A-Z\d])/i.test(found.slice(end)) && test(found.slice(0, end)))) end--;
  return end;
};

/** Written without a gap this is rather a Nordic mobile number than a birthday. */
const isMobile = (found: string): boolean => /^0(?:4|50|7)\d+$/.test(found);

/** The number that a phone itself has (IMEI): most begin so, and their check digit is that of cards. */
const isDevice = (found: string): boolean => /^35\d{13}$/.test(found);

/** A day and a time, written as no national id is: 15.03.26 1430. */
const isMoment = (found: string): boolean => /^\d\d[./-].* (?:[01]\d|2[0-3])[0-5]\d$/.test(found);

/** Not a date, a span of years, opening hours, a national id with a wrong digit, or a Finnish company. */
const isPhone = whole((found) => ![
  /^(?:19|20)\d\d(?:0[1-9]|1[0-2])[0-3]\d$/,
  /^\d\d\D\d\d\D\d{4}$/,
  /^(?:19|20)\d\d\D(?:19|20)\d\d$/,
  /^[01]\d[0-5]\d\D+[0-2]\d[0-5]\d$/,
  /^\d\d-\d\d \d\d-\d\d$/,
  /^\d{6}\D+\d{4}$/,
  /-\d$/,
].some((other) => other.test(found)));

const { raw } = String;
/** After these words eight digits are no phone's: of an order, a case, an invoice, a series, a fault, a giro. */
const THINGS = raw`ord(?:er|re)|tilaus|sa[gk]|ärende|case|ticket|faktura|invoice|inv|lasku|serie|error|(?:fe[ij]?l|virhe)koo?d[ei]?|(?:bank|plus)giro|[bp]g`;
/** The look ahead comes first: it spares every other place the search to the left. */
const NO_THING = raw`(?=[2-9]\d)(?<!(?<!\p{L})(?:${THINGS})(?:en|et|n|t|s)?(?:[ .:#]{0,2}(?:n(?:r|r?o|ummer|umber|umero)|id|code))?[ .:#-]{0,3})`;

/** In the order in which they are preferred where two find the same. */
export const finders: readonly Finder[] = [
  {
    kind: 'card',
    pattern: /(?<!\d)(?:[2-6]\d{3}(?:[ ./_-]{0,3}\d{4}){3}(?:[ ./_-]{0,3}\d{1,3})?|3\d{3}(?:[ ./_-]{0,3}\d{6}[ ./_-]{0,3}\d{4,5}|(?:[ ./_-]{0,3}\d{4}){2}[ ./_-]{0,3}\d{2,3})|[2-6]\d(?: \d\d){6,8}|[2-6]\d{12,18})(?!\d)/g,
    measure: beginning((found) => found.replace(/\D/g, '').length > 12 && isLuhn(found) && !isDevice(found)),
  },
  { kind: 'iban', pattern: /(?:(?<!\p{L})(?:SE|DK|NO|FI) |[A-Z]{2})\d\d(?:[ .-]{0,2}[A-Z\d]){11,30}(?![\p{L}\d])/giu, measure: beginning(isIban) },
  { kind: 'id', pattern: /(?<!\d)(?:1[89]|20)?\d\d[ ./-]?\d\d[ ./-]?\d\d[ ./+-]{0,3}\d{4}(?!\d)/g, measure: whole((found) => isSwedish(found) && !isMobile(found)) },
  {
    kind: 'id',
    pattern: /(?<!\d|\d[.:/-])\d\d([ ./-]?)\d\d\1\d\d[ .-]{0,3}\d{4}(?!\d|[.:/-]\d)/g,
    measure: whole((found) => isDanish(found) && !isMobile(found) && !isMoment(found)),
  },
  { kind: 'id', pattern: /(?<!\d)\d\d[ ./-]?\d\d[ ./-]?\d\d[ .-]{0,3}\d{3}[ .-]?\d\d(?!\d)/g, measure: whole(isNorwegian) },
  { kind: 'id', pattern: /(?<!\d)\d\d[ .]?\d\d[ .]?\d\d ?[+A-FU-Y-] ?\d{3} ?[\dA-Y](?![\p{L}\d])/giu, measure: whole(isFinnish) },
  { kind: 'email', pattern: /(?<![\p{L}\p{M}\d._%+-])[\p{L}\p{M}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu },
  // Spelled, so that no machine finds it
  { kind: 'email', pattern: /(?<![\p{L}\p{M}\d._%+-])[\p{L}\p{M}\d._%+-]+(?: @ | ?[([]at[)\]] ?)(?:[\p{L}\d-]+\.)+\p{L}{2,}/giu },
  // International; those of the Nordic countries end where their plans say.
  {
    kind: 'phone',
    pattern: /(?<!\d|\d[.:/-])(?:(?:\((?=\+\d{1,3}\)))?\+|(?<!\d )00(?=(?:[ ().-]{0,3}\d){9}))[ ().-]{0,3}(?:4[57](?:[ ().-]{0,3}\d){8}|46(?:[ ().-]{0,3}\d){7,10}|[1-9](?:[ ().-]{0,3}\d){7,14})(?!\d)/g,
    measure: isPhone,
  },
  // Sweden and Finland
  { kind: 'phone', pattern: /(?<!\d|\d[.:/-]|\d\d \d{4} |FI)(?:\((?=\d{2,5}\)))?(?:0457(?:[ -]{0,3}\d){7}|0[1-9](?:[ )-]{0,3}\d){6,8})(?!\d)/g, measure: isPhone },
  // The same with dots or a slash, as no date is written
  { kind: 'phone', pattern: /(?<!\d|\d[.:/-])0[1-9]\d?(?:\d?\.\d{3}\.\d{2,3}(?:\.\d\d)?|\d{1,2}\/\d{2,3}[ -]?\d\d[ -]?\d\d)(?!\d|[.:/-]\d)/g },
  // Denmark and Norway
  { kind: 'phone', pattern: new RegExp(raw`${NO_THING}(?<!\p{L}|\d|\d[.:/-])\d(?:\d{7}|\d(?:[ -]\d\d){3}|\d\d \d\d \d{3})(?!\p{L}|\d|[.:/-]\d)`, 'giu'), measure: isPhone },
  { kind: 'phone', pattern: new RegExp(raw`${NO_THING}(?<!\p{L}|\d|\d[ .:/-])\d{4}[ -]\d{4}(?!-?\p{L}|\d|[ .:/-]\d)`, 'giu'), measure: isPhone },
];
