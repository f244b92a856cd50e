import type { FreshTip } from '../tip.js';

/** What the played colleagues still have to tell. */
export const fresh: readonly FreshTip[] = [
  { by: 'tariq', language: 'en', topics: ['router', 'red light'], text: 'Red light only in the evening: ask if a timer switches the socket off. Two callers this month had the router on the same switch as the lamp.' },
  { by: 'jonas', language: 'sv', topics: ['router', 'röd lampa'], text: 'Be kunden läsa upp versionen på routerns klisterlapp. Står det R3b kommer den röda lampan tillbaka tills vi har lagt på ny programvara.' },
  { by: 'freja', language: 'da', topics: ['wifi', 'første sal'], text: 'Wifi på første sal: drej routeren, så antennerne peger sidelæns. Det koster ingenting og hjælper overraskende tit.' },
  { by: 'lars', language: 'nb', topics: ['mobil', 'utlandet'], text: 'Har kunden eSIM i utlandet? Be dem velge nettet for hånd én gang, så virker data etter et par minutter.' },
  { by: 'eero', language: 'fi', topics: ['wifi', 'yläkerta'], text: 'Etätyö yläkerrassa: kysy, onko tietokone kiinni vanhassa toistimessa. Vanha laite hidastaa wifiä, vaikka uusi reititin olisi kunnossa.' },
  { by: 'omar', language: 'en', topics: ['invoice', 'moved abroad'], text: 'Moved abroad and the last invoice is for a full month: credit the days after the move yourself, up to 30, before you mail our IBAN.' },
  { by: 'mei', language: 'en', topics: ['TV box', 'starting'], text: 'TV box says "Starting" for more than 15 minutes: ask them to connect it by cable once. Over wifi the new software often stops halfway.' },
  { by: 'anna', language: 'sv', topics: ['faktura', 'autogiro'], text: 'Kunden kan pausa autogirot i appen fram till två vardagar före dragning. Då hinner du kreditera innan båda fakturorna dras.' },
  { by: 'aino', language: 'fi', topics: ['reititin', 'punainen valo'], text: 'Jos punainen valo vilkkuu, kyse on tunnuksista eikä linjasta. Syötä tunnukset uudelleen reitittimen sovelluksessa.' },
  { by: 'karin', language: 'en', topics: ['visit', 'fitter'], text: 'Missed visits: fitters keep two slots free on Thursdays for them. Call us before noon and the customer gets one this week.' },
];
