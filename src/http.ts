/* The hub over HTTP: colleagues on many machines, on the vendor's own backend and login. */
export { HttpHub } from './hub/http/http-hub.js';
export type { BearerRequest, HttpHubOptions } from './hub/http/http-requests.js';
