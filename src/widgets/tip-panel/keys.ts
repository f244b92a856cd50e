/**
 * The panel's keys: Up, Down, Home and End move between tips, "/" leads to the search, Down leads out of it.
 * Real fields keep their own keys.
 */
export function movePanelFocus(event: KeyboardEvent, root: ParentNode): void {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  const from = event.target as HTMLElement;
  const searching = from.matches('[type=search]');
  if (from.matches('input, textarea, select') && !(searching && event.key === 'ArrowDown')) return;
  const to = goal(event.key, from.closest('.item'), root);
  if (!to) return;
  event.preventDefault();
  to.focus();
}

function goal(key: string, row: Element | null, root: ParentNode): HTMLElement | null | undefined {
  if (key === '/') return root.querySelector<HTMLElement>('[type=search]');
  if (!row) return key === 'ArrowDown' ? root.querySelector<HTMLElement>('.tip[tabindex="0"]') : undefined;
  const tips = [...root.querySelectorAll<HTMLElement>('.tip')];
  const at = tips.findIndex((tip) => row.contains(tip));
  if (key === 'ArrowDown') return tips[at + 1];
  if (key === 'ArrowUp') return tips[at - 1];
  if (key === 'Home') return tips[0];
  return key === 'End' ? tips.at(-1) : undefined;
}
