/* Registers every tag. The only thing this import does. */
import './team.js';
import './success-ticker.js';
import './ask-button.js';
import './tip-panel.js';
