import { expectMasked, expectUntouched } from './support.js';

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

  it('leaves eight digits alone that the word before them gives to a thing', () => expectUntouched([
    'order 22345678', 'Ordernummer: 22345678', 'ordre nr. 22345678', 'Ordrenr.: 2234 5678', 'tilausnro 22345678', 'ärendet 22345678', 'sagsnr 22345678',
    'saken 22345678', 'case id 22345678', 'ticket #22345678', 'Fakturanr. 22345678', 'invoice no. 22345678', 'INV-22345678', 'laskun numero 22345678',
    'serienummer 22345678', 'error code 30088027', 'felkod 30088027', 'fejlkode: 30088027', 'virhekoodi 30088027', 'bankgiro 5050-1055', 'bg 5050-1055',
  ]));

  it('hides them after words that only begin so, and after a wrong number', () => expectMasked([
    ['kunden sagde 22345678', 'kunden sagde [phone]'],
    ['feil nummer 22345678', 'feil nummer [phone]'],
    ['fel nummer: 2234 5678', 'fel nummer: [phone]'],
    ['message 22345678', 'message [phone]'],
    ['ordre, ring 22345678', 'ordre, ring [phone]'],
    ['orderansvarig 22345678', 'orderansvarig [phone]'],
  ]));

  it('leaves what belongs to companies and parcels', () => expectUntouched([
    'Y-tunnus 0737546-2', 'FI07375462', 'KID 0048211903', 'RF18 5390 0754 7034', 'GC-9921-4410-AA', '6011 0036 9957 7739',
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
    '350123451234560', '356938035643809', '4111 1111 1111 1112', '4111111111111112', '1111 1111 1111 1117', '9999 9999 9999 9995', '411111111111111111111111',
  ]));

  it('hides IBANs by their check digits, also in lower case and before more words', () => expectMasked([
    ['SE62 9999 0000 0000 0000 0001', '[iban]'],
    ['SE6299990000000000000001', '[iban]'],
    ['se62 9999 0000 0000 0000 0001 is hers', '[iban] is hers'],
    ['SE62 9999 0000 0000 0000 0001 se', '[iban] se'],
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
    ['01 01 90 10046', '[id]'],
    ['01.01.90 100 46', '[id]'],
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
    '320190-1234', '013290-1234', '300290-1234', '290203-9999', '130000-1234',
    '01019010047', '01019010056', '32019010046', '010190100461',
    '131052-308U', '321052-308T', '131352-308T', '131052-308TT', '131052G308T', '321052-3080',
    '1121212-1212', '121212-12121', 'v121212-12',
  ]));
});
