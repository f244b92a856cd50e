import { fixture, html } from '@open-wc/testing';
import type { CaseContext } from '../../src/domain/case-context.js';
import { randomId } from '../../src/domain/hash.js';
import type { Policy } from '../../src/domain/policy.js';
import { DAY } from '../../src/domain/policy.js';
import type { KollegaRecord, Ref } from '../../src/domain/record.js';
import { ALL, refOf } from '../../src/domain/record.js';
import { MemoryHub } from '../../src/hub/memory-hub.js';
import type { Identity } from '../../src/team/identity.js';
import { identify } from '../../src/team/identity.js';
import type { KollegaTeam } from '../../src/team/team-element.js';
import '../../src/team.js';
import '../../src/tip-panel.js';
import type { TipPanel } from '../../src/widgets/tip-panel/tip-panel.js';
import { until, words } from './page.js';

export { chord, spoken, until, words } from './page.js';

export const RED_LIGHT: CaseContext = { id: 'case-1', subject: 'Router shows a red light', tags: ['router', 'red light'], mask: ['Birgit Holm'] };
export const INVOICE: CaseContext = { id: 'case-2', subject: 'Invoice from abroad', tags: ['invoice', 'abroad'] };

interface Seat {
  readonly case?: CaseContext | null;
  readonly policy?: Partial<Policy>;
  readonly groups?: string;
  readonly lang?: string;
  readonly name?: string;
}

interface Said {
  readonly daysAgo?: number;
  readonly body?: Record<string, unknown>;
  readonly topics?: readonly string[];
  readonly team?: string;
  /** Prefers to appear as a colleague. */
  readonly discreet?: boolean;
}

/** One tenant on one hub: what its members said before, and the panels they look at. */
export class Floor {
  readonly tenant = `tenant-${randomId()}`;
  readonly hub: MemoryHub;

  readonly #revs = new Map<Ref, number>();

  constructor(hub = new MemoryHub()) {
    this.hub = hub;
  }

  /** Sits a member down before a panel and waits until it has drawn what the team knows. */
  async panel(member: string, seat: Seat = {}): Promise<TipPanel> {
    const panel = await this.unsettledPanel(member, seat);
    const team = panel.closest<KollegaTeam>('kollega-team')!;
    await until(() => team.status !== 'loading' && root(panel).querySelector('.list:not([aria-busy]), .empty'));
    return panel;
  }

  async unsettledPanel(member: string, { case: about = null, policy, groups = '', lang, name = named(member) }: Seat = {}): Promise<TipPanel> {
    const team = await fixture<KollegaTeam>(html`<kollega-team lang=${lang ?? 'en'} tenant=${this.tenant} team="Broadband" groups=${groups}
      member=${member} member-name=${name} .hub=${this.hub} .case=${about} .policy=${policy}><kollega-tip-panel></kollega-tip-panel></kollega-team>`);
    const panel = team.querySelector('kollega-tip-panel')!;
    await panel.updateComplete;
    return panel;
  }

  /** A tip that somebody shared, as their own device sent it. */
  async tip(member: string, text: string, { daysAgo = 30, body = {}, topics = [], team = 'Broadband', discreet }: Said = {}): Promise<Ref> {
    const identity = await this.#identity(member, team);
    await this.#introduce(member, identity, team, discreet);
    return this.#put(identity, { kind: 'tip', id: randomId(), body: { text, ...(topics.length && { topics }), ...body } }, daysAgo);
  }

  /** Many tips of one colleague, one a day back from ten days ago. */
  async tips(member: string, texts: readonly string[]): Promise<void> {
    const identity = await this.#identity(member, 'Broadband');
    await this.#introduce(member, identity, 'Broadband');
    const session = this.hub.join(identity);
    for (const [at, text] of texts.entries()) {
      const then = Date.now() - (10 + at / 100) * DAY;
      await session.put(identity.circles[0]!, { v: 1, kind: 'tip', id: randomId(), by: identity.member, rev: Math.floor(then), at: Math.floor(then), body: { text } });
    }
    session.close();
  }

  /** What somebody thinks of a tip: `helped`, `confirmed`, `challenged`. */
  async reaction(member: string, kind: string, tip: Ref, { daysAgo = 1, body = {} }: Said = {}): Promise<Ref> {
    const identity = await this.#identity(member, 'Broadband');
    await this.#introduce(member, identity, 'Broadband');
    return this.#put(identity, { kind, id: randomId(), about: [tip], body: { seen: this.#revs.get(tip) ?? 0, ...body } }, daysAgo);
  }

  async memberId(member: string): Promise<string> {
    return (await this.#identity(member, 'Broadband')).member;
  }

  #identity(member: string, team: string): Promise<Identity> {
    return identify({ tenant: this.tenant, team, groups: team === 'Broadband' ? [] : ['Broadband'], member });
  }

  async #introduce(member: string, identity: Identity, team: string, discreet = false): Promise<void> {
    const by = identity.member;
    await this.#put(identity, { kind: 'person', id: by, body: { name: named(member), team, discreet } }, 100, ALL).catch(() => undefined);
  }

  async #put(identity: Identity, words: Pick<KollegaRecord, 'kind' | 'id' | 'body' | 'about'>, daysAgo: number, circle?: string): Promise<Ref> {
    const at = Date.now() - daysAgo * DAY - 1000;
    const record: KollegaRecord = { v: 1, ...words, by: identity.member, rev: at, at };
    const session = this.hub.join(identity);
    // Someone of another department shares with all of them.
    await session.put(circle ?? (identity.named.some(({ is }) => is === 'group') ? ALL : identity.circles[0]!), record);
    session.close();
    this.#revs.set(refOf(record), at);
    return refOf(record);
  }
}

const SURNAMES: Record<string, string> = { anna: 'Lind', omar: 'Haddad', mei: 'Tan', lars: 'Nygaard', karin: 'Holt', sofia: 'Krog', tariq: 'Aziz' };
const named = (member: string): string => [member[0]?.toUpperCase() + member.slice(1), SURNAMES[member]].filter(Boolean).join(' ');

export const root = (panel: TipPanel): ShadowRoot => panel.shadowRoot!;
export const find = <E extends HTMLElement = HTMLElement>(panel: TipPanel, selector: string): E | null => root(panel).querySelector<E>(selector);
export const all = (panel: TipPanel, selector: string): HTMLElement[] => [...root(panel).querySelectorAll<HTMLElement>(selector)];
export const teamOf = (panel: TipPanel): KollegaTeam => panel.closest('kollega-team')!;

/** The tips that stand in the panel, top down. */
export const texts = (panel: TipPanel): string[] => all(panel, '[part~=tip-text]').map((text) => words(text));

/** What stands in the panel once it does. */
export async function see<E extends HTMLElement = HTMLElement>(panel: TipPanel, selector: string, text = ''): Promise<E> {
  let found: HTMLElement | undefined;
  await until(() => (found = all(panel, selector).find((element) => words(element).includes(text))));
  return found as E;
}

export async function press(panel: TipPanel, selector: string): Promise<void> {
  (await see(panel, selector)).click();
  await panel.updateComplete;
}

export async function type(panel: TipPanel, selector: string, text: string): Promise<void> {
  const field = await see<HTMLInputElement>(panel, selector);
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await panel.updateComplete;
}
