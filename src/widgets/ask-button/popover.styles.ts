import { css } from 'lit';

/** The popover and what stands in it before anybody has answered. */
export const popoverStyles = css`
  :host { --_radius: var(--kollega-radius, 10px); --_slow: var(--kollega-motion-slow, 240ms); --_raised: var(--kollega-surface-raised, light-dark(#ffffff, #242b28));
    --_shadow: var(--kollega-shadow, 0 1px 2px light-dark(#14261f14, #0006), 0 12px 32px -8px light-dark(#14261f33, #000a)); }
  .pop { --_surface: var(--_raised); position: fixed; inset: auto; margin: 0; padding: 0; border: 1px solid var(--_line); border-radius: var(--_radius); overflow: hidden;
    width: var(--kollega-popover-width, 360px); background: var(--_raised); color: inherit; box-shadow: var(--_shadow); }
  .pop:popover-open { display: flex; flex-direction: column; animation: appear var(--_slow); }
  @keyframes appear { from { opacity: 0 } }
  /* what the keyboard leads to scrolls out from under the foot */
  .page { container: pop / inline-size; overflow: hidden auto; min-height: 0; overscroll-behavior: contain; scroll-padding-bottom: calc(var(--_u) * 20); }
  .tabs { display: flex; align-items: center; gap: 2px; flex: none; padding: calc(var(--_u) * 1.5) calc(var(--_u) * 2) 0 calc(var(--_u) * 2.5); border-bottom: 1px solid var(--_line); }
  .tablist { display: flex; gap: 2px; margin-inline-end: auto; }
  .tab { display: inline-flex; align-items: center; gap: 6px; min-height: 36px; padding: 0 calc(var(--_u) * 2); border: 0; border-radius: var(--_radius-s); background: transparent;
    font-weight: 550; font-size: var(--_size-s); color: var(--_muted); position: relative; cursor: pointer; }
  .tab[aria-selected="true"] { color: var(--_text); font-weight: 650; }
  .tab[aria-selected="true"]::after { content: ""; position: absolute; inset: auto calc(var(--_u) * 2) -1px; height: 2px; border-radius: 2px; background: var(--_accent); }
  .tab:focus-visible { outline-offset: -2px; }
  .body { padding: var(--_pad); display: grid; grid-template-columns: minmax(0, 1fr); gap: calc(var(--_u) * 3.5); }
  .body + .body { padding-top: 0; }
  .said { padding: calc(var(--_u) * 3) var(--_pad) 0; display: grid; gap: calc(var(--_u) * 2); }
  .pop textarea.field { min-height: 66px; }
  .top { align-items: flex-start; }
  .top > .i { margin-top: 2px; }
  .ctx { display: flex; align-items: center; gap: 7px; font-size: var(--_size-s); color: var(--_muted); overflow-wrap: anywhere; }
  .ctx .btn-link { flex: none; min-height: 24px; padding-block: 0; margin-block: -4px; }
  .attached { margin-top: calc(var(--_u) * 2.5); min-height: 24px; }
  .attached .ib { margin: -6px; }
  .clip { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
  .kinds { display: grid; gap: 2px; margin-inline: calc(var(--_u) * -2); }
  .kind { display: grid; grid-template-columns: 16px 1fr auto; gap: 0 10px; align-items: center; padding: calc(var(--_u) * 1.5) calc(var(--_u) * 2); border-radius: var(--_radius-s); min-height: 40px; cursor: pointer; }
  .kind.on { background: var(--_accent-soft); }
  .kind:focus-within:has(:focus-visible) { outline: 2px solid var(--_focus); }
  .kind .dot:focus-visible { outline: 0; }
  .kind > .i { color: var(--_muted); }
  .kind.on > .i { color: var(--_accent-text); }
  .kind span span { display: block; }
  .t { font-weight: 550; font-size: var(--_size-s); }
  .d, .xs { font-size: var(--_size-xs); }
  .d { color: var(--_muted); }
  .num { font-variant-numeric: tabular-nums; }
  .lineup { display: flex; align-items: center; gap: 10px; font-size: var(--_size-s); overflow-wrap: anywhere; }
  .lineup .avs { gap: 6px; }
  .lineup .av { width: 26px; height: 26px; }
  .lineup b { font-weight: 600; }
  .face { position: relative; display: block; }
  .face::after { content: ""; position: absolute; inset-inline-end: -2px; bottom: -2px; width: 8px; height: 8px; border-radius: 50%; background: var(--_accent); box-shadow: 0 0 0 1.5px var(--_surface); }
  .face[data-free="call"]::after { background: var(--_surface); border: 2px solid var(--_line-strong); }
  .tick { width: 16px; height: 16px; margin: 0; accent-color: var(--_accent); }
  .mask { display: inline-block; border-radius: 4px; padding: 0 4px; background: color-mix(in oklab, var(--_text) 10%, transparent); font-size: .93em; }
  .mask i { display: none; }
  .back { margin-inline-start: -6px; }
  .copy { display: grid; gap: var(--_u); font-size: var(--_size-s); }
  .q { text-wrap: pretty; overflow-wrap: anywhere; white-space: pre-line; }
  .sent::before, .sent::after { content: '"'; }
  .sent { user-select: text; cursor: text; }
  .acts { display: flex; gap: calc(var(--_u) * 1.5); flex-wrap: wrap; align-items: center; }
  .acts .end { margin-inline-start: auto; }
  /* alone in its row its words stand where the others do */
  .acts > .btn-quiet:first-child { margin-inline-start: calc(var(--_u) * -2 - 1px); }
  .tips { display: grid; gap: calc(var(--_u) * 2); }
  .tip { display: grid; gap: calc(var(--_u) * 1.5); padding: calc(var(--_u) * 2.5); border-radius: var(--_radius-s); background: var(--_sunken); overflow-wrap: anywhere; }
  .tip .tx { text-wrap: pretty; white-space: pre-line; }
  .steps { display: grid; font-size: var(--_size-s); }
  .step { display: grid; grid-template-columns: 16px 1fr auto; gap: 10px; padding: 4px 0; position: relative; align-items: center; overflow-wrap: anywhere; }
  /* from each icon to its edge, above and below: steps are as high as their words */
  .step:not(:first-child)::before, .step:not(:last-child)::after { content: ""; position: absolute; inset-inline-start: 7.25px; height: 50%; width: 1.5px; background: var(--_line-strong); opacity: .55; }
  .step::before { top: 0; }
  .step::after { bottom: 0; }
  .step .i { background: var(--_surface); position: relative; box-shadow: 0 0 0 2px var(--_surface); border-radius: 50%; z-index: 1; }
  .step.now { font-weight: 600; }
  .step.now .i { color: var(--_ask-text); }
  .step.later { color: var(--_muted); }
  .step.done .i { color: var(--_accent-text); }
  .foot { border-top: 1px solid var(--_line); padding: calc(var(--_u) * 2) var(--_pad); display: flex; align-items: center; gap: 8px; font-size: var(--_size-s); color: var(--_muted);
    justify-content: space-between; position: sticky; bottom: 0; background: var(--_surface); }
  .foot .btn { white-space: nowrap; flex: none; }
  .foot .btn-primary { color: var(--_on-accent); }
  .lines { display: grid; }
  .lines .row { min-height: 24px; }
  .lines .btn { padding: 0; margin: 0; min-height: 24px; }
  .pop .note { margin: 0; overflow-wrap: anywhere; }
  .note-ask { background: var(--_ask-soft); color: var(--_ask-text); }
  .note-ask .btn { padding: 0; margin: 0; text-decoration: underline; }
  .mine { display: grid; padding: calc(var(--_u) * 1.5) calc(var(--_u) * 2); border-bottom: 1px solid var(--_line); }
  .one-of { display: flex; align-items: center; gap: 8px; min-width: 0; min-height: 32px; padding: 2px calc(var(--_u) * 2); border: 0; border-radius: var(--_radius-s); background: transparent; font-size: var(--_size-s); text-align: start; cursor: pointer; }
  .one-of .xs { flex: none; }
  .one-of[aria-current] { background: var(--_accent-soft); }
  .one-of:hover { background: var(--_hover); }
  .else { padding: calc(var(--_u) * 1.5) var(--_pad); border-top: 1px solid var(--_line); }
  .pulse { animation: call 900ms ease-in-out 1; }
  @keyframes call { 50% { box-shadow: 0 0 0 5px color-mix(in oklab, var(--_warm) 35%, transparent) } }
  @media (prefers-reduced-motion: reduce) { .pulse, .pop:popover-open { animation: none } }
  @container pop (width < 300px) {
    .body, .foot, .said { padding-inline: calc(var(--_u) * 3); }
    .lineup { align-items: flex-start; flex-direction: column; gap: 6px; }
    .kind:not(.on) .d { display: none; }
    .kind { min-height: 34px; }
    .foot:has(> .btn-soft) { flex-wrap: wrap; }
    .foot > .btn-soft { margin-inline-start: auto; }
    .foot:has(> .btn-soft) > .grow { flex-basis: calc(100% - 24px); }
  }
  @media (forced-colors: active) {
    :host { --_raised: Canvas; }
    .pop { border-color: CanvasText; }
    .kind.on, .tip, .one-of[aria-current] { outline: 1px solid CanvasText; outline-offset: -1px; }
    .mask { border: 1px solid CanvasText; }
    .face::after { forced-color-adjust: none; background: Highlight; }
    .face[data-free="call"]::after { background: Canvas; border-color: CanvasText; }
  }
`;
