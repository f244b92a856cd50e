import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { after, before, describe, test } from 'node:test';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { identityOf, jwtLogin, serve, SqliteStore } from 'kollega/server.js';
import { folder } from './kit.mjs';

describe('a login by token', () => {
  let issuer;
  let keys;
  let server;
  let place;
  before(async () => {
    keys = await generateKeyPair('ES256');
    const jwk = { ...await exportJWK(keys.publicKey), kid: 'one', alg: 'ES256' };
    const web = createServer((request, response) => {
      const base = `http://127.0.0.1:${web.address().port}`;
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(request.url.endsWith('openid-configuration') ? { jwks_uri: `${base}/keys` } : { keys: [jwk] }));
    }).listen(0, '127.0.0.1');
    await once(web, 'listening');
    issuer = { web, url: `http://127.0.0.1:${web.address().port}` };
    place = folder();
    const authenticate = await jwtLogin({ issuer: issuer.url, audience: 'kollega' });
    server = await serve({ store: await SqliteStore.open(place.file), authenticate, port: 0 });
  });
  after(async () => {
    await server.close();
    issuer.web.close();
    place.remove();
  });

  const names = { tenant: 'acme', team: 'red', groups: ['routers'] };
  const token = (claims = {}, { key = keys.privateKey, alg = 'ES256', audience = 'kollega', from = issuer.url, expires = '5m' } = {}) =>
    new SignJWT({ ...names, ...claims }).setProtectedHeader({ alg, kid: 'one' }).setSubject('ann').setIssuer(from).setAudience(audience).setExpirationTime(expires).sign(key);
  const statusWith = async (jwt) => (await fetch(`${server.url}/v1/records?circle=all`, { headers: { authorization: `Bearer ${jwt}` } })).status;

  test('lets in whom the issuer names', async () => {
    assert.equal(await statusWith(await token()), 200);
    const { circles } = await identityOf({ ...names, member: 'ann' });
    const response = await fetch(`${server.url}/v1/records?circle=${circles[1]}`, { headers: { authorization: `Bearer ${await token()}` } });
    assert.equal(response.status, 200, 'a group');
  });

  test('a stolen, an expired, a forged and a changed one are refused', async () => {
    const other = await generateKeyPair('ES256');
    assert.equal(await statusWith(await token({}, { expires: '-1m' })), 401, 'expired');
    assert.equal(await statusWith(await token({}, { audience: 'another service' })), 401, 'stolen from another service');
    assert.equal(await statusWith(await token({}, { from: 'https://evil.example' })), 401, 'another issuer');
    assert.equal(await statusWith(await token({}, { key: other.privateKey })), 401, 'another key');
    const good = await token();
    const [head, , signature] = good.split('.');
    const body = Buffer.from(JSON.stringify({ ...names, sub: 'bo', iss: issuer.url, aud: 'kollega', exp: 2e9 })).toString('base64url');
    assert.equal(await statusWith([head, body, signature].join('.')), 401, 'changed');
    const none = Buffer.from('{"alg":"none"}').toString('base64url');
    assert.equal(await statusWith([none, body, 'x'].join('.')), 401, 'unsigned');
    const symmetric = await new SignJWT({ ...names }).setProtectedHeader({ alg: 'HS256', kid: 'one' }).setSubject('ann').setIssuer(issuer.url).setAudience('kollega').setExpirationTime('5m')
      .sign(new TextEncoder().encode(JSON.stringify(await exportJWK(keys.publicKey))));
    assert.equal(await statusWith(symmetric), 401, 'signed with the public key');
    assert.equal(await statusWith(await token({ team: '' })), 401, 'without a team');
  });

  test('a live feed ends with its login', async () => {
    const jwt = await token({}, { expires: '1s' });
    const response = await fetch(`${server.url}/v1/live?circles=all&session=s`, { headers: { authorization: `Bearer ${jwt}` } });
    assert.equal(response.status, 200);
    const text = await response.text();
    assert.match(text, /"hello"/);
  });
});
