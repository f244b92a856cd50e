import type { SeedTip } from '../tip.js';

export const norwegian: readonly SeedTip[] = [
  {
    key: 'nb-reset', by: 'lars', language: 'nb', topics: ['ruter', 'rødt lys', 'etter oppdatering'], daysAgo: 18, helped: 12, lastDaysAgo: 3,
    text: 'Hold reset inne i 12 sekunder, ikke 5. Etter novemberoppdateringen starter et kort trykk bare wifi på nytt, så det røde lyset kommer rett tilbake.',
  },
  {
    key: 'nb-behind-tv', by: 'omar', language: 'nb', topics: ['ruter', 'rødt lys'], daysAgo: 0.08, helped: 3, lastDaysAgo: 0.01,
    text: 'Spør om ruteren står bak TV-en. To meter unna slukket det røde lyset hos tre av kundene mine denne uka, uten tekniker.',
  },
  {
    key: 'nb-no-sync', by: 'mei', language: 'nb', topics: ['ingen synkronisering', 'etter oppdatering'], daysAgo: 320, helped: 31, lastDaysAgo: 218,
    text: 'Linjetesten viser «ingen synkronisering» i opptil 20 minutter etter en oppdatering. Vent med å bestille tekniker, og test på nytt.',
  },
  {
    key: 'nb-line-profile', by: 'jonas', language: 'nb', topics: ['ruter', 'internett faller ut'], daysAgo: 150, helped: 18, lastDaysAgo: 30,
    text: 'Internett faller ut hver kveld: åpne servicemenyen med *#06 og velg «Linjeprofil» for å slå av strømsparing.',
    challenge: { by: 'tariq', daysAgo: 1, text: 'Menyen er flyttet i versjon 4.2. Gå til Innstillinger og så Linje.' },
  },
  {
    key: 'nb-bookcase', by: 'karin', language: 'nb', topics: ['besøk', 'uttak'], daysAgo: 90, helped: 9, lastDaysAgo: 7, circle: 'all',
    text: 'Sitter uttaket bak en bokhylle? Bestill besøket om formiddagen, da har montøren med seg en lang kabel.',
  },
  {
    key: 'nb-flight-mode', by: 'lars', language: 'nb', topics: ['mobil', 'utlandet', 'data'], daysAgo: 41, helped: 13, lastDaysAgo: 6,
    text: 'Data virker ikke i utlandet: be kunden slå flymodus på og av etter at dataroaming er slått på. Ellers blir telefonen hengende på det gamle nettet.',
  },
  {
    key: 'nb-day-pass', by: 'tariq', language: 'nb', topics: ['mobil', 'Tyrkia', 'sperre'], daysAgo: 29, helped: 21, lastDaysAgo: 2,
    text: 'Tyrkia og Sveits er ikke med i EØS-pakken. Legg til døgnpakken før kunden slår på data igjen, ellers kommer sperren tilbake etter noen minutter.',
  },
  {
    key: 'nb-lift-limit', by: 'aino', language: 'nb', topics: ['mobil', 'sperre'], daysAgo: 93, helped: 7, lastDaysAgo: 40,
    text: 'Sperre etter høyt forbruk kan du løfte selv én gang i måneden. Si beløpet høyt til kunden først, og skriv det i saken.',
  },
  {
    key: 'nb-einvoice', by: 'lars', language: 'nb', topics: ['faktura', 'eFaktura'], daysAgo: 58, helped: 10, lastDaysAgo: 9,
    text: 'eFaktura må godkjennes på nytt i banken når kunden bytter abonnement. Derfor kommer det en papirfaktura den første måneden.',
  },
  {
    key: 'nb-paper-fee', by: 'jonas', language: 'nb', topics: ['papirfaktura', 'gebyr'], daysAgo: 76, helped: 9, lastDaysAgo: 16,
    text: 'Gebyr for papirfaktura kan du kreditere én gang når byttet er gjort hos oss. Velg «produktbytte» som årsak.',
  },
];
