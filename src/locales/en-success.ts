import { listIn } from './lists.js';
import type { SuccessWords } from './success-words.js';

const THINGS: Readonly<Record<string, readonly [string, string]>> = {
  ask: ['question', 'questions'], reply: ['answer', 'answers'], tip: ['tip', 'tips'], success: ['success', 'successes'], idea: ['idea', 'ideas'],
};
const DEEDS: Readonly<Record<string, string>> = { ask: 'asked', reply: 'answered', tip: 'shared a tip', success: 'succeeded', idea: 'had the idea' };
const ALL = ['', '', 'both', 'all three', 'all four', 'all five', 'all six', 'all seven', 'all eight', 'all nine', 'all ten'];

/** All of so many people; nobody else where it is about one. */
const allOf = (people: number | undefined): string => (people === undefined ? 'all of them' : ALL[people] ?? `all ${people}`);

export const enSuccess: SuccessWords = {
  at: (place, count) => `${place} of ${count}`,
  cheered: 'Cheered',
  gone: 'This success is no longer here.',
  cheers: (count, people) => (count === 0
    ? people === 1 ? '' : `A cheer goes to ${allOf(people)}`
    : `${count === 1 ? '1 colleague cheers' : `${count} colleagues cheer`} ${allOf(people)}`.trim()),

  madePossible: (what) => `Made possible by ${what}.`,
  alsoThanks: (names) => `Also thanks to ${names}.`,
  thanks: (names) => `Thanks to ${names}.`,
  whose: (name, several) => (name !== undefined ? `${name}'s` : several ? 'colleagues\'' : 'a colleague\'s'),
  thing: (kind, count) => THINGS[kind]?.[count === 1 ? 0 : 1] ?? 'part',
  list: listIn('en-GB'),
  did: (kind, made) => (kind === 'tip' && made ? 'made it a tip' : DEEDS[kind] ?? 'took part'),
  buildsOn: (kind, what) => (kind === 'reply' ? what : `${kind === 'success' ? 'with' : 'from'} ${what}`),
  takenBack: 'withdrawn',
  less: 'Less',

  whatWentWell: 'What went well?',
  example: 'Internet is back the same evening',
  nothingWritten: 'Write what went well for the customer.',
  madePossibleBy: 'Made possible by',
  cameFrom: (what) => `which came from ${what}`,
  to: (what, name) => `${what} to ${name}`,
  alsoThank: 'Also thank',
  addColleague: 'Add colleague',
  noColleague: (search) => `No colleague called "${search}" here`,
  shareIt: 'Share success',
};
