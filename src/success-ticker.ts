import { define } from './ui/define.js';
import { SuccessTicker } from './widgets/success-ticker/success-ticker.js';

define('kollega-success-ticker', SuccessTicker);

declare global {
  interface HTMLElementTagNameMap {
    'kollega-success-ticker': SuccessTicker;
  }
}

export { SuccessTicker };
