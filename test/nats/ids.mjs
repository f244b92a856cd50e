import { createHash, randomBytes } from 'node:crypto';

/** The ids of the format, computed once more and apart from the code under test. */
export const h = (...parts) => createHash('sha256').update(JSON.stringify(['kollega/1', ...parts])).digest().subarray(0, 16).toString('base64url');

export const randomId = () => randomBytes(16).toString('base64url');
