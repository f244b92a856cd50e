/**
 * The panel's keys: Up, Down, Home and End move between tips, "/" leads to the search, Down leads out of it.
 * Real fields keep their own keys.
 */
export function movePanelFocus(event: KeyboardEvent, root: ParentNode): void {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  const from = event.target as HTMLElement;
  const searching = from.matches('[type=search]');
  if (from.matches('input, textarea, select') && !(searching && event.key === 'ArrowDown')) return;
  const to = goal(event.key, from.closest('li'), root);
  if (!to) return;
  event.preventDefault();
  to.focus();
}

function goal(key: string, row: Element | null, root: ParentNode): HTMLElement | null | undefined {
  if (key === '/') return root.querySelector<HTMLElement>('[type=search]');
  if (key === 'ArrowDown') return row ? tipIn(row.nextElementSibling) : root.querySelector<HTMLElement>('.tip[tabindex="0"]');
  if (!row) return undefined;
  if (key === 'ArrowUp') return tipIn(row.previousElementSibling);
  if (key === 'Home') return tipIn(row.parentElement?.firstElementChild);
  return key === 'End' ? tipIn(row.parentElement?.lastElementChild) : undefined;
}

const tipIn = (row: Element | null | undefined): HTMLElement | null | undefined => row?.querySelector<HTMLElement>('.tip');
