import type { LitElement } from 'lit';

/** What one can write in, read or press first in the popover's page. */
const FIRST = '.page :is(textarea, input.field), .page :is(.inq, button), [role=tab][aria-selected=true]';

/** What the agent has just pressed may be gone: the focus goes on to what is there. Whoever went elsewhere meanwhile keeps it there. */
export async function focusIn(host: LitElement, ...selectors: readonly string[]): Promise<void> {
  if (isNowhere(host) || (host.renderRoot as ShadowRoot).activeElement) await takeFocus(host, ...selectors);
}

/** What had the focus has gone by itself, as the clock took a question further: unless somebody says better where it goes. */
export async function keepFocus(host: LitElement, had: Element | null): Promise<void> {
  if (!had || had.isConnected) return;
  await host.updateComplete;
  if (isNowhere(host)) await takeFocus(host);
}

function isNowhere({ ownerDocument: { activeElement, body } }: LitElement): boolean {
  return !activeElement || activeElement === body;
}

/** The agent has turned to this widget, from wherever they were: once it is drawn, the focus goes to the first that is there. */
export async function takeFocus(host: LitElement, ...selectors: readonly string[]): Promise<void> {
  await host.updateComplete;
  for (const selector of [...selectors, ...FIRST.split(/, (?=[.[])/)]) {
    const found = [...host.renderRoot.querySelectorAll<HTMLElement>(selector)].find((element) => element.checkVisibility());
    if (found) {
      found.focus();
      return;
    }
  }
}
