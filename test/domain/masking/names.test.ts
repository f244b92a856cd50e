import { expect } from '@open-wc/testing';
import { maskText } from '../../../src/domain/mask.js';
import { KIM, expectMasked, expectUntouched } from './support.js';

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

  it('hides a number of another country as it is written there', () => {
    expectMasked([
      ['+44 7700 900123', '[phone]'],
      ['07700 900123', '[customer]'],
      ['(07700) 900 123', '[customer]'],
      ['7700900123', '[customer]'],
    ], ['+44 7700 900123']);
    expectMasked([['030 23125042', '[customer]']], ['0049 (0)30 23125042']);
    expectUntouched(['90012', '900 123', '17700 900123'], ['+44 7700 900123']);
  });

  it('hides an address and a customer number', () => expectMasked([
    ['Kvarngatan 12 B, 999 99 Storstad', '[customer]'],
    ['kvarngatan 12 b 999 99 storstad', '[customer]'],
    ['lives in Storstad', 'lives in [customer]'],
    ['at Kvarngatan 14', 'at [customer] 14'],
    ['number KD-4711-22', 'number [customer]'],
    ['number kd 4711 22', 'number [customer]'],
  ], KIM));

  it('leaves ordinary words that an address holds', () => expectUntouched(
    ['Hold reset for 12 seconds, not on the second floor'],
    ['Tallvägen 4, second floor'],
  ));

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
