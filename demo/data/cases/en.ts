import type { DeskCase } from '../case.js';

export const english: readonly DeskCase[] = [
  {
    id: 'c-48211', number: '48 211', language: 'en', channel: 'voice',
    customer: {
      name: 'Birgit Holm', since: 2017, plan: 'fibre 250', address: 'Tallvägen 4, second floor', phone: '070-174 06 58',
      equipment: 'Router R3, TV box', line: 'Fibre, last test 10:40, no sync', prefers: 'Phone, after 16',
    },
    subject: 'Red light after update, drops every evening', product: 'Router R3', category: 'Connection, no sync',
    queue: 'Broadband', tags: ['router', 'red light', 'after update'],
    text: 'Light is red since Monday night, no sync. Customer pressed reset twice, short press. TV box connected to port 1. Wifi is back, internet is not.',
    timeline: [
      { daysAgo: 0, title: 'Call, now', text: 'Internet drops every evening. Red light since the update.' },
      { daysAgo: 3, title: 'Automatic update', text: 'Router software 7.31 installed 03:12' },
      { daysAgo: 11, title: 'Chat, Omar Haddad', text: 'Slow in the bedroom. Moved the router, solved.' },
    ],
  },
  {
    id: 'c-48214', number: '48 214', language: 'en', channel: 'chat',
    customer: {
      name: 'Daniel Whitfield', since: 2019, plan: 'fibre 100, ended', address: '12 Rua do Almada, Porto', phone: '+351 910 482 377',
      equipment: 'Router R2, not returned', line: 'Closed', prefers: 'E-mail',
    },
    subject: 'Last invoice after he moved abroad', product: 'Invoice', category: 'Payment from abroad',
    queue: 'Invoices', tags: ['invoice', 'moved abroad', 'giro'],
    text: 'I moved abroad in September and still got an invoice for October. I tried to pay by giro from my new bank and it bounced. Why am I paying for a month I was not even there, and how do I send the router back?',
    timeline: [
      { daysAgo: 0, title: 'Chat, now', text: 'Invoice for October, giro bounced.' },
      { daysAgo: 9, title: 'Payment bounced', text: 'Giro from a bank abroad' },
      { daysAgo: 40, title: 'E-mail, Jonas Berg', text: 'Asked how to end the contract when moving.' },
    ],
  },
  {
    id: 'c-48219', number: '48 219', language: 'en', channel: 'voice',
    customer: {
      name: 'Priya Nair', since: 2021, plan: 'fibre 500 and TV', address: 'Hamngatan 31, flat 1102', phone: '073-660 19 24',
      equipment: 'Router R3, TV box 2', line: 'Fibre, fine', prefers: 'Chat',
    },
    subject: 'TV box stuck on "Starting" after a power cut', product: 'TV box 2', category: 'No picture',
    queue: 'TV', tags: ['TV box', 'power cut', 'starting'],
    text: 'We had a power cut last night and since then the TV box only says "Starting". I switched it off and on again several times. Internet works on my phone, only the TV does not.',
    timeline: [
      { daysAgo: 0, title: 'Call, now', text: 'TV box says "Starting" since the power cut.' },
      { daysAgo: 1, title: 'Power cut in the area', text: '23:10 to 23:55' },
      { daysAgo: 65, title: 'TV box replaced', text: 'Picture froze in the evening' },
    ],
  },
  {
    id: 'c-48225', number: '48 225', language: 'en', channel: 'voice',
    customer: {
      name: 'Marek Nowak', since: 2024, plan: 'fibre 250, ordered', address: 'Bergsgatan 9, ground floor', phone: '076-205 81 40',
      equipment: 'None yet', line: 'Ordered, not connected', prefers: 'Phone, mornings',
    },
    subject: 'The fitter did not come, wants a new time', product: 'Installation', category: 'Missed visit',
    queue: 'Broadband', tags: ['visit', 'fitter', 'new time'],
    text: 'I took half a day off work and waited for the fitter between eight and twelve, but nobody came and nobody called. I want a new time this week, and something for the lost day.',
    timeline: [
      { daysAgo: 0, title: 'Call, now', text: 'Nobody came between 8 and 12.' },
      { daysAgo: 0, title: 'Visit not done', text: '"No answer on the phone"' },
      { daysAgo: 13, title: 'Order', text: 'Fibre 250, visit booked' },
    ],
  },
];
