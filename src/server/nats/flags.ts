import { UsageError } from '../flags.js';

/** What `kollega-nats` may be told, for `parseArgs`. */
export const FLAGS = {
  help: { type: 'boolean', short: 'h' },
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
  member: { type: 'string' },
  team: { type: 'string' },
  group: { type: 'string', multiple: true },
  ref: { type: 'string' },
  reason: { type: 'string' },
  'ask-days': { type: 'string' },
  yes: { type: 'boolean' },
} as const;

type Value<Flag> = Flag extends { type: 'boolean' } ? boolean : Flag extends { multiple: true } ? string[] : string;
export type NatsFlags = { readonly [Name in keyof typeof FLAGS]?: Value<(typeof FLAGS)[Name]> | undefined };

export const FOLDER = 'nats';

/** @throws UsageError where it is no count */
export function countOf(flags: NatsFlags, name: 'max-records'): number | undefined {
  const text = flags[name];
  if (text === undefined) return undefined;
  const count = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(count) || count < 1) throw new UsageError(`--${name} must be a number from 1, not "${text}"`);
  return count;
}
