import type { DeskCase } from '../case.js';

export const norwegian: readonly DeskCase[] = [
  {
    id: 'c-48215', number: '48 215', language: 'nb', channel: 'voice',
    customer: {
      name: 'Kari Solheim', since: 2015, plan: 'fiber 250', address: 'Fjellveien 6, Molde', phone: '+47 918 24 630',
      equipment: 'Ruter R3, TV-boks', line: 'Fiber, testet 11.10, ingen synkronisering', prefers: 'Telefon, etter kl. 16',
    },
    subject: 'Rødt lys etter oppdatering, faller ut hver kveld', product: 'Ruter R3', category: 'Forbindelse, ingen synk',
    queue: 'Bredbånd', tags: ['ruter', 'rødt lys', 'etter oppdatering'],
    text: 'Lyset på ruteren har vært rødt siden oppdateringen på mandag, og internett faller ut hver kveld. Jeg har trykket på reset flere ganger. Wifi kommer tilbake, men ikke internett.',
    timeline: [
      { daysAgo: 0, title: 'Samtale, nå', text: 'Internett faller ut hver kveld. Rødt lys siden oppdateringen.' },
      { daysAgo: 3, title: 'Automatisk oppdatering', text: 'Ruterprogramvare 7.31 installert 03.12' },
      { daysAgo: 16, title: 'Chat, Lars Nygaard', text: 'Byttet passord på wifi.' },
    ],
  },
  {
    id: 'c-48220', number: '48 220', language: 'nb', channel: 'voice',
    customer: {
      name: 'Petter Aune', since: 2012, plan: 'mobil 20 GB', address: 'Strandgata 14, Bodø', phone: '+47 901 77 352',
      equipment: 'eSIM', line: 'Mobil, i Tyrkia', prefers: 'SMS',
    },
    subject: 'Data virker ikke i Tyrkia', product: 'Mobil', category: 'Bruk i utlandet',
    queue: 'Mobil', tags: ['mobil', 'utlandet', 'data', 'sperre'],
    text: 'Jeg er i Tyrkia på ferie og får ringt, men data virker ikke i det hele tatt. Jeg slo på dataroaming, det virket i fem minutter, og så fikk jeg en melding om sperre.',
    timeline: [
      { daysAgo: 0, title: 'Samtale, nå', text: 'Data virker ikke i Tyrkia, fikk melding om sperre.' },
      { daysAgo: 0, title: 'Forbrukssperre', text: 'Satt automatisk 09.41' },
      { daysAgo: 120, title: 'Bytte til eSIM', text: 'Aktivert i appen' },
    ],
  },
  {
    id: 'c-48224', number: '48 224', language: 'nb', channel: 'email',
    customer: {
      name: 'Ingrid Moen', since: 2019, plan: 'fiber 500', address: 'Elvegata 27, Hamar', phone: '+47 466 13 908',
      equipment: 'Ruter R3', line: 'Fiber, uten feil', prefers: 'E-post',
    },
    subject: 'Gebyr for papirfaktura etter bytte', product: 'Faktura', category: 'Gebyr',
    queue: 'Faktura', tags: ['faktura', 'papirfaktura', 'eFaktura', 'gebyr'],
    text: 'Hei, jeg har hatt eFaktura i mange år, men etter at jeg byttet til fiber 500 kom det en papirfaktura med gebyr. Det vil jeg ikke betale. Hva må jeg gjøre for å få eFaktura igjen?',
    timeline: [
      { daysAgo: 0, title: 'E-post, i dag', text: 'Gebyr for papirfaktura etter bytte av abonnement.' },
      { daysAgo: 6, title: 'Faktura sendt', text: 'På papir, med gebyr' },
      { daysAgo: 27, title: 'Bytte av abonnement', text: 'Fra fiber 250 til fiber 500' },
    ],
  },
];
