import type { AskView, ReplyView } from '../../domain/views.js';

/** What colleagues answered. */
export const repliesToAsker = ({ replies, by }: AskView): readonly ReplyView[] => replies.filter((reply) => reply.by.id !== by.id);

/** What solved it; where nobody has said so, all that was answered. */
export function answersOf(ask: AskView): readonly ReplyView[] {
  const replies = repliesToAsker(ask);
  const accepted = replies.filter((reply) => reply.accepted);
  return accepted.length ? accepted : replies;
}
