import type { SeedTip } from '../tip.js';

export const finnish: readonly SeedTip[] = [
  {
    key: 'fi-reset', by: 'aino', language: 'fi', topics: ['reititin', 'punainen valo', 'päivityksen jälkeen'], daysAgo: 18, helped: 12, lastDaysAgo: 3,
    text: 'Pidä reset-painiketta pohjassa 12 sekuntia, ei viittä. Marraskuun päivityksen jälkeen lyhyt painallus käynnistää vain wifin uudelleen, joten punainen valo palaa heti.',
  },
  {
    key: 'fi-behind-tv', by: 'eero', language: 'fi', topics: ['reititin', 'punainen valo'], daysAgo: 0.08, helped: 3, lastDaysAgo: 0.01,
    text: 'Kysy, onko reititin television takana. Kahden metrin siirto sammutti punaisen valon kolmelta asiakkaaltani tällä viikolla ilman asentajaa.',
  },
  {
    key: 'fi-no-sync', by: 'mei', language: 'fi', topics: ['ei synkronointia', 'päivityksen jälkeen'], daysAgo: 320, helped: 31, lastDaysAgo: 218,
    text: 'Linjatesti näyttää ”ei synkronointia” jopa 20 minuuttia päivityksen jälkeen. Odota ennen kuin varaat asentajan, ja testaa sitten uudelleen.',
  },
  {
    key: 'fi-line-profile', by: 'lars', language: 'fi', topics: ['reititin', 'netti katkeaa'], daysAgo: 150, helped: 18, lastDaysAgo: 30,
    text: 'Netti katkeaa joka ilta: avaa huoltovalikko koodilla *#06 ja valitse ”Linjaprofiili”, niin virransäästön saa pois päältä.',
    challenge: { by: 'tariq', daysAgo: 1, text: 'Valikko siirtyi versiossa 4.2. Mene kohtaan Asetukset ja sitten Linja.' },
  },
  {
    key: 'fi-bookcase', by: 'karin', language: 'fi', topics: ['käynti', 'pistorasia'], daysAgo: 90, helped: 9, lastDaysAgo: 7, circle: 'all',
    text: 'Onko pistorasia kirjahyllyn takana? Varaa käynti aamupäiväksi, silloin asentajalla on pitkä kaapeli mukana.',
  },
  {
    key: 'fi-test-near', by: 'aino', language: 'fi', topics: ['wifi', 'hidas', 'kuuluvuus'], daysAgo: 36, helped: 11, lastDaysAgo: 5,
    text: 'Hidas wifi yläkerrassa: pyydä asiakasta mittaamaan nopeus ensin reitittimen vierestä. Jos se on siellä hyvä, vika on kuuluvuudessa eikä liittymässä.',
  },
  {
    key: 'fi-mesh', by: 'eero', language: 'fi', topics: ['wifi', 'mesh'], daysAgo: 54, helped: 9, lastDaysAgo: 12,
    text: 'Mesh-toistin kuuluu portaiden puoliväliin eikä siihen huoneeseen, jossa wifi on hidas. Yksi laite riittää silloin melkein aina.',
  },
  {
    key: 'fi-channels', by: 'tariq', language: 'fi', topics: ['wifi', 'kerrostalo'], daysAgo: 220, helped: 6, lastDaysAgo: 120,
    text: 'Kerrostalossa 2,4 gigahertsin kanavat ovat iltaisin täynnä. Siirrä televisio ja tietokoneet 5 gigahertsin verkkoon, niin wifi nopeutuu.',
  },
  {
    key: 'fi-moving', by: 'eero', language: 'fi', topics: ['sopimus', 'muutto', 'irtisanominen'], daysAgo: 48, helped: 13, lastDaysAgo: 4,
    text: 'Määräaikainen sopimus päättyy ilman sakkoa, kun asiakas muuttaa osoitteeseen, johon emme voi toimittaa liittymää. Kirjaa uusi osoite ennen irtisanomista.',
  },
  {
    key: 'fi-two-invoices', by: 'aino', language: 'fi', topics: ['lasku', 'laskutuspäivä'], daysAgo: 87, helped: 8, lastDaysAgo: 23,
    text: 'Kaksi laskua samassa kuussa johtuu yleensä laskutuspäivän vaihdosta. Katso laskutusjakso ennen kuin hyvität mitään.',
  },
];
