import { asking } from './asking.js';
import { helping } from './helping.js';
import { reading } from './reading.js';
import { saying } from './saying.js';
import type { Gallery } from './state.js';
import { succeeding } from './succeeding.js';
import { trouble } from './trouble.js';
import { trusting } from './trusting.js';
import { waiting } from './waiting.js';

/** Every state of every widget. */
export const galleries: readonly Gallery[] = [
  {
    tag: 'kollega-success-ticker', title: 'Success ticker',
    lead: 'One line, standing still; the card below it shows who made it possible.',
    states: succeeding,
  },
  {
    tag: 'kollega-ask-button', title: 'Ask button',
    lead: 'The label is the state of my own question; the badge is questions that I could help with. What opens over the page stands below its button here.',
    states: [...asking, ...waiting, ...helping],
  },
  {
    tag: 'kollega-tip-panel', title: 'Tip panel',
    lead: 'What colleagues know that fits the case on screen.',
    states: [...reading, ...trusting, ...trouble, ...saying],
  },
];
