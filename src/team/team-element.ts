import { ContextProvider } from '@lit/context';
import type { PropertyValues, TemplateResult } from 'lit';
import { css, html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { CaseContext } from '../domain/case-context.js';
import type { Policy } from '../domain/policy.js';
import type { TeamStatus } from '../events.js';
import type { Availability, Hub, Reach } from '../hub/hub.js';
import { awaitLateProviders, teamContext } from './context.js';
import type { Book, Say } from './team.js';
import { TeamSession } from './team-session.js';

const LIST = {
  fromAttribute: (value: string | null): string[] => (value ?? '').split(',').map((item) => item.trim()).filter(Boolean),
  toAttribute: (value: readonly string[]): string => value.join(','),
};

/**
 * Joins a member to their team and hands it to every widget inside.
 *
 * @summary The provider: who the agent is, which case is on screen, and how records reach colleagues.
 * @slot - The widgets, at any depth, among the host's own elements.
 * @fires {KollegaStatusEvent} kollega-status - The team's status changed.
 * @fires {KollegaProblemEvent} kollega-problem - Something outside was refused or dropped.
 * @fires {KollegaSharedEvent} kollega-shared - A tip of this member is stored.
 * @fires {KollegaHelpedEvent} kollega-helped - "This helped", or its undo.
 */
export class KollegaTeam extends LitElement {
  static override styles = css`:host { display: contents; }`;

  /** The customer of the vendor; tenants never meet. */
  @property() tenant = '';
  /** The team that this member belongs to. */
  @property() team = '';
  /** Competence groups and projects besides the team; comma-separated as an attribute. */
  @property({ converter: LIST }) groups: string[] = [];
  /** The host's id of this member: hashed before it leaves this element. */
  @property() member = '';
  /** What colleagues call this member. */
  @property({ attribute: 'member-name' }) memberName = '';
  /** What this member knows; comma-separated as an attribute. */
  @property({ converter: LIST }) topics: string[] = [];
  /** `busy` = on a call. */
  @property() availability: Availability = 'free';
  /** BCP 47; else the nearest `lang`, else `en`. */
  @property() language: string | undefined;
  /** What is on screen now; JSON as an attribute. */
  @property({ type: Object }) case: CaseContext | null = null;
  /** How records reach colleagues. Default: a `TabHub`. */
  @property({ attribute: false }) hub: Hub | undefined;
  /** Periods, counts and switches that differ from the defaults. */
  @property({ attribute: false }) policy: Partial<Policy> | undefined;

  readonly #provider = new ContextProvider(this, { context: teamContext });
  #session: TeamSession | undefined;
  /** Who the session was opened for, and over which hub. */
  #identity = '';
  #hub: Hub | undefined;

  override connectedCallback(): void {
    awaitLateProviders(this.ownerDocument);
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leaveUnlessBack();
  }

  /** A host that moves this element takes it out and puts it in again within one task. */
  #leaveUnlessBack(): void {
    queueMicrotask(() => {
      if (!this.isConnected) this.#leave();
    });
  }

  /** `loading` until what this browser keeps is read and the hub has said that all is here. */
  get status(): TeamStatus {
    return this.#session?.status ?? 'loading';
  }

  /** `this-browser` or `team`: how far what is said here goes. */
  get reach(): Reach {
    return this.#joined.reach;
  }

  /** What the team knows. */
  get book(): Book {
    return this.#joined.book;
  }

  /** What I can say. */
  get say(): Say {
    return this.#joined.say;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.isConnected) return;
    // Somebody else, or somewhere else: another session.
    if (this.#session && (this.#identity !== this.#who() || this.#hub !== this.hub)) this.#leave();
    if (!this.member) return;
    const session = this.#session;
    // A new session is given all of it at once.
    if (!session) return void this.#joined;
    if (changed.has('case')) session.case = this.case;
    if (changed.has('availability')) session.availability = this.availability;
    if (changed.has('language')) session.language = this.language;
    if (changed.has('policy')) session.policy = this.policy;
    if (changed.has('memberName') || changed.has('topics')) session.introduce(this);
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  get #joined(): TeamSession {
    if (this.#session) return this.#session;
    const { tenant, team, groups, member, memberName, topics, availability, language, hub, policy } = this;
    this.#session = new TeamSession(
      { tenant, team, groups, member, memberName, topics, availability, case: this.case, ...(language !== undefined && { language }), ...(hub && { hub }), ...(policy && { policy }) },
      this,
    );
    this.#identity = this.#who();
    this.#hub = hub;
    this.#provider.setValue(this.#session);
    if (!this.isConnected) this.#leaveUnlessBack();
    return this.#session;
  }

  #who(): string {
    return JSON.stringify([this.tenant, this.team, this.groups, this.member]);
  }

  #leave(): void {
    this.#session?.leave();
    this.#session = undefined;
    this.#provider.setValue(undefined);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kollega-team': KollegaTeam;
  }
}
