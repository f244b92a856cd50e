import { html } from 'lit';

/* Apart from the icons that every widget loads. */
export const spinner = html`<svg class="i spin" viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="5" opacity=".3"/><path d="M8 3a5 5 0 0 1 5 5"/></svg>`;
export const moon = html`<svg class="i" viewBox="0 0 16 16" aria-hidden="true"><path d="M13 9.6A5.4 5.4 0 0 1 6.4 3 5.4 5.4 0 1 0 13 9.6Z"/></svg>`;
