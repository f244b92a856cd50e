// Why nothing that a hub carries counts or ranks a person.

const KEY = 'a key';
const CARRIES = 'carries records as they are';
const STEERS = 'steers a hub in tests';

export default {
  TabHub: { '': 'a hub', reach: 'how far it goes', join: 'connects a member' },
  Hub: { '': CARRIES, reach: 'how far it goes', name: 'which backend', join: 'connects a member' },
  HubSession: {
    '': 'one member\'s connection', state: 'a state of the connection', put: CARRIES, subscribe: CARRIES, addSecret: 'lets an anonymous author write', presence: 'who is around now, never kept',
    'presence.announce': 'says that I am around', 'presence.watch': 'who is around now; never since when', now: 'A moment: the hub\'s clock', close: 'ends it',
  },
  HubState: 'states of the connection', HubErrorCode: 'codes of the machinery', Availability: 'free, on a call or away; never since when', Reach: 'how far a hub goes', Place: KEY, Cursor: KEY,
  HubError: {
    '': 'why a record was not taken', code: 'one of some codes', standing: 'what stands there', 'standing.record': 'one thing that somebody said', 'standing.place': KEY,
    retryAfter: 'A period: until a busy hub can be asked again',
  },
  Batch: { '': CARRIES, circle: KEY, items: 'records', 'items.record': 'one thing that somebody said', 'items.place': KEY, cursor: KEY, caughtUp: 'whether all is here', reset: 'whether the hub is another one' },
  Presence: { '': 'that somebody is around now', availability: 'free, on a call or away; never since when', writing: 'in which thread they are writing now; never kept' },
  Scope: { '': 'what one member may read', tenant: KEY, member: KEY, circles: 'keys of circles', secrets: 'keys of anonymous authors' },
  MemoryHub: {
    '': 'a hub for tests', reach: 'how far it goes', now: 'A moment: its clock', join: 'connects a member', offline: STEERS, online: STEERS, refuse: STEERS, replace: STEERS, forget: STEERS, steward: STEERS,
  },
  hubCases: 'tests of a hub', hubConformance: 'tests of a hub',
  HubCase: { '': 'a test of a hub', name: 'its name', needs: 'what it needs', run: 'runs it' },
  HubEnvironment: {
    '': 'what a test of a hub is given', hub: 'a hub', tenant: KEY, another: 'another hub', offline: STEERS, online: STEERS, replaceAll: STEERS, forgetTombstones: STEERS, dispose: STEERS,
  },
};
