import { MAX_MESSAGE } from '../../hub/nats/wire.js';

/** How many records a tenant may store where nothing else is said. */
export const MAX_RECORDS = 100_000;

/** The longest line that the server takes (`max_control_line`), bytes: a token comes in one, and so does a subject. */
export const MAX_LINE = 30 * 1024;

/** The most that one message can take on disk, bytes: headers and record, its subject, and what the server adds. */
export const LARGEST = MAX_MESSAGE + MAX_LINE + 2048;
