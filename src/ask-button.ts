import { define } from './ui/define.js';
import { AskButton } from './widgets/ask-button/ask-button.js';

define('kollega-ask-button', AskButton);

declare global {
  interface HTMLElementTagNameMap {
    'kollega-ask-button': AskButton;
  }
}

export { AskButton };
