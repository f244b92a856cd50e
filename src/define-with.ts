import { KollegaTeam } from './team/team-element.js';
import { SuccessTicker } from './widgets/success-ticker/success-ticker.js';
import { AskButton } from './widgets/ask-button/ask-button.js';
import { TipPanel } from './widgets/tip-panel/tip-panel.js';
import { define } from './ui/define.js';

/**
 * Registers every tag under a prefix of one's own, so that two versions can live on one page:
 * `defineKollega({ prefix: 'acme' })` gives `<acme-team>` and `<acme-tip-panel>`.
 * @param options.prefix lower-case letters, digits and dashes, a letter first
 * @throws DOMException when the prefix makes no valid tag
 */
export function defineKollega({ prefix }: { prefix: string }): void {
  // Subclasses: a class can be registered under one tag only.
  define(`${prefix}-team`, class extends KollegaTeam {});
  define(`${prefix}-ask-button`, class extends AskButton {});
  define(`${prefix}-tip-panel`, class extends TipPanel {});
  define(`${prefix}-success-ticker`, class extends SuccessTicker {});
}
