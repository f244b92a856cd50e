import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { describe, test } from 'node:test';
import { ask, people, startServer, tokenOf, until } from './kit.mjs';

describe('attacks on limits', () => {
  test('20,000 requests at once: the most are told to wait, the server stays up', async () => {
    const server = await startServer({ rate: undefined });
    const { ann, red } = await people();
    const counts = {};
    const flood = async (login) => {
      const request = `GET /kollega/v1/records?circle=${red} HTTP/1.1\r\nHost: x\r\n${login}\r\n`;
      await Promise.all(Array.from({ length: 10 }, async () => {
        const socket = connect(server.port, '127.0.0.1');
        socket.write(`${request.repeat(999)}${request.slice(0, -2)}Connection: close\r\n\r\n`);
        let answer = '';
        for await (const chunk of socket) answer += chunk;
        for (const [, status] of answer.matchAll(/HTTP\/1\.1 (\d+)/g)) counts[status] = (counts[status] ?? 0) + 1;
      }));
    };
    const began = performance.now();
    await flood(`Authorization: Bearer ${tokenOf(ann)}\r\n`);
    await flood('');
    console.log(`20,000 requests in ${((performance.now() - began) / 1000).toFixed(1)} s: ${JSON.stringify(counts)}`);
    assert.ok(counts[200] < 5000 && counts[401] < 5000 && counts[429] > 10_000, 'a member, and nobody, are held back');
    const { ann: other } = await people();
    await until(async () => (await ask(server.url, other, 'records?circle=all')).status === 200, 'others of this address come in again');
    assert.equal((await fetch(new URL('/healthz', server.url))).status, 200);
    await server.close();
  });
});
