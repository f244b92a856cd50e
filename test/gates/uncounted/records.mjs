// Why nothing in the policy and in a record counts or ranks a person.

const WORDS = 'words that somebody wrote';
const KEY = 'a key';
const SEEN = 'No count: the revision that was on screen';
const KIND = 'a kind of record';

export default {
  defaultPolicy: 'the agreed numbers, of nobody',
  Policy: {
    '': 'what was agreed, for everybody alike',
    undoMs: 'A period: how long an action can be taken back', confirmBy: 'A setting: how many colleagues make a tip confirmed', dueDays: 'A period: of a tip', retireDays: 'A period: of a tip',
    newMs: 'A period: of a tip', ladderMs: 'when questions widen', 'ladderMs.waiting': 'Periods: of a question', 'ladderMs.later': 'Periods: of a question',
    inviteesPerRing: 'A setting: protects colleagues from alerts', invitesPerHour: 'A setting: protects a colleague from alerts; what it is held against is what questions show, and nothing kept',
    askDays: 'A period: after which questions are forgotten', minGroup: 'A setting: no total may speak of fewer', tickerMs: 'A period: of what is shown',
    talkLink: 'a link', tellHelping: 'a switch',
  },
  CircleId: KEY, MemberId: KEY, Ref: KEY, Json: 'what JSON can say', Kind: 'the kinds of record',
  KollegaRecord: {
    '': 'one thing that somebody said', v: 'No count: the version of the format', kind: KIND, id: KEY, by: KEY,
    rev: 'No count: which version of these words is newer', at: 'A moment: when it was said', about: 'keys of what it builds on', body: WORDS, off: 'whether it is taken back', gone: 'whether it is gone',
  },
  Bodies: {
    '': 'the kinds of record', person: KIND, tip: KIND, ask: KIND, offer: KIND, reply: KIND, success: KIND, idea: KIND, helped: KIND, confirmed: KIND, challenged: KIND, improved: KIND, cheer: KIND,
    reveal: KIND, steward: KIND,
  },
  PersonBody: { '': 'a card', name: WORDS, topics: WORDS, team: 'a name of a team', groups: 'names of groups', discreet: 'a wish' },
  TipBody: { '': 'a tip', text: WORDS, topics: WORDS, link: 'a link', language: 'a language', source: 'where an imported tip comes from' },
  AskKind: 'three kinds of question',
  Attachment: { '': 'what of a case goes along', channel: WORDS, queue: WORDS, tags: WORDS, language: 'a language', subject: WORDS },
  AskBody: {
    '': 'a question', question: WORDS, kind: 'one of three kinds', topics: WORDS, attach: 'what of the case goes along', ladder: 'Periods: when the question widens',
    passed: 'links: offers that are no longer waited for, within one question',
    invited: 'who is alerted, so that nobody is twice', helper: KEY, ended: 'how it ended', accepted: 'keys of what solved it', unnamed: 'a wish',
  },
  OfferBody: { '': 'an offer', seen: SEEN },
  ReplyBody: { '': 'a reply', text: WORDS, after: KEY, verdict: 'one of three answers to a second opinion', unnamed: 'a wish' },
  SuccessBody: { '': 'a success', text: WORDS, thanks: 'whom to thank' },
  IdeaBody: { '': 'an idea', text: WORDS, stage: 'one of four stages of the idea' },
  ReactionBody: { '': 'a reaction', seen: SEEN },
  HelpedBody: { '': 'said of a tip', over: 'the tip that wrongly stood first', fit: 'No count: how well the tip that stood first fitted the case, whoever clicked', prints: 'No count: fingerprints of words of a case' },
  ChallengedBody: { '': 'said of a tip', reason: 'one of three reasons', text: WORDS },
  ImprovedBody: { '': 'better words for a tip', text: WORDS },
  RevealBody: { '': 'lifts one question\'s anonymity', is: KEY },
  StewardBody: { '': 'an order to delete', removes: KEY, reason: WORDS, erases: KEY, upTo: 'No count: up to which revision' },
};
