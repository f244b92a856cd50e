import { css } from 'lit';

export const shareStyles = css`
  .card .form { border: 0; }
  .card .form h2 { font-size: var(--_size-l); }
  .card .form textarea.field { min-height: 66px; }
  .card .chip-field { flex: 1 1 11em; max-width: 18em; }
  /* the box, its words, and under them what is behind */
  .link { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 8px 9px; align-items: start; font-size: var(--_size-s); padding: 5px 0; cursor: pointer; position: relative; }
  .link span { overflow-wrap: anywhere; }
  .link .clamp { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
  .box { width: 18px; height: 18px; border-radius: 4px; border: 1.5px solid var(--_line-strong); display: grid; place-items: center; }
  .box .i { width: 12px; height: 12px; stroke-width: 2.2; visibility: hidden; }
  .link .vh:checked ~ .box { background: var(--_accent); border-color: var(--_accent); color: var(--_on-accent); }
  .link .vh:checked ~ .box .i { visibility: visible; }
  .link .vh:focus-visible + .box { outline: 2px solid var(--_focus); outline-offset: 2px; }
  @media (forced-colors: active) {
    .link .vh:checked ~ .box { forced-color-adjust: none; }
  }
`;
