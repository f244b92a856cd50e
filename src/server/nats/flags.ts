import type { ValuesOf } from '../flags.js';
import { STEWARD_FLAGS, UsageError } from '../flags.js';

/** What `kollega-nats` may be told, for `parseArgs`. */
export const FLAGS = {
  ...STEWARD_FLAGS,
  tenant: { type: 'string', multiple: true },
  folder: { type: 'string' },
  host: { type: 'string', multiple: true },
  origin: { type: 'string', multiple: true },
  'tls-cert': { type: 'string' },
  'tls-key': { type: 'string' },
  replace: { type: 'boolean' },
  server: { type: 'string', multiple: true },
  replicas: { type: 'string' },
  'max-records': { type: 'string' },
} as const;

export type NatsFlags = ValuesOf<typeof FLAGS>;

export const FOLDER = 'nats';

/** @throws UsageError where it is no count */
export function countOf(flags: NatsFlags, name: 'max-records'): number | undefined {
  const text = flags[name];
  if (text === undefined) return undefined;
  const count = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(count) || count < 1) throw new UsageError(`--${name} must be a number from 1, not "${text}"`);
  return count;
}
