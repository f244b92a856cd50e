import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Between the two, and from the edges of the window, px. */
const GAP = 6;
const EDGE = 8;
/** Never squeezed flatter than this, even where the anchor was scrolled out of sight. */
const LEAST = 300;

/** How a popover stands to its anchor. */
export interface Hang {
  /** As wide as the anchor, and at least so wide, px. Absent: as wide as it is, its end at the anchor's end. */
  readonly narrowest?: number;
  /** With less room than this below, it opens above where there is more, px. Absent: with less than it needs. */
  readonly little?: number;
}

/**
 * Shows a popover beside an element and keeps it there and within the window, whatever scrolls or grows. In the
 * top layer: nothing of the host moves, and nothing of it clips. It stays on the side where it opened: nothing
 * jumps while somebody reads.
 */
export class Hanging implements ReactiveController {
  readonly #hang: Hang;
  #popover: HTMLElement | undefined;
  #anchor: Element | undefined;
  #above = false;

  constructor(host: ReactiveControllerHost, hang: Hang = {}) {
    this.#hang = hang;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.hide();
  }

  show(popover: HTMLElement, anchor: Element): void {
    this.#popover = popover;
    this.#anchor = anchor;
    if (!popover.matches(':popover-open')) {
      popover.showPopover();
      const { top, bottom } = anchor.getBoundingClientRect();
      const below = innerHeight - bottom - GAP - EDGE;
      const { scrollHeight: height } = popover;
      const { little } = this.#hang;
      this.#above = below < (little === undefined ? Math.max(LEAST, height) : Math.min(little, height)) && top > innerHeight - bottom;
      addEventListener('scroll', this.place, { capture: true, passive: true });
      addEventListener('resize', this.place);
    }
    this.place();
  }

  hide(): void {
    removeEventListener('scroll', this.place, { capture: true });
    removeEventListener('resize', this.place);
    if (this.#popover?.matches(':popover-open')) this.#popover.hidePopover();
    this.#popover = undefined;
  }

  readonly place = (): void => {
    const popover = this.#popover;
    if (!popover || !this.#anchor) return;
    const { left, right, top, bottom, width } = this.#anchor.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    const most = clientWidth - 2 * EDGE;
    const { narrowest } = this.#hang;
    const { style } = popover;
    style.maxWidth = px(most);
    style.width = narrowest === undefined ? '' : px(Math.min(Math.max(width, narrowest), most));
    const own = popover.offsetWidth;
    const ltr = getComputedStyle(this.#anchor).direction === 'ltr';
    const end = ltr ? right - own : left;
    const start = ltr ? left : right - own;
    const fits = end >= EDGE && end + own <= clientWidth - EDGE;
    style.left = px(clamp(narrowest === undefined && fits ? end : start, EDGE, clientWidth - EDGE - own));
    const offset = clamp((this.#above ? clientHeight - top : bottom) + GAP, EDGE, clientHeight - EDGE - Math.min(LEAST, clientHeight - 2 * EDGE));
    style.maxHeight = px(clientHeight - EDGE - offset);
    style.top = this.#above ? 'auto' : px(offset);
    style.bottom = this.#above ? px(offset) : 'auto';
  };
}

const px = (length: number): string => `${Math.round(length)}px`;
const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most));
