import { html } from 'lit';

/*
 * The phases of a success before the sun of `icons.ts`, and the states of a question: a ring that is not closed
 * yet, the ring, the half and the full circle.
 */
export const idea = html`<svg class="i" viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="5" stroke-dasharray="1.6 3.636"/></svg>`;
export const question = html`<svg class="i" viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="5"/></svg>`;
export const answer = html`<svg class="i" viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="5"/><path class="f" d="M8 3a5 5 0 0 1 0 10Z"/></svg>`;
export const tip = html`<svg class="i" viewBox="0 0 16 16" aria-hidden="true"><circle class="f" cx="8" cy="8" r="5.75"/></svg>`;
