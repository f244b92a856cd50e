import type { SeedTip } from '../tip.js';

export const swedish: readonly SeedTip[] = [
  {
    key: 'sv-reset', by: 'anna', language: 'sv', topics: ['router', 'röd lampa', 'efter uppdatering'], daysAgo: 18, helped: 12, lastDaysAgo: 3,
    text: 'Håll in återställningsknappen i 12 sekunder, inte 5. Efter novemberuppdateringen startar ett kort tryck bara om trådlösa nätverket, så den röda lampan kommer tillbaka direkt.',
  },
  {
    key: 'sv-behind-tv', by: 'omar', language: 'sv', topics: ['router', 'röd lampa'], daysAgo: 0.08, helped: 3, lastDaysAgo: 0.01,
    text: 'Fråga om routern står bakom teven. Två meter bort släckte den röda lampan för tre av mina kunder den här veckan, utan teknikerbesök.',
  },
  {
    key: 'sv-no-sync', by: 'mei', language: 'sv', topics: ['ingen synkronisering', 'efter uppdatering'], daysAgo: 320, helped: 31, lastDaysAgo: 218,
    text: 'Ledningstestet visar ”ingen synkronisering” i upp till 20 minuter efter uppdatering. Vänta med att boka felsökningsbesök, testa sedan igen.',
  },
  {
    key: 'sv-amber', by: 'jonas', language: 'sv', topics: ['röd lampa', 'fiberbox'], daysAgo: 52, helped: 9, lastDaysAgo: 6,
    text: 'Lyser lampan rött och fiberboxen blinkar gult är det fiberboxen som ska startas om, inte routern. Dra ur strömmen i två minuter.',
  },
  {
    key: 'sv-monday', by: 'mei', language: 'sv', topics: ['router', 'uppdatering'], daysAgo: 0.4, helped: 0, source: 'Hjälpcenter',
    text: 'Alla routrar får ny programvara natten till tisdag. Rött sken i tio minuter är normalt då.',
  },
  {
    key: 'sv-line-profile', by: 'lars', language: 'sv', topics: ['router', 'internet bryts'], daysAgo: 150, helped: 18, lastDaysAgo: 30,
    text: 'Internet bryts varje kväll: öppna servicemenyn med *#06 och välj ”Linjeprofil” för att stänga av energisparläget.',
    challenge: { by: 'tariq', daysAgo: 1, text: 'Menyn flyttades i version 4.2. Gå via Inställningar och sedan Linje.' },
  },
  {
    key: 'sv-bookcase', by: 'karin', language: 'sv', topics: ['besök', 'uttag'], daysAgo: 90, helped: 9, lastDaysAgo: 7, circle: 'all',
    text: 'Sitter uttaget bakom en bokhylla? Boka besöket på förmiddagen, då har montören en lång kabel med sig.',
  },
  {
    key: 'sv-two-invoices', by: 'jonas', language: 'sv', topics: ['faktura', 'byte av abonnemang'], daysAgo: 100, helped: 15, lastDaysAgo: 4, about: ['answer-final-invoice', 'answer-read-line'],
    text: 'Två fakturor efter byte av abonnemang: den ena är slutfakturan för det gamla. Visa kunden raden ”till och med” innan du krediterar något.',
  },
  {
    key: 'sv-direct-debit', by: 'omar', language: 'sv', topics: ['faktura', 'autogiro'], daysAgo: 71, helped: 6, lastDaysAgo: 21,
    text: 'Har kunden autogiro dras båda fakturorna den sista vardagen. Be dem att inte betala själva, för överskottet kommer tillbaka först efter tio dagar.',
  },
  {
    key: 'sv-reminder', by: 'mei', language: 'sv', topics: ['påminnelseavgift'], daysAgo: 240, helped: 11, lastDaysAgo: 130,
    text: 'Påminnelseavgiften får du ta bort själv en gång om året. Välj orsaken ”vårt fel”, annars läggs den på igen nästa månad.',
  },
  {
    key: 'sv-flat-number', by: 'karin', language: 'sv', topics: ['flytt', 'lägenhetsnummer'], daysAgo: 47, helped: 12, lastDaysAgo: 8, circle: 'all',
    text: 'Kontrollera lägenhetsnumret på den nya adressen. Fel nummer är det vanligaste skälet till att en flytt fastnar hos oss i fält.',
  },
  {
    key: 'sv-meanwhile', by: 'anna', language: 'sv', topics: ['flytt', 'mobilt bredband'], daysAgo: 26, helped: 10, lastDaysAgo: 2, about: ['answer-meanwhile'],
    text: 'Ingen öppen fiber på nya adressen? Erbjud mobilt bredband under väntan. Vid flytt kostar det inget de första 60 dagarna.',
  },
  {
    key: 'sv-fourteen-days', by: 'lars', language: 'sv', topics: ['flytt'], daysAgo: 0.6, helped: 1, lastDaysAgo: 0.1,
    text: 'Flytt av bredband tar 14 dagar. Är det bråttom: lägg en brådskande order och ring fält samma dag, mejl läses först dagen efter.',
  },
];
