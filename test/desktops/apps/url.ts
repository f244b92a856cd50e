import type { Desktop } from '../../../src/desktops/desktop.js';
import { url } from '../../../src/desktops/url.js';

export const start = (): Desktop => url({ names: { case: 'conversationId', language: 'lang' } });
