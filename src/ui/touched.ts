import { css } from 'lit';

/** What shows only once an agent has turned to a widget: hover, notes of what was done, fields for more than a line. */
export const touched = css`
  /* only while hovered, so a host's theme switch never animates */
  .btn:hover, .ib:hover { transition: background var(--_fast) var(--_ease); }
  .btn:hover { background: var(--_hover); }
  .btn:active { background: var(--_press); }
  .btn-soft:hover { background: color-mix(in oklab, var(--_accent-soft), var(--_text) 6%); }
  .btn-primary:is(:hover, :active) { background: var(--_accent-hover); }
  .btn[aria-pressed="true"]:hover { background: var(--_warm-soft); }
  .btn[aria-busy="true"] { opacity: .6; cursor: progress; }
  .ib:hover { background: var(--_hover); color: var(--_text); }
  .note > .i { margin-top: .12em; }
  .note-stop > .i { color: var(--_stop-text); }
  .note-ok { background: var(--_accent-soft); color: var(--_accent-text); }
  .note-warm { background: var(--_warm-soft); color: var(--_warm-text); }
  .note .btn-link { color: inherit; padding-block: 0; min-height: 24px; margin-block: -3px; flex: none; }
  textarea.field { min-height: 84px; padding-block: calc(var(--_u) * 2); resize: none; field-sizing: content; max-height: 40vh; }
  @media (forced-colors: active) {
    .btn-primary:hover, .btn[aria-pressed="true"]:hover { background: Highlight; }
  }
`;
