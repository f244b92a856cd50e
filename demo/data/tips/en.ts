import type { SeedTip } from '../tip.js';

export const english: readonly SeedTip[] = [
  {
    key: 'en-reset', by: 'anna', language: 'en', topics: ['router', 'red light', 'after update'], daysAgo: 18, helped: 12, lastDaysAgo: 3, about: ['answer-red-light'],
    text: 'Hold reset for 12 seconds, not 5. After the November update a short press only restarts the wifi, so the red light comes straight back.',
  },
  {
    key: 'en-behind-tv', by: 'omar', language: 'en', topics: ['router', 'red light'], daysAgo: 0.08, helped: 3, lastDaysAgo: 0.01,
    text: 'Ask if the router stands behind the TV. Two metres away fixed the red light for three of my callers this week without a technician.',
  },
  {
    key: 'en-no-sync', by: 'mei', language: 'en', topics: ['no sync', 'after update'], daysAgo: 320, helped: 31, lastDaysAgo: 218,
    text: 'Line test shows "no sync" for up to 20 minutes after an update. Wait before you book a visit, then test again.',
  },
  {
    key: 'en-port-1', by: 'jonas', language: 'en', topics: ['router', 'TV box'], daysAgo: 60, helped: 8, lastDaysAgo: 12,
    text: 'Starts over and over? Take out what sits in port 1 first. An old TV box can pull everything else down with it.',
  },
  {
    key: 'en-amber', by: 'tariq', language: 'en', topics: ['red light', 'fibre box'], daysAgo: 75, helped: 5, lastDaysAgo: 20,
    text: 'Ask for the colour of the fibre box too. Amber there means the line, not the router: a reset does nothing, so report the fault at once.',
  },
  {
    key: 'en-monday', by: 'mei', language: 'en', topics: ['router', 'update'], daysAgo: 0.4, helped: 0, source: 'Help centre',
    text: 'New software comes to every router in the small hours of Tuesday. Red for ten minutes is normal then.',
  },
  {
    key: 'en-line-profile', by: 'lars', language: 'en', topics: ['router', 'drops'], daysAgo: 150, helped: 18, lastDaysAgo: 30,
    text: 'Internet drops every evening: open the service menu with *#06 and choose "Line profile" to turn off power saving.',
    challenge: { by: 'tariq', daysAgo: 1, text: 'The menu moved in version 4.2. Use Settings, then Line.' },
  },
  {
    key: 'en-bookcase', by: 'karin', language: 'en', topics: ['visit', 'socket'], daysAgo: 90, helped: 9, lastDaysAgo: 7, circle: 'all',
    text: 'If the socket is behind a bookcase, book a visit in the morning. The fitter brings a long lead.',
  },
  {
    key: 'en-giro', by: 'omar', language: 'en', topics: ['invoice', 'moved abroad', 'giro'], daysAgo: 50, helped: 7, lastDaysAgo: 14,
    text: 'Customers who moved abroad need our IBAN on the last invoice. Giro bounces from there, and the reminder follows on day ten.',
  },
  {
    key: 'en-moving-date', by: 'jonas', language: 'en', topics: ['contract', 'moved abroad'], daysAgo: 130, helped: 22, lastDaysAgo: 7,
    text: 'Close the contract from the date they moved, not the date they call. Abroad counts even without papers for 30 days.',
  },
  {
    key: 'en-return', by: 'aino', language: 'en', topics: ['router', 'moved abroad'], daysAgo: 33, helped: 4, lastDaysAgo: 18,
    text: 'Router still abroad: mail the label for it and stop the reminder fee the same day, or the next invoice goes out with both.',
  },
  {
    key: 'en-starting', by: 'mei', language: 'en', topics: ['TV box', 'power cut'], daysAgo: 21, helped: 14, lastDaysAgo: 2, about: ['answer-starting'],
    text: 'TV box stuck on "Starting" after a power cut: pull the plug for two minutes, not ten seconds. It then fetches its software again and needs 15 minutes.',
  },
  {
    key: 'en-hdmi', by: 'tariq', language: 'en', topics: ['TV box', 'no picture'], daysAgo: 84, helped: 6, lastDaysAgo: 30,
    text: 'No picture but sound: ask them to try the other HDMI port before you send a new TV box. On newer sets only one port takes the box.',
  },
  {
    key: 'en-cable', by: 'lars', language: 'en', topics: ['TV box', 'wifi'], daysAgo: 44, helped: 11, lastDaysAgo: 9,
    text: 'A TV box on wifi freezes in the evening. A network cable to port 3 solved it for all my callers in tall houses.',
  },
  {
    key: 'en-two-numbers', by: 'karin', language: 'en', topics: ['visit', 'fitter'], daysAgo: 62, helped: 16, lastDaysAgo: 5, circle: 'all',
    text: 'Our fitter calls the number on the order, not the one on the account. "Nobody came" is mostly a wrong number: check both before you book a new time.',
  },
  {
    key: 'en-no-show', by: 'jonas', language: 'en', topics: ['missed visit', 'credit'], daysAgo: 110, helped: 19, lastDaysAgo: 11,
    text: 'Fitter did not come: you may give 200 for the lost day yourself, twice a year. Choose "no show" as the reason so that it is not taken back.',
  },
  {
    key: 'en-rebook', by: 'freja', language: 'en', topics: ['visit', 'new time'], daysAgo: 190, helped: 5, lastDaysAgo: 104,
    text: 'Rebooking a visit moves the whole order. Keep the first slot while the fitter confirms the second, or the customer loses both.',
  },
];
