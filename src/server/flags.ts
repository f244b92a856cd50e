/** What a steward's commands may be told, whatever the backend; which tenant is said by each in its own way. */
export const STEWARD_FLAGS = {
  help: { type: 'boolean', short: 'h' },
  member: { type: 'string' },
  team: { type: 'string' },
  group: { type: 'string', multiple: true },
  ref: { type: 'string' },
  reason: { type: 'string' },
  'ask-days': { type: 'string' },
  yes: { type: 'boolean' },
} as const;

/** What `kollega-server` may be told, for `parseArgs`. */
export const FLAGS = {
  ...STEWARD_FLAGS,
  data: { type: 'string' },
  port: { type: 'string' },
  host: { type: 'string' },
  path: { type: 'string' },
  proxies: { type: 'string' },
  origin: { type: 'string', multiple: true },
  issuer: { type: 'string' },
  audience: { type: 'string' },
  keys: { type: 'string' },
  config: { type: 'string' },
  development: { type: 'boolean' },
  'max-bytes': { type: 'string' },
  'tenant-bytes': { type: 'string' },
  tenant: { type: 'string' },
  to: { type: 'string' },
} as const;

type Value<Flag> = Flag extends { type: 'boolean' } ? boolean : Flag extends { multiple: true } ? string[] : string;
/** What `parseArgs` makes of such flags. */
export type ValuesOf<All> = { readonly [Name in keyof All]?: Value<All[Name]> | undefined };
export type Flags = ValuesOf<typeof FLAGS>;

/** Asked wrongly: said in one line, without a stack. */
export class UsageError extends Error {}

/** @throws UsageError where it is missing */
export function need(flags: Flags, name: 'tenant' | 'member' | 'team' | 'ref' | 'reason' | 'to'): string {
  const value = flags[name];
  if (!value?.trim()) throw new UsageError(`--${name} is needed`);
  return value;
}

/** @throws UsageError where it is no number within bounds */
export function numberOf(flags: Flags, name: 'port' | 'proxies' | 'ask-days' | 'max-bytes' | 'tenant-bytes', most: number): number | undefined {
  const value = flags[name];
  if (value === undefined) return undefined;
  const number = Number(value);
  if (!/^\d+$/.test(value) || number > most) throw new UsageError(`--${name} must be a number from 0 to ${most}, not "${value}"`);
  return number;
}
