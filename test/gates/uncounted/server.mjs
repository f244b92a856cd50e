// Why nothing that a server keeps, tells or lets a steward do counts or ranks a person.

const KEY = 'a key';
const KEEPS = 'keeps records as they are';
const STEWARD = 'what the steward orders, of one thing or one member who asked for it';
const PLACE = 'No count: a position in a circle\'s log';
const ROOM = 'No count: bytes and records of all together, so that the disk does not fill';
const BOUND = 'A setting: how many bytes there is room for';
const RUNS = 'runs or ends a server';
const LOGIN = 'says whose request it is';
const SWEPT = 'No count: records of a whole tenant that a sweep took away or rewrote';

const store = {
  '': KEEPS, listener: 'hears what was accepted', put: KEEPS, page: KEEPS, heads: 'where the logs of circles end', 'heads.epoch': KEY, 'heads.heads': PLACE,
  free: ROOM, tenants: 'keys', size: 'how full the disk is', 'size.bytes': ROOM, 'size.records': ROOM, close: RUNS,
};
const backend = { circles: 'keys of circles', read: KEEPS, write: KEEPS, purge: 'removes records', drop: 'removes a tenant', scrub: 'removes what is left of what was removed' };

export default {
  HttpHub: { '': 'a hub', reach: 'how far it goes', name: 'which backend', join: 'connects a member' },
  BearerRequest: { '': 'who needs a token', scope: 'what this member may read', refused: 'whether the last token was refused' },
  HttpHubOptions: { '': 'how to log in', bearer: 'gives a token', credentials: 'whether cookies go along' },
  createHandler: 'No count: makes a function that answers requests', serve: RUNS, sweepDaily: RUNS,
  Connection: { '': 'what a host knows of a connection', address: 'where it comes from; kept while logins fail there, logged nowhere' },
  Handler: { '': 'No count: a function that answers requests', fetch: 'answers a request', metrics: 'how busy the server is; nobody is named', close: RUNS },
  HandlerOptions: { '': 'No count: how to answer requests', store: KEEPS, authenticate: LOGIN, path: 'where it answers', origins: 'which pages may ask', rate: 'how much may be asked', log: 'where lines go' },
  RunningServer: { '': 'a server', url: 'where it is', close: RUNS },
  ServeOptions: { '': 'how to serve', port: 'A setting: the port', host: 'the address', proxies: 'A setting: how many proxies stand in front' },
  ServerStore: store,
  SqliteStore: { ...store, ...backend, open: 'opens a file', backup: 'copies the file', renew: 'tells readers to compare everything' },
  SqliteOptions: { '': 'how large a file may be', maxBytes: BOUND, maxTenantBytes: BOUND },
  Backend: { '': KEEPS, ...backend },
  Written: { '': 'where an accepted record stands', epoch: KEY, seq: PLACE },
  Stored: { '': 'a record as it stands', record: 'one thing that somebody said', came: 'A moment: when it came, so that tombstones can be forgotten' },
  Accepted: { '': 'a record just taken in', tenant: KEY, circle: KEY, record: 'one thing that somebody said' },
  StoreListener: { '': 'hears what was accepted', accepted: 'hears it', changed: 'hears that something else changed' },
  TextPage: { '': KEEPS, epoch: KEY, head: PLACE, horizon: PLACE, entries: 'records', 'entries.seq': PLACE, 'entries.record': 'one thing that somebody said' },
  developmentLogin: LOGIN, jwtLogin: LOGIN, identityOf: 'keys of names', Authenticate: LOGIN,
  JwtLoginOptions: { '': 'which tokens to believe', issuer: 'who gives them', audience: 'whom they are meant for', keys: 'where keys are', tenant: 'a name', claims: 'A setting: which claims hold which names' },
  Identity: { '': 'who a request comes from', tenant: KEY, member: KEY, circles: 'keys of circles', expires: 'A moment: when the login ends' },
  Names: { '': 'what a host calls its people', tenant: 'a name', team: 'a name', groups: 'names', member: 'a name' },
  logLines: 'lines of the machinery', Log: 'lines of the machinery',
  LogEntry: { '': 'a line of the machinery; nobody is named', level: 'No count: how bad it is, in a word', event: 'what happened' },
  Rate: { '': 'how much may be asked', perSecond: 'A setting: requests a second', burst: 'A setting: requests at once' },
  readReports: 'tips that were reported',
  ReportedTip: { '': 'a tip that was reported', ref: KEY, text: 'its words', remarks: 'what was added; by whom is not said' },
  takeDown: STEWARD, eraseMember: STEWARD, moveMember: STEWARD, exportMember: STEWARD, exportTenant: STEWARD, importTenant: STEWARD, deleteTenant: STEWARD, sweep: STEWARD,
  MemberExport: {
    '': 'what a member said, for themselves', kollega: 'the format', tenant: KEY, member: KEY, records: 'records', 'records.circles': 'keys of circles', 'records.record': 'one thing that they said',
  },
  Swept: { '': 'what a sweep did', disobeyed: SWEPT, tombstones: SWEPT, overdue: SWEPT, rewritten: SWEPT },
};
