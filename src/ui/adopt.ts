import type { CSSResult } from 'lit';

/** Adds styles to what a widget has adopted already, once each: parts that load later bring their own. */
export function adopt(root: ShadowRoot, ...styles: readonly CSSResult[]): void {
  const sheets = styles.flatMap(({ styleSheet }) => styleSheet ?? []).filter((sheet) => !root.adoptedStyleSheets.includes(sheet));
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...sheets];
}
