import type { DeskCase } from '../case.js';

export const finnish: readonly DeskCase[] = [
  {
    id: 'c-48217', number: '48 217', language: 'fi', channel: 'voice',
    customer: {
      name: 'Matti Korhonen', since: 2013, plan: 'kuitu 200', address: 'Koivukatu 11 A 4, Kuopio', phone: '+358 40 732 1865',
      equipment: 'Reititin R3, tv-boksi', line: 'Kuitu, testattu 11.18, ei synkronointia', prefers: 'Puhelin, klo 16 jälkeen',
    },
    subject: 'Punainen valo päivityksen jälkeen, yhteys katkeaa iltaisin', product: 'Reititin R3', category: 'Yhteys, ei synkronointia',
    queue: 'Laajakaista', tags: ['reititin', 'punainen valo', 'päivityksen jälkeen'],
    text: 'Reitittimen valo on palanut punaisena maanantain päivityksestä asti, ja netti katkeaa joka ilta. Olen painanut reset-painiketta monta kertaa. Wifi palaa, mutta netti ei toimi.',
    timeline: [
      { daysAgo: 0, title: 'Puhelu, nyt', text: 'Netti katkeaa joka ilta. Punainen valo päivityksestä asti.' },
      { daysAgo: 3, title: 'Automaattinen päivitys', text: 'Reitittimen ohjelmisto 7.31 asennettu 03.12' },
      { daysAgo: 22, title: 'Lasku maksettu', text: 'Suoramaksu, ajallaan' },
    ],
  },
  {
    id: 'c-48222', number: '48 222', language: 'fi', channel: 'chat',
    customer: {
      name: 'Sanna Virtanen', since: 2021, plan: 'kuitu 400', address: 'Rantatie 5, Turku', phone: '+358 50 418 2790',
      equipment: 'Reititin R3', line: 'Kuitu, kunnossa', prefers: 'Chat',
    },
    subject: 'Wifi on hidas yläkerrassa', product: 'Wifi', category: 'Kuuluvuus',
    queue: 'Laajakaista', tags: ['wifi', 'hidas', 'yläkerta'],
    text: 'Yläkerrassa wifi on iltaisin niin hidas, ettei etätyöpalaveri pysy pystyssä. Auttaako mesh-toistin, vai onko liittymässä jotain vikaa? Meillä on kuitu 400.',
    timeline: [
      { daysAgo: 0, title: 'Chat, nyt', text: 'Wifi on hidas yläkerrassa iltaisin.' },
      { daysAgo: 31, title: 'Reititin vaihdettu', text: 'R2 vaihdettu R3:een' },
      { daysAgo: 95, title: 'Puhelu, Eero Laine', text: 'Kysyi nopeammasta liittymästä.' },
    ],
  },
  {
    id: 'c-48226', number: '48 226', language: 'fi', channel: 'voice',
    customer: {
      name: 'Pekka Nieminen', since: 2023, plan: 'kuitu 100, määräaikainen', address: 'Mäntytie 2, Ähtäri', phone: '+358 44 956 0317',
      equipment: 'Reititin R2', line: 'Kuitu, kunnossa', prefers: 'Sähköposti',
    },
    subject: 'Määräaikainen sopimus ja muutto', product: 'Sopimus', category: 'Irtisanominen',
    queue: 'Sopimukset', tags: ['sopimus', 'muutto', 'irtisanominen'],
    text: 'Muutan ensi kuussa mökkipaikkakunnalle, jonne ette toimita kuitua. Sopimukseni on määräaikainen vuoden loppuun. Joudunko maksamaan sakon, vaikka ette pysty toimittamaan liittymää uuteen osoitteeseen?',
    timeline: [
      { daysAgo: 0, title: 'Puhelu, nyt', text: 'Muuttaa alueelle, jolla kuitua ei ole.' },
      { daysAgo: 15, title: 'Kaksi laskua', text: 'Laskutuspäivä vaihtui' },
      { daysAgo: 200, title: 'Sopimus', text: 'Kuitu 100, 24 kuukautta' },
    ],
  },
];
