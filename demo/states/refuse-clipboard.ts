/** The browser refuses the clipboard from now on, as it does in a frame without the permission. */
export function refuseClipboard(): void {
  navigator.clipboard.writeText = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
}
