// A red circle with Alice, who attacks, and Bob, who is attacked; a blue circle and another tenant, which are foreign to her.
import { encodeUser } from '@nats-io/jwt';
import { nkeys } from '@nats-io/nats-core';
import { createSession } from '../../dist/server/nats.js';
import { attacker, encode, mintFor, tip } from './desk.mjs';
import { h, randomId } from './ids.mjs';
import { pause, startNats } from './server.mjs';

export const STREAM = 'KOLLEGA';

/** What a careless operator would give: every right to members, and a stream that answers and can be emptied. */
const CARELESS = { no_ack: false, discard: 'old', deny_purge: false, deny_delete: false, allow_rollup_hdrs: true };

async function loosen(tenant, minted) {
  const user = await encodeUser('careless', minted.pair, tenant.account, { pub: { allow: ['>'] }, sub: { allow: ['>'] } });
  return { ...minted, grant: { ...minted.grant, token: user } };
}

/** @param {{loosened?: boolean}} [options] */
export async function attackStage({ loosened = false } = {}) {
  const server = await startNats({ tenants: ['acme', 'other'] });
  const [tenant, other] = [await server.tenant('acme'), await server.tenant('other')];
  if (loosened) {
    for (const { streams } of [tenant, other]) {
      const { config } = await streams.streams.info(STREAM);
      await streams.streams.delete(STREAM);
      await streams.streams.add({ ...config, ...CARELESS });
    }
  }
  const [red, blue] = [h('team', 'acme', 'red'), h('team', 'acme', 'blue')];
  const [alice, bob] = await Promise.all(['alice', 'bob'].map((name) => mintFor(tenant, name, { circles: [red], secrets: [`secret of ${name}`] })));
  const base = `kollega.${tenant.id}`;
  const stage = {
    server, tenant, other, red, blue, base, loosened,
    hidden: h('anon', tenant.id, 'secret of bob'),
    at: (circle, kind, id, by) => `${base}.${circle}.${kind}.${id}.${by}`,
  };
  const put = async (where, subject, record) => {
    where.connection.publish(subject, encode(record));
    await where.connection.flush();
  };
  const ofBob = tip(bob.member, 'said by bob', { id: 'bobs-tip' });
  const hidden = tip(stage.hidden, 'said by somebody', { id: 'hidden-tip' });
  await put(tenant, stage.at(red, 'tip', 'bobs-tip', bob.member), ofBob);
  await put(tenant, stage.at(red, 'tip', 'hidden-tip', stage.hidden), hidden);
  await put(tenant, stage.at(blue, 'tip', 'blue-tip', randomId()), tip(randomId(), 'secret of blue'));
  await put(other, `kollega.${other.id}.${red}.tip.theirs.${randomId()}`, tip(randomId(), 'of another tenant'));

  // What Bob's page hears: live, presence, and a catch-up that waits for it.
  const heard = [];
  const catchUp = { id: randomId(), after: {} };
  const { pending } = await createSession(tenant, bob.identity, { ...bob.wish, catchUp });
  const bobHears = await attacker(server, bob);
  const { on: delivery } = pending[red];
  for (const subject of [`live.${base}.${red}.>`, `presence.${tenant.id}.${red}.*`, delivery]) {
    bobHears.connection.subscribe(subject, { callback: (error, message) => { if (!error) heard.push(message.subject); } });
  }
  await bobHears.connection.flush();
  await pause(100);

  Object.assign(stage, {
    bob, bobHears, delivery, consumer: `${bob.grant.session}-${catchUp.id}-0-0`,
    alice: await attacker(server, loosened ? await loosen(tenant, alice) : alice),
    /** Everything that is not Alice's, byte for byte and place for place. */
    async foreign() {
      const kept = {};
      for (const [name, each] of Object.entries({ tenant, other })) {
        const info = await each.streams.streams.info(STREAM, { subjects_filter: '>' }).catch(() => undefined);
        if (!info) kept[`${name}: stream`] = 'gone';
        for (const subject of Object.keys(info?.state.subjects ?? {})) {
          if (subject.endsWith(`.${alice.member}`)) continue;
          const message = await each.streams.streams.getMessage(STREAM, { last_by_subj: subject });
          kept[`${name}: ${subject}`] = `${message?.seq} ${message?.string()}`;
        }
        kept[`${name}: consumers`] = await each.streams.consumers.list(STREAM).next().then((list) => list.map(({ name: id }) => id).sort().join(), () => 'none');
      }
      return JSON.stringify(kept);
    },
    /** What Bob's page heard since that Alice may not have said. */
    heardSince(count) {
      return heard.slice(count).filter((subject) => !subject.endsWith(`.${alice.member}`));
    },
    get heard() { return heard.length; },
    async end() {
      for (const each of [stage.alice, bobHears]) await each.connection.close();
      for (const each of [tenant, other]) await each.close();
      await server.end();
    },
  });
  return stage;
}

/**
 * Tries one attack.
 * @returns what it did, or undefined
 */
export async function effectOf(stage, { run }) {
  const [before, count] = [await stage.foreign(), stage.heard];
  const said = await run(stage);
  await stage.alice.connection.flush();
  await pause(25);
  const after = await stage.foreign();
  if (after !== before) return `foreign records: ${before} became ${after}`;
  const heard = stage.heardSince(count);
  if (heard.length) return `Bob heard ${heard.join()}`;
  return said;
}

export const freshKey = () => nkeys.createUser();
