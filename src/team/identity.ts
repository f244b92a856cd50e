import { h } from '../domain/hash.js';
import { KollegaProblem } from '../domain/problem.js';
import { ALL } from '../domain/record.js';
import type { Scope } from '../hub/hub.js';
import type { Team, TeamOptions } from './team.js';

/** Who this is, in hashes: the host's names stay in this browser. */
export interface Identity extends Scope {
  readonly named: Team['circles'];
}

/**
 * @throws KollegaProblem `insecure` outside a secure context, `bad-input` on a missing or overlong name
 */
export async function identify({ tenant, team, groups = [], member }: TeamOptions): Promise<Identity> {
  if (!globalThis.crypto?.subtle) {
    throw new KollegaProblem('insecure', 'kollega needs a secure context: serve this page by https or from localhost');
  }
  for (const [field, name] of Object.entries({ tenant, team, member })) checkName(field, name);
  for (const group of groups) checkName('groups', group);
  const [tenantId, memberId, teamId, ...groupIds] = await Promise.all([
    h('tenant', tenant),
    h('member', tenant, member),
    h('team', tenant, team),
    ...groups.map((group) => h('group', tenant, group)),
  ]);
  const named: Team['circles'] = Object.freeze([
    { id: teamId, name: team, is: 'team' as const },
    ...groups.map((name, i) => ({ id: groupIds[i] ?? '', name, is: 'group' as const })),
    { id: ALL, name: ALL, is: 'all' as const },
  ]);
  return { tenant: tenantId, member: memberId, circles: named.map(({ id }) => id), named };
}

function checkName(field: string, name: unknown): void {
  if (typeof name !== 'string' || !name.trim() || name.length > 256) {
    throw new KollegaProblem('bad-input', `${field}: a name of 1 to 256 characters is needed`, name);
  }
}
