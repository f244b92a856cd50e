// For one process that is many browsers: each of those inflates what it hears on its own, so here nothing is deflated.
import { WebSocket } from 'ws';

export class PlainWebSocket extends WebSocket {
  constructor(url, protocols) {
    super(url, protocols, { perMessageDeflate: false });
  }
}
