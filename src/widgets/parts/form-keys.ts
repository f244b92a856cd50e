/** Ctrl or Cmd with Enter sends, Escape cancels: in a form, and for nobody around it. */
export const formKeys = (send: () => void, cancel: () => void) => (event: KeyboardEvent): void => {
  if (event.isComposing) return;
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
  else if (event.key === 'Escape') cancel();
  else return;
  event.preventDefault();
  event.stopPropagation();
};
