import { define } from './ui/define.js';
import { TipPanel } from './widgets/tip-panel/tip-panel.js';

define('kollega-tip-panel', TipPanel);

declare global {
  interface HTMLElementTagNameMap {
    'kollega-tip-panel': TipPanel;
  }
}

export { TipPanel };
