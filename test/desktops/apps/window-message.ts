import type { Desktop } from '../../../src/desktops/desktop.js';
import { windowMessage } from '../../../src/desktops/window-message.js';

export const start = (): Desktop => windowMessage({ origins: [new URLSearchParams(location.search).get('allow') ?? location.origin] });
