import type { SeedAsk } from './seed.js';

const DAY = 24 * 60;
/** Somebody may look at the demo for a while before they turn to the colleague whose customer waits. */
const PATIENT = [30_000, 30 * 60_000, 60 * 60_000];

/** Questions that were answered, and that tips came of. */
export const solved: readonly SeedAsk[] = [
  {
    key: 'ask-red-light', by: 'mei', kind: 'waiting', topics: ['router', 'red light'], minutesAgo: 19 * DAY, offers: ['jonas'], solved: true,
    question: 'Red light stays on after a reset. What now?',
    replies: [{ key: 'answer-red-light', by: 'jonas', minutesLater: 2, text: 'Hold it 12 seconds, and unplug the TV box first.' }],
  },
  {
    key: 'ask-starting', by: 'tariq', kind: 'waiting', topics: ['TV box', 'power cut'], minutesAgo: 22 * DAY, offers: ['lars'], solved: true, about: ['idea-power-cut'],
    question: 'Fourth caller since the power cut whose TV box only says "Starting". Do we really send a new box each time?',
    replies: [{ key: 'answer-starting', by: 'lars', minutesLater: 4, text: 'No. Plug out for two minutes, then patience: it fetches its software again.' }],
  },
  {
    key: 'ask-meanwhile', by: 'jonas', kind: 'later', topics: ['flytt', 'fiber'], minutesAgo: 27 * DAY, offers: ['tariq'], solved: true, about: ['idea-moving'],
    question: 'Kunden flyttar till en adress utan öppen fiber och ska jobba hemifrån. Vad kan vi erbjuda under väntan?',
    replies: [{ key: 'answer-meanwhile', by: 'tariq', minutesLater: 35, text: 'Mobilt bredband utan avgift de första 60 dagarna. Lägg det på samma order, då skickas dosan direkt.' }],
  },
  {
    key: 'ask-two-invoices', by: 'anna', kind: 'waiting', topics: ['faktura'], minutesAgo: 101 * DAY, offers: ['omar'], solved: true,
    question: 'Två fakturor samma månad efter byte av abonnemang. Ska jag kreditera den ena?',
    replies: [
      { key: 'answer-final-invoice', by: 'omar', minutesLater: 1, text: 'Nej, den ena är slutfakturan för det gamla abonnemanget.' },
      { key: 'answer-read-line', by: 'mei', minutesLater: 3, text: 'Visa kunden raden ”till och med”. Då ser de själva att månaderna inte krockar.' },
    ],
  },
];

/** Questions that are open when the demo begins. */
export const open: readonly SeedAsk[] = [
  {
    key: 'open-deposit', by: 'tariq', kind: 'waiting', topics: ['invoices', 'moved abroad'], minutesAgo: 1.2, ladder: PATIENT,
    question: 'Can a prepaid card be used for a deposit if the customer has a foreign address?',
    attach: { channel: 'voice', queue: 'Invoices', tags: ['deposit', 'moved abroad'], language: 'en' },
  },
  {
    key: 'open-pause', by: 'anna', kind: 'later', topics: ['flytt', 'autogiro'], minutesAgo: 65,
    question: 'Går det att pausa autogirot två månader i rad när kunden flyttar? Hittar bara regeln för en månad.',
  },
  {
    key: 'open-goodwill', by: 'lars', kind: 'check', topics: ['goodwill'], minutesAgo: 25,
    question: 'Gave 14 days free after three failed visits. Was this good enough?',
  },
];
