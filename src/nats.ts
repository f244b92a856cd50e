/* The hub over nats-server: colleagues on many machines and sites. */
export type { BearerRequest } from './hub/bearer.js';
export type { NatsHubOptions, SessionSource } from './hub/nats/endpoint.js';
export { SessionError } from './hub/nats/endpoint.js';
export { NatsHub } from './hub/nats/nats-hub.js';
export type { SessionGrant, SessionWish } from './hub/nats/wire.js';
