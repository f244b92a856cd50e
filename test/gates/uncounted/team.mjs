// Why nothing that the team, its book and its verbs say or take counts or ranks a person.

const KEY = 'a key';
const WORDS = 'words to say';
const NAME = 'a name that the host gives';
const SETTING = 'what the host says of the desk';
const SPEAKS = 'one thing said by me, once';
const MINE_ONLY = 'known to this browser alone';

export default {
  Book: {
    '': 'what the team said, as it was said', removals: 'what was taken down for all, without its words',
    tips: 'tips by how they fit a case, or the newest; never by author',
    countTips: 'Counts the tips that fit a case, whoever wrote them',
    asks: 'questions, the newest first; no filter by asker or helper',
    successes: 'successes, the newest first',
    ideas: 'ideas, the newest first',
    creditOf: 'who made one thing possible, in the order of the chain',
    people: 'names, in the order of the alphabet',
    subscribe: 'tells that something changed',
  },
  Say: {
    '': 'what I can say',
    shareTip: SPEAKS, improve: SPEAKS, confirm: SPEAKS, challenge: SPEAKS, helped: 'said of a tip; counts once a colleague', undoHelped: 'takes it back', ask: SPEAKS,
    offer: SPEAKS, handBack: 'takes an offer back, without a reason or a trace', reply: SPEAKS, resolve: 'ends a question of mine', reopen: 'opens it again',
    widen: 'takes a question of mine to more colleagues', askOthers: 'takes a question of mine on to others',
    leaveFor: 'leaves a question of mine for one colleague', takeBack: 'takes a question of mine back',
    nameMe: 'whether a chain shows my name', shareSuccess: SPEAKS, cheer: 'said of a success; counts once a colleague', withdraw: 'takes back what I said', undo: 'takes back my last word',
  },
  Team: {
    '': 'what a widget is handed', status: 'a state of the connection', reach: 'how far the hub goes', case: 'what is on screen', availability: 'my own, as the host says', language: 'a language',
    policy: 'the agreed policy', me: 'who I am', 'me.id': KEY, 'me.name': NAME,
    circles: 'who can read what I say', 'circles.id': KEY, 'circles.name': NAME, 'circles.is': 'team, group or all',
    book: 'what the team said', say: 'what I can say',
    freshAt: 'A moment: when the hub last said that all is here',
    settling: 'a state of this browser', memoryOnly: 'a state of this browser',
    around: 'No count: who is around now; never since when, never kept',
    colleagues: 'who is around now, those first who know the topic; no figure orders them',
    topicsOf: 'what a question is about',
    writing: 'tells that I am writing, while I do; never kept',
    quietUntil: `A moment: until when I am not disturbed, ${MINE_ONLY}`,
    setQuiet: MINE_ONLY, aside: MINE_ONLY, setAside: MINE_ONLY,
    openAsk: 'opens a form', sayFrom: 'what I can say, with events from an element', subscribe: 'tells that something changed', holdUndo: 'keeps a way back open',
    drafts: MINE_ONLY, 'drafts.get': MINE_ONLY, 'drafts.set': MINE_ONLY,
    now: 'A moment: the hub\'s clock', tell: 'tells a problem of the machinery',
  },
  TeamOptions: {
    '': 'what a host says', tenant: NAME, team: NAME, groups: 'names that the host gives', member: 'the host\'s own id, hashed', memberName: NAME, topics: 'what a member knows', availability: SETTING,
    language: SETTING, case: SETTING, hub: SETTING, policy: SETTING,
  },
  TipsQuery: { '': 'which tips', search: 'words to search for', limit: 'A setting: how many tips to give' },
  ShareTip: { '': WORDS, text: WORDS, topics: WORDS, link: 'a link', language: 'a language', about: 'keys of what it came from', source: 'where an imported tip comes from', circle: 'who can read it' },
  AskInput: { '': WORDS, question: WORDS, kind: 'one of three kinds', topics: WORDS, attach: 'what of the case is sent along', anonymous: 'whether my name stays out of it' },
  ShareSuccess: { '': WORDS, text: WORDS, about: 'keys of what made it possible', thanks: 'whom to thank, by name', circle: 'who can read it' },
  joinTeam: 'joins a member to a team',
  JoinedTeam: { '': 'what a host is handed', case: SETTING, availability: SETTING, status: 'a state of the connection', reach: 'how far the hub goes', book: 'what the team said', say: 'what I can say', leave: 'ends it' },
  CaseContext: {
    '': 'what is on screen', id: 'a key that stays in this browser', channel: SETTING, subject: SETTING, text: 'the customer\'s words, never stored or sent', queue: SETTING, tags: SETTING, language: SETTING,
    mask: 'what must never leave this browser',
  },
};
