import type { CircleId } from '../domain/record.js';
import type { Writer } from '../hub/acceptance.js';
import { anonymousAuthor } from '../hub/acceptance.js';
import { Refusal } from './answers.js';
import type { Identity } from './login.js';

/** Who may write: the member, and the anonymous author whose secret this request shows. It is kept nowhere. */
export async function writerOf({ tenant, member, circles }: Identity, secret: string | undefined): Promise<Writer> {
  return { member, circles, anonymous: secret === undefined ? [] : [await anonymousAuthor(tenant, secret)] };
}

/** @throws Refusal 403 */
export function mayRead({ circles }: Identity, wanted: readonly CircleId[]): void {
  if (!wanted.every((circle) => circles.includes(circle))) throw new Refusal(403, 'not your circle');
}
