import { listIn } from './lists.js';
import { timesIn } from './times.js';
import type { Words } from './words.js';

const times = timesIn('en-GB');
const list = listIn('en-GB');
const colleagues = (count: number): string => (count === 1 ? '1 colleague' : `${count} colleagues`);
const tips = (count: number): string => (count === 1 ? '1 tip' : `${count} tips`);
const ago = (at: number, now: number): string => times.ago(at, now) ?? 'just now';

export const en: Words = {
  language: 'en',

  tips: 'Tips',
  tipsForCase: 'Tips for this case',
  noCase: 'No case open',
  readingCase: 'Reading the case',
  shareTip: 'Share a tip',
  search: 'Search colleagues\' tips',
  clearSearch: 'Clear search',
  found: (count, search) => `${tips(count)} for "${search}"`,
  newTips: (count) => (count === 1 ? '1 new tip' : `${count} new tips`),
  showMore: (count) => `Show ${count} more`,
  showFewer: 'Show fewer',

  insert: 'Insert',
  thisHelped: 'This helped',
  helpedYou: 'Helped you',
  improve: 'Improve',
  challenge: 'Challenge',
  stillHolds: 'Still holds',
  withdraw: 'Withdraw',
  more: 'More',

  helped: (count) => `Helped ${colleagues(count)}`,
  helpedUntilChallenged: (count) => `Helped ${colleagues(count)} until it was challenged`,
  untried: 'No colleague has tried it yet',
  confirmed: (at, now) => `confirmed ${ago(at, now)}`,
  lastConfirmed: (at, now) => `last confirmed ${ago(at, now)}`,
  matches: 'Matches',
  newToday: 'New today',
  new: 'New',
  needsReview: 'Needs review',
  reviewHint: 'Does this still hold? One tap keeps it fresh for everyone.',
  retired: 'Not confirmed for a long time',
  challenged: (reason) => `Challenged${{
    outdated: ': doesn\'t hold any more', sometimes: ': holds only sometimes', unclear: ': hard to understand', private: ': says too much about a customer',
  }[reason ?? ''] ?? ''}`,
  ago,
  asked: (name) => `${name ?? 'the author'} has been asked`,
  aColleague: 'A colleague',
  imported: 'imported',
  sentLater: 'Sent later',

  successes: 'Successes from colleagues',
  whatWentWellToday: 'What went well today?',
  share: 'Share',
  shareSuccess: 'Share a success',
  cheer: 'Cheer',
  previous: 'Previous',
  next: 'Next',
  play: 'Play',
  thanksTo: (more, ...names) => `thanks to ${list(...names.map((name) => name ?? 'a colleague'), ...(more ? [`${more} more`] : []))}`,

  nothingFits: 'No tip fits this case yet',
  nothingFitsHint: 'What you find out can become the first one.',
  nothingFound: (search) => `No tip for "${search}"`,
  nothingFoundHint: 'Try fewer words, or share what you know.',
  firstWeek: 'What did you explain twice this week?',
  offline: (at, now) => `You are offline. ${at === undefined ? 'What' : `Tips from ${times.moment(at, now)}; what`} you do now is sent later.`,
  removed: (reason) => `Removed: ${reason === 'customer-data' ? 'contained customer data' : reason}`,
  refused: 'You are not let in to your team here. What you do now stays in this browser.',
  onlyHere: 'Only in this browser',
  notKept: 'Nothing is kept when this page closes.',
  loadFailed: 'This part could not be loaded. Try again, or reload the page when it suits you.',

  askColleague: 'Ask a colleague',
  waiting: 'Waiting',
  questionAsked: 'Asked',
  onIt: (name) => `${name ?? 'A colleague'} is on it`,
  hasAnswered: (name) => `${name ?? 'A colleague'} answered`,
  nobodyFree: 'Nobody free',
  noAnswer: 'No answer yet',
  queued: (count) => `${count} queued`,
  notDisturbed: 'Not disturbed',
  keepAnswer: 'Keep the answer',
  couldHelp: (count) => (count === 1 ? '1 question you could help with' : `${count} questions you could help with`),
};
