import { html } from 'lit';

/*
 * What only questions need, loaded when one is looked at. Drawn as in `icons.ts`.
 */
export const phone = html`<svg class="i" viewBox="0 0 16 16" aria-hidden="true"><path d="M3.2 3.9c0 5 3.9 8.9 8.9 8.9l.9-2.6-2.7-1.3-1.2 1.2a7.3 7.3 0 0 1-3.2-3.2l1.2-1.2-1.3-2.7-2.6.9Z"/></svg>`;
export const eye = html`<svg class="i" viewBox="0 0 16 16" aria-hidden="true"><path d="M1.8 8S4.2 4 8 4s6.2 4 6.2 4-2.4 4-6.2 4S1.8 8 1.8 8Z"/><circle cx="8" cy="8" r="1.7"/></svg>`;
export const clip = html`<svg class="i" viewBox="0 0 16 16" aria-hidden="true"><path d="M5.5 8.6V5.2a2.5 2.5 0 0 1 5 0v4.9a1.7 1.7 0 0 1-3.4 0V5.9"/></svg>`;
export const send = html`<svg class="i" viewBox="0 0 16 16" aria-hidden="true"><path d="M8 13V3.5M4 7.2l4-4 4 4"/></svg>`;
export const waves = html`<svg class="i" viewBox="0 0 16 16" aria-hidden="true"><circle class="f" cx="8" cy="8" r="1.5"/><path d="M5.2 10.8a4 4 0 0 1 0-5.6M10.8 5.2a4 4 0 0 1 0 5.6M3.2 12.8a6.8 6.8 0 0 1 0-9.6M12.8 3.2a6.8 6.8 0 0 1 0 9.6"/></svg>`;
export const screen = html`<svg class="i" viewBox="0 0 16 16" aria-hidden="true"><rect x="2.5" y="3.5" width="11" height="9" rx="1.6"/><path d="M2.5 6.5h11"/></svg>`;
