import { randomId } from '../domain/hash.js';
import type { SuccessBody } from '../domain/kinds.js';
import { KollegaProblem } from '../domain/problem.js';
import type { Ref } from '../domain/record.js';
import { KollegaSharedEvent } from '../events.js';
import type { Pen } from './pen.js';
import { trimmed } from './pen.js';
import type { Say, ShareSuccess } from './team.js';

/** What is said of successes. */
export class SuccessSay implements Pick<Say, 'shareSuccess' | 'cheer'> {
  readonly #pen: Pen;
  readonly #origin: EventTarget;

  constructor(pen: Pen, origin: EventTarget) {
    this.#pen = pen;
    this.#origin = origin;
  }

  async shareSuccess(success: ShareSuccess): Promise<Ref> {
    const { text, about, thanks, circle } = Object(success) as ShareSuccess;
    const where = this.#pen.circle(circle);
    const body: SuccessBody = { text: trimmed(text), ...(thanks?.length && { thanks: [...new Set(thanks)] }) };
    const ref = await this.#pen.write({ kind: 'success', id: randomId(), body, ...(about?.length && { about: [...new Set(about)] }) }, [where]);
    this.#origin.dispatchEvent(new KollegaSharedEvent('success', ref));
    return ref;
  }

  async cheer(success: Ref): Promise<Ref> {
    const { by, rev } = this.#pen.find('success', success);
    if (by === this.#pen.identity.member) throw new KollegaProblem('bad-input', 'success: colleagues cheer, not its author', success);
    return this.#pen.react('cheer', success, { seen: rev });
  }
}
