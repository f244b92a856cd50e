// docs/http-hub.md and docs/openapi.json say what the reference server takes and gives.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import { h, randomId } from '../../dist/domain/hash.js';
import { snippets } from '../long/snippets.mjs';
import { ask, people, startServer, tip, tokenOf } from './kit.mjs';

const page = readFileSync(new URL('../../docs/http-hub.md', import.meta.url), 'utf8');
const openapi = JSON.parse(readFileSync(new URL('../../docs/openapi.json', import.meta.url), 'utf8'));
const [put, read, live, presence] = snippets().filter(({ name, language }) => name.startsWith('docs/http-hub.md ') && language === 'json').map(({ text }) => JSON.parse(text));

const ajv = new Ajv();
// What a description holds besides schemas says nothing to a validator.
ajv.addVocabulary(Object.keys(openapi));
ajv.addSchema({ $id: 'openapi', ...openapi });
function is(name, value) {
  const validate = ajv.getSchema(`openapi#/components/schemas/${name}`);
  assert.ok(validate(value), `no ${name}: ${ajv.errorsText(validate.errors)} in ${JSON.stringify(value)}`);
}

/** The names and kinds of what a value holds; what a record or somebody around is made of is told elsewhere. */
function shape(value) {
  if (Array.isArray(value)) return value.slice(0, 1).map(shape);
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, ['record', 'around'].includes(key) ? key : shape(inner)]).sort());
}

describe('the hub over HTTP is as its page and its OpenAPI description say', () => {
  let server;
  let ann;
  let bo;
  let circle;
  const as = (who, path, body, method = 'POST') => ask(server.url, who, path, body === undefined ? {} : { method, body });
  /** What the page's body for a put becomes with real values. */
  const asked = (values) => {
    const body = Object.fromEntries(Object.keys({ ...put, ...values }).filter((key) => values[key] !== undefined).map((key) => [key, values[key]]));
    assert.deepEqual(Object.keys(body).filter((key) => !Object.hasOwn(put, key)), []);
    is('Put', body);
    return body;
  };
  before(async () => {
    server = await startServer();
    ({ ann, bo, red: circle } = await people());
  });
  after(() => server.close());

  test('both name the same requests', () => {
    const told = [...page.matchAll(/`(GET|POST|PUT|DELETE) (\/v1\/\w+)/g)].map(([, method, path]) => `${method} ${path}`);
    const described = Object.entries(openapi.paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`));
    assert.deepEqual(described.sort(), [...new Set(told)].sort());
  });

  test('a put, the next version of it, one by an anonymous author, one that conflicts, and several', async () => {
    const first = tip(ann, 'one');
    const written = await as(ann, 'records', asked({ circle, record: first }));
    assert.equal(written.status, 201);
    is('Written', written.answer);
    assert.match(page, /\| `201` \| `\{"place", "epoch", "seq"\}` \|/);
    assert.deepEqual(Object.keys(written.answer).sort(), ['epoch', 'place', 'seq']);
    assert.equal((await as(ann, 'records', asked({ circle, record: { ...first, rev: 2 }, replaces: written.answer.place }))).status, 201);

    const secret = randomId();
    const hidden = { ...tip(ann, 'whose'), by: await h('anon', ann.tenant, secret) };
    assert.equal((await as(ann, 'records', asked({ circle: 'all', record: hidden, secret }))).status, 201);

    const { status, answer } = await as(ann, 'records', asked({ circle, record: { ...first, rev: 3 } }));
    assert.equal(status, 409);
    is('Conflict', answer);
    assert.equal(answer.standing.record.rev, 2);

    const several = await as(ann, 'records', [tip(ann, 'two'), tip(ann, 'three')].map((record) => asked({ circle, record })));
    assert.deepEqual([several.status, several.answer.map((each) => each.status)], [207, [201, 201]]);
    for (const each of several.answer) is('Written', each);
  });

  test('a page of what was said', async () => {
    await as(ann, 'records', asked({ circle, record: tip(ann, 'to be read') }));
    const { status, answer } = await as(ann, `records?circle=${circle}&after=0&limit=250`);
    assert.equal(status, 200);
    is('Page', answer);
    assert.deepEqual(shape(answer), shape(read));
  });

  test('the first line of a live feed, what is accepted after it, and who is around', async () => {
    const response = await fetch(`${server.url}/v1/live?circles=${circle},all&session=${randomId()}`, { headers: { authorization: `Bearer ${tokenOf(ann)}` } });
    assert.match(response.headers.get('content-type'), /^application\/x-ndjson/);
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    const lines = [];
    const next = async (wanted) => {
      while (!lines.some(wanted)) {
        const { value, done } = await reader.read();
        assert.ok(!done, `the feed ended after ${JSON.stringify(lines)}`);
        const whole = (text + value).split('\n');
        text = whole.pop();
        for (const line of whole.filter(Boolean)) {
          lines.push(JSON.parse(line));
          is('Line', lines.at(-1));
        }
      }
      return lines.find(wanted);
    };
    assert.deepEqual(shape(await next(({ hello }) => hello)), shape(live));

    await as(bo, 'records', asked({ circle, record: tip(bo, 'live') }));
    assert.deepEqual(Object.keys(await next(({ record }) => record)).sort(), ['circle', 'epoch', 'record', 'seq']);

    const announced = { session: randomId(), circles: [circle], who: bo.member, presence: { availability: 'busy' } };
    is('Announcement', announced);
    assert.deepEqual(Object.keys(announced), Object.keys(presence).filter((key) => key !== 'secret'));
    const there = await fetch(`${server.url}/v1/live?circles=${circle}&session=${announced.session}`, { headers: { authorization: `Bearer ${tokenOf(bo)}` } });
    assert.deepEqual(await as(bo, 'presence', announced, 'PUT').then(({ status, answer }) => [status, answer]), [200, {}]);
    await next(({ around }) => around?.some(([member, shown]) => member === bo.member && shown?.availability === 'busy'));
    await reader.cancel();
    await there.body.cancel();
  });

  test('every refusal is an error as described', async () => {
    const refused = {
      400: await as(ann, 'records', { circle, record: {} }), 401: await as(undefined, `records?circle=${circle}`),
      403: await as(ann, `records?circle=${bo.circles.find((each) => !ann.circles.includes(each))}`), 413: await as(ann, 'records', { circle, record: tip(ann, 'x'.repeat(17_000)) }),
      415: await ask(server.url, ann, 'records', { method: 'POST', body: '{}', headers: { 'content-type': 'text/plain' } }),
    };
    for (const [status, answer] of Object.entries(refused)) {
      assert.equal(answer.status, Number(status));
      is('Error', answer.answer);
      assert.ok(status === '400' || page.includes(`\`${status}\``), `${status} is not told of`);
    }
  });
});
