import type { SeedTip } from '../tip.js';

export const danish: readonly SeedTip[] = [
  {
    key: 'da-reset', by: 'freja', language: 'da', topics: ['router', 'rød lampe', 'efter opdatering'], daysAgo: 18, helped: 12, lastDaysAgo: 3,
    text: 'Hold reset inde i 12 sekunder, ikke 5. Efter novemberopdateringen genstarter et kort tryk kun wifi, så den røde lampe kommer straks igen.',
  },
  {
    key: 'da-behind-tv', by: 'omar', language: 'da', topics: ['router', 'rød lampe'], daysAgo: 0.08, helped: 3, lastDaysAgo: 0.01,
    text: 'Spørg, om routeren står bag fjernsynet. To meter derfra slukkede den røde lampe hos tre af mine kunder i denne uge, helt uden tekniker.',
  },
  {
    key: 'da-no-sync', by: 'mei', language: 'da', topics: ['ingen synkronisering', 'efter opdatering'], daysAgo: 320, helped: 31, lastDaysAgo: 218,
    text: 'Linjetesten viser "ingen synkronisering" i op til 20 minutter efter en opdatering. Vent med at bestille en tekniker, og test så igen.',
  },
  {
    key: 'da-line-profile', by: 'lars', language: 'da', topics: ['router', 'internettet forsvinder'], daysAgo: 150, helped: 18, lastDaysAgo: 30,
    text: 'Internettet forsvinder hver aften: åbn servicemenuen med *#06, og vælg "Linjeprofil" for at slå strømsparing fra.',
    challenge: { by: 'tariq', daysAgo: 1, text: 'Menuen er flyttet i version 4.2. Gå til Indstillinger og så Linje.' },
  },
  {
    key: 'da-bookcase', by: 'karin', language: 'da', topics: ['besøg', 'stik'], daysAgo: 90, helped: 9, lastDaysAgo: 7, circle: 'all',
    text: 'Sidder stikket bag en reol? Så bestil besøget om formiddagen, for der har montøren et langt kabel med.',
  },
  {
    key: 'da-test-near', by: 'freja', language: 'da', topics: ['wifi', 'langsomt', 'dækning'], daysAgo: 39, helped: 14, lastDaysAgo: 5,
    text: 'Langsomt wifi på første sal: bed kunden måle ved siden af routeren først. Er det hurtigt dér, er det dækningen og ikke linjen.',
  },
  {
    key: 'da-mesh', by: 'lars', language: 'da', topics: ['wifi', 'mesh'], daysAgo: 57, helped: 17, lastDaysAgo: 10,
    text: 'En mesh-enhed skal stå halvvejs på trappen, ikke i det værelse, hvor wifi er langsomt. Så er én enhed næsten altid nok.',
  },
  {
    key: 'da-channels', by: 'tariq', language: 'da', topics: ['wifi', 'etageejendom'], daysAgo: 220, helped: 6, lastDaysAgo: 120,
    text: 'I etageejendomme er 2,4 GHz fyldt op om aftenen. Flyt fjernsyn og computere over på 5 GHz, så bliver wifi hurtigere for alle.',
  },
  {
    key: 'da-bereavement', by: 'freja', language: 'da', topics: ['opsigelse', 'dødsfald'], daysAgo: 66, helped: 8, lastDaysAgo: 13,
    text: 'Opsigelse efter dødsfald: luk abonnementet fra dødsdatoen og send en returlabel uden gebyr. Bed ikke om papirer, mens de er i telefonen.',
  },
  {
    key: 'da-equipment', by: 'jonas', language: 'da', topics: ['opsigelse', 'udstyr'], daysAgo: 80, helped: 12, lastDaysAgo: 4,
    text: 'Udstyret kan afleveres i alle vores butikker. Skriv sagsnummeret på kvitteringen, ellers kommer der en regning for router og tv-boks.',
  },
];
