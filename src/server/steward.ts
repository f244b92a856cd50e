/* What every backend of kollega owes its people, over any engine that is a `Backend`. */
export type { Backend, Stored } from './backend.js';
export { deleteTenant, exportMember, exportTenant, importTenant } from './archive.js';
export type { MemberExport } from './archive.js';
export { moveMember } from './move.js';
export { eraseMember, takeDown } from './orders.js';
export { sweep } from './sweep.js';
export type { Swept } from './sweep.js';
