import type { Ref } from './domain/record.js';
import type { KollegaProblem, ProblemCode } from './domain/problem.js';
import type { AskState } from './domain/views.js';

/** `loading` until what this browser keeps is read and the hub has said that all is here. */
export type TeamStatus = 'loading' | 'ready' | 'offline' | 'refused';

const OUT = { bubbles: true, composed: true } as const;

/**
 * The agent wants this text in the reply. A host that handled it calls `preventDefault()`;
 * otherwise the widget copies the text.
 */
export class KollegaInsertEvent extends Event {
  static readonly type = 'kollega-insert';
  readonly text: string;
  /** The tip that the text is of, or the reply. */
  readonly tip: Ref;
  constructor(text: string, tip: Ref) {
    super(KollegaInsertEvent.type, { ...OUT, cancelable: true });
    this.text = text;
    this.tip = tip;
  }
}

/** A tip, success or idea of this member is stored. */
export class KollegaSharedEvent extends Event {
  static readonly type = 'kollega-shared';
  readonly kind: string;
  readonly ref: Ref;
  constructor(kind: string, ref: Ref) {
    super(KollegaSharedEvent.type, OUT);
    this.kind = kind;
    this.ref = ref;
  }
}

/** "This helped", or its undo. */
export class KollegaHelpedEvent extends Event {
  static readonly type = 'kollega-helped';
  readonly tip: Ref;
  readonly undone: boolean;
  constructor(tip: Ref, undone: boolean) {
    super(KollegaHelpedEvent.type, OUT);
    this.tip = tip;
    this.undone = undone;
  }
}

/** My question: a new state of it. */
export class KollegaAskEvent extends Event {
  static readonly type = 'kollega-ask';
  readonly ask: Ref;
  readonly state: AskState;
  constructor(ask: Ref, state: AskState) {
    super(KollegaAskEvent.type, OUT);
    this.ask = ask;
    this.state = state;
  }
}

/** I am helping a colleague, or have answered: the host may stop routing to me meanwhile. Sent only where the policy says so. */
export class KollegaHelpingEvent extends Event {
  static readonly type = 'kollega-helping';
  readonly active: boolean;
  constructor(active: boolean) {
    super(KollegaHelpingEvent.type, OUT);
    this.active = active;
  }
}

/** The team's status changed. */
export class KollegaStatusEvent extends Event {
  static readonly type = 'kollega-status';
  readonly status: TeamStatus;
  constructor(status: TeamStatus) {
    super(KollegaStatusEvent.type, OUT);
    this.status = status;
  }
}

/** Something outside was refused or dropped. Never thrown into the host page. */
export class KollegaProblemEvent extends Event {
  static readonly type = 'kollega-problem';
  readonly code: ProblemCode;
  readonly message: string;
  readonly detail: unknown;
  constructor(problem: KollegaProblem) {
    super(KollegaProblemEvent.type, OUT);
    this.code = problem.code;
    this.message = problem.message;
    this.detail = problem.detail;
  }
}

declare global {
  interface HTMLElementEventMap {
    'kollega-insert': KollegaInsertEvent;
    'kollega-shared': KollegaSharedEvent;
    'kollega-helped': KollegaHelpedEvent;
    'kollega-ask': KollegaAskEvent;
    'kollega-helping': KollegaHelpingEvent;
    'kollega-status': KollegaStatusEvent;
    'kollega-problem': KollegaProblemEvent;
  }
}
