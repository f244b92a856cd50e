const followers = new Set<() => void>();
let observer: MutationObserver | undefined;

/** The nearest `lang` around an element, out of shadow roots too. Undefined where none says anything. */
export function languageOf(element: Element): string | undefined {
  const said = element.closest('[lang]');
  if (said) return said.getAttribute('lang') ?? undefined;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? languageOf(root.host) : undefined;
}

/**
 * Calls back when a `lang` anywhere around `element` changes. One observer for all.
 * @returns stops it
 */
export function followLanguage(element: Element, onChange: () => void): () => void {
  observer ??= new MutationObserver(() => followers.forEach((follower) => follower()));
  followers.add(onChange);
  // An observer does not see into or out of shadow roots: each root on the way up is watched.
  for (let root = element.getRootNode(); ; root = root.host.getRootNode()) {
    observer.observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true });
    if (!(root instanceof ShadowRoot)) break;
  }
  return () => {
    followers.delete(onChange);
    if (!followers.size) observer?.disconnect();
  };
}
