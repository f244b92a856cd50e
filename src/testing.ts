/* For those who write a hub of their own, and for tests: nothing here belongs into a page. */
export { hubCases, hubConformance } from './hub/conformance.js';
export type { HubCase, HubEnvironment } from './hub/conformance.js';
export { MemoryHub } from './hub/memory-hub.js';
