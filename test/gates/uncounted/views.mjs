// Why nothing that a view shows counts or ranks a person.

const KEY = 'a key';
const WORDS = 'words that somebody wrote';
const SAID = 'A moment: when these words were said';
const PENDING = 'whether the hub has it yet';
const MINE = 'whether it is mine, told to me alone';
const PERSON = 'a name to show';

export default {
  PersonView: { '': 'a colleague\'s card', id: KEY, name: PERSON, topics: 'what a colleague says they know, in their own words', team: 'a name of a team' },
  ColleagueView: {
    '': 'a colleague who is around now',
    availability: 'free, on a call or away now; never since when, never how long, never kept',
    knows: 'which of their own topics this question is about',
  },
  TipState: 'four states of a tip',
  TipView: {
    '': 'one tip',
    ref: KEY, text: WORDS, topics: 'what the tip is about', link: 'a link', language: 'a language', source: 'where an imported tip comes from', author: PERSON, improvedBy: PERSON,
    at: SAID,
    state: 'how far the words are trusted, not who wrote them',
    challenged: 'whether the words are in doubt',
    challenge: 'the doubt that stands',
    'challenge.by': PERSON, 'challenge.reason': 'one of three reasons', 'challenge.text': WORDS, 'challenge.at': SAID,
    helped: 'Counts the colleagues that a tip helped, a figure of the tip: nothing adds up the tips of an author',
    confirmedAt: 'A moment: when the words were last found to hold',
    helpedMe: 'whether I said so of this case, told to me alone',
    mine: MINE,
    why: 'words of the case that the tip matched',
    learned: 'whether colleagues\' clicks brought it here, not whose and not how many',
    unsure: 'whether it only may fit this case',
    pending: PENDING,
    wide: 'whether all departments read it',
  },
  AskState: 'seven states of a question',
  ReplyView: {
    '': 'one reply', ref: KEY, by: PERSON, mine: MINE, text: WORDS, verdict: 'of a second opinion; shown to the two alone, added up nowhere',
    at: SAID, after: KEY, accepted: 'whether it solved this question; nobody\'s accepted replies are added up', unnamed: 'a wish of its writer', pending: PENDING,
  },
  AskView: {
    '': 'one question; there is no list of questions by asker',
    ref: KEY, by: PERSON, mine: MINE, anonymous: 'whether I asked it without my name, told to me alone', question: WORDS, kind: 'one of three kinds', topics: 'what it is about',
    attach: 'what of the case was sent along', at: SAID, state: 'where the question stands',
    ring: 'A place: how far the question has widened',
    widensAt: 'Moments: when the question goes on to wider rings',
    circles: 'who can read it', helper: PERSON, helping: 'whether I am named, told to me alone',
    offers: 'who stands by an offer for this question now; unmade offers are not told',
    offered: 'whether I do, told to me alone',
    invited: 'who was alerted for this question, so that nobody is alerted twice; whether they answered is not told',
    passedOver: 'whether the asker of this question went on from me to others, told to me alone',
    alertsMe: 'whether I am, told to me alone',
    replies: 'the thread, in the order of what answers what', accepted: 'which replies solved it',
    kept: 'whether a tip stands on it',
    endedAt: 'A moment: when the question ended; how long anybody took is worked out nowhere',
    unnamed: 'a wish of its writer', pending: PENDING,
  },
  RemovalView: { '': 'that something was taken down', ref: 'a key', reason: 'the steward\'s words', at: 'A moment: when it was taken down' },
  SuccessView: {
    '': 'one success', ref: KEY, by: PERSON, text: WORDS, thanks: 'names to show', people: 'names to show, each once, in the order of the chain', at: SAID,
    cheers: 'Counts the colleagues who cheer for one success, which has many authors',
    cheeredByMe: 'whether I do, told to me alone', mine: MINE, pending: PENDING,
  },
  IdeaView: { '': 'one idea', ref: KEY, by: PERSON, text: WORDS, stage: 'one of four stages of the idea', at: SAID, about: 'keys of what it builds on' },
  CreditLink: {
    '': 'one link of a chain: each has its own words, none a weight', ref: KEY, kind: 'one of five kinds', by: PERSON, improvedBy: PERSON, text: WORDS, at: SAID,
    helped: 'Counts the colleagues that a tip helped, a figure of the tip',
    about: 'keys of what it builds on',
  },
};
