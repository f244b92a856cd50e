import { css } from 'lit';

export const styles = css`
  :host { display: inline-block; --_on-warm: var(--kollega-on-warm, #2c1a02); }
  .trigger { position: relative; white-space: nowrap; font-variant-numeric: tabular-nums; }
  /* never narrower than at rest: what becomes of a question must not move the host's buttons during a call */
  .says { display: inline-block; text-align: start; }
  .says::after { content: attr(data-rest); display: block; height: 0; visibility: hidden; }
  .badge { display: inline-grid; place-items: center; min-width: 18px; height: 18px; padding: 0 5px; border-radius: 9px; background: var(--_warm); color: var(--_on-warm);
    font-size: 11px; font-weight: 700; line-height: 1; font-variant-numeric: tabular-nums; }
  .badge.dotted { background: var(--_surface); color: var(--_muted); border: 1px solid var(--_line-strong); }
  .besides { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .trigger.icon { width: var(--_control); padding: 0; }
  .trigger.icon .badge { position: absolute; top: -7px; inset-inline-end: -7px; box-shadow: 0 0 0 2px var(--_surface); }
  .trigger.wait { border-color: transparent; background: var(--_ask-soft); color: var(--_ask-text); }
  .trigger.done { border-color: transparent; background: var(--_accent-soft); color: var(--_accent-text); }
  .trigger.off { border-color: transparent; background: var(--_review-soft); color: var(--_review-text); }
  .trigger.rest { color: var(--_muted); border-color: var(--_line); }
  .trigger .av { width: 20px; height: 20px; font-size: 8.5px; background: var(--_surface); margin-inline: -3px -1px; }
  .failed { position: absolute; z-index: 1; margin-top: 6px; width: max-content; max-width: min(280px, calc(100vw - 16px)); }
  .spin { animation: turn 2.4s linear infinite; }
  @keyframes turn { to { rotate: 1turn } }
  @media (prefers-reduced-motion: reduce) { .spin { animation: none } }
  @media (forced-colors: active) {
    :host { --_on-warm: HighlightText; }
    .badge:not(.dotted) { forced-color-adjust: none; }
    .trigger.trigger { border-color: ButtonText; }
  }
`;
