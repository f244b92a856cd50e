import { css } from 'lit';

/** What only forms are made of; adopted when the first form opens. */
export const forms = css`
  .form { border-top: 1px solid var(--_line); padding: calc(var(--_u) * 3.5) var(--_pad); display: grid;
    grid-template-columns: minmax(0, 1fr); gap: calc(var(--_u) * 3); }
  .form h2 { font-size: var(--_size); font-weight: 650; }
  .form .bar { display: flex; align-items: center; gap: calc(var(--_u) * 1.5); flex-wrap: wrap; }
  .form .bar, .form .note { margin-top: 0; }
  .form textarea.field { min-height: 104px; }
  .label { display: block; font-size: var(--_size-s); font-weight: 600; margin-bottom: var(--_u); padding: 0; }
  .hint { font-size: var(--_size-xs); color: var(--_muted); }
  .hint-end { margin-inline-start: auto; }
  .field + .hint, .field + .tag { margin-top: var(--_u); }
  .field[aria-invalid="true"] { border-color: var(--_stop-text); }
  .chips { display: flex; flex-wrap: wrap; gap: 6px; }
  .chip { display: inline-flex; align-items: center; gap: 4px; min-height: 24px; max-width: 100%; padding: 0 8px; border: 0; border-radius: 999px;
    font-size: var(--_size-s); background: color-mix(in oklab, var(--_text) 7%, transparent); cursor: pointer; text-align: start; overflow-wrap: anywhere; }
  .chip .i { width: 14px; height: 14px; }
  .chip-field { width: 9em; min-width: 4em; flex: 0 1 8em; cursor: text; background: transparent; border: 1px solid var(--_line-strong); }
  .chip-field::placeholder { color: var(--_muted); opacity: 1; }
  .radio { display: flex; gap: 9px; align-items: center; min-height: 28px; font-size: var(--_size-s); cursor: pointer; }
  .radio > span { min-width: 0; overflow-wrap: anywhere; }
  .dot { appearance: none; width: 16px; height: 16px; margin: 0; border-radius: 50%; border: 1.5px solid var(--_line-strong); flex: none; background: var(--_surface); }
  .dot:checked { border: 5px solid var(--_accent); }
  .pair { display: grid; grid-template-columns: auto minmax(0, 1fr); align-items: center; gap: calc(var(--_u) * 2); }
  .pair .label { margin: 0; }
  select.field { min-height: 28px; padding-block: 2px; font-size: var(--_size-s); }
  .preview { white-space: pre-wrap; overflow-wrap: anywhere; margin-top: var(--_u); color: var(--_text); max-height: 9em; overflow: auto; }
  .quote { color: var(--_muted); font-size: var(--_size-s); }
  .note .quote { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; }
  .avs { display: inline-flex; gap: 3px; flex: none; }
  .vh { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .s { font-size: var(--_size-s); }
  @media (forced-colors: active) {
    .chip { border: 1px solid CanvasText; }
  }
`;
