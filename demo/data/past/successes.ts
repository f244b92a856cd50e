import type { SeedIdea, SeedSuccess } from './seed.js';

export const successes: readonly SeedSuccess[] = [
  {
    key: 'success-red-light', by: 'lars', language: 'en', about: ['en-reset'], daysAgo: 0.2, cheers: 8,
    text: 'Red light fixed in one call, no technician',
  },
  {
    key: 'success-meanwhile', by: 'mei', language: 'sv', about: ['sv-meanwhile', 'sv-flat-number'], daysAgo: 1.1, cheers: 6,
    text: 'Kunden kunde jobba hemifrån dagen efter flytten',
  },
  {
    key: 'success-starting', by: 'freja', language: 'en', about: ['en-starting'], daysAgo: 2.3, cheers: 11,
    text: 'TV back before the match, and no new box sent',
  },
  {
    key: 'success-two-invoices', by: 'tariq', language: 'sv', about: ['sv-two-invoices'], thanks: ['karin'], daysAgo: 4, cheers: 5,
    text: 'Två fakturor förklarade på två minuter, kunden stannade kvar',
  },
  {
    key: 'success-abroad', by: 'aino', language: 'en', about: ['en-moving-date', 'en-giro'], thanks: ['freja'], daysAgo: 6, cheers: 4,
    text: 'Last invoice paid from Porto the same day, contract closed from the right date',
  },
];

export const ideas: readonly SeedIdea[] = [
  {
    key: 'idea-power-cut', by: 'karin', stage: 'kept', daysAgo: 24,
    text: 'After a power cut, tell each other what the callers have in common before anything is sent out.',
  },
  {
    key: 'idea-moving', by: 'aino', stage: 'trying', daysAgo: 30,
    text: 'Börja flytten med frågan vad kunden behöver internet till den första veckan.',
  },
];
