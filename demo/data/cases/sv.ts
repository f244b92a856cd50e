import type { DeskCase } from '../case.js';

export const swedish: readonly DeskCase[] = [
  {
    id: 'c-48212', number: '48 212', language: 'sv', channel: 'voice',
    customer: {
      name: 'Gunilla Åkesson', since: 2014, plan: 'fiber 250', address: 'Björkstigen 17, Eksjö', phone: '070-332 41 86',
      equipment: 'Router R3, tv-box', line: 'Fiber, testad 10.52, ingen synkronisering', prefers: 'Telefon, förmiddag',
    },
    subject: 'Röd lampa efter uppdatering, bryts varje kväll', product: 'Router R3', category: 'Anslutning, ingen synk',
    queue: 'Bredband', tags: ['router', 'röd lampa', 'efter uppdatering'],
    text: 'Lampan på routern har lyst rött sedan uppdateringen i måndags och internet försvinner varje kväll. Jag har tryckt på återställningsknappen flera gånger. Trådlösa nätverket kommer tillbaka men inte internet.',
    timeline: [
      { daysAgo: 0, title: 'Samtal, nu', text: 'Internet bryts varje kväll. Röd lampa sedan uppdateringen.' },
      { daysAgo: 3, title: 'Automatisk uppdatering', text: 'Routerprogram 7.31 installerat 03.12' },
      { daysAgo: 24, title: 'Samtal, Anna Lind', text: 'Frågade om snabbare abonnemang, ville vänta.' },
    ],
  },
  {
    id: 'c-48216', number: '48 216', language: 'sv', channel: 'email',
    customer: {
      name: 'Ahmed Yusuf', since: 2020, plan: 'fiber 100', address: 'Storgatan 52 B, Växjö', phone: '072-918 30 07',
      equipment: 'Router R2', line: 'Fiber, utan anmärkning', prefers: 'Mejl',
    },
    subject: 'Två fakturor samma månad efter byte av abonnemang', product: 'Faktura', category: 'Dubbel faktura',
    queue: 'Fakturor', tags: ['faktura', 'autogiro', 'byte av abonnemang'],
    text: 'Hej! Jag bytte abonnemang i förra månaden och nu har jag fått två fakturor. Jag har autogiro. Dras båda? Och varför står det en påminnelseavgift på den ena när jag aldrig har varit sen?',
    timeline: [
      { daysAgo: 0, title: 'Mejl, i dag', text: 'Två fakturor, undrar om båda dras via autogiro.' },
      { daysAgo: 8, title: 'Faktura skickad', text: 'Slutfaktura för fiber 50' },
      { daysAgo: 29, title: 'Byte av abonnemang', text: 'Från fiber 50 till fiber 100' },
    ],
  },
  {
    id: 'c-48221', number: '48 221', language: 'sv', channel: 'voice',
    customer: {
      name: 'Elin Sandström', since: 2018, plan: 'fiber 250', address: 'Lyckovägen 3, lgh 1203, Umeå', phone: '076-541 27 63',
      equipment: 'Router R3', line: 'Fiber, flyttas', prefers: 'Sms',
    },
    subject: 'Flytt av bredband, fel lägenhetsnummer på nya adressen', product: 'Flytt', category: 'Ny adress',
    queue: 'Bredband', tags: ['flytt', 'ny adress', 'lägenhetsnummer'],
    text: 'Jag flyttar på fredag och beställde flytt av bredbandet för två veckor sedan, men det står fortfarande att den nya adressen inte har öppen fiber. Grannen har ju fiber. Hur ska jag kunna jobba hemifrån nästa vecka?',
    timeline: [
      { daysAgo: 0, title: 'Samtal, nu', text: 'Flyttar på fredag, nya adressen visar ingen öppen fiber.' },
      { daysAgo: 14, title: 'Flyttanmälan', text: 'Lyckovägen 3, lgh 1302' },
      { daysAgo: 70, title: 'Chatt, Jonas Berg', text: 'Frågade om bindningstid.' },
    ],
  },
];
