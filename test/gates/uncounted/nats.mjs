// Why nothing that NatsHub and its session endpoint say counts or ranks a person.

const KEY = 'a key';

export default {
  NatsHub: { '': 'a hub', reach: 'how far it goes', join: 'connects a member' },
  NatsHubOptions: { '': 'where a hub is', servers: 'addresses', session: 'an address', bearer: 'asks for a token' },
  SessionSource: 'where a session comes from',
  SessionError: { '': 'why there is no session', refused: 'whether it may be asked again', retryAfter: 'A period: until it can be asked again' },
  SessionWish: {
    '': 'what a browser asks of the endpoint', key: KEY, tenant: KEY, member: KEY, circles: 'keys of circles', secrets: 'keys of anonymous authors',
    catchUp: 'from where to read', 'catchUp.id': KEY, 'catchUp.epoch': KEY, 'catchUp.after': 'No count: places in the stream, by circle',
    look: 'where to look', 'look.circle': KEY, 'look.ref': KEY,
  },
  SessionGrant: {
    '': 'what the endpoint gives', token: KEY, expiresIn: 'A period: how long the token holds', session: KEY, now: 'A moment: the server\'s clock', epoch: KEY,
    head: 'No count: the last place in the stream', full: 'whether there is room', reset: 'whether the stream is another one', pending: 'No count: places in the stream, by circle',
    stands: 'what stands there', 'stands.seq': 'No count: a place in the stream', 'stands.record': 'one thing that somebody said',
  },
};
