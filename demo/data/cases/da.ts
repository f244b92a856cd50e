import type { DeskCase } from '../case.js';

export const danish: readonly DeskCase[] = [
  {
    id: 'c-48213', number: '48 213', language: 'da', channel: 'voice',
    customer: {
      name: 'Mette Kjærgaard', since: 2016, plan: 'fiber 300', address: 'Skovvej 22, 1. th, Odense', phone: '+45 28 71 40 93',
      equipment: 'Router R3, tv-boks', line: 'Fiber, testet 11.02, ingen synkronisering', prefers: 'Telefon, efter kl. 15',
    },
    subject: 'Rød lampe efter opdatering, forsvinder hver aften', product: 'Router R3', category: 'Forbindelse, ingen synk',
    queue: 'Bredbånd', tags: ['router', 'rød lampe', 'efter opdatering'],
    text: 'Lampen på routeren har lyst rødt siden opdateringen i mandags, og internettet forsvinder hver aften. Jeg har trykket på reset flere gange. Wifi kommer igen, men der er intet internet.',
    timeline: [
      { daysAgo: 0, title: 'Opkald, nu', text: 'Internettet forsvinder hver aften. Rød lampe siden opdateringen.' },
      { daysAgo: 3, title: 'Automatisk opdatering', text: 'Routersoftware 7.31 installeret 03.12' },
      { daysAgo: 19, title: 'Faktura betalt', text: 'Betalingsservice, til tiden' },
    ],
  },
  {
    id: 'c-48218', number: '48 218', language: 'da', channel: 'chat',
    customer: {
      name: 'Søren Bech', since: 2022, plan: 'fiber 500', address: 'Parkallé 8, Aarhus', phone: '+45 40 16 55 72',
      equipment: 'Router R3', line: 'Fiber, uden fejl', prefers: 'Chat',
    },
    subject: 'Langsomt wifi på første sal', product: 'Wifi', category: 'Dækning',
    queue: 'Bredbånd', tags: ['wifi', 'langsomt', 'første sal'],
    text: 'Vi betaler for 500 Mbit, men på første sal er wifi så langsomt om aftenen, at børnene ikke kan se film. Skal jeg købe en mesh-enhed, eller er det linjen, der er noget galt med?',
    timeline: [
      { daysAgo: 0, title: 'Chat, nu', text: 'Wifi er langsomt på første sal om aftenen.' },
      { daysAgo: 34, title: 'Opgradering', text: 'Fra fiber 300 til fiber 500' },
      { daysAgo: 35, title: 'Opkald, Freja Dam', text: 'Spurgte, om en hurtigere forbindelse ville hjælpe.' },
    ],
  },
  {
    id: 'c-48223', number: '48 223', language: 'da', channel: 'voice',
    customer: {
      name: 'Inge Thomsen', since: 2009, plan: 'fiber 100', address: 'Kirkegade 41, Ribe', phone: '+45 75 42 08 16',
      equipment: 'Router R2, tv-boks', line: 'Fiber, uden fejl', prefers: 'Telefon',
    },
    subject: 'Opsigelse efter dødsfald, hvor skal udstyret hen', product: 'Abonnement', category: 'Opsigelse',
    queue: 'Aftaler', tags: ['opsigelse', 'dødsfald', 'udstyr'],
    text: 'Min far er død i sidste uge, og jeg vil gerne opsige hans abonnement. Hvad skal I bruge fra mig, og hvor skal jeg aflevere routeren og tv-boksen?',
    timeline: [
      { daysAgo: 0, title: 'Opkald, nu', text: 'Datteren vil opsige abonnementet efter et dødsfald.' },
      { daysAgo: 21, title: 'Faktura betalt', text: 'Betalingsservice, til tiden' },
      { daysAgo: 310, title: 'Opkald, Mei Tan', text: 'Hjalp med fjernbetjeningen.' },
    ],
  },
];
