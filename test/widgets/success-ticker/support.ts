import { fixture, html } from '@open-wc/testing';
import type { CaseContext } from '../../../src/domain/case-context.js';
import type { Policy } from '../../../src/domain/policy.js';
import type { Availability } from '../../../src/hub/hub.js';
import '../../../src/success-ticker.js';
import '../../../src/team.js';
import { teamAt } from '../../../src/team/context.js';
import type { KollegaTeam } from '../../../src/team/team-element.js';
import type { SuccessTicker } from '../../../src/widgets/success-ticker/success-ticker.js';
import { until, words } from '../support.js';
import type { History } from './history.js';
import { NAMES } from './history.js';

export { INVOICE, RED_LIGHT, spoken, until, words } from '../support.js';

export interface Seat {
  readonly case?: CaseContext | null;
  readonly policy?: Partial<Policy>;
  readonly groups?: string;
  readonly lang?: string;
  readonly width?: number;
  readonly availability?: Availability;
}

/** Sits a member down before a ticker and waits until it shows what the team has shared. */
export async function tickerOf(history: History, member = 'karin', seat: Seat = {}): Promise<SuccessTicker> {
  const ticker = await unsettled(history, member, seat);
  await until(() => teamOf(ticker).status !== 'loading' && find(ticker, '.story .one'));
  return ticker;
}

export async function unsettled(history: History, member: string, { case: about = null, policy, groups = '', lang = 'en', width = 480, availability = 'free' }: Seat): Promise<SuccessTicker> {
  const team = await fixture<KollegaTeam>(html`<kollega-team lang=${lang} tenant=${history.tenant} team="Broadband" groups=${groups} availability=${availability}
    member=${member} member-name=${NAMES[member] ?? 'Karin Holt'} .hub=${history.hub} .case=${about} .policy=${policy}><kollega-success-ticker></kollega-success-ticker></kollega-team>`);
  const ticker = team.querySelector('kollega-success-ticker')!;
  ticker.style.width = `${width}px`;
  await ticker.updateComplete;
  return ticker;
}

export const root = (ticker: SuccessTicker): ShadowRoot => ticker.shadowRoot!;
export const find = <E extends HTMLElement = HTMLElement>(ticker: SuccessTicker, selector: string): E | null => root(ticker).querySelector<E>(selector);
export const all = (ticker: SuccessTicker, selector: string): HTMLElement[] => [...root(ticker).querySelectorAll<HTMLElement>(selector)];
export const teamOf = (ticker: SuccessTicker): KollegaTeam => ticker.closest('kollega-team')!;

/** What this browser keeps of what was begun. */
export const draftOf = (ticker: SuccessTicker, name: string): Promise<unknown> => teamAt(ticker)!.drafts.get(name);

/** The success on screen, and where it stands among all. */
export const story = (ticker: SuccessTicker): string => words(find(ticker, '.story .one'));
export const position = (ticker: SuccessTicker): string => words(find(ticker, '.pos'));

/** What is there once it is. */
export async function see<E extends HTMLElement = HTMLElement>(ticker: SuccessTicker, selector: string, text = ''): Promise<E> {
  let found: HTMLElement | undefined;
  await until(() => (found = all(ticker, selector).find((element) => words(element).includes(text))));
  return found as E;
}

export async function press(ticker: SuccessTicker, selector: string): Promise<void> {
  (await see(ticker, selector)).click();
  await ticker.updateComplete;
}

export async function type(ticker: SuccessTicker, selector: string, text: string): Promise<void> {
  const field = await see<HTMLInputElement>(ticker, selector);
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText' }));
  await ticker.updateComplete;
}

export function key(target: Element, name: string, more: KeyboardEventInit = {}): boolean {
  return target.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, cancelable: true, ...more }));
}

/** Opens the card of the success on screen. */
export async function openCard(ticker: SuccessTicker): Promise<HTMLElement> {
  await press(ticker, '[part=story]');
  return see(ticker, '.card article');
}

export async function openForm(ticker: SuccessTicker): Promise<HTMLElement> {
  if (!find(ticker, '.strip [part=share]')) await openCard(ticker);
  await press(ticker, '[part=share]');
  return see(ticker, '[part=form]');
}

/** The chain as a screen reader reads it, knot by knot. */
export const knots = (ticker: SuccessTicker): string[] => all(ticker, '[part=knot]').map(readOut);

function readOut(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const hidden of copy.querySelectorAll('[aria-hidden=true]')) hidden.remove();
  return [...copy.querySelectorAll('p, button')].map((part) => words(part)).join(' | ');
}
