import type { Agent } from './desktop.js';
import { textOf } from './fields.js';

/** An agent of what a host says, or undefined where it names none. */
export function agentOf(member: unknown, memberName?: unknown, team?: unknown): Agent | undefined {
  const [id, name, where] = [textOf(member), textOf(memberName), textOf(team)];
  return id === undefined ? undefined : { member: id, ...(name && { memberName: name }), ...(where && { team: where }) };
}
