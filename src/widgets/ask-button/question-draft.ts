import type { CaseContext } from '../../domain/case-context.js';
import type { AskKind, Attachment } from '../../domain/kinds.js';
import { maskText } from '../../domain/mask.js';
import type { Begun } from '../parts/draft.js';

/** A question that was begun and not asked. */
export interface QuestionDraft extends Begun {
  readonly kind?: AskKind;
  /** What of the case goes with it; null: the case was left out. */
  readonly attach?: Attachment | null;
  readonly anonymous?: boolean;
  /** To all teams at once. */
  readonly wide?: boolean;
}

/** What of a case goes with a question, masked: nothing else of it is kept or sent. */
export function attachmentOf({ channel, queue, tags, language, subject, mask = [] }: CaseContext): Attachment {
  const masked = (text: string): string => maskText(text, mask).text;
  return {
    ...(channel && { channel: masked(channel) }),
    ...(queue && { queue: masked(queue) }),
    ...(tags?.length && { tags: tags.map(masked) }),
    ...(language && { language: masked(language) }),
    ...(subject && { subject: masked(subject) }),
  };
}

/** A case that is known only by what went with a question. */
export const caseOf = (attach: Attachment): CaseContext => ({ ...attach, id: '' });

/** "router, red light": what goes along, in a line. */
export const inWords = ({ subject, tags, queue }: Attachment): string => (tags?.length ? tags.slice(0, 4).join(', ') : subject ?? queue ?? '');

/** All of it. */
export const inFull = ({ subject, tags = [], queue }: Attachment): string => [subject, ...tags, queue].filter(Boolean).join(', ');
