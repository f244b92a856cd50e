// Why no property and no event of an element counts or ranks a person.

const SETTING = 'what the host says of the desk';
const LOOK = 'how it looks';
const TYPE = 'the name of the event';
const KEY = 'a key';

export default {
  KollegaTeam: {
    '': 'an element that joins a member to a team', tenant: SETTING, team: SETTING, groups: SETTING, member: 'the host\'s own id, hashed', memberName: SETTING, topics: 'what a member knows', availability: SETTING,
    language: SETTING, case: SETTING, hub: SETTING, policy: SETTING, status: 'a state of the connection', reach: 'how far the hub goes', book: 'what the team said', say: 'what I can say',
  },
  TipPanel: { '': 'an element that shows tips', density: LOOK, version: 'the version of the package' },
  AskButton: { '': 'an element that shows questions; its badge counts questions', density: LOOK, iconOnly: LOOK, version: 'the version of the package' },
  SuccessTicker: { '': 'an element that shows successes', density: LOOK, variant: LOOK, version: 'the version of the package' },
  defineKollega: 'registers the tags',
  TeamStatus: 'states of the connection',
  KollegaInsertEvent: { '': 'somebody wants words in their reply', type: TYPE, text: 'the words', tip: KEY },
  KollegaSharedEvent: { '': 'something of mine is stored', type: TYPE, kind: 'tip, success or idea', ref: KEY },
  KollegaHelpedEvent: { '': 'a tip helped in this case; says neither whom nor how often', type: TYPE, tip: KEY, undone: 'whether it was taken back' },
  KollegaAskEvent: { '': 'a question of mine has a new state', type: TYPE, ask: KEY, state: 'one of seven states' },
  KollegaHelpingEvent: { '': 'I am helping, or no longer: no person and no duration; off unless the policy says so', type: TYPE, active: 'a switch' },
  KollegaStatusEvent: { '': 'the connection has a new state', type: TYPE, status: 'one of four states' },
  KollegaProblemEvent: { '': 'something of the machinery was refused', type: TYPE, code: 'one of some codes', message: 'a sentence about the machinery', detail: 'what was refused' },
  KollegaProblem: { '': 'something of the machinery was refused', code: 'one of some codes', detail: 'what was refused' },
  ProblemCode: 'codes of the machinery',
};
