import { css } from 'lit';

export const styles = css`
  :host { container: tips / inline-size; background: var(--_surface); overflow: auto; scroll-padding-block: calc(var(--_u) * 28) calc(var(--_u) * 4); }
  .head { padding: calc(var(--_u) * 3.5) var(--_pad) calc(var(--_u) * 3); display: grid; grid-template-columns: minmax(0, 1fr); gap: calc(var(--_u) * 2.5);
    position: sticky; top: 0; z-index: 1; background: var(--_surface); }
  .share { white-space: nowrap; flex: none; }
  h2 { font-size: var(--_size-l); font-weight: 650; line-height: 1.25; }
  h3 { margin: 0; }
  .ctx { font-size: var(--_size-s); color: var(--_muted); text-wrap: pretty; overflow-wrap: anywhere; margin-top: -2px;
    display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
  /* over the line, not in it: nothing may move when it comes */
  .about { position: relative; }
  .news { position: absolute; top: -3px; inset-inline-end: 0; min-height: 24px; padding-block: 0; box-shadow: 0 0 0 4px var(--_surface); }
  .search { position: relative; min-width: 0; }
  .search > .i { position: absolute; inset-inline-start: 10px; top: calc(50% - 8px); color: var(--_muted); pointer-events: none; }
  .search .field { padding-inline-start: 33px; }
  .search .ib { position: absolute; inset-inline-end: 2px; top: calc(50% - 14px); }
  .item { border-top: 1px solid var(--_line); padding: calc(var(--_u) * 3) var(--_pad); position: relative; }
  /* only far down: the first rows are in sight, and pictures of the page show them */
  .item:nth-child(n + 8) { content-visibility: auto; contain-intrinsic-size: auto 120px; }
  .stretch:nth-child(n + 2) { content-visibility: auto; contain-intrinsic-size: auto 12000px; }
  .item.open { padding-bottom: calc(var(--_u) * 3.5); }
  .tip { border-radius: 2px; outline-offset: 5px; }
  .tip .tag { margin-bottom: var(--_u); }
  .pip { width: 7px; height: 7px; border-radius: 50%; background: var(--_warm); forced-color-adjust: none; }
  .txt { text-wrap: pretty; overflow-wrap: anywhere; hyphens: auto; white-space: pre-line; }
  .clamp { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; cursor: pointer; }
  .txt[data-dim] { color: var(--_muted); }
  .link { display: inline-flex; align-items: center; min-height: 24px; max-width: 100%; color: var(--_accent-text); font-size: var(--_size-s); overflow-wrap: anywhere; }
  .by { display: flex; align-items: center; margin-top: calc(var(--_u) * 1.75); font-size: var(--_size-s); min-height: 28px; }
  .person { display: flex; align-items: center; gap: 7px; min-width: 0; }
  .by .name { font-weight: 550; }
  .by .acts { margin-inline-start: auto; display: flex; margin-inline-end: -6px; }
  .trust { font-size: calc(var(--_size) * .857); color: var(--_muted); display: flex; gap: 6px; align-items: flex-start; margin-top: 1px; }
  .trust > span { overflow: hidden; min-width: 0; }
  .facts { display: flex; flex-wrap: wrap; margin-inline-start: -1em; }
  .facts > span { position: relative; padding-inline-start: 1em; }
  /* clipped when it starts a line */
  .facts > span::before { content: "·"; position: absolute; inset-inline-start: 0; width: 1em; text-align: center; color: var(--_muted); }
  .trust .i { width: 14px; height: 14px; margin-top: .13em; color: var(--_accent-text); }
  .trust.review .i, .trust.review .last { color: var(--_review-text); }
  .trust.stop .i { color: var(--_stop-text); }
  .trust.new .i { color: var(--_muted); }
  .why { overflow-wrap: anywhere; font-size: calc(var(--_size) * .857); color: var(--_muted); margin-top: 3px; padding-inline-start: 20px; }
  @media not (forced-colors: active) { .why mark { color: var(--_text); } }
  .bar { display: flex; align-items: center; gap: calc(var(--_u) * 1.5); margin-top: calc(var(--_u) * 2.5); flex-wrap: wrap; }
  .bar .end { margin-inline-start: auto; display: flex; margin-inline-end: -6px; }
  .bar .wide, .bar .more, .menu { display: none; }
  .note { margin-top: calc(var(--_u) * 2); overflow-wrap: anywhere; }
  .above { padding: 0 var(--_pad) calc(var(--_u) * 3); }
  .foot { border-top: 1px solid var(--_line); padding: calc(var(--_u) * 2) var(--_pad) calc(var(--_u) * 3); display: flex; align-items: center; justify-content: space-between; gap: 4px 12px; flex-wrap: wrap; }
  .limits { display: flex; flex-wrap: wrap; gap: 0 12px; font-size: calc(var(--_size) * .857); margin-block: 3px; }
  .banner { display: flex; gap: 8px; padding: calc(var(--_u) * 2.25) var(--_pad); background: var(--_review-soft); color: var(--_review-text); font-size: var(--_size-s); }
  .banner .i { margin-top: .12em; }
  .empty { border-top: 1px solid var(--_line); padding: calc(var(--_u) * 8) calc(var(--_u) * 6) calc(var(--_u) * 9); text-align: center; display: grid; justify-items: center; gap: calc(var(--_u) * 2); }
  .art { width: 132px; height: 40px; margin-bottom: calc(var(--_u) * 2); color: var(--_accent); }
  .empty h3 { font-size: var(--_size-l); font-weight: 650; text-wrap: balance; overflow-wrap: anywhere; max-width: 100%; }
  .empty p { color: var(--_muted); text-wrap: balance; }
  .empty .btn { margin-top: calc(var(--_u) * 2); }
  .foot .ask { margin-inline-start: auto; }
  .sk { border-radius: 5px; background: color-mix(in oklab, var(--_text) 9%, transparent); height: 11px; margin: 5px 0; animation: breathe 1.8s ease-in-out infinite alternate; }
  .sk-b { width: 76%; }
  .sk-av { width: 22px; height: 22px; border-radius: 50%; }
  .sk-name { width: 38%; }
  @keyframes breathe { from { opacity: 1 } to { opacity: .55 } }
  @media (prefers-reduced-motion: reduce) { .sk { animation: none } }
  /* only for what takes long: a flash of grey is worse than a short nothing */
  [aria-busy] > .item { animation: late .3s }
  @keyframes late { from, 99% { opacity: 0 } }
  .av-src { border-radius: var(--_radius-s); }
  .origin { flex: 0 1 auto; font-size: var(--_size-xs); font-weight: 600; line-height: 1.5; padding: 1px 7px; border-radius: 999px; background: var(--_ask-soft); color: var(--_ask-text); }
  @media (forced-colors: active) {
    .origin { border: 1px solid CanvasText; }
    .sk { background: GrayText; forced-color-adjust: none; }
  }

  /* narrow: below 280px secondary actions fold into one menu */
  @container tips (width < 280px) {
    .head, .item, .foot, .banner, .above { padding-inline: calc(var(--_u) * 3); }
    .head .share span { display: none; }
    .head .share { width: 28px; padding: 0; margin: 0; min-height: 28px; }
    .bar .end, .bar > .btn > .i { display: none; }
    .bar .more { display: inline-grid; margin-inline: auto -6px; }
    .by .team { display: none; }
    .person { flex-wrap: wrap; row-gap: 0; }
    .empty { padding-inline: calc(var(--_u) * 3); }
  }
  /* wide: from 480px people and trust share one line, every action carries its name */
  @container tips (width >= 480px) {
    .side { display: grid; grid-template-columns: auto minmax(0, 1fr) auto; align-items: center; gap: 0 calc(var(--_u) * 3); margin-top: calc(var(--_u) * 1.25); min-height: 28px; }
    .by { display: contents; }
    .person { grid-area: 1 / 1; font-size: var(--_size-s); max-width: 45cqi; }
    .by .team { display: none; }
    .trust { grid-area: 1 / 2; margin: 0; align-items: center; }
    .trust .i { margin: 0; }
    .by .acts { grid-area: 1 / 3; }
    .why { grid-area: 2 / 1 / auto / -1; padding-inline-start: 30px; margin: 0; }
    .clamp { -webkit-line-clamp: 2; }
    .bar .end { display: none; }
    .bar .wide { display: inline-flex; }
  }
  @container tips (width >= 540px) {
    .head { grid-template-columns: minmax(0, 1fr) minmax(180px, 220px); align-items: center; column-gap: calc(var(--_u) * 4); }
  }
`;
