// Every attempt by name. `run` returns what it achieved, where that shows at once; what it did to others is looked at after it.
import { randomId } from './ids.mjs';
import { STREAM } from './attack-stage.mjs';

const own = (stage, id = randomId()) => stage.at(stage.red, 'tip', id, stage.alice.member);
const presence = (stage, by) => `presence.${stage.tenant.id}.${stage.red}.${by}`;

const REPLIES = {
  "Bob's record": (stage) => stage.at(stage.red, 'tip', 'bobs-tip', stage.bob.member),
  "a new record of Bob's": (stage) => stage.at(stage.red, 'tip', randomId(), stage.bob.member),
  "an anonymous author's record": (stage) => stage.at(stage.red, 'tip', 'hidden-tip', stage.hidden),
  "the steward's orders": (stage) => stage.at(stage.red, 'steward', randomId(), 'steward'),
  "Bob's live feed": (stage) => `live.${stage.at(stage.red, 'tip', 'bobs-tip', stage.bob.member)}`,
  "Bob's catch-up": (stage) => stage.delivery,
  "Bob's presence": (stage) => presence(stage, stage.bob.member),
  'a purge of the stream': () => `$JS.API.STREAM.PURGE.${STREAM}`,
  'the end of the stream': () => `$JS.API.STREAM.DELETE.${STREAM}`,
  "the end of Bob's consumer": (stage) => `$JS.API.CONSUMER.DELETE.${STREAM}.${stage.consumer}`,
  "Bob's next message": (stage) => `$JS.API.CONSUMER.MSG.NEXT.${STREAM}.${stage.consumer}`,
  'a record of nobody': (stage) => `${stage.base}.${stage.red}.x.y.z`,
};

const HEADERS = {
  'no header': () => ({}),
  'Nats-Rollup: all': () => ({ 'Nats-Rollup': 'all' }),
  'a wrong Nats-Expected-Last-Sequence': () => ({ 'Nats-Expected-Last-Sequence': '999999' }),
};

/** The server is to answer, and to publish the answer where Alice may not. */
export const reflected = Object.entries(REPLIES).flatMap(([target, reply]) =>
  Object.entries(HEADERS).flatMap(([header, set]) => [
    { name: `own record, reply = ${target}, ${header}`, run: (stage) => said(stage.alice.publish(own(stage), '{"seq":1}', { reply: reply(stage), set: set() })) },
    { name: `own presence, reply = ${target}, ${header}`, run: (stage) => said(stage.alice.publish(presence(stage, stage.alice.member), '{}', { reply: reply(stage), set: set() })) },
  ]));

/** What comes of a publish that is allowed shows in others' records, or not at all. */
const said = async (publish) => void await publish;

const refusedPublish = (name, subject, data = '', options = {}) => ({
  name,
  run: async (stage) => (await stage.alice.publish(subject(stage), data, options) ? undefined : 'the server took it'),
});

const refusedSubscribe = (name, subject) => ({
  name,
  run: async (stage) => {
    const { refused } = await stage.alice.subscribe(subject(stage));
    return refused ? undefined : 'the server took it';
  },
});

const API = {
  'make a consumer for a circle': (stage) => [`CONSUMER.CREATE.${STREAM}.evil.${stage.base}.${stage.red}.>`, { stream_name: STREAM, config: { name: 'evil', filter_subject: `${stage.base}.${stage.red}.>`, ack_policy: 'none', mem_storage: true } }],
  'make a consumer by the old address': () => [`CONSUMER.CREATE.${STREAM}`, { stream_name: STREAM, config: { ack_policy: 'none', deliver_subject: 'x' } }],
  'make a durable consumer': () => [`CONSUMER.DURABLE.CREATE.${STREAM}.evil`, { stream_name: STREAM, config: { durable_name: 'evil', ack_policy: 'none' } }],
  "delete Bob's consumer": (stage) => [`CONSUMER.DELETE.${STREAM}.${stage.consumer}`],
  "pull from Bob's consumer": (stage) => [`CONSUMER.MSG.NEXT.${STREAM}.${stage.consumer}`, { batch: 1, no_wait: true }],
  'list consumers': () => [`CONSUMER.LIST.${STREAM}`, {}],
  'name consumers': () => [`CONSUMER.NAMES.${STREAM}`, {}],
  "look at Bob's consumer": (stage) => [`CONSUMER.INFO.${STREAM}.${stage.consumer}`],
  'get a message': () => [`STREAM.MSG.GET.${STREAM}`, { seq: 3 }],
  'get a message directly': () => [`DIRECT.GET.${STREAM}`, { seq: 3 }],
  'get a subject directly': (stage) => [`DIRECT.GET.${STREAM}.${stage.base}.${stage.blue}.>`],
  'delete a message': () => [`STREAM.MSG.DELETE.${STREAM}`, { seq: 1 }],
  'purge the stream': () => [`STREAM.PURGE.${STREAM}`],
  'delete the stream': () => [`STREAM.DELETE.${STREAM}`],
  'change the stream': () => [`STREAM.UPDATE.${STREAM}`, { name: STREAM, subjects: ['kollega.>'], max_msgs: 1 }],
  'look at the stream': () => [`STREAM.INFO.${STREAM}`, { subjects_filter: '>' }],
  'name streams': () => ['STREAM.NAMES', {}],
  'list streams': () => ['STREAM.LIST', {}],
  'take a snapshot': () => [`STREAM.SNAPSHOT.${STREAM}`, { deliver_subject: 'x' }],
  'restore a stream': () => ['STREAM.RESTORE.EVIL', {}],
  'mirror the stream': () => ['STREAM.CREATE.EVIL', { name: 'EVIL', mirror: { name: STREAM } }],
  'make a stream over live subjects': () => ['STREAM.CREATE.EVIL', { name: 'EVIL', subjects: ['live.>'] }],
  'account information': () => ['INFO'],
  'make the leader step down': () => [`STREAM.LEADER.STEPDOWN.${STREAM}`],
};

const PUBLISHES = {
  "Bob's record": (stage) => stage.at(stage.red, 'tip', 'bobs-tip', stage.bob.member),
  'an own record in a foreign circle': (stage) => stage.at(stage.blue, 'tip', 'x', stage.alice.member),
  'an own record in the circle of all': (stage) => stage.at('all', 'tip', 'x', stage.alice.member),
  'an own record in another tenant': (stage) => `kollega.${stage.other.id}.${stage.red}.tip.x.${stage.alice.member}`,
  "Bob's anonymous author": (stage) => stage.at(stage.red, 'tip', 'hidden-tip', stage.hidden),
  "the steward's order": (stage) => stage.at(stage.red, 'steward', 'x', 'steward'),
  'the horizon of tombstones': (stage) => stage.at(stage.red, '-', 'horizon', 'steward'),
  'a live record': (stage) => `live.${stage.at(stage.red, 'tip', 'bobs-tip', stage.bob.member)}`,
  'an own live record': (stage) => `live.${stage.at(stage.red, 'tip', 'x', stage.alice.member)}`,
  "Bob's presence": (stage) => presence(stage, stage.bob.member),
  "the presence of Bob's anonymous author": (stage) => presence(stage, stage.hidden),
  "Bob's catch-up": (stage) => stage.delivery,
  'an acknowledgement': (stage) => `$JS.ACK.${STREAM}.${stage.consumer}.1.1.1.1.1`,
  'flow control': (stage) => `$JS.FC.${STREAM}.${stage.consumer}.x`,
  'an inbox': () => '_INBOX.x.y',
  'the system': () => '$SYS.REQ.SERVER.PING',
  'an id of two tokens': (stage) => stage.at(stage.red, 'tip', 'a.b', stage.alice.member),
  'an author of two tokens': (stage) => stage.at(stage.red, 'tip', 'a', `x.${stage.alice.member}`),
};

const SUBSCRIBES = {
  everything: () => '>',
  'all records as they are written': () => 'kollega.>',
  'the own circle as it is written': (stage) => `${stage.base}.${stage.red}.>`,
  'all live records': () => 'live.>',
  'live records of a foreign circle': (stage) => `live.${stage.base}.${stage.blue}.>`,
  'live records of the circle of all': (stage) => `live.${stage.base}.all.>`,
  'live records of another tenant': (stage) => `live.kollega.${stage.other.id}.${stage.red}.>`,
  'live records of every circle': (stage) => `live.${stage.base}.*.tip.*.*`,
  'presence of every circle': (stage) => `presence.${stage.tenant.id}.*.*`,
  "Bob's catch-up": (stage) => stage.delivery,
  "all of Bob's catch-ups": (stage) => `dlv.${stage.bob.grant.session}.>`,
  "everyone's catch-ups": () => 'dlv.>',
  'catch-ups of a like length': () => 'dlv.*.*.*.*',
  inboxes: () => '_INBOX.>',
  'the server interface': () => '$JS.>',
  'the system': () => '$SYS.>',
};

/** What the server is to refuse by its permissions. */
export const direct = [
  ...Object.entries(PUBLISHES).map(([name, subject]) => refusedPublish(`publish as ${name}`, subject, '{"v":1}')),
  ...Object.entries(SUBSCRIBES).map(([name, subject]) => refusedSubscribe(`subscribe to ${name}`, subject)),
  ...Object.entries(API).map(([name, request]) => ({
    name: `ask JetStream to ${name}`,
    run: async (stage) => {
      const [subject, body = ''] = request(stage);
      return await stage.alice.publish(`$JS.API.${subject}`, body, { reply: own(stage) }) ? undefined : 'the server took it';
    },
  })),
];

/** What Alice may say, with all that she can hang on to it. */
export const headers = Object.entries({
  'Nats-Sequence': '1', 'Nats-Subject': 'kollega.x', 'Nats-Last-Sequence': '99', 'Nats-Stream': 'EVIL', 'Nats-Msg-Id': 'same', 'Nats-Rollup': 'sub',
  'Nats-Expected-Stream': 'EVIL', 'Nats-Expected-Last-Subject-Sequence': '7', 'Nats-TTL': '1s', 'Nats-Trace-Dest': 'live.x', 'Nats-Schedule': '@every 1s',
  Status: '503', 'Nats-Consumer-Stalled': 'x', 'Nats-Response-Type': 'x',
}).map(([header, value]) => ({
  name: `own record with the header ${header}: ${value}`,
  run: (stage) => said(stage.alice.publish(own(stage), '{}', { set: { [header]: value } })),
}));
