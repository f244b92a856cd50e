import { once } from 'node:events';
import { jwtAuthenticator } from '@nats-io/nats-core';
import { WebSocket } from 'ws';

/** A client of bare bytes: signs in and then sends whatever it is told to. */
export async function rawClient(server, { grant, pair }) {
  const socket = new WebSocket(server.websockets[0], { headers: {} });
  let text = '';
  socket.on('message', (data) => { text += data.toString('latin1'); });
  socket.on('error', () => undefined);
  await once(socket, 'open');
  while (!text.includes('\r\n')) await once(socket, 'message');
  const info = JSON.parse(text.slice(5, text.indexOf('\r\n')));
  const signed = jwtAuthenticator(grant.token, pair.getSeed())(info.nonce);
  const send = (line) => socket.send(Buffer.from(line, 'latin1'));
  send(`CONNECT ${JSON.stringify({ verbose: false, pedantic: false, headers: true, lang: 'raw', version: '0', protocol: 1, ...signed })}\r\nPING\r\n`);
  const answered = async (wanted) => {
    for (const end = Date.now() + 3000; !wanted.test(text) && socket.readyState === WebSocket.OPEN && Date.now() < end;) {
      await new Promise((resolve) => { setTimeout(resolve, 5); });
    }
    return text;
  };
  await answered(/PONG/);
  return { send, answered, socket, get closed() { return socket.readyState !== WebSocket.OPEN; } };
}
