/**
 * From now on a popover of this page stands where it opens, in the flow and beside the others, instead of in the
 * top layer: dozens that are open at once would lie on top of each other. `states.css` styles what is `standing`.
 */
export function popInPlace(): void {
  HTMLElement.prototype.showPopover = function show(this: HTMLElement) {
    this.part.add('standing');
  };
  HTMLElement.prototype.hidePopover = function hide(this: HTMLElement) {
    this.part.remove('standing');
  };
}
