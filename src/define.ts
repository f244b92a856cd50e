/* Registers every tag. The only thing this import does. */
import './team.js';
import './tip-panel.js';
