import { css } from 'lit';

/** Shared controls, adopted by every widget after the tokens. What shows only once an agent turns to one stands in `touched.ts`. */
export const base = css`
  :host { display: block; font-family: var(--_font); font-size: var(--_size); line-height: var(--_lead);
    color: var(--_text); text-align: start; letter-spacing: normal; -webkit-text-size-adjust: none; }
  :host([hidden]) { display: none; }
  *, ::before, ::after { box-sizing: border-box; }
  h2, h3, p, ol, fieldset { margin: 0; padding: 0; border: 0; min-width: 0; }
  ol { list-style: none; }
  svg { display: block; flex: none; }
  button, input, textarea, select { font: inherit; color: inherit; letter-spacing: inherit; }
  .i { width: 16px; height: 16px; fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round; }
  .i .f { fill: currentColor; stroke: none; }
  .row { display: flex; align-items: center; gap: calc(var(--_u) * 2); }
  .grow { flex: 1 1 auto; min-width: 0; }
  .one { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; min-width: 0; }
  .muted { color: var(--_muted); }
  .b { font-weight: 600; }

  .btn { display: inline-flex; align-items: center; justify-content: center; gap: 6px; min-height: var(--_control);
    padding: 3px calc(var(--_u) * 2.75); border: 1px solid var(--_line-strong); border-radius: var(--_radius-s);
    background: transparent; font-size: var(--_size-s); font-weight: 550; line-height: 1.2; cursor: pointer;
    text-align: center; }
  .btn-primary { background: var(--_accent); border-color: transparent; color: var(--_on-accent); }
  .btn-soft { border-color: transparent; background: var(--_accent-soft); color: var(--_accent-text); }
  .btn-quiet { border-color: transparent; padding-inline: calc(var(--_u) * 2); color: var(--_text); }
  .btn-link { border-color: transparent; padding-inline: 6px; margin-inline: -6px; color: var(--_accent-text); min-height: 24px; }
  .btn-s { min-height: 28px; padding-inline: calc(var(--_u) * 2.25); }
  .btn-link.btn-s { padding-inline: 6px; }
  .btn[aria-pressed="true"] { background: var(--_warm-soft); border-color: transparent; color: var(--_warm-text); }
  .ib { display: inline-grid; place-items: center; width: 28px; height: 28px; padding: 0; border: 0; border-radius: var(--_radius-s);
    background: transparent; color: var(--_muted); cursor: pointer; flex: none; }
  .ib[aria-pressed="true"] { color: var(--_warm-text); background: var(--_warm-soft); }
  :focus-visible { outline: 2px solid var(--_focus); outline-offset: 2px; }

  .field { display: block; width: 100%; min-height: var(--_control); padding: 5px calc(var(--_u) * 2.5); border: 1px solid var(--_line-strong);
    border-radius: var(--_radius-s); background: var(--_surface); line-height: var(--_lead); }
  .field::placeholder { color: var(--_muted); opacity: 1; }
  .field::-webkit-search-cancel-button { display: none; }

  .av { display: inline-grid; place-items: center; flex: none; width: 22px; height: 22px; border-radius: 50%; font-size: 9.5px;
    font-weight: 650; letter-spacing: .01em; line-height: 1; background: var(--_accent-soft); color: var(--_accent-text); }
  .av-b { background: var(--_ask-soft); color: var(--_ask-text); }
  .av-c { background: var(--_warm-soft); color: var(--_warm-text); }
  .av-d { background: color-mix(in oklab, var(--_text) 9%, var(--_surface)); color: var(--_text); }
  .av .i { width: 14px; height: 14px; }

  .tag { display: flex; align-items: center; gap: 5px; font-size: var(--_size-xs); font-weight: 600; line-height: 1.3; }
  .tag .i { width: 14px; height: 14px; }
  .tag-new { color: var(--_warm-text); }
  .tag-maybe { color: var(--_muted); }
  .tag-review { color: var(--_review-text); }
  .tag-stop { color: var(--_stop-text); }
  .note { display: flex; gap: 8px; padding: calc(var(--_u) * 2) calc(var(--_u) * 2.5); border-radius: var(--_radius-s); font-size: var(--_size-s); background: var(--_sunken); }
  .note-review { background: var(--_review-soft); color: var(--_review-text); }
  .note-stop { background: var(--_stop-soft); }
  .note-stop .who { color: var(--_stop-text); }
  mark { background: linear-gradient(transparent 58%, var(--_mark) 58%, var(--_mark) 94%, transparent 94%); color: inherit; }
  @media (forced-colors: active) {
    mark { background: Mark; color: MarkText; }
    .av, .note { border: 1px solid CanvasText; }
    .btn { color: ButtonText; border-color: ButtonText; }
    .btn-link { border: 0; text-decoration: underline; }
    .btn-primary, .btn[aria-pressed="true"] { forced-color-adjust: none; background: Highlight; color: HighlightText; }
  }
`;
