import { css } from 'lit';

/**
 * Design tokens, adopted by every shadow root. Public inputs are `--kollega-*`, set by the vendor
 * anywhere above the widget; components read only the private `--_*` names, so a value set on
 * `:root`, on a wrapper or on the element itself always wins. `light-dark()` follows the host's
 * `color-scheme`; nothing here listens to a theme class.
 */
export const tokens = css`
  :host {
    /* neutral roles */
    --_surface: var(--kollega-surface, light-dark(#ffffff, #1b211f));
    --_sunken: var(--kollega-surface-sunken, light-dark(#f3f6f4, #141917));
    --_text: var(--kollega-text, light-dark(#1b2623, #e8eeeb));
    --_muted: var(--kollega-text-muted, light-dark(#515e59, #a9b6b0));
    --_line: var(--kollega-line, light-dark(#dfe5e2, #343e3a));
    --_line-strong: var(--kollega-line-strong, light-dark(#7a8782, #7b8983));

    /* accent: spruce, or the vendor's own colour */
    --_accent: var(--kollega-accent, light-dark(#1e6a56, #73c8ac));
    --_on-accent: var(--kollega-on-accent, light-dark(#ffffff, #0d1f19));
    --_accent-hover: color-mix(in oklab, var(--_accent) 88%, var(--_text));
    --_accent-text: var(--kollega-accent-text, color-mix(in oklab, var(--_accent) 86%, var(--_text)));
    --_accent-soft: var(--kollega-accent-soft, color-mix(in oklab, var(--_accent) 11%, var(--_surface)));
    --_hover: color-mix(in oklab, var(--_text) 6%, transparent);
    --_press: color-mix(in oklab, var(--_text) 11%, transparent);
    --_focus: var(--kollega-focus, var(--_accent-text));

    /* meaning: always with an icon or a word, never colour alone */
    --_warm: var(--kollega-warm, light-dark(#f2a63f, #eda64a));
    --_warm-text: var(--kollega-warm-text, light-dark(#86490a, #f3c07c));
    --_warm-soft: var(--kollega-warm-soft, light-dark(#fdf0dc, #382b18));
    --_ask-text: var(--kollega-ask-text, light-dark(#2a5888, #9fc6ec));
    --_ask-soft: var(--kollega-ask-soft, light-dark(#e8f0f8, #1f2f3f));
    --_review-text: var(--kollega-review-text, light-dark(#665000, #e3cd78));
    --_review-soft: var(--kollega-review-soft, light-dark(#f8f2d6, #322d18));
    --_stop-text: var(--kollega-stop-text, light-dark(#9a2b39, #f3a5ab));
    --_stop-soft: var(--kollega-stop-soft, light-dark(#fbecec, #3b2124));
    --_mark: var(--kollega-mark, light-dark(#fbe9b4, #51451f));

    /* space and density: compact = unit 3px, control 28px */
    --_u: var(--kollega-unit, 4px);
    --_control: var(--kollega-control, 32px);
    --_pad: calc(var(--_u) * 4);

    /* shape */
    --_radius-s: var(--kollega-radius-control, 6px);

    /* type: family, weight axis and base size come from the host; 11px is the floor */
    --_font: var(--kollega-font, inherit);
    --_size: var(--kollega-font-size, 14px);
    --_size-s: calc(var(--_size) * .8929);
    --_size-xs: max(11px, var(--_size) * .8214);
    --_size-l: calc(var(--_size) * 1.1072);
    --_lead: var(--kollega-line-height, 1.42);

    /* motion */
    --_fast: var(--kollega-motion-fast, 120ms);
    --_ease: cubic-bezier(.2, .7, .2, 1);
  }
  :host([density="compact"]) { --kollega-unit: 3px; --kollega-control: 28px; --kollega-font-size: 13px; }
  @media (prefers-reduced-motion: reduce) {
    :host { --_fast: 0ms; }
  }
  @media (forced-colors: active) {
    :host {
      --_surface: Canvas; --_sunken: Canvas; --_text: CanvasText; --_muted: CanvasText;
      --_line: CanvasText; --_line-strong: CanvasText; --_accent: Highlight; --_on-accent: HighlightText;
      --_accent-hover: Highlight; --_accent-text: CanvasText; --_accent-soft: Canvas; --_focus: Highlight;
      --_warm: Highlight; --_warm-text: CanvasText; --_warm-soft: Canvas;
      --_ask-text: CanvasText; --_ask-soft: Canvas; --_review-text: CanvasText; --_review-soft: Canvas;
      --_stop-text: CanvasText; --_stop-soft: Canvas; --_mark: Mark; --_hover: Canvas; --_press: Canvas;
    }
  }
`;
