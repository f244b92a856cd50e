/* Everything a vendor imports. Nothing happens on import: tags are registered by `kollega/define.js`. */
export { TabHub } from './hub/tab-hub.js';
export { HubError } from './hub/hub.js';
export type {
  Availability, Batch, Cursor, Hub, HubErrorCode, HubSession, HubState, Place, Presence, Reach, Scope,
} from './hub/hub.js';
export { KollegaTeam } from './team/team-element.js';
export { joinTeam } from './team/join-team.js';
export type { JoinedTeam } from './team/join-team.js';
export type {
  AskInput, Book, Say, ShareSuccess, ShareTip, Team, TeamOptions, TipsQuery,
} from './team/team.js';
export { SuccessTicker } from './widgets/success-ticker/success-ticker.js';
export { AskButton } from './widgets/ask-button/ask-button.js';
export { TipPanel } from './widgets/tip-panel/tip-panel.js';
export {
  KollegaAskEvent, KollegaHelpedEvent, KollegaHelpingEvent, KollegaInsertEvent, KollegaProblemEvent, KollegaSharedEvent, KollegaStatusEvent,
} from './events.js';
export type { TeamStatus } from './events.js';
export { KollegaProblem } from './domain/problem.js';
export type { ProblemCode } from './domain/problem.js';
export type { CaseContext } from './domain/case-context.js';
export { defaultPolicy } from './domain/policy.js';
export type { Policy } from './domain/policy.js';
export type { CircleId, Json, KollegaRecord, MemberId, Ref } from './domain/record.js';
export type {
  AskBody, AskKind, Attachment, Bodies, ChallengedBody, HelpedBody, IdeaBody, ImprovedBody, Kind, OfferBody,
  PersonBody, ReactionBody, ReplyBody, RevealBody, StewardBody, SuccessBody, TipBody,
} from './domain/kinds.js';
export type {
  AskState, AskView, ColleagueView, CreditLink, IdeaView, PersonView, RemovalView, ReplyView, SuccessView, TipState, TipView,
} from './domain/views.js';
