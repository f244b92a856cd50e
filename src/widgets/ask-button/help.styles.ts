import { css } from 'lit';

/** Questions of others, and threads. */
export const helpStyles = css`
  .questions > li + li, .fold { border-top: 1px solid var(--_line); }
  .inq { padding: calc(var(--_u) * 3) var(--_pad); display: grid; grid-template-columns: minmax(0, 1fr); gap: calc(var(--_u) * 1.75); outline-offset: -3px; }
  .inq .note { padding-block: 0; min-height: 28px; align-items: center; }
  /* a long name keeps its words whole: what is urgent goes below it */
  .row:has(> .who) { flex-wrap: wrap; row-gap: 2px; }
  .who { flex: 1 1 auto; max-width: calc(100% - 22px - var(--_u) * 2); overflow-wrap: anywhere; }
  .back ~ .who { max-width: calc(100% - 44px - var(--_u) * 4); }
  .who ~ .tag { margin-inline-start: auto; }
  .clock, .who ~ .tag, .inq .btn { white-space: nowrap; flex: none; }
  .tag-ask { color: var(--_ask-text); }
  .tag-ok { color: var(--_accent-text); }
  a.btn { color: inherit; text-decoration: none; }
  .fold { padding: calc(var(--_u) * 1.5) var(--_pad); display: flex; align-items: center; gap: calc(var(--_u) * 2); }
  .nobody { padding: calc(var(--_u) * 7) calc(var(--_u) * 6); display: grid; gap: var(--_u); text-align: center; text-wrap: balance; }
  .nobody h3 { font-size: var(--_size); font-weight: 650; }
  .thread { outline-offset: -3px; }
  .msgs { display: grid; gap: calc(var(--_u) * 3); }
  .msg { display: grid; grid-template-columns: 22px minmax(0, 1fr); gap: 2px 9px; }
  .msg > * { grid-column: 2; }
  .msg > .av { grid-area: 1 / 1; }
  .msg .m { display: flex; flex-wrap: wrap; align-items: center; gap: 0 5px; font-size: var(--_size-xs); color: var(--_muted); line-height: 22px; overflow-wrap: anywhere; }
  .msg .m b { color: var(--_text); font-weight: 600; font-size: var(--_size-s); }
  .tx { text-wrap: pretty; overflow-wrap: anywhere; white-space: pre-line; }
  .under { margin-top: var(--_u); }
  .under .btn[aria-pressed="true"], .opts .btn[aria-pressed="true"] { background: var(--_accent-soft); color: var(--_accent-text); }
  .writing { font-size: var(--_size-xs); min-height: 1.42em; margin-block: calc(var(--_u) * -2.5); }
  .reply { display: flex; gap: 6px; align-items: flex-start; border-top: 1px solid var(--_line); padding: calc(var(--_u) * 2.5) var(--_pad); background: var(--_sunken); position: sticky; bottom: 0; }
  .reply ~ .foot { position: static; }
  .reply > .grow { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--_u); }
  .pop .reply textarea.field { min-height: var(--_control); padding-block: 5px; }
  .send { width: var(--_control); padding: 0; flex: none; }
  .naming { color: var(--_text); }
  .agree { display: flex; gap: 9px; align-items: flex-start; min-height: 24px; font-size: var(--_size-s); cursor: pointer; }
  .agree .tick { margin-top: 2px; flex: none; }
  .ge { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: calc(var(--_u) * 2); align-items: stretch; }
  .opts { display: grid; gap: calc(var(--_u) * 1.5); align-content: start; }
  .opts .btn { justify-content: flex-start; text-align: start; }
  .own { padding: calc(var(--_u) * 2) calc(var(--_u) * 2.5); border-radius: var(--_radius-s); background: var(--_sunken); font-size: var(--_size-s); }
  .own .btn { font-size: var(--_size-xs); padding-block: 0; min-height: 24px; text-align: start; }
  @container pop (width < 340px) { .ge { grid-template-columns: minmax(0, 1fr); } }
  @container pop (width < 300px) { .inq, .reply, .fold { padding-inline: calc(var(--_u) * 3); } }
  @media (forced-colors: active) {
    .own { border: 1px solid CanvasText; }
    .under .btn[aria-pressed="true"], .opts .btn[aria-pressed="true"] { background: Highlight; color: HighlightText; }
  }
`;
