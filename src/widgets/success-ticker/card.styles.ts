import { css } from 'lit';

export const cardStyles = css`
  .btn.cheer:hover { background: color-mix(in oklab, var(--_warm) 30%, var(--_surface)); }
  .btn.cheer[aria-pressed="true"]:hover { background: var(--_warm); }
  .card { --_surface: var(--kollega-surface-raised, light-dark(#ffffff, #242b28)); container: card / inline-size; inset: auto; margin: 0; padding: 0;
    background: var(--_surface); color: var(--_text); border: 1px solid var(--_line); border-radius: var(--kollega-radius, 10px); overflow: auto;
    overscroll-behavior: contain;
    box-shadow: var(--kollega-shadow, 0 1px 2px light-dark(#14261f14, #0006), 0 12px 32px -8px light-dark(#14261f33, #000a)); }
  .told { padding: calc(var(--_u) * 2); }
  .top { padding: calc(var(--_u) * 4) calc(var(--_u) * 5) calc(var(--_u) * 2); overflow-wrap: anywhere; }
  .top .tag { margin-bottom: var(--_u); }
  .card h2 { font-size: calc(var(--_size) * 1.2); font-weight: 650; line-height: 1.28; text-wrap: balance; white-space: pre-line; }
  .top .muted { margin-top: var(--_u); text-wrap: pretty; }
  .chain { display: grid; grid-template-columns: minmax(0, 1fr); padding: calc(var(--_u) * 2) calc(var(--_u) * 5) calc(var(--_u) * 4); overflow: hidden; }
  .knot { display: grid; grid-template-columns: 20px minmax(0, 1fr); gap: 0 calc(var(--_u) * 3); position: relative; padding-block: calc(var(--_u) * 2); align-content: start; }
  .k { width: 20px; height: 20px; background: var(--_surface); z-index: 1; color: var(--_accent-text); display: grid; place-items: center; }
  .knot.on::before { content: ""; position: absolute; inset-inline-start: 9.25px; top: calc(var(--_u) * 2 + 10px); bottom: calc(var(--_u) * -2 - 10px);
    width: 1.5px; background: var(--_accent); opacity: .6; }
  .knot:last-child > .k { color: var(--_warm-text); }
  .fold .btn { justify-self: start; margin: -4px -6px; }
  .w { display: flex; align-items: flex-start; gap: 7px; font-size: var(--_size-s); overflow-wrap: anywhere; }
  .w > span:last-child { padding-top: 2px; min-width: 0; }
  .w b { font-weight: 600; }
  .x { font-size: var(--_size-s); color: var(--_muted); margin-top: 3px; text-wrap: pretty; overflow-wrap: anywhere; white-space: pre-line; }
  .x.clamp { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; }
  .foot { border-top: 1px solid var(--_line); padding: calc(var(--_u) * 2.5) calc(var(--_u) * 5); display: flex; gap: 6px 12px; align-items: center; flex-wrap: wrap; font-size: var(--_size-s); }
  .foot .cheer { min-height: 30px; padding-inline: 12px; }
  .foot .end { display: flex; flex-wrap: wrap; justify-content: flex-end; align-items: center; gap: 6px 12px; margin-inline-start: auto; }
  .foot .limits { flex: 1 0 100%; font-size: calc(var(--_size) * .857); }
  @container card (width >= 560px) {
    /* as many in a row as fit; what is more goes on in the next */
    .chain { grid-template-columns: repeat(auto-fit, minmax(112px, 1fr)); gap: calc(var(--_u) * 5) calc(var(--_u) * 4); padding-top: calc(var(--_u) * 3); }
    .knot { grid-template-columns: minmax(0, 1fr); gap: calc(var(--_u) * 2); padding: 0; }
    .knot.on::before { inset-inline-start: 10px; top: 9.25px; bottom: auto; height: 1.5px; width: calc(100% + var(--_u) * 4); }
    .k { box-shadow: -4px 0 0 var(--_surface), 4px 0 0 var(--_surface); }
    .knot:first-child > .k { box-shadow: 4px 0 0 var(--_surface); }
  }
`;
