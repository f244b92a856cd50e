import { html } from 'lit';

/*
 * 16 px grid, 1.5 px line, `currentColor`. Constant templates: Lit clones them without a binding.
 */
export const search = html`<svg class="i" viewBox="0 0 16 16" aria-hidden="true"><circle cx="7" cy="7" r="4.25"/><path d="m10.3 10.3 3.2 3.2"/></svg>`;
export const plus = html`<svg class="i" viewBox="0 0 16 16" aria-hidden="true"><path d="M8 3.5v9M3.5 8h9"/></svg>`;
export const insert = html`<svg class="i" viewBox="0 0 16 16" aria-hidden="true"><path d="M13 3v4.5a2 2 0 0 1-2 2H3.5"/><path d="m6.5 6.5-3 3 3 3"/></svg>`;
export const heart = html`<svg class="i" viewBox="0 0 16 16" aria-hidden="true"><path d="M8 13.2C4.6 10.8 2.5 8.9 2.5 6.5A2.9 2.9 0 0 1 8 5.2a2.9 2.9 0 0 1 5.5 1.3c0 2.4-2.1 4.3-5.5 6.7Z"/></svg>`;
export const heartFull = html`<svg class="i" viewBox="0 0 16 16" aria-hidden="true"><path class="f" d="M8 13.6C4.4 11.1 2.1 9 2.1 6.4A3.2 3.2 0 0 1 8 4.6a3.2 3.2 0 0 1 5.9 1.8c0 2.6-2.3 4.7-5.9 7.2Z"/></svg>`;
export const pencil = html`<svg class="i" viewBox="0 0 16 16" aria-hidden="true"><path d="m3 13 .7-3L10.5 3.2a1.4 1.4 0 0 1 2 0l.3.3a1.4 1.4 0 0 1 0 2L6 12.3 3 13Z"/><path d="m9.3 4.5 2.2 2.2"/></svg>`;
export const flag = html`<svg class="i" viewBox="0 0 16 16" aria-hidden="true"><path d="M4 14V2.8"/><path d="M4 3.2c2.5-1.2 4.5 1 8.5.1l-1.6 3.2 1.6 3.2c-4 .9-6-1.3-8.5-.1"/></svg>`;
export const more = html`<svg class="i" viewBox="0 0 16 16" aria-hidden="true"><circle class="f" cx="3.5" cy="8" r="1.25"/><circle class="f" cx="8" cy="8" r="1.25"/><circle class="f" cx="12.5" cy="8" r="1.25"/></svg>`;
export const down = html`<svg class="i" viewBox="0 0 16 16" aria-hidden="true"><path d="m4 6.2 4 4 4-4"/></svg>`;
export const up = html`<svg class="i" viewBox="0 0 16 16" aria-hidden="true"><path d="m4 9.8 4-4 4 4"/></svg>`;
export const cross = html`<svg class="i" viewBox="0 0 16 16" aria-hidden="true"><path d="m4.2 4.2 7.6 7.6M11.8 4.2l-7.6 7.6"/></svg>`;
export const lock = html`<svg class="i" viewBox="0 0 16 16" aria-hidden="true"><rect x="3.5" y="7" width="9" height="6.2" rx="1.6"/><path d="M5.5 7V5.2a2.5 2.5 0 0 1 5 0V7"/></svg>`;
export const offline = html`<svg class="i" viewBox="0 0 16 16" aria-hidden="true"><path d="M6.4 4.3A4 4 0 0 1 12 7a2.6 2.6 0 0 1 1.6 4M10.8 12H5a3 3 0 0 1-.9-5.8M2.5 2.5l11 11"/></svg>`;
export const clock = html`<svg class="i" viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="5.4"/><path d="M8 5v3.2l2.1 1.3"/></svg>`;
export const check = html`<svg class="i" viewBox="0 0 16 16" aria-hidden="true"><path d="m3.5 8.4 3 3 6-6.6"/></svg>`;
export const confirmed = html`<svg class="i" viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="5.4"/><path d="m5.6 8.2 1.7 1.7 3.1-3.5"/></svg>`;
export const back = html`<svg class="i" viewBox="0 0 16 16" aria-hidden="true"><path d="M3.2 6.2h6.3a3.3 3.3 0 0 1 0 6.6H6"/><path d="m5.8 3.6-2.6 2.6 2.6 2.6"/></svg>`;
export const book = html`<svg class="i" viewBox="0 0 16 16" aria-hidden="true"><path d="M8 4.6C6.8 3.7 5 3.4 2.7 3.4v8.4c2.3 0 4.1.3 5.3 1.2 1.2-.9 3-1.2 5.3-1.2V3.4C11 3.4 9.2 3.7 8 4.6ZM8 4.6V13"/></svg>`;
export const someone = html`<svg class="i" viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="5.6" r="2.4"/><path d="M3.6 13a4.5 4.5 0 0 1 8.8 0"/></svg>`;
/** The last of the four phases: a success. */
export const sun = html`<svg class="i" viewBox="0 0 16 16" aria-hidden="true"><circle class="f" cx="8" cy="8" r="3.5"/><path d="M8 1.5v.9M8 13.6v.9M1.5 8h.9M13.6 8h.9M3.4 3.4l.65.65M11.95 11.95l.65.65M12.6 3.4l-.65.65M4.05 11.95l-.65.65"/></svg>`;
export const previous = html`<svg class="i" viewBox="0 0 16 16" aria-hidden="true"><path d="m9.8 4-4 4 4 4"/></svg>`;
export const next = html`<svg class="i" viewBox="0 0 16 16" aria-hidden="true"><path d="m6.2 4 4 4-4 4"/></svg>`;
export const play = html`<svg class="i" viewBox="0 0 16 16" aria-hidden="true"><path d="M5.2 3.6v8.8l7-4.4-7-4.4Z"/></svg>`;
export const pause = html`<svg class="i" viewBox="0 0 16 16" aria-hidden="true"><path d="M5.75 4v8M10.25 4v8"/></svg>`;
export const bubble = html`<svg class="i" viewBox="0 0 16 16" aria-hidden="true"><path d="M3.8 3h8.4A1.8 1.8 0 0 1 14 4.8v4.4a1.8 1.8 0 0 1-1.8 1.8H8l-3.2 2.5V11h-1A1.8 1.8 0 0 1 2 9.2V4.8A1.8 1.8 0 0 1 3.8 3Z"/><path d="M6.6 6.1a1.45 1.45 0 1 1 2 1.35c-.4.17-.6.4-.6.75M8 9.3v.01"/></svg>`;
export const maybe = html`<svg class="i" viewBox="0 0 16 16" aria-hidden="true"><path d="M2.8 6.6c1.7-2 3.4-2 5.2-.6s3.5 1.4 5.2-.6M2.8 11c1.7-2 3.4-2 5.2-.6s3.5 1.4 5.2-.6"/></svg>`;
export const people = html`<svg class="i" viewBox="0 0 16 16" aria-hidden="true"><circle cx="6" cy="5.8" r="2.2"/><path d="M2.2 12.6a3.9 3.9 0 0 1 7.6 0M10.4 3.9a2.2 2.2 0 0 1 0 3.9M11.6 9.6a3.9 3.9 0 0 1 2.2 3"/></svg>`;
