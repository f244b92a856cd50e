// One row an attempt, against a real nats-server in exactly the set-up that `setUpTenant` and `createSession` make.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { WebSocket } from 'ws';
import { direct, headers, reflected } from './attack-rows.mjs';
import { attackStage, effectOf } from './attack-stage.mjs';

globalThis.WebSocket ??= WebSocket;

let stage;
before(async () => { stage = await attackStage(); });
after(() => stage?.end());

const holds = (rows) => {
  for (const row of rows) test(row.name, async () => assert.equal(await effectOf(stage, row), undefined));
};

describe('a member has the server answer to where they may not write', () => holds(reflected));
describe('a member does what they may not', () => holds(direct));
describe('a member hangs headers on what they may say', () => holds(headers));

describe('a member who is given every right, and a stream that answers: the rows turn red', () => {
  let careless;
  const red = [];
  before(async () => { careless = await attackStage({ loosened: true }); });
  after(() => careless?.end());

  test('rows that turn red', async (context) => {
    // What ends the stream comes last, so that the others still have one to attack.
    const rows = [...reflected, ...headers, ...direct].filter(({ name }) => !/(the end of|delete|purge|change|step down)/.test(name));
    for (const row of rows) if (await effectOf(careless, row) !== undefined) red.push(row.name);
    for (const name of ['a purge of the stream', 'purge the stream', 'the end of the stream', 'delete the stream']) {
      const row = [...reflected, ...direct].find((each) => each.name.includes(name));
      if (await effectOf(careless, row) !== undefined) red.push(row.name);
    }
    for (const name of red) context.diagnostic(`red: ${name}`);
    const total = reflected.length + direct.length + headers.length;
    context.diagnostic(`${red.length} of ${total} rows turn red when permissions and stream are loosened`);
    for (const expected of [
      "own record, reply = Bob's record, no header", "own record, reply = Bob's presence, no header",
      'own record, reply = a purge of the stream, no header', "publish as Bob's record", 'subscribe to everything', 'ask JetStream to delete the stream',
    ]) assert.ok(red.includes(expected), `${expected} stays green without a reason`);
    assert.ok(direct.filter(({ name }) => red.includes(name)).length >= 19, 'too few direct attempts turn red');
  });
});
