import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { maskText } from '../../src/domain/mask.js';

const KIM = ['Kim Åkerström Li', '+46 70-000 12 34', 'Kvarngatan 12 B, 999 99 Storstad', 'KD-4711-22'];

/** Each line as it is written, and as colleagues shall read it. */
function expectMasked(lines: readonly (readonly [written: string, read: string])[], names: readonly string[] = []): void {
  expect(lines.map(([written]) => maskText(written, names).text)).to.deep.equal(lines.map(([, read]) => read));
}

function expectUntouched(lines: readonly string[], names: readonly string[] = []): void {
  expectMasked(lines.map((line) => [line, line] as const), names);
}

describe('masking what the case names', () => {
  it('hides a name, whole and in parts, in any case and spacing', () => expectMasked([
    ['Kim Åkerström Li has a red light', '[customer] has a red light'],
    ['kim åkerström li has a red light', '[customer] has a red light'],
    ['KIM ÅKERSTRÖM LI', '[customer]'],
    ['Kim  Åkerström\tLi', '[customer]'],
    ['Worked for Kim just now.', 'Worked for [customer] just now.'],
    ['Åkerström, Kim', '[customer], [customer]'],
    ['Kim-Åkerström-Li', '[customer]'],
    ['(Kim)', '([customer])'],
    ['Kim\'s router', '[customer]\'s router'],
    ['Kims router', '[customer] router'],
    ['"Åkerströms" modem', '"[customer]" modem'],
    ['Kim/Åkerström', '[customer]/[customer]'],
    ['Ring 0Kim', 'Ring 0Kim'],
  ], KIM));

  it('hides a letter with its mark written as two signs', () => expectMasked([
    ['Kim Åkerström Li'.normalize('NFD'), '[customer]'],
    ['hos åkerström idag'.normalize('NFD'), 'hos [customer] idag'],
  ], KIM));

  it('leaves words that only contain a name, other spellings, and parts shorter than three letters', () => expectUntouched([
    'Kimberly', 'akim', 'Akerstrom', 'Åkerströmmen', 'li', 'the kimono', 'Lidl', 'kimchi-1',
  ], KIM));

  it('hides a number with and without country code, in any spacing', () => expectMasked([
    ['call 070-000 12 34', 'call [customer]'],
    ['call 0700001234', 'call [customer]'],
    ['call +46700001234', 'call [customer]'],
    ['call +46 (0)70 000 12 34', 'call [customer]'],
    ['call 0046 70 0001234', 'call [customer]'],
    ['call 46700001234', 'call [customer]'],
    ['call (070) 000 12 34', 'call [customer]'],
    ['(070-000 12 34)', '([customer])'],
    ['call 70 000 12 34', 'call [customer]'],
    ['call 070\u2011000\u00a012\u00a034', 'call [customer]'],
  ], KIM));

  it('hides a number that the host writes without its country code', () => expectMasked([
    ['+46 70 000 12 34', '[customer]'],
    ['070-0001234', '[customer]'],
  ], ['0700001234']));

  it('hides an address and a customer number', () => expectMasked([
    ['Kvarngatan 12 B, 999 99 Storstad', '[customer]'],
    ['kvarngatan 12 b 999 99 storstad', '[customer]'],
    ['lives in Storstad', 'lives in [customer]'],
    ['at Kvarngatan 14', 'at [customer] 14'],
    ['number KD-4711-22', 'number [customer]'],
    ['number kd 4711 22', 'number [customer]'],
  ], KIM));

  it('hides short things whole when the host names them', () => expectMasked([
    ['room 12, 12 seconds, 121', 'room [customer], [customer] seconds, 121'],
    ['case 4711-9', 'case [customer]'],
    ['Bo has it, Boel not', '[customer] has it, Boel not'],
  ], ['12', '4711 9', 'Bo']));

  it('names an address of a mailbox as the customer and leaves its parts alone', () => expectMasked([
    ['kim@example.com, an example', '[customer], an example'],
    ['other@example.com', '[email]'],
  ], ['kim@example.com']));

  it('takes names with signs of patterns as they are', () => {
    expect(maskText('a (b) [c] .* $', ['(b', '.*', '[c]', '$', '', ' ', '\ud800']).text).to.equal('a ([customer]) [[customer]] .* $');
  });
});

describe('masking e-mail addresses', () => {
  it('hides them', () => expectMasked([
    ['write to kim.li@example.com.', 'write to [email].'],
    ['<KIM_LI+shop@mail.example.co.uk>', '<[email]>'],
    ['mailto:kim@example.se?subject=x', 'mailto:[email]?subject=x'],
    ['åsa@exämple.se och bo@example.no', '[email] och [email]'],
    ['a@b.fi,c@d.dk', '[email],[email]'],
    ['kim-li%x@sub-domain.example.org!', '[email]!'],
  ]));

  it('leaves what is none', () => expectUntouched([
    '@kollega', 'a @ b', 'user@host', '50 @ 3.20', 'me@', 'see kollega/1@2',
  ]));
});

describe('masking phone numbers', () => {
  it('hides international ones', () => expectMasked([
    ['+46 70 123 45 67', '[phone]'],
    ['+46(0)8-123 456', '[phone]'],
    ['+46 (0)31-12 34 56 ring', '[phone] ring'],
    ['+4512345678', '[phone]'],
    ['+45 12 34 56 78 12 seconds', '[phone] 12 seconds'],
    ['+47 412 34 567', '[phone]'],
    ['(+47) 22 34 56 78', '[phone]'],
    ['(+4722345678)', '([phone])'],
    ['+358 40 123 4567', '[phone]'],
    ['+358 (0)9 1234 567', '[phone]'],
    ['+44 20 7946 0000', '[phone]'],
    ['+1 (555) 010-9999', '[phone]'],
    ['+49.30.1234567', '[phone]'],
    ['0045 12345678', '[phone]'],
    ['00358401234567', '[phone]'],
    ['tel:+46701234567', 'tel:[phone]'],
  ]));

  it('hides Swedish and Finnish ones', () => expectMasked([
    ['070-123 45 67', '[phone]'],
    ['0701234567', '[phone]'],
    ['0701-23 45 67', '[phone]'],
    ['070 123 45 67 12 seconds', '[phone] 12 seconds'],
    ['08-123 456 78', '[phone]'],
    ['08-12 34 56', '[phone]'],
    ['(08) 123 45 67', '[phone]'],
    ['(08-123 45 67)', '([phone])'],
    ['031 - 12 34 56', '[phone]'],
    ['0941-123 45', '[phone]'],
    ['tel0701234567', 'tel[phone]'],
    ['070–123 45 67', '[phone]'],
    ['040 123 4567', '[phone]'],
    ['0401234567', '[phone]'],
    ['09 1234567', '[phone]'],
    ['0457 123 4567', '[phone]'],
    ['050-123 4567, 040-1234567', '[phone], [phone]'],
    ['070-1234567/070-7654321', '[phone]/[phone]'],
  ]));

  it('hides Danish and Norwegian ones', () => expectMasked([
    ['ring 22 34 56 78', 'ring [phone]'],
    ['ring 22345678 nu', 'ring [phone] nu'],
    ['ring 2234 5678.', 'ring [phone].'],
    ['mobil 412 34 567', 'mobil [phone]'],
    ['tlf.: 98-76-54-32', 'tlf.: [phone]'],
    ['22 34 56 78 12 sekunder', '[phone] 12 sekunder'],
  ]));

  it('leaves times, dates, amounts, versions, order and serial numbers', () => expectUntouched([
    'case 48 211', 'order 4821190', 'hold it for 12 seconds', 'version 7.31', 'firmware 7.31.0.12345678', 'in 2024', '2023-2024', '2023 2024',
    '2024-12-31', '31-12-2024', '01-12-2024', '01 12 2024', '01/12/2024', '20241231', '12:30-13:45', '08.00-17.00', '0800-1700', '0730 - 1600',
    '08-17 09-15', '12 345 678 kr', '1 250 000', '99,90', 'SN AB22345678', '22345678X', '192.168.10.20', '10.0.0.1:8080',
    '1234-5678-9012-3456-7890', '550e8400-e29b-41d4-a716-446655440000', 'press *123#', '#06#', 'error 0x80070005', 'ticket 1-2345678', '0.1234567',
    'channels 1 2 3 4 5 6 7 8', 'wait 5 or 10 minutes', 'room 112', '90 000', '100 Mbit/s', '5 GHz', '2.4 GHz', '+5', '+ 100 kr', '0-9',
  ]));
});

describe('masking payment cards and IBANs', () => {
  it('hides cards by their check digit, in the usual groups', () => expectMasked([
    ['4111111111111111', '[card]'],
    ['4111 1111 1111 1111', '[card]'],
    ['4111-1111-1111-1111', '[card]'],
    ['4111 1111 1111 1111 12/28', '[card] 12/28'],
    ['card 4111 1111 1111 1111 expires', 'card [card] expires'],
    ['5555555555554444', '[card]'],
    ['2223 0000 4841 0010', '[card]'],
    ['6011 1111 1111 1117', '[card]'],
    ['3782 822463 10005', '[card]'],
    ['378282246310005', '[card]'],
    ['30556930902502', '[card]'],
    ['6304 9506 0000 0000 007', '[card]'],
    ['x4242424242424242x', 'x[card]x'],
    ['2345 4111 1111 1111 1111', '2345 [card]'],
  ]));

  it('leaves what only looks like a card', () => expectUntouched([
    '4111 1111 1111 1112', '4111111111111112', '1111 1111 1111 1117', '9999 9999 9999 9995', '411111111111111111111111',
  ]));

  it('hides IBANs by their check digits, also in lower case and before more words', () => expectMasked([
    ['SE62 9999 0000 0000 0000 0001', '[iban]'],
    ['SE6299990000000000000001', '[iban]'],
    ['se62 9999 0000 0000 0000 0001 is hers', '[iban] is hers'],
    ['NO52 9999 1234 567', '[iban]'],
    ['NO5299991234567.', '[iban].'],
    ['DK77 9999 0000 0000 01', '[iban]'],
    ['FI34 9999 9900 0007 85', '[iban]'],
    ['FI34-9999-9900-0007-85', '[iban]'],
    ['DE93 9999 9999 0000 0000 01', '[iban]'],
    ['GB55 TEST 9999 9900 0000 01', '[iban]'],
    ['NL78TEST0999999999', '[iban]'],
    ['EE29 9999 9999 9999 9999 with', '[iban] with'],
    ['PL43 9999 9999 9999 9999 9999 9999', '[iban]'],
    ['XSE6299990000000000000001', 'X[iban]'],
    ['IBAN:SE62 9999 0000 0000 0000 0001', 'IBAN:[iban]'],
  ]));

  it('leaves what only looks like an IBAN', () => expectUntouched([
    'SE63 9999 0000 0000 0000 0001', 'NO52 9999 1234 5', 'AB12 this is what they said to me today', 'SE62999900000000000000012',
  ]));
});

describe('masking national ids', () => {
  it('hides Swedish ones: ten and twelve digits, with - or +, samordningsnummer', () => expectMasked([
    ['121212-1212', '[id]'],
    ['121212+1212', '[id]'],
    ['1212121212', '[id]'],
    ['19121212-1212', '[id]'],
    ['191212121212', '[id]'],
    ['18900101+9802', '[id]'],
    ['890101-2396', '[id]'],
    ['20120229-1231', '[id]'],
    ['120229 1231', '[id]'],
    ['640883-3231', '[id]'],
    ['701063-2391', '[id]'],
    ['197010632391', '[id]'],
    ['personnr:701063–2391.', 'personnr:[id].'],
    ['pnr701063-2391', 'pnr[id]'],
  ]));

  it('hides Danish ones: a date and four digits', () => expectMasked([
    ['010190-1234', '[id]'],
    ['0101901234', '[id]'],
    ['010190 1234', '[id]'],
    ['CPR 290204-9999', 'CPR [id]'],
    ['311299-0000,', '[id],'],
  ]));

  it('hides Norwegian ones: two check digits, D, help and test numbers', () => expectMasked([
    ['01019010046', '[id]'],
    ['010190 10046', '[id]'],
    ['010190-10046', '[id]'],
    ['31011210085', '[id]'],
    ['29020410181', '[id]'],
    ['41019010110', '[id]'],
    ['71018510019', '[id]'],
    ['01819010001', '[id]'],
    ['01419010029', '[id]'],
  ]));

  it('hides Finnish ones: every sign of the century, upper and lower case', () => expectMasked([
    ['131052-308T', '[id]'],
    ['131052-308t', '[id]'],
    ['010100A901H', '[id]'],
    ['311299-999E', '[id]'],
    ['290204+912S', '[id]'],
    ['010190Y934T', '[id]'],
    ['150623B9503', '[id]'],
    ['hetu: 131052–308T!', 'hetu: [id]!'],
  ]));

  it('leaves wrong check digits, wrong dates and other numbers', () => expectUntouched([
    '131313-1313', '191212121213', '701063-2392', '991332-9804', '556036-0793', '2120000142',
    '320190-1234', '300290-1234', '290203-9999', '130000-1234',
    '01019010047', '01019010056', '32019010046', '010190100461',
    '131052-308U', '321052-308T', '131352-308T', '131052-308TT', '131052G308T', '321052-3080',
    '1121212-1212', '121212-12121', 'v121212-12',
  ]));
});

describe('what masking hands back', () => {
  it('says what was found and where, in the order of the text', () => {
    const text = 'Kim\u00a0Li, 070–123 45 67 or kim@example.com';
    const { found } = maskText(text, ['Kim Li']);
    expect(found).to.deep.equal([
      { kind: 'name', from: 0, to: 6, original: 'Kim\u00a0Li' },
      { kind: 'phone', from: 8, to: 21, original: '070–123 45 67' },
      { kind: 'email', from: 25, to: 40, original: 'kim@example.com' },
    ]);
  });

  it('keeps the rest of the text to the letter', () => {
    expect(maskText('\ta\u00a0–\r\nb 0701234567 \ud83d\ude00\ud800', []).text).to.equal('\ta\u00a0–\r\nb [phone] \ud83d\ude00\ud800');
  });

  it('uses the words of the catalogue and passes over them', () => {
    const words = { name: '[kunden]', phone: '[telefon\u2011nummer]' };
    const { text } = maskText('Anna: 0701234567', ['Anna'], words);
    expect(text).to.equal('[kunden]: [telefon\u2011nummer]');
    expect(maskText(text, ['Anna', 'Kunden', 'nummer'], words)).to.deep.equal({ text, found: [] });
  });

  it('takes the longest of what overlaps', () => expectMasked([
    ['kim.li@example.com', '[email]'],
    ['4111 1111 1111 1111', '[card]'],
    ['SE62 9999 0000 0000 0000 0001', '[iban]'],
  ], ['Kim Li', '1111', '9999']));
});

const digit = fc.integer({ min: 0, max: 9 });
const digits = (length: number): fc.Arbitrary<string> => fc.array(digit, { minLength: length, maxLength: length }).map((each) => each.join(''));
const two = (number: number): string => String(number).padStart(2, '0');
const birthday = fc.record({ year: fc.integer({ min: 0, max: 99 }), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) });
const context = fc.constantFrom(['', ''], ['nr ', ' ok'], ['(', ')'], ['Kim, ', ', hej'], ['"', '".'], ['id:', '\n'], ['x;', ';y'], ['ä', ' ö']);

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

describe('masking anything', () => {
  const anyIdentity = fc.oneof(swedish, danish, norwegian, finnish, iban, card);

  it('lets no true number of a supported form through, wherever it stands', () => {
    fc.assert(fc.property(anyIdentity, context, (number, [before = '', after = '']) => {
      const { text } = maskText(before + number + after, []);
      expect(text).to.match(/\[(?:id|iban|card|phone)\]/);
      expect(text).to.have.length(before.length + after.length + (/\[.*\]/.exec(text)?.[0].length ?? 0));
    }), { numRuns: 1000 });
  });

  const bits = fc.oneof(
    anyIdentity, fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'0123456789 -+()/.:@aZåK') }),
    fc.constantFrom('Kim', 'Kim Li', '070-123 45 67', 'kim@example.com', '[phone]', '[', ']', ' ', '\n', '-', '\ud800', 'Kims'),
  );
  const anyText = fc.array(bits, { maxLength: 12 }).map((each) => each.join(''));
  const anyNames = fc.array(fc.oneof(bits, fc.constantFrom('Kim Li', '+46701234567', '12')), { maxLength: 4 });

  it('changes nothing when it is done again', () => {
    fc.assert(fc.property(anyText, anyNames, (text, names) => {
      const once = maskText(text, names).text;
      expect(maskText(once, names)).to.deep.equal({ text: once, found: [] });
    }), { numRuns: 1000 });
  });

  it('tells places that together with the rest give the text', () => {
    fc.assert(fc.property(anyText, anyNames, (text, names) => {
      const { found } = maskText(text, names);
      let done = 0;
      for (const { from, to, original } of found) {
        expect(from).to.be.at.least(done);
        expect(text.slice(from, to)).to.equal(original);
        done = to;
      }
    }));
  });

  it('lets no name through as a whole word', () => {
    const name = fc.string({ unit: fc.constantFrom(...'abcåäöÉñ'), minLength: 3, maxLength: 9 });
    fc.assert(fc.property(name, fc.string(), fc.string(), (part, before, after) => {
      const { text } = maskText(`${before} ${part.toUpperCase()} ${after}`, [`${part} Efternamnsson`]);
      expect(text.toLowerCase().split(/[^\p{L}\p{M}\p{N}]+/u)).not.to.include(part.toLowerCase());
    }));
  });

  for (const unit of ['a', '1', '1 ', 'a@', 'a.', '0-', '070-', 'AB12', '4 1 ', '(', '+', 'Kim ', '0701234567 kim@example.com ']) {
    it(`takes 100 kB of ${JSON.stringify(unit)}`, () => {
      const text = unit.repeat(100_000 / unit.length);
      expect(maskText(text, KIM).text).to.be.a('string');
    });
  }
});
