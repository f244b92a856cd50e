import type { LitElement } from 'lit';

/** What one can write in, read or press first in the popover's page. */
const FIRST = '.page :is(textarea, input.field), .page :is(.inq, button), [role=tab][aria-selected=true]';

/** What the agent has just pressed may be gone: the focus goes on to what is there. Whoever went elsewhere meanwhile keeps it there. */
export async function focusIn(host: LitElement, ...selectors: readonly string[]): Promise<void> {
  const { activeElement } = host.ownerDocument;
  const isNowhere = !activeElement || activeElement === host.ownerDocument.body;
  if (isNowhere || (host.renderRoot as ShadowRoot).activeElement) await takeFocus(host, ...selectors);
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
