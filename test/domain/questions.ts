import type { AskBody, ReplyBody } from '../../src/domain/kinds.js';
import type { KollegaRecord, Ref } from '../../src/domain/record.js';
import { refOf } from '../../src/domain/record.js';
import { ANNA, BO, NOW, react, say } from './support.js';

/* One question of Anna's, and what is said of it. */

export const MINUTE = 60_000;
export const LADDER = [MINUTE, 2 * MINUTE, 3 * MINUTE];

/** Asked so many minutes ago. */
export const asked = (minutes: number, body: Partial<AskBody> = {}, more: Partial<KollegaRecord> = {}): KollegaRecord =>
  say('ask', ANNA, { question: 'Which code is it?', kind: 'waiting', ladder: LADDER, ...body }, { at: NOW - minutes * MINUTE, ...more });

export const ask = asked(0.5);
export const offer = react('offer', BO, ask);
/** Bo was named. */
export const taken = asked(0.5, { helper: refOf(offer) });

export const reply = (
  by: string, text: string, after: KollegaRecord | Ref, at: number, { body, ...more }: Partial<Omit<KollegaRecord, 'body'>> & { body?: Partial<ReplyBody> } = {},
): KollegaRecord =>
  say('reply', by, { text, after: typeof after === 'string' ? after : refOf(after), ...body }, { id: text, at, about: [refOf(ask)], ...more });
