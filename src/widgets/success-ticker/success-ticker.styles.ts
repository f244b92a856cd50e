import { css } from 'lit';

export const styles = css`
  /* its height from the first moment on: nothing jumps */
  :host { container: ticker / inline-size; min-height: 38px; --_on-warm: var(--kollega-on-warm, #2c1a02); }
  .strip { display: flex; align-items: center; gap: calc(var(--_u) * 2); min-height: 38px; padding: 4px calc(var(--_u) * 1.5) 4px calc(var(--_u) * 3);
    background: var(--_surface); border: 1px solid var(--_line); border-radius: var(--_radius-s); }
  :host([variant="bare"]) .strip { border-color: transparent; background: transparent; padding-inline: 0; }
  .strip > .i { color: var(--_warm-text); }
  .story { display: flex; align-items: center; gap: calc(var(--_u) * 2.5); flex: 1 1 auto; min-width: 0; min-height: 26px; border: 0; background: transparent;
    padding: 3px 4px; margin: 0 -4px; border-radius: 4px; text-align: start; font-size: var(--_size-s); outline-offset: 0; }
  button.story { cursor: pointer; }
  .t { font-weight: 550; }
  .people, .previous, .pos, .play, .strip .cheer { display: none; }
  .people { align-items: center; gap: 8px; color: var(--_muted); min-width: 72px; flex: 0 9 auto; }
  .avs { display: inline-flex; gap: 3px; flex: none; }
  .ctl { display: flex; align-items: center; flex: none; }
  .ctl .ib { width: 26px; height: 26px; }
  .pos { font-size: var(--_size-xs); color: var(--_muted); font-variant-numeric: tabular-nums; padding: 0 2px; min-width: 26px; text-align: center; }
  .share { margin: 0; white-space: nowrap; flex: none; }
  .btn.cheer { border: 0; min-height: 26px; border-radius: 999px; background: var(--_warm-soft); color: var(--_warm-text); flex: none; }
  .strip .cheer { width: 32px; padding: 0; }
  .strip .cheer .i { width: 14px; height: 14px; }
  .btn.cheer[aria-pressed="true"] { background: var(--_warm); color: var(--_on-warm); }
  @media (forced-colors: active) {
    :host { --_on-warm: HighlightText; }
    .btn.cheer { border: 1px solid ButtonText; }
  }

  /* narrow: next wraps round, so one arrow is enough */
  @container ticker (width >= 280px) { .play { display: inline-grid; } }
  @container ticker (width >= 420px) {
    .previous, .pos { display: inline-grid; }
    .strip .cheer { display: inline-flex; }
  }
  @container ticker (width >= 640px) { .people { display: flex; } }
`;
